import { factsOf, type Period } from '#domain/time/period.ts';
import type { Sum } from './protect.ts';

/**
 * How what is counted in a period follows from what is counted in shorter ones: a year from its
 * halves, a half from its quarters, a quarter and a season from their months, a school year and a
 * span from theirs, a month from its three parts; and two names of the same days tell the same. Each
 * is given in its smallest steps, also by way of periods that nobody has a figure for, so that all
 * other ways of adding up follow from these.
 */
export function sumsOfPeriods(periods: Iterable<Period>): readonly Sum[] {
  const years = new Set<number>();
  const sums = new Map<string, Sum>();
  const add = (total: string, parts: readonly string[]): void => {
    sums.set(`${total} = ${parts.join(' + ')}`, { total, parts });
  };
  for (const each of periods) {
    const { kind, from, to } = factsOf(each);
    const [first, last] = [yearOf(from), yearOf(to)];
    if (kind === 'date' || last - first > mostYears) continue;
    for (let year = first; year <= last; year += 1) years.add(year);
    if (kind === 'span')
      add(
        each,
        listed(last - first + 1, (nth) => `${first + nth - 1}`),
      );
    if (kind === 'schoolYear') {
      add(each, [
        ...[8, 9].map((month) => nameOfMonth(first, month)),
        `${first}-Q4`,
        `${last}-H1`,
        nameOfMonth(last, 7),
      ]);
    }
    if (kind === 'partOfMonth') {
      add(
        each.slice(0, 7),
        ['primo', 'medio', 'ultimo'].map((part) => `${each.slice(0, 7)}-${part}`),
      );
    }
  }
  for (const year of years) addYear(year, add);
  return [...sums.values()];
}

/** No plan runs longer; a span of centuries is no table of counts. */
const mostYears = 40;

function addYear(year: number, add: (total: string, parts: readonly string[]) => void): void {
  add(`${year}`, [`${year}-H1`, `${year}-H2`]);
  add(`${year}-H1`, [`${year}-Q1`, `${year}-Q2`]);
  add(`${year}-H2`, [`${year}-Q3`, `${year}-Q4`]);
  for (const quarter of [1, 2, 3, 4]) {
    add(
      `${year}-Q${quarter}`,
      listed(3, (nth) => nameOfMonth(year, 3 * quarter - 3 + nth)),
    );
  }
  add(
    `${year}-spring`,
    listed(3, (nth) => nameOfMonth(year, 2 + nth)),
  );
  add(
    `${year}-summer`,
    listed(3, (nth) => nameOfMonth(year, 5 + nth)),
  );
  add(
    `${year}-autumn`,
    listed(3, (nth) => nameOfMonth(year, 8 + nth)),
  );
  add(`${year}-winter`, [
    nameOfMonth(year, 12),
    nameOfMonth(year + 1, 1),
    nameOfMonth(year + 1, 2),
  ]);
  for (const [part, month] of [
    ['primo', 1],
    ['medio', 6],
    ['ultimo', 12],
  ] as const) {
    add(`${year}-${part}`, [nameOfMonth(year, month)]);
  }
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const nameOfMonth = (year: number, month: number): string =>
  `${year}-${String(month).padStart(2, '0')}`;
const listed = (count: number, name: (nth: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => name(index + 1));
