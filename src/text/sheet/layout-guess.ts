import type { Layout, ProfileQuestion } from '#domain/imports/profile.ts';
import type { SeriesId } from '#domain/readings/reading.ts';
import type { SheetRow } from '#domain/sheets/sheet.ts';
import { cellText } from './cells.ts';
import {
  type ColumnContents,
  contentsOf,
  holdsFigures,
  holdsPeriods,
  holdsWords,
} from './column-contents.ts';
import { type Column, isNameless } from './columns.ts';
import { columnMeaning, type HeaderGuess } from './header-guess.ts';
import type { HeaderRole } from './header-words.ts';
import type { LabelMatch } from './labels.ts';
import { periodTogether } from './part-of-year.ts';

/** How the columns under a header may be read, and what cannot be told from them. */
export type LayoutGuess = {
  readonly layout: Layout;
  readonly questions: readonly ProfileQuestion[];
};

type Told = {
  readonly column: Column;
  readonly role: HeaderRole | undefined;
  readonly exact: boolean;
  readonly contents: ColumnContents;
};

type Find = (label: string) => LabelMatch;

/** What a header with the rows under it may mean; undefined when no column holds figures. */
export function layoutGuess(guess: HeaderGuess, find: Find): LayoutGuess | undefined {
  const told = guess.columns.map((column): Told => {
    const meaning = columnMeaning(column);
    const contents = contentsOf(guess.data, column.index);
    return { column, role: meaning?.role, exact: meaning?.exact === true, contents };
  });
  const periods = told.filter(({ column }) => column.period !== undefined);
  const period = periodColumn(told);
  const isWide =
    periods.length > 1 || (periods.length === 1 && period === undefined && !hasValue(told));
  return isWide ? periodsAcross(told) : byRows(told, period, find, guess);
}

function hasValue(told: readonly Told[]): boolean {
  return told.some(({ role, column }) => role === 'value' && column.period === undefined);
}

function periodColumn(told: readonly Told[]): Told | undefined {
  const free = told.filter(({ column }) => column.period === undefined);
  const named = free.filter(({ role }) => role === 'period');
  return (
    named.find(({ exact, contents }) => exact && holdsPeriods(contents)) ??
    named.find(({ contents }) => holdsPeriods(contents)) ??
    named.find(({ exact }) => exact) ??
    free.find(({ role, contents }) => role === undefined && holdsPeriods(contents))
  );
}

const mostSeriesColumns = 12;

const nameOf = ({ column }: Told) => column.name;

function seriesColumns(
  told: readonly Told[],
  taken: readonly (Told | undefined)[],
): readonly Told[] {
  const free = told.filter((each) => !taken.includes(each) && each.column.period === undefined);
  const named = free.filter(
    ({ role, contents }) =>
      (role === 'indicator' || role === 'population') && !holdsFigures(contents),
  );
  const indicators = named.filter(({ role }) => role === 'indicator');
  const populations = named.filter(({ role }) => role === 'population');
  if (named.length > 0) return [...indicators, ...populations].slice(0, mostSeriesColumns);
  return free
    .filter(({ role, contents }) => role === undefined && holdsWords(contents))
    .slice(0, 2);
}

function periodsAcross(told: readonly Told[]): LayoutGuess {
  const series = seriesColumns(told, []).map(nameOf);
  const hasWords = told.some(
    ({ column }) => column.period !== undefined && column.words.length > 0,
  );
  return {
    layout: { kind: 'wide', columns: { series } },
    questions: series.length === 0 && !hasWords ? [{ kind: 'column', role: 'series' }] : [],
  };
}

const shares = /(?:andel|procent|pct|%|værdi|value|share|^tal$|percent)/iu;

/** One reading a row, or periods down and series across. */
function byRows(
  told: readonly Told[],
  period: Told | undefined,
  find: Find,
  guess: HeaderGuess,
): LayoutGuess | undefined {
  const free = told.filter((each) => each !== period && !isAside(each));
  const values = free.filter((each) => each.role === 'value' && !isTotalOf(each, free));
  const exact = values.filter((each) => each.exact);
  const value =
    exact.find((each) => shares.test(each.column.name)) ??
    exact[0] ??
    (values.length === 1 ? values[0] : undefined) ??
    groupOfFigures(free);
  const figures = free.filter(
    ({ role, contents, column }) =>
      !isNameless(column) &&
      (role === undefined || role === 'value' || role === 'indicator') &&
      holdsFigures(contents),
  );
  const series = seriesColumns(told, [period, value, ...figures]);
  const isAcross =
    guess.row !== 0 &&
    period !== undefined &&
    figures.length > 0 &&
    (value === undefined ||
      figures.some((each) => each !== value && find(each.column.name).kind === 'sure'));
  if (isAcross) {
    const columns = { series: series.map(nameOf), period: nameOf(period) };
    return { layout: { kind: 'wide', columns }, questions: [] };
  }
  const chosen = value ?? (figures.length === 1 ? figures[0] : undefined);
  if (chosen === undefined && figures.length === 0) return undefined;
  return longGuess({ told, period, value: chosen, series, others: values, find, guess });
}

/** A column that is named like a group ("Befolkning") is of figures where no other is. */
function groupOfFigures(free: readonly Told[]): Told | undefined {
  const holding = free.filter(({ contents }) => holdsFigures(contents));
  return holding.length === 1 && holding[0]?.role === 'population' ? holding[0] : undefined;
}

/** "I alt" beside columns of figures is their total. */
function isTotalOf({ column }: Told, free: readonly Told[]): boolean {
  return (
    /^(?:i ?alt|total)$/iu.test(column.name.trim()) &&
    free.some(({ role, contents }) => role === undefined && holdsFigures(contents))
  );
}

function isAside({ role, exact }: Told): boolean {
  return (
    exact &&
    role !== undefined &&
    ['n', 'numerator', 'state', 'standing', 'edition', 'other'].includes(role)
  );
}

/** Of several periods a person has to say which is meant; "År" beside "Kvartal" is one together. */
function areSeveralPeriods(told: readonly Told[], period: Told | undefined): boolean {
  const named = told.filter(({ role, exact }) => role === 'period' && exact);
  const columns = named.map(({ column }) => column);
  const isOne =
    named.length === 2 &&
    period !== undefined &&
    periodTogether(columns, period.column.name) !== undefined;
  return named.length > 1 && !isOne;
}

type LongParts = {
  readonly told: readonly Told[];
  readonly period: Told | undefined;
  readonly value: Told | undefined;
  readonly series: readonly Told[];
  readonly others: readonly Told[];
  readonly find: Find;
  readonly guess: HeaderGuess;
};

function longGuess({ told, period, value, series, others, find, guess }: LongParts): LayoutGuess {
  const { above, data } = guess;
  const questions: ProfileQuestion[] = [];
  if (period === undefined || areSeveralPeriods(told, period)) {
    questions.push({ kind: 'column', role: 'period' });
  }
  if (value === undefined) questions.push({ kind: 'column', role: 'value' });
  const only =
    series.length === 0 ? onlySeries([...above, value?.column.name ?? ''], find) : undefined;
  if (series.length === 0 && only === undefined) questions.push({ kind: 'column', role: 'series' });
  const n = told.find((each) => each.role === 'n' && each !== value);
  // "Antal" beside a share may be the answers or those among them; a person has to say.
  if (n === undefined && others.some((each) => each !== value && holdsFigures(each.contents))) {
    questions.push({ kind: 'column', role: 'n' });
  }
  const named = (role: HeaderRole) => told.find((each) => each.role === role && each !== value);
  const optional = Object.entries({
    period,
    n,
    numerator: n === undefined ? undefined : named('numerator'),
    state: named('state'),
    standing: standingColumn(told, data),
    edition: named('edition'),
  }).flatMap(([role, each]) => (each === undefined ? [] : [[role, nameOf(each)] as const]));
  return {
    layout: {
      kind: 'long',
      columns: {
        series: series.map(nameOf),
        value: value?.column.name ?? '',
        ...Object.fromEntries(optional),
      },
      ...(only !== undefined && { onlySeries: only }),
    },
    questions,
  };
}

/** "Status" is a standing only where its cells say so. */
function standingColumn(told: readonly Told[], data: readonly SheetRow[]): Told | undefined {
  return told.find(
    ({ role, exact, column }) =>
      role === 'standing' &&
      exact &&
      data.every(({ cells }) =>
        /^(?:$|forel|endelig|prelim|final)/iu.test(cellText(cells[column.index])),
      ),
  );
}

function onlySeries(texts: readonly string[], find: Find): SeriesId | undefined {
  const sure = texts.flatMap((text) => {
    const match = find(text);
    return match.kind === 'sure' ? [match.series] : [];
  });
  return new Set(sure).size === 1 ? sure[0] : undefined;
}
