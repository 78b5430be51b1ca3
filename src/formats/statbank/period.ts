import type { TwoYears } from '#domain/statbank/tie.ts';
import { type Period, parsePeriod } from '#domain/time/period.ts';

export type StatbankPeriod =
  | { readonly kind: 'period'; readonly period: Period }
  /** "2023/2024" is a school year in some tables and two years taken together in others. */
  | { readonly kind: 'twoYears' }
  | { readonly kind: 'none' };

const forms: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^(\d{4})$/, (m) => `${m[1]}`],
  [/^(\d{4})[KQ]([1-4])$/, (m) => `${m[1]}-Q${m[2]}`],
  [/^(\d{4})H([12])$/, (m) => `${m[1]}-H${m[2]}`],
  [/^(\d{4})M(\d{2})$/, (m) => `${m[1]}-${m[2]}`],
  [/^(\d{4})M(\d{2})D(\d{2})$/, (m) => `${m[1]}-${m[2]}-${m[3]}`],
];

/**
 * A period as StatBank writes it: 2017, 2017K3, 2024M01, 2024H1, 2024M01D15, 2023/2024 or 2023:2024.
 * Two years in a row are asked about unless it was said what they are; more are a span. Weeks are no
 * period a plan has.
 */
export function readStatbankPeriod(code: string, twoYears?: TwoYears): StatbankPeriod {
  const years = /^(\d{4})[/:-](\d{4})$/.exec(code.trim());
  if (years !== null) return ofYears(Number(years[1]), Number(years[2]), twoYears);
  for (const [form, made] of forms) {
    const match = form.exec(code.trim());
    if (match !== null) return known(made(match));
  }
  return { kind: 'none' };
}

function ofYears(first: number, last: number, twoYears: TwoYears | undefined): StatbankPeriod {
  if (last !== first + 1) return known(`${first}/${last}`);
  switch (twoYears) {
    case undefined:
      return { kind: 'twoYears' };
    case 'schoolYear':
      return known(`${first}/${String(last % 100).padStart(2, '0')}`);
    case 'span':
      return known(`${first}/${last}`);
  }
}

function known(code: string): StatbankPeriod {
  const period = parsePeriod(code);
  return period === undefined ? { kind: 'none' } : { kind: 'period', period };
}

/** What the name of the time variable says of two years in a row, where it says it. */
export function twoYearsOf(timeText: string): TwoYears | undefined {
  return /skoleår|school year/i.test(timeText) ? 'schoolYear' : undefined;
}
