import { issue } from '#domain/checked.ts';
import type { ImportIssue, Proposal } from '#domain/imports/import.ts';
import type { SourceProfile } from '#domain/imports/profile.ts';
import type { Series, SeriesId } from '#domain/readings/reading.ts';
import type { SheetRow } from '#domain/sheets/sheet.ts';
import { cellText, isBlank, isRemark } from './cells.ts';
import { cellIn } from './columns.ts';
import { readFigure } from './figure-cell.ts';
import { labelFinder, labelKey, labelOf } from './labels.ts';
import { proposed, type ReadRow } from './proposed-row.ts';
import {
  bad,
  editionIn,
  good,
  inPart,
  none,
  type Part,
  periodOf,
  type SaidPeriod,
  sampleIn,
  standingIn,
  stateAt,
  stateIn,
} from './row-parts.ts';
import type { FigureColumn, LongShape, RowShape, WideShape } from './row-shape.ts';
import { inItsUnit, unitsIn, withTimes } from './row-units.ts';

type Rules = { readonly profile: SourceProfile; readonly series: readonly Series[] };

/** Finds the series a label means; `null` where the label is known not to be a series. */
type FindSeries = (label: string, column: number | undefined) => Part<Series | null>;

type Context = {
  readonly row: SheetRow;
  readonly profile: SourceProfile;
  readonly seriesOf: FindSeries;
  /** The words of the row's own label columns. */
  readonly parts: readonly string[];
};

export type RowMeaning = (row: SheetRow, shape: RowShape) => ReadRow;

const nothing: ReadRow = { proposals: [], issues: [] };

/** For one sheet: a label column left empty below a label stands for that label still. */
export function sheetMeanings(rules: Rules): () => RowMeaning {
  const seriesOf = seriesFinder(rules);
  return () => {
    const carried = new Map<number, string>();
    return (row, shape) => {
      const parts = labelParts(row, shape, carried);
      const context: Context = { row, profile: rules.profile, seriesOf, parts };
      const read = shape.kind === 'long' ? readLong(shape, context) : readWide(shape, context);
      const isNote =
        isRemark(row) && read.proposals.length === 0 && !holdsNumber(row, shape, rules);
      return isNote ? nothing : read;
    };
  };
}

/** Whether the only filled cell of a row stands among the figures and is read as one. */
function holdsNumber(row: SheetRow, shape: RowShape, { profile }: Rules): boolean {
  const at = row.cells.findIndex((cell) => !isBlank(cell));
  const isFigure =
    shape.kind === 'long'
      ? at === shape.value
      : shape.figures.some(({ column }) => column.index === at);
  return isFigure && readFigure(row.cells[at], undefined, profile).kind === 'state';
}

/** So many labels are remembered, whatever the length of the file. */
const mostRemembered = 10_000;

function seriesFinder({ profile, series }: Rules): FindSeries {
  const byId = new Map(series.map((each) => [each.id, each]));
  const find = labelFinder(series);
  const { onlySeries } = profile.layout;
  const found = new Map<string, SeriesId | null | undefined>();
  const idOf = (label: string): SeriesId | null | undefined => {
    const key = labelKey(label);
    const said = Object.hasOwn(profile.series, key) ? profile.series[key] : undefined;
    if (said !== undefined) return said;
    const match = find(label);
    return match.kind === 'sure' ? match.series : undefined;
  };
  return (label, column) => {
    const only = label === '' && onlySeries !== undefined ? byId.get(onlySeries) : undefined;
    if (only !== undefined) return good(only);
    if (label === '') return bad(column, issue(['series'], 'required', 'Målingens navn'));
    if (!found.has(label)) {
      if (found.size >= mostRemembered) found.clear();
      found.set(label, idOf(label));
    }
    const id = found.get(label);
    if (id === null) return good(null);
    const series = id === undefined ? undefined : byId.get(id);
    return series === undefined
      ? bad(column, issue(['series'], 'notASeries', label.slice(0, 120)))
      : good(series);
  };
}

/**
 * Labels are merged down over the rows they are about, and only the first row has the words. They
 * are carried only into rows that say something further in, so that no total takes one.
 */
export function labelParts(
  row: SheetRow,
  shape: RowShape,
  carried: Map<number, string>,
): readonly string[] {
  const { series, period } = shape;
  return series.map((column, nth) => {
    const own = cellText(cellIn(row, column));
    const after = series.slice(nth + 1);
    if (own !== '') {
      if (own !== carried.get(column)) for (const inner of after) carried.delete(inner);
      carried.set(column, own);
      return own;
    }
    const inner = period === undefined ? after : [...after, period];
    const isHeld = inner.some((each) => !isBlank(row.cells[each]));
    const isMerged = shape.kind === 'wide' || !shape.isNamedWhole;
    return isHeld && isMerged ? (carried.get(column) ?? '') : '';
  });
}

function readLong(shape: LongShape, { row, profile, seriesOf, parts }: Context): ReadRow {
  if (saysNothing(shape, row)) return nothing;
  const series = seriesOf(labelOf(parts), shape.series[0]);
  if (series.value === null) return nothing;
  const said = unitsIn(row, shape, shape.valueHeader);
  const rules = withTimes(profile, said);
  const other = otherValue(row, shape);
  const stated = other ?? stateIn(shape, row, rules, series.value?.unit);
  const state = inItsUnit(stated, series, said, {
    cell: row.cells[shape.value],
    column: shape.value,
  });
  if (state.value === undefined && state.problems.length === 0) return nothing;
  const onlyPeriod = profile.layout.kind === 'long' ? profile.layout.onlyPeriod : undefined;
  const period = periodOf(row, shape, onlyPeriod);
  const preliminary = period.value?.preliminary === true;
  return proposed(row, shape, {
    series,
    period,
    state,
    sample: sampleIn(shape, row, profile),
    standing: standingIn(row, shape.standing, preliminary ? 'preliminary' : profile.standing),
    edition: editionIn(row, shape.edition),
  });
}

/** Of two columns of one name nobody can tell which has the figure, where they differ. */
function otherValue(row: SheetRow, shape: LongShape): Part<never> | undefined {
  const own = cellText(row.cells[shape.value]);
  const other = shape.alsoValues.find((index) => {
    const text = cellText(row.cells[index]);
    return text !== '' && text !== own;
  });
  if (other === undefined) return undefined;
  const both = `To kolonner hedder "${shape.valueHeader.slice(0, 60)}", og de siger hver sit. Giv dem hver sit navn, eller slet den ene.`;
  return bad(other, issue(['value'], 'contradiction', both));
}

function saysNothing(shape: LongShape, row: SheetRow): boolean {
  const { value, alsoValues, n, numerator, state, period } = shape;
  return [value, ...alsoValues, n, numerator, state, period].every(
    (column) => column === undefined || isBlank(row.cells[column]),
  );
}

function readWide(shape: WideShape, context: Context): ReadRow {
  const { row, profile } = context;
  const proposals: Proposal[] = [];
  const issues: ImportIssue[] = [];
  const told = new Set<string>();
  const period = shape.period === undefined ? undefined : periodOf(row, shape, undefined);
  for (const figure of shape.figures) {
    if (readFigure(row.cells[figure.column.index], undefined, profile).kind === 'skip') continue;
    const read = readAcross(figure, shape, context, period);
    proposals.push(...read.proposals);
    for (const each of read.issues) {
      // A label or a period is wrong once for the row, not once a column.
      const key = `${each.place.cell} ${each.issue.code} ${each.issue.detail ?? ''}`;
      if (!told.has(key)) issues.push(each);
      told.add(key);
    }
  }
  return { proposals, issues };
}

function readAcross(
  { column, period, words, n, times }: FigureColumn,
  shape: WideShape,
  { row, profile, seriesOf, parts }: Context,
  rowPeriod: Part<SaidPeriod> | undefined,
): ReadRow {
  const series = seriesOf(labelOf([...parts, ...words]), shape.series[0] ?? column.index);
  if (series.value === null) return nothing;
  const said = unitsIn(row, shape, column.name);
  const rules = withTimes(times === undefined ? profile : { ...profile, times }, said);
  const state = stateAt(row, column.index, series.value?.unit, rules);
  const isPreliminary = column.preliminary === true || rowPeriod?.value?.preliminary === true;
  const at = { value: column.index, ...(n !== undefined && { n }) };
  return proposed(row, at, {
    series,
    period: rowPeriod ?? (period === undefined ? none : inPart(row, shape, good({ period }))),
    state: inItsUnit(state, series, said, {
      cell: row.cells[column.index],
      column: column.index,
    }),
    sample: sampleIn(at, row, profile),
    standing: good(isPreliminary ? 'preliminary' : profile.standing),
    edition: none,
  });
}
