import type { Cell } from '#domain/sheets/sheet.ts';
import { factsOf, type Period, parsePeriod } from '#domain/time/period.ts';
import { monthNames, readPeriod } from '#text/periods.ts';
import { cellText } from './cells.ts';
import { type Column, columnNamed } from './columns.ts';
import { headerKey } from './header-words.ts';

type PartKind = 'quarter' | 'halfYear' | 'month';

/** A column that says which part of a year a row is of, where the year stands elsewhere. */
export type PartColumn = { readonly index: number; readonly kind: PartKind };

const years = ['år', 'aar', 'årstal', 'year', 'måleår', 'opgørelsesår'];
const parts: Readonly<Record<PartKind, readonly string[]>> = {
  quarter: ['kvartal', 'quarter'],
  halfYear: ['halvår', 'half-year'],
  month: ['måned', 'month'],
};
const partKinds = ['quarter', 'halfYear', 'month'] as const;

const isYearHeader = (name: string): boolean => years.includes(headerKey(name));

function partOfHeader(name: string): PartKind | undefined {
  return partKinds.find((kind) => parts[kind].includes(headerKey(name)));
}

const isSaid = (kind: PartKind | undefined) => kind !== undefined;

/** The column of the parts of years, where a sheet has one and no more. */
export function partColumn(columns: readonly Column[]): PartColumn | undefined {
  const found = columns.flatMap(({ index, keys, period }) => {
    const kind = period === undefined ? keys.map(partOfHeader).find(isSaid) : undefined;
    return kind === undefined ? [] : [{ index, kind }];
  });
  return found.length === 1 ? found[0] : undefined;
}

/**
 * "År" beside "Kvartal" is one period together, whichever of them a profile names.
 *
 * @returns where the year stands, with the column of its part
 */
export function periodTogether(
  columns: readonly Column[],
  named: string,
): { readonly year: Column; readonly part: PartColumn } | undefined {
  const part = partColumn(columns);
  const own = columnNamed(columns, named);
  if (part === undefined || own === undefined) return undefined;
  const year =
    own.index === part.index
      ? columns.find(({ keys, period }) => period === undefined && keys.some(isYearHeader))
      : own;
  return year?.keys.some(isYearHeader) === true ? { year, part } : undefined;
}

const wholeYear = /^(?:hele året|året|år|i ?alt|total|alle|year)$/u;

/** The part of a year a cell says: "1. kvartal", 3, "Marts"; the year itself for "Hele året". */
export function withinYear(
  year: Period,
  cell: Cell | undefined,
  kind: PartKind,
): Period | undefined {
  const text = cellText(cell).normalize('NFC').toLowerCase().replace(/\.$/u, '').trim();
  if (text === '' || wholeYear.test(text)) return year;
  if (factsOf(year).kind !== 'year') return undefined;
  const whole = readPeriod(text);
  if (whole.kind === 'period') return ofYear(whole.period, year, kind);
  const code = partCode(text, kind);
  return code === undefined ? undefined : parsePeriod(`${year}-${code}`);
}

/** A cell that has the year as well must have the same one. */
function ofYear(period: Period, year: Period, kind: PartKind): Period | undefined {
  const facts = factsOf(period);
  if (String(facts.year) !== year) return undefined;
  // A program has made a date of the first of a month.
  if (facts.kind === 'date') {
    return kind === 'month' ? parsePeriod(period.slice(0, 7)) : undefined;
  }
  return facts.kind === kind ? period : undefined;
}

function partCode(text: string, kind: PartKind): string | undefined {
  switch (kind) {
    case 'quarter': {
      const [, nth] =
        /^(?:[kq]|kv|kvartal)?[. ]*([1-4])[. ]*(?:kvartal|kvt|kv|quarter)?$/u.exec(text) ?? [];
      return nth === undefined ? undefined : `Q${nth}`;
    }
    case 'halfYear': {
      const [, nth] = /^(?:h|halvår)?[. ]*([12])[. ]*(?:halvår|hå)?$/u.exec(text) ?? [];
      return nth === undefined ? undefined : `H${nth}`;
    }
    case 'month': {
      const nth = /^\d{1,2}$/u.test(text) ? Number(text) : monthOf(text);
      return nth >= 1 && nth <= 12 ? String(nth).padStart(2, '0') : undefined;
    }
  }
}

const english: Readonly<Record<string, string>> = { may: 'maj', october: 'oktober', oct: 'okt' };

function monthOf(text: string): number {
  if (text.length < 3) return 0;
  const danish = english[text] ?? text;
  return monthNames.findIndex((name) => name.startsWith(danish)) + 1;
}
