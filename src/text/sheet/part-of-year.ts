import { type Column, columnNamed } from './columns.ts';
import { headerKey } from './header-words.ts';
import { type PartKind, partKinds } from './year-parts.ts';

/** A column that says which part of a year a row is of, where the year stands elsewhere. */
export type PartColumn = { readonly index: number; readonly kind: PartKind };

const years = ['år', 'aar', 'årstal', 'year', 'måleår', 'opgørelsesår'];
const parts: Readonly<Record<PartKind, readonly string[]>> = {
  quarter: ['kvartal', 'quarter'],
  halfYear: ['halvår', 'half-year'],
  month: ['måned', 'month'],
};

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
