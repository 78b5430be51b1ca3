import { type Issue, issue } from '#domain/checked.ts';
import type { Mark, SourceProfile } from '#domain/imports/profile.ts';
import type { Unit } from '#domain/quantity/quantity.ts';
import { multiply, parseDecimal, type Rational, rational } from '#domain/quantity/rational.ts';
import type { FigureState } from '#domain/readings/reading.ts';
import type { Cell } from '#domain/sheets/sheet.ts';
import { readNumber } from '#text/numbers.ts';
import { shortDate } from '#text/periods.ts';
import { cellText, isBlank } from './cells.ts';
import { markKey, stateOfMark, stateWord } from './marks.ts';

export type NumberRules = Pick<SourceProfile, 'marks' | 'percent' | 'point' | 'times'>;

/** What a cell says of a figure; `skip` when it says nothing at all. */
export type ReadFigure =
  | { readonly kind: 'state'; readonly state: FigureState }
  | { readonly kind: 'skip' }
  | { readonly kind: 'issue'; readonly issue: Issue };

const refused = (code: Issue['code'], detail?: string): ReadFigure => ({
  kind: 'issue',
  issue: issue(['value'], code, detail),
});

/**
 * The figure of a cell by the rules of its profile: a mark becomes the state the rules say and never
 * 0, and a number is kept exactly. `unit` is undefined where the series is not known.
 */
export function readFigure(
  cell: Cell | undefined,
  unit: Unit | undefined,
  rules: NumberRules,
): ReadFigure {
  const marked = markIn(cell, rules.marks);
  if (marked === 'skip') return { kind: 'skip' };
  if (marked !== undefined) return { kind: 'state', state: stateOfMark(marked) };
  if (cell === undefined) return { kind: 'skip' };
  switch (cell.kind) {
    case 'empty':
      return { kind: 'skip' };
    case 'number':
      return ofNumber(cell, unit, rules);
    case 'text':
      return ofText(cell.text, unit, rules);
    case 'day':
      return refused(
        'contradiction',
        `Cellen holder datoen ${shortDate(cell.day)} og ikke et tal. Regnearket har måske gjort tallet til en dato; skriv det på ny.`,
      );
    case 'truth':
      return unit === 'delivery' || unit === 'judgement'
        ? measured(rational(cell.value ? 1 : 0))
        : refused('notANumber', cellText(cell));
    case 'error':
      return refused('contradiction', errorText(cell.text));
  }
}

function markIn(cell: Cell | undefined, marks: SourceProfile['marks']): Mark | undefined {
  if (isBlank(cell)) return Object.hasOwn(marks, '') ? marks[''] : 'skip';
  if (cell?.kind !== 'text' && cell?.kind !== 'error') return undefined;
  // A number is no mark: looked up as it stands, without being brought into one form first.
  const key = /^\d/.test(cell.text) ? cell.text : markKey(cell.text);
  if (Object.hasOwn(marks, key)) return marks[key];
  return key === cell.text && /^\d/.test(key) ? undefined : stateWord(key);
}

function errorText(text: string): string {
  return text.trim() === ''
    ? 'Formlen er aldrig regnet ud. Åbn filen i Excel eller LibreOffice, gem den, og læs den ind igen.'
    : `Formlen i cellen giver fejlen ${text.trim().slice(0, 40)}. Ret den i filen, og læs den ind igen.`;
}

const measured = (value: Rational): ReadFigure => ({
  kind: 'state',
  state: { kind: 'measured', value },
});

const hundred = rational(100);

function ofNumber(
  { value: text, percent, isInFull }: Extract<Cell, { kind: 'number' }>,
  unit: Unit | undefined,
  rules: NumberRules,
): ReadFigure {
  const value = parseDecimal(text);
  if (value === undefined) return refused('notANumber', text.slice(0, 60));
  if (percent !== true) {
    const { times: _, ...unscaled } = rules;
    return measured(scaled(value, unit, isInFull === true ? unscaled : rules));
  }
  if (unit !== undefined && !isPercent(unit)) return refused('wrongUnit', unit);
  return measured(multiply(value, hundred));
}

function isPercent(unit: Unit): boolean {
  return unit === 'percent' || unit === 'percentagePoint';
}

/** Shares kept as 0.646 become 64.6; sums in thousands become whole. */
function scaled(value: Rational, unit: Unit | undefined, rules: NumberRules): Rational {
  if (unit === undefined) return value;
  if (isPercent(unit)) return rules.percent === 'fraction' ? multiply(value, hundred) : value;
  const times = rules.times === undefined ? undefined : parseDecimal(rules.times);
  return times !== undefined && isScaled(unit) ? multiply(value, times) : value;
}

/** "i hele tusinder" is said of sums and counts; a grade or a share beside them is as it is. */
export function isScaled(unit: Unit): boolean {
  return unit === 'kroner' || unit === 'kronerPerDwelling' || unit === 'count';
}

function ofText(text: string, unit: Unit | undefined, rules: NumberRules): ReadFigure {
  const either = eitherWay(text, unit, rules);
  if (either !== undefined) return either;
  const plain = rules.point === 'decimal' ? withComma(text, unit) : text;
  const read = plain === undefined ? undefined : readNumber(plain);
  if (read === undefined) return refused('ambiguousNumber', text.trim().slice(0, 60));
  if (read.kind === 'ambiguous') return refused('ambiguousNumber', read.meant);
  if (read.kind === 'none') return refused('notANumber', text.trim().slice(0, 60));
  const value = parseDecimal(read.value);
  if (value === undefined) return refused('notANumber', text.trim().slice(0, 60));
  if (read.unit === undefined) return measured(scaled(value, unit, rules));
  if (unit !== undefined && !fits(read.unit, unit)) return refused('wrongUnit', unit);
  // A percent sign tells that the number is as shown; "kr." does not tell whether it is in thousands.
  return measured(isPercent(read.unit) ? value : scaled(value, unit, rules));
}

function fits(written: Unit, unit: Unit): boolean {
  return written === unit || (written === 'kroner' && unit === 'kronerPerDwelling');
}

/** Units nobody gives with three decimals: there three digits after a mark are thousands. */
function isWhole(unit: Unit | undefined): boolean {
  return unit !== undefined && (isScaled(unit) || unit === 'rank');
}

/** Units that never come to thousands: there three digits after a point are decimals. */
export function isSmall(unit: Unit | undefined): boolean {
  switch (unit) {
    case 'percent':
    case 'percentagePoint':
    case 'perMille':
    case 'perMillePoint':
    case 'grade':
    case 'ratio':
    case 'judgement':
    case 'delivery':
      return true;
    case 'kroner':
    case 'kronerPerDwelling':
    case 'count':
    case 'days':
    case 'hours':
    case 'index':
    case 'rank':
    case undefined:
      return false;
  }
}

/** "64.612" of a share: thousands by its form, and decimals by its unit. */
export function isSmallInThousands(text: string, unit: Unit | undefined): boolean {
  return isSmall(unit) && /(?<![\d.,])[1-9]\d{0,2}(?:[.\s]\d{3})+(?!\d)/u.test(text);
}

/** A number that by its form is one thing and by its unit another is never taken for either. */
function eitherWay(text: string, unit: Unit | undefined, rules: NumberRules) {
  if (rules.point === 'decimal') return undefined;
  if (isSmallInThousands(text, unit)) {
    return refused('ambiguousNumber', text.trim().replace(/[.\s]/u, ',').slice(0, 60));
  }
  const number = /(?<![\d.,])[1-9]\d{0,2},\d{3}(?!\d)/.exec(text)?.[0];
  // In thousands the three digits are whole kroner.
  if (number === undefined || !isWhole(unit) || rules.times !== undefined) return undefined;
  return refused(
    'contradiction',
    `Tallet "${number}" kan være ${number.replace(',', '.')} eller have tre decimaler. Skriv det som ${number.replace(',', '.')}, eller vælg, at punktum er komma, dér hvor filen sættes op.`,
  );
}

/**
 * A number with a decimal point as Danes write it: "64.6" is "64,6", "1,234.5" is "1234,5". Where
 * a comma before three digits may be either, undefined; any other comma is a decimal one.
 */
function withComma(text: string, unit: Unit | undefined): string | undefined {
  const number = /\d[\d.,]*/.exec(text)?.[0];
  if (number === undefined) return text;
  const isGrouped = /^[1-9]\d{0,2}([.,]\d{3})+$/.test(number);
  if (isGrouped && isWhole(unit)) return text.replace(number, number.replaceAll(/[.,]/g, ''));
  if (/^\d+\.\d+$/.test(number)) return text.replace(number, number.replace('.', ','));
  if (isSmall(unit) && /^\d+,\d+$/.test(number)) return text;
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(number)) {
    return text.replace(number, number.replaceAll(',', '').replace('.', ','));
  }
  return isGrouped && number.includes(',') ? undefined : text;
}

/** A whole number of people: 293, "1.203", "n = 293"; undefined when it is none. */
export function readCount(cell: Cell, { point }: Pick<NumberRules, 'point'>): number | undefined {
  const text = cellText(cell).replace(/^n\s*=\s*/i, '');
  const read = cell.kind === 'number' ? text : wholeText(text, point);
  return read !== undefined && /^\d{1,12}$/.test(read) ? Number(read) : undefined;
}

const people = /\s*(?:svar|personer|besvarelser|borgere|børn|unge|elever)$/i;

function wholeText(text: string, point: SourceProfile['point']): string | undefined {
  const bare = text.replace(people, '');
  const read = readNumber((point === 'decimal' ? withComma(bare, 'count') : bare) ?? '');
  return read.kind === 'number' && read.unit === undefined ? read.value : undefined;
}
