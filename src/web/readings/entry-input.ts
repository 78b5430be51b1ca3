import type { Issue } from '#domain/checked.ts';
import { rangeOf, type Unit } from '#domain/quantity/quantity.ts';
import { exactDecimal, toDecimal } from '#domain/quantity/rational.ts';
import { type Oddity, oddities } from '#domain/readings/oddities.ts';
import type { Reading, Series } from '#domain/readings/reading.ts';
import { danishDecimal, exactNumber, readNumber, unitNames } from '#text/numbers.ts';
import { shortDate, shortPeriod } from '#text/periods.ts';
import { dayIn, numberIn, periodIn, type Read, type Typed, untyped, wholeIn } from '#web/forms.ts';

/** What a form of a figure comes to: the input of an operation, or what cannot be read in it. */
export type EntryInput =
  | { readonly ok: true; readonly input: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads a typed figure. All that cannot be read is told at once; nothing is guessed. */
export async function entryInput(typed: Typed, series: Series): Promise<EntryInput> {
  const issues: Issue[] = [];
  const take = <T>(read: Read<T>): T | undefined => {
    if ('value' in read) return read.value;
    issues.push(read.issue);
    return undefined;
  };
  const period = take(periodIn(typed.text('period'), ['period']));
  if (typed.text('period').trim() === '') issues.push({ path: ['period'], code: 'required' });
  const state = typed.text('state') || 'measured';
  const value = take(numberIn(typed.text('value'), ['value']));
  issues.push(...unitIssues(typed.text('value'), series.unit));
  const [n, numerator] = [
    take(wholeIn(typed.text('n'), ['n'])),
    take(wholeIn(typed.text('numerator'), ['numerator'])),
  ];
  issues.push(...sampleIssues(n, numerator, typed));
  const input = {
    period,
    state,
    value,
    expected: take(dayIn(typed.text('expected'), ['expected'])),
    sample: sampleOf(n, numerator),
    standing: typed.text('standing') || 'final',
    edition: filled(typed.text('edition')),
    fetchedOn: take(dayIn(typed.text('fetchedOn'), ['fetchedOn'])),
    evidence: await evidenceOf(typed.file('evidence')),
    confirmed: typed.all('confirmed').filter((each) => isOddity(each)),
    once: typed.text('once'),
  };
  return issues.length > 0 ? { ok: false, issues } : { ok: true, input: defined(input) };
}

/** "64,6 %" in a series of kroner is a slip; "64,6 %" in one of percent is how people write it. */
export function unitIssues(text: string, unit: Unit): readonly Issue[] {
  const read = readNumber(text);
  const written = read.kind === 'number' ? read.unit : undefined;
  const fits =
    written === undefined ||
    written === unit ||
    (written === 'kroner' && unit === 'kronerPerDwelling');
  return fits ? [] : [{ path: ['value'], code: 'wrongUnit', detail: unit }];
}

function sampleIssues(
  n: number | undefined,
  numerator: number | undefined,
  typed: Typed,
): readonly Issue[] {
  if (numerator === undefined) return [];
  if (n === undefined) {
    return typed.text('n').trim() === '' ? [{ path: ['n'], code: 'required' }] : [];
  }
  return numerator > n
    ? [
        {
          path: ['numerator'],
          code: 'contradiction',
          detail: 'Antallet kan ikke være større end antallet af svar.',
        },
      ]
    : [];
}

function sampleOf(n: number | undefined, numerator: number | undefined) {
  if (n === undefined) return undefined;
  return numerator === undefined
    ? { kind: 'size', n }
    : { kind: 'share', numerator, denominator: n };
}

async function evidenceOf(file: File | undefined) {
  return file === undefined
    ? undefined
    : { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

export const isOddity = (text: string): text is Oddity => oddities.some((each) => each === text);

const filled = (text: string) => (text.trim() === '' ? undefined : text);

function defined(input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

const valuesOf = (reading: Reading) => {
  const { period, state, sample, standing, provenance } = reading;
  return {
    period: shortPeriod(period),
    state: state.kind,
    value:
      state.kind === 'measured'
        ? danishDecimal(exactDecimal(state.value) ?? toDecimal(state.value, 6).text)
        : '',
    expected:
      state.kind === 'pending' && state.expected !== undefined ? shortDate(state.expected) : '',
    n: sample === undefined ? '' : String(sample.kind === 'size' ? sample.n : sample.denominator),
    numerator: sample?.kind === 'share' ? String(sample.numerator) : '',
    standing,
    edition: provenance.edition ?? '',
    fetchedOn: provenance.fetchedOn === undefined ? '' : shortDate(provenance.fetchedOn),
  };
};

/** A reading as it would have been typed, for the form that corrects it. */
export function typedFrom(reading: Reading): Typed {
  return untyped(valuesOf(reading));
}

/** The form for a figure that was awaited and is out now: where it comes from is new, too. */
export function typedNowOut(reading: Reading): Typed {
  return untyped({
    ...valuesOf(reading),
    state: 'measured',
    expected: '',
    edition: '',
    fetchedOn: '',
    reason: 'Tallet er kommet.',
  });
}

/** The question an oddity is put as. */
export function oddityQuestion(oddity: Oddity, { unit }: Series): string {
  switch (oddity) {
    case 'outOfRange':
      return `Et tal i ${unitNames[unit]} ${rangeWords(unit)}. Er det rigtigt?`;
    case 'farFromSeries':
      return 'Tallet ligger langt fra de andre tal i målingen. Er det rigtigt?';
    case 'otherSign':
      return 'Tallet har et andet fortegn end de andre tal i målingen. Er det rigtigt?';
    case 'otherPeriodKind':
      return 'De andre tal i målingen gælder en anden slags periode. Er perioden rigtig?';
    case 'periodNotOver':
      return 'Perioden er ikke slut endnu. Er tallet virkelig målt?';
  }
}

/** "ligger normalt mellem 0 og 100" */
function rangeWords(unit: Unit): string {
  const { least, most } = rangeOf(unit);
  if (least !== undefined && most !== undefined) {
    return `ligger normalt mellem ${exactNumber(least)} og ${exactNumber(most)}`;
  }
  return least === undefined ? 'ser anderledes ud' : `er normalt mindst ${exactNumber(least)}`;
}
