import type { Issue } from '#domain/checked.ts';
import type { DataSource } from '#domain/readings/reading.ts';
import { shortDate } from '#text/periods.ts';
import { dayIn, periodIn, type Read, type Typed, untyped, wholeIn } from '#web/forms.ts';

/** What a form comes to: the input of an operation, or what cannot be read in it. */
export type FormInput =
  | { readonly ok: true; readonly input: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads a typed source; an empty field is not known. */
export function sourceInput(typed: Typed): FormInput {
  return gathered((take) => {
    const words = (name: string) => filled(typed.text(name));
    const whole = (name: string) => take(wholeIn(typed.text(name), [name]));
    return {
      name: typed.text('name'),
      publisher: words('publisher'),
      contact: words('contact'),
      edition: words('edition'),
      rhythm: words('rhythm'),
      lagMonths: whole('lagMonths'),
      nextExpected: take(dayIn(typed.text('nextExpected'), ['nextExpected'])),
      cell: whole('cell'),
      base: whole('base'),
      note: words('note'),
      once: typed.text('once'),
    };
  });
}

/** Reads that a wave was skipped. */
export function skippedInput(typed: Typed): FormInput {
  return gathered((take) => ({
    period: take(periodIn(typed.text('period'), ['period'])),
    why: typed.text('why'),
    series: typed.all('series'),
    once: typed.text('once'),
  }));
}

/** A source as its form shows it. */
export function typedSource(source: DataSource): Typed {
  const { name, publisher, contact, edition, rhythm, lagMonths, nextExpected, smallest, note } =
    source;
  return untyped({
    name,
    publisher: publisher ?? '',
    contact: contact ?? '',
    edition: edition ?? '',
    rhythm: rhythm ?? '',
    lagMonths: lagMonths === undefined ? '' : String(lagMonths),
    nextExpected: nextExpected === undefined ? '' : shortDate(nextExpected),
    cell: smallest?.cell === undefined ? '' : String(smallest.cell),
    base: smallest?.base === undefined ? '' : String(smallest.base),
    note: note ?? '',
  });
}

const filled = (text: string) => (text.trim() === '' ? undefined : text);

type Take = <T>(read: Read<T>) => T | undefined;

/** All that cannot be read is told at once. */
function gathered(read: (take: Take) => Readonly<Record<string, unknown>>): FormInput {
  const issues: Issue[] = [];
  const input = read((each) => {
    if ('value' in each) return each.value;
    issues.push(each.issue);
    return undefined;
  });
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, input: Object.fromEntries(given) };
}
