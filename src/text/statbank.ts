import type { Unit } from '#domain/quantity/quantity.ts';
import type { MarkMeaning, StatbankMark } from '#domain/statbank/marks.ts';
import type { TieTimes, TwoYears } from '#domain/statbank/tie.ts';
import { danishDecimal, unitNames } from './numbers.ts';

/** Why a table's figures are not what a series counts, and what to do. */
export function unlikeText(
  fit:
    | { readonly kind: 'times'; readonly should: TieTimes }
    | { readonly kind: 'unlike'; readonly table: Unit; readonly times: string },
  tableUnit: string,
  series: Unit,
): string {
  const units = `Tabellens tal er i "${tableUnit}", og målingen er i ${unitNames[series]}.`;
  switch (fit.kind) {
    case 'times':
      return `${units} Vælg "${timesText(fit.should)}".`;
    case 'unlike':
      return fit.table === series
        ? `${units} ${danishDecimal(fit.times)} ad gangen kan ikke regnes om. Vælg en anden tabel.`
        : `${units} ${upper(unitNames[fit.table])} kan ikke gøres til ${unitNames[series]}. Vælg en anden tabel eller andre værdier.`;
  }
}

/** What is done with a table's numbers. */
export function timesText(times: TieTimes): string {
  switch (times) {
    case '1':
      return 'Som de står';
    case '1000':
      return 'Gange 1.000';
    case '0.001':
      return 'Divideret med 1.000';
  }
}

export const meaningNames: Readonly<Record<MarkMeaning, string>> = {
  zero: 'Nul',
  suppressed: 'Skjult: for få personer, eller for usikkert',
  pending: 'Ikke offentliggjort endnu',
  notMeasured: 'Ikke målt',
};

/** A mark as a question names it: `".."`, or "en tom celle". */
export function markName(mark: StatbankMark): string {
  return mark === '' ? 'en tom celle' : `"${mark}"`;
}

export const twoYearNames: Readonly<Record<TwoYears, string>> = {
  schoolYear: 'Et skoleår',
  span: 'To kalenderår tilsammen',
};

/** "11. maj 2021" of "2021-05-11T08:00:00", as far as it is a day at all. */
export function updatedDay(updated: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(updated)?.[0];
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
