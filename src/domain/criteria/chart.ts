import type { Quantity } from '#domain/quantity/quantity.ts';
import { add, equals, exactDecimal, subtract, toNumber } from '#domain/quantity/rational.ts';
import { type Knowledge, readingsOf } from '#domain/readings/knowledge.ts';
import type { KnownReading, Series, SeriesId } from '#domain/readings/reading.ts';
import type { Period } from '#domain/time/period.ts';
import { type Interval, intervalOfReading } from './certainty.ts';
import { type Amount, type Comparison, seriesOf } from './claim.ts';
import type { AmountTrace, ClaimTrace, CompareTrace } from './verdict.ts';

/** What a chart of one comparison shows; the picture itself is drawn elsewhere. */
export type ChartModel = {
  readonly label?: string;
  readonly main: ChartLine;
  readonly others: readonly ChartLine[];
  /** A level the main series is held against, and the periods it holds for. */
  readonly target?: {
    readonly value: Quantity;
    readonly comparison: Comparison;
    readonly over: readonly Period[];
    readonly upper?: Quantity;
  };
  readonly baseline?: { readonly value: Quantity; readonly at?: Period };
  /** The straight line from where it began to the target. */
  readonly trajectory?: { readonly from: ChartPoint; readonly to: ChartPoint };
};

export type ChartPoint = { readonly period: Period; readonly value: Quantity };
export type ChartLine = { readonly series: Series; readonly points: readonly ChartReading[] };
export type ChartReading = { readonly reading: KnownReading; readonly interval?: Interval };

/** The charts of a claim: one for each comparison, from the trace of its verdict. */
export function chartsOf(
  trace: ClaimTrace,
  knowledge: Knowledge,
  deadline?: Period,
): readonly ChartModel[] {
  switch (trace.kind) {
    case 'compare':
      return chartOf(trace, knowledge, deadline);
    case 'parts':
      return trace.over === 'periods' || trace.over === 'stages'
        ? merged(
            trace.parts.flatMap((part) => chartsOf(part.trace, knowledge, deadline)),
            trace.over,
          )
        : trace.parts.flatMap((part) =>
            chartsOf(part.trace, knowledge, deadline).map((chart) => ({
              ...chart,
              label: part.label,
            })),
          );
    case 'given':
      return trace.then === undefined ? [] : chartsOf(trace.then, knowledge, deadline);
    case 'watchOnly':
    case 'concealed':
    case 'delivered':
    case 'judgedBy':
      return [];
  }
}

/** Parts over time share one series: one chart is enough. */
function merged(charts: readonly ChartModel[], over: 'periods' | 'stages'): readonly ChartModel[] {
  const bySeries = Map.groupBy(charts, (chart) => chart.main.series.id);
  return [...bySeries.values()].flatMap((group) => {
    const first = group[0];
    if (first === undefined) return [];
    const target = commonTarget(group, over);
    return [
      {
        main: first.main,
        others: first.others,
        ...(first.baseline === undefined ? {} : { baseline: first.baseline }),
        ...(target === undefined ? {} : { target }),
      },
    ];
  });
}

/** One level that holds in every period, or the last of several stages; else there is none to draw. */
function commonTarget(
  charts: readonly ChartModel[],
  over: 'periods' | 'stages',
): ChartModel['target'] {
  const targets = charts.flatMap(({ target }) => (target === undefined ? [] : [target]));
  const last = targets.at(-1);
  if (last === undefined || over === 'stages') return last;
  const same = targets.every(
    ({ value, comparison }) =>
      comparison === last.comparison && equals(value.value, last.value.value),
  );
  return same ? { ...last, over: targets.flatMap((each) => each.over) } : undefined;
}

function chartOf(
  trace: CompareTrace,
  knowledge: Knowledge,
  deadline?: Period,
): readonly ChartModel[] {
  const ids = [...new Set([...seriesOf(trace.left.amount), ...seriesOf(trace.right.amount)])];
  const lines = ids.flatMap((id) => lineOf(id, knowledge));
  const [main, ...others] = lines;
  if (main === undefined) return [];
  const { amount } = trace.left;
  const target =
    amount.kind === 'gap' ? targetOfGap(trace, amount, knowledge) : targetOf(trace, deadline);
  const baseline = startOf(trace);
  const chart = {
    main,
    others,
    ...(target === undefined ? {} : { target }),
    ...(baseline === undefined ? {} : { baseline }),
  };
  const trajectory = trajectoryOf(chart, deadline);
  return [trajectory === undefined ? chart : { ...chart, trajectory }];
}

function lineOf(id: SeriesId, knowledge: Knowledge): readonly ChartLine[] {
  const series = knowledge.series.get(id);
  if (series === undefined) return [];
  const points = readingsOf(knowledge, id).inOrder.map((reading) => {
    const interval = intervalOfReading(reading, series.unit);
    return interval === undefined ? { reading } : { reading, interval };
  });
  return [{ series, points }];
}

/** A target on the scale of the figures themselves; a target for a sum or a rank has no place there. */
function targetOf(trace: CompareTrace, deadline?: Period): ChartModel['target'] {
  const { left, right, upper, comparison } = trace;
  const limit = upper?.value === undefined ? {} : { upper: upper.value };
  if (
    right.value === undefined ||
    seriesOf(right.amount).some((id) => seriesOf(left.amount)[0] !== id)
  )
    return undefined;
  switch (left.amount.kind) {
    case 'reading':
      return { value: right.value, comparison, over: [left.amount.period], ...limit };
    case 'latest':
      return { value: right.value, comparison, over: [left.amount.notAfter], ...limit };
    case 'mean':
      return { value: right.value, comparison, over: left.amount.periods, ...limit };
    case 'rollingMean':
      return { value: right.value, comparison, over: [left.amount.at], ...limit };
    case 'change':
      return targetOfChange(left, right, comparison, deadline);
    case 'constant':
    case 'notAgreed':
    case 'total':
    case 'slope':
    case 'weightedMean':
    case 'rank':
    case 'gap':
    case 'distance':
    case 'ratio':
    case 'moved':
    case 'scaled':
      return undefined;
  }
}

/** What a limit on the gap comes to for the area, given where the benchmark is (or last was). */
function targetOfGap(
  { left, right, comparison }: CompareTrace,
  amount: Extract<Amount, { kind: 'gap' }>,
  knowledge: Knowledge,
): ChartModel['target'] {
  const { a, b, main } = amount;
  if (a.kind !== 'reading' || b.kind !== 'reading' || right.value === undefined) return undefined;
  const other = main === 'b' ? a : b;
  const level = left.inputs[main === 'b' ? 0 : 1]?.value ?? latestOf(other.series, knowledge);
  if (level === undefined) return undefined;
  const value =
    main === 'b' ? subtract(level.value, right.value.value) : add(level.value, right.value.value);
  return {
    value: { value, unit: level.unit },
    comparison: main === 'b' ? mirrored[comparison] : comparison,
    over: [other.period],
  };
}

const mirrored: Readonly<Record<Comparison, Comparison>> = {
  atLeast: 'atMost',
  atMost: 'atLeast',
  above: 'below',
  below: 'above',
  equal: 'equal',
  between: 'between',
};

function latestOf(id: SeriesId, knowledge: Knowledge): Quantity | undefined {
  const state = readingsOf(knowledge, id).inOrder.findLast(
    (each) => each.state.kind === 'measured',
  )?.state;
  const unit = knowledge.series.get(id)?.unit;
  return state?.kind === 'measured' && unit !== undefined
    ? { value: state.value, unit }
    : undefined;
}

function targetOfChange(
  left: AmountTrace,
  right: AmountTrace,
  comparison: Comparison,
  deadline?: Period,
): ChartModel['target'] {
  const from = left.inputs[0]?.value;
  if (from === undefined || right.value === undefined || left.amount.kind !== 'change')
    return undefined;
  if (left.amount.as === 'relative' || deadline === undefined) return undefined;
  const value = { value: add(from.value, right.value.value), unit: from.unit };
  return { value, comparison, over: [deadline] };
}

function startOf(trace: CompareTrace): ChartModel['baseline'] {
  const level = trace.left.amount.kind === 'change' ? trace.left.inputs[0] : trace.start;
  if (level?.value === undefined) return undefined;
  const kind = trace.left.amount.kind;
  if (kind === 'gap' || kind === 'distance' || kind === 'ratio' || kind === 'total')
    return undefined;
  return trace.startAt === undefined
    ? { value: level.value }
    : { value: level.value, at: trace.startAt };
}

function trajectoryOf(
  chart: Omit<ChartModel, 'trajectory'>,
  deadline?: Period,
): ChartModel['trajectory'] {
  const { target, baseline } = chart;
  if (target?.over.length !== 1 || baseline?.at === undefined || deadline === undefined)
    return undefined;
  return {
    from: { period: baseline.at, value: baseline.value },
    to: { period: deadline, value: target.value },
  };
}

/** For drawing: an ordinary number. */
export function coordinate(quantity: Quantity): number {
  const text = exactDecimal(quantity.value);
  return text === undefined ? toNumber(quantity.value) : Number(text);
}
