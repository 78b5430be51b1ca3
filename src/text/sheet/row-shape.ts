import type { Layout } from '#domain/imports/profile.ts';
import type { Period } from '#domain/time/period.ts';
import { type Column, columnIndex, isNameless, namesakes, sheetNameIndex } from './columns.ts';
import { headerKey, headerMeaning } from './header-words.ts';
import { type PartColumn, partColumn, periodTogether } from './part-of-year.ts';
import { timesIn } from './said-of-figures.ts';

/** A column of figures in a wide sheet. */
export type FigureColumn = {
  readonly column: Column;
  readonly period?: Period;
  /** The words of its header that say what the figures are, besides the row's own label. */
  readonly words: readonly string[];
  /** The column that tells how many stand behind. */
  readonly n?: number;
  /** What its own header says its figures are multiplied by. */
  readonly times?: string;
};

/** Where in its rows a sheet has what, by the index of the column. */
export type RowShape = LongShape | WideShape;

export type LongShape = {
  readonly kind: 'long';
  readonly series: readonly number[];
  /** Every row says all of its own name: an id stands in it, and nothing is merged over rows. */
  readonly isNamedWhole: boolean;
  readonly period?: number;
  /** The header of the periods, by which "2014-15" may be a school year. */
  readonly periodHeader?: string;
  /** The column that says which part of the period's year a row is of. */
  readonly part?: PartColumn;
  readonly value: number;
  readonly valueHeader: string;
  /** Other columns with the same header as the values. */
  readonly alsoValues: readonly number[];
  /** A column of units, by which each row is held to its series. */
  readonly unit?: number;
  readonly n?: number;
  readonly numerator?: number;
  readonly state?: number;
  readonly standing?: number;
  readonly edition?: number;
};

export type WideShape = {
  readonly kind: 'wide';
  readonly series: readonly number[];
  readonly period?: number;
  readonly periodHeader?: string;
  readonly part?: PartColumn;
  readonly unit?: number;
  readonly figures: readonly FigureColumn[];
  /** Columns whose header names a time that cannot be read. */
  readonly unread: readonly Column[];
};

/** Where a layout finds its columns; undefined when one of them is not there. */
export function shapeOf(layout: Layout, columns: readonly Column[]): RowShape | undefined {
  return layout.kind === 'long' ? longShape(layout, columns) : wideShape(layout, columns);
}

const optional = ['period', 'n', 'numerator', 'state', 'standing', 'edition'] as const;

function longShape(
  { columns: named }: Extract<Layout, { kind: 'long' }>,
  columns: readonly Column[],
): RowShape | undefined {
  const at = (name: string) => columnIndex(columns, name);
  const value = at(named.value);
  const series = named.series.map(at);
  const found: Partial<Record<(typeof optional)[number], number>> = {};
  for (const role of optional) {
    const name = named[role];
    if (name === undefined) continue;
    const index = at(name);
    if (index === undefined) return undefined;
    found[role] = index;
  }
  return value === undefined || value === sheetNameIndex || !areFound(series)
    ? undefined
    : {
        kind: 'long',
        series,
        isNamedWhole: named.series.some((name) => headerKey(name) === 'id'),
        value,
        valueHeader: named.value,
        alsoValues: namesakes(columns, value),
        ...unitColumn(columns),
        ...found,
        ...headerOf(named.period),
        ...together(named.period, columns),
      };
}

function together(period: string | undefined, columns: readonly Column[]) {
  const found = period === undefined ? undefined : periodTogether(columns, period);
  return found === undefined ? {} : { period: found.year.index, part: found.part };
}

const unitColumn = (columns: readonly Column[]) => {
  const unit = columnIndex(columns, 'Enhed') ?? columnIndex(columns, 'Unit');
  return unit === undefined ? {} : { unit };
};

const headerOf = (period: string | undefined) =>
  period === undefined ? {} : { periodHeader: period };

function areFound(indexes: readonly (number | undefined)[]): indexes is readonly number[] {
  return indexes.every((each) => each !== undefined);
}

function wideShape(
  { columns: named }: Extract<Layout, { kind: 'wide' }>,
  columns: readonly Column[],
): RowShape | undefined {
  const series = named.series.map((name) => columnIndex(columns, name));
  if (!areFound(series)) return undefined;
  if (named.period !== undefined) return seriesAcross(series, named.period, columns);
  const across = columns.filter(({ index }) => !series.includes(index));
  const figures = figuresOf(across);
  const part = partColumn(across);
  return figures.length === 0
    ? undefined
    : {
        kind: 'wide',
        series,
        figures,
        ...unitColumn(columns),
        ...(part !== undefined && { part }),
        unread: across.filter(({ unread }) => unread === true),
      };
}

function figuresOf(across: readonly Column[]): readonly FigureColumn[] {
  const ofPeriod = across.flatMap((column) => {
    const { period } = column;
    if (period === undefined) return [];
    const kinds = column.words.map((word) => headerMeaning(word));
    if (kinds.some((kind) => kind?.role === 'other')) return [];
    const isCount = kinds.some((kind) => kind?.exact === true && kind.role === 'n');
    const words = column.words.filter((_, nth) => !isBareKind(column.words[nth], kinds[nth]));
    return [{ column, period, words, isCount }];
  });
  return ofPeriod.flatMap(({ column, period, words, isCount }) => {
    if (isCount) return [];
    const inPeriod = ofPeriod.filter((each) => each.period === period);
    const counts = inPeriod.filter((each) => each.isCount);
    const count =
      counts.find((each) => each.column.index === column.index + 1) ??
      counts.find((each) => each.words.length > 0 && each.words.join() === words.join()) ??
      (inPeriod.length === 2 ? counts[0] : undefined);
    return [{ column, period, words, ...(count !== undefined && { n: count.column.index }) }];
  });
}

/** "Andel" over a column says no more than that it holds figures; "Antal" may be a series of its own. */
function isBareKind(word: string | undefined, kind: ReturnType<typeof headerMeaning>): boolean {
  if (word === undefined || kind === undefined || !kind.exact) return false;
  if (kind.role === 'value') return !/^(?:antal|count|number|i alt|total)\b/iu.test(word);
  return kind.role === 'n' || kind.role === 'period';
}

/** Series stand across: what has a header and no other meaning holds figures. */
function seriesAcross(
  series: readonly number[],
  periodName: string,
  columns: readonly Column[],
): RowShape | undefined {
  const period = columnIndex(columns, periodName);
  if (period === undefined) return undefined;
  const figures = columns.flatMap((column): readonly FigureColumn[] => {
    const { index, name } = column;
    const taken = index === period || series.includes(index) || isNameless(column);
    const role = headerMeaning(name);
    return taken || (role?.exact === true && role.role !== 'value' && role.role !== 'n')
      ? []
      : [acrossFrom(column, isBareKind(name, role))];
  });
  return figures.length === 0
    ? undefined
    : {
        kind: 'wide',
        series,
        period,
        periodHeader: periodName,
        ...together(periodName, columns),
        ...unitColumn(columns),
        figures: withCounts(figures),
        unread: [],
      };
}

function acrossFrom(column: Column, isBare: boolean): FigureColumn {
  const times = timesIn([column.name]);
  return { column, words: isBare ? [] : [column.name], ...(times !== undefined && { times }) };
}

/** "n" right of a series tells how many stand behind it. */
function withCounts(figures: readonly FigureColumn[]): readonly FigureColumn[] {
  const isCount = ({ column }: FigureColumn) => {
    const meaning = headerMeaning(column.name);
    return meaning?.exact === true && meaning.role === 'n';
  };
  return figures.flatMap((each, nth) => {
    if (isCount(each)) return [];
    const next = figures[nth + 1];
    const counted =
      next !== undefined && isCount(next) && next.column.index === each.column.index + 1;
    return [counted ? { ...each, n: next.column.index } : each];
  });
}
