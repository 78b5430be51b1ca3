import { isZero } from '#domain/quantity/rational.ts';
import { type Knowledge, readingsOf } from '#domain/readings/knowledge.ts';
import type { DataSource, KnownReading, SeriesId, SourceId } from '#domain/readings/reading.ts';
import { expectedOn } from '#domain/readings/release-calendar.ts';
import {
  comparePeriods,
  factsOf,
  type IsoDate,
  monthsAfter,
  type Period,
  shifted,
} from '#domain/time/period.ts';
import { type Amount, type Claim, type Substitute, visitAmounts } from './claim.ts';
import { figureFor } from './figures.ts';

/** A figure a claim cannot do without. */
export type Need = { readonly series: SeriesId; readonly period: Period };

/** The figures a claim needs, without repeats, earliest first. */
export function needsOf(claim: Claim): readonly Need[] {
  const found = new Map<string, Need>();
  const want = (need: Need) => found.set(`${need.series} ${need.period}`, need);
  visitAmounts(claim, (amount, role) => {
    if (role !== 'start') for (const need of needsOfAmount(amount)) want(need);
  });
  for (const need of needsWithoutAmount(claim)) want(need);
  return [...found.values()].sort((a, b) => comparePeriods(a.period, b.period));
}

/** The period a claim is settled by: the latest it needs a figure for; undefined when it needs none. */
export function deadlineOf(claim: Claim): Period | undefined {
  return needsOf(claim).at(-1)?.period;
}

function needsWithoutAmount(claim: Claim): readonly Need[] {
  switch (claim.kind) {
    case 'all':
    case 'any':
    case 'atLeastOf':
      return claim.parts.flatMap((part) => needsWithoutAmount(part.claim));
    case 'given':
      return [...needsWithoutAmount(claim.condition), ...needsWithoutAmount(claim.then)];
    case 'delivered':
      return [{ series: claim.series, period: claim.by }];
    case 'judgedBy':
      return claim.series === undefined || claim.at === undefined
        ? []
        : [{ series: claim.series, period: claim.at }];
    case 'compare':
    case 'watchOnly':
      return [];
  }
}

export function needsOfAmount(amount: Amount): readonly Need[] {
  switch (amount.kind) {
    case 'constant':
    case 'notAgreed':
      return [];
    case 'reading':
      return [{ series: amount.series, period: amount.period }];
    case 'latest':
      return [{ series: amount.series, period: amount.notAfter }];
    case 'mean':
    case 'total':
    case 'slope':
      return amount.periods.map((period) => ({ series: amount.series, period }));
    case 'rollingMean':
      return rollingPeriods(amount.at, amount.count).map((period) => ({
        series: amount.series,
        period,
      }));
    case 'weightedMean':
      return amount.parts.map(({ series }) => ({ series, period: amount.period }));
    case 'rank':
      return [amount.series, ...amount.among].map((series) => ({ series, period: amount.period }));
    case 'change':
      return [...needsOfAmount(amount.from), ...needsOfAmount(amount.to)];
    case 'gap':
    case 'distance':
    case 'ratio':
      return [...needsOfAmount(amount.a), ...needsOfAmount(amount.b)];
    case 'moved':
    case 'scaled':
      return needsOfAmount(amount.amount);
  }
}

/** The `count` periods that end with `at`, earliest first. */
export function rollingPeriods(at: Period, count: number): readonly Period[] {
  return Array.from({ length: count }, (_, index) => shifted(at, index - count + 1));
}

/**
 * What is agreed to stand in for a figure whose wave was never made; undefined where nothing is, or
 * where the claim needs no figure of that very period.
 */
export function standInFor(claim: Claim, { series, period }: Need): Substitute | undefined {
  let agreed: Substitute | undefined;
  visitAmounts(claim, (amount, role) => {
    if (role === 'start') return;
    for (const each of readingsIn(amount)) {
      if (each.series === series && each.period === period) agreed ??= each.substitute;
    }
  });
  return agreed;
}

type SingleReading = Extract<Amount, { readonly kind: 'reading' }>;

function readingsIn(amount: Amount): readonly SingleReading[] {
  switch (amount.kind) {
    case 'reading':
      return [amount];
    case 'change':
      return [...readingsIn(amount.from), ...readingsIn(amount.to)];
    case 'gap':
    case 'distance':
    case 'ratio':
      return [...readingsIn(amount.a), ...readingsIn(amount.b)];
    case 'moved':
    case 'scaled':
      return readingsIn(amount.amount);
    case 'constant':
    case 'notAgreed':
    case 'latest':
    case 'mean':
    case 'total':
    case 'slope':
    case 'rollingMean':
    case 'weightedMean':
    case 'rank':
      return [];
  }
}

export type DueState = 'registered' | 'due' | 'late' | 'coming' | 'suppressed' | 'notMeasured';

export type DueFigure = Need & {
  readonly state: DueState;
  /** When the figure can exist, where the source's lag is known. */
  readonly expected?: IsoDate;
  /** It cannot be there before the agreement runs out. */
  readonly afterPlanEnds: boolean;
};

/** A figure is late when it has been expected for this long. */
export const monthsUntilLate = 3;

/**
 * How each needed figure stands on a day: registered, expected by now (due), expected for long
 * (late), still to come, or known never to come. `planEnds` is the agreement's last day.
 */
export function dueFigures(
  needs: readonly Need[],
  knowledge: Knowledge,
  sources: ReadonlyMap<SourceId, DataSource>,
  today: IsoDate,
  planEnds?: IsoDate,
): readonly DueFigure[] {
  return needs.map((need) => {
    const series = knowledge.series.get(need.series);
    const reading =
      series?.unit === 'delivery' ? deliveryFor(knowledge, need) : readingFor(knowledge, need);
    const stated = reading?.state.kind === 'pending' ? reading.state.expected : undefined;
    const expected =
      stated ??
      (series === undefined ? undefined : expectedOn(need.period, sources.get(series.source)));
    const afterPlanEnds =
      planEnds !== undefined && (expected ?? factsOf(need.period).to) > planEnds;
    const dated = { ...need, ...(expected === undefined ? {} : { expected }), afterPlanEnds };
    if (reading !== undefined && reading.state.kind !== 'pending') {
      return {
        ...dated,
        state: reading.state.kind === 'measured' ? 'registered' : reading.state.kind,
      };
    }
    return { ...dated, state: stateOfMissing(need.period, expected, today) };
  });
}

/** The reading a verdict would rest on, so that no figure is asked for that it already has. */
function readingFor(knowledge: Knowledge, need: Need): KnownReading | undefined {
  const found = figureFor({ knowledge }, need.series, need.period);
  return found.kind === 'found' ? found.used.reading : found.reading;
}

/** What was delivered before its period began is delivered; what was missing too early may yet come. */
function deliveryFor(knowledge: Knowledge, { series, period }: Need): KnownReading | undefined {
  const { to } = factsOf(period);
  return readingsOf(knowledge, series).inOrder.find(
    ({ state, period: on }) =>
      state.kind === 'measured' && (!isZero(state.value) || factsOf(on).to >= to),
  );
}

function stateOfMissing(period: Period, expected: IsoDate | undefined, today: IsoDate): DueState {
  const due = expected ?? factsOf(period).to;
  if (today < due) return 'coming';
  return today >= monthsAfter(due, monthsUntilLate) ? 'late' : 'due';
}
