import type { Unit } from '#domain/quantity/quantity.ts';
import { type Knowledge, readingsOf } from '#domain/readings/knowledge.ts';
import type { FigureState, KnownReading, SeriesId } from '#domain/readings/reading.ts';
import {
  comparePeriods,
  contains,
  factsOf,
  monthsAfter,
  type Period,
} from '#domain/time/period.ts';
import type { Substitute } from './claim.ts';
import type { Missing, UsedReading } from './verdict.ts';

/**
 * How figures are looked up. `endingAt` asks "what if it ended then": the figure for the period
 * that settles the claim is taken at an earlier one, and averages and sums run over the periods
 * known so far. `after` is the baseline's period: no figure from it or before it stands in for a
 * later one, or the baseline would be held against itself.
 */
export type Lookup = {
  readonly knowledge: Knowledge;
  readonly after?: Period;
  readonly endingAt?: { readonly deadline: Period; readonly at: Period };
};

export type Found =
  | { readonly kind: 'found'; readonly used: UsedReading }
  | { readonly kind: 'none'; readonly missing: Missing; readonly reading?: KnownReading };

/**
 * The figure of a series for a period. A figure for the very period counts first; else the last
 * one inside it (November 2020 within 2020); for a deadline that is a single day, the last one of
 * less than twelve months before it, so that 2019 is not taken for the end of 2020. A wave that
 * was never made has a stand-in only where one is agreed.
 */
export function figureFor(
  lookup: Lookup,
  series: SeriesId,
  asked: Period,
  substitute?: Substitute,
): Found {
  const readings = readingsOf(lookup.knowledge, series);
  const period =
    lookup.endingAt !== undefined && asked === lookup.endingAt.deadline
      ? lookup.endingAt.at
      : asked;
  const exact = readings.at.get(period);
  if (exact !== undefined && exact.state.kind === 'measured') return found(exact, asked);
  const inside = exact ?? readings.inOrder.findLast((each) => contains(period, each.period));
  const nearest = inside ?? lastYearBefore(readings.inOrder, period, lookup.after);
  if (nearest === undefined) {
    return { kind: 'none', missing: { kind: 'notRegistered', series, period: asked } };
  }
  if (nearest.state.kind === 'measured') {
    return nearest === inside && nearest !== exact && addsUp(lookup, series)
      ? onlyPartOf(nearest, series, asked)
      : found(nearest, asked, nearest === inside ? 'within' : 'lastBefore');
  }
  if (nearest.state.kind === 'notMeasured' && substitute !== undefined) {
    return standIn(lookup, series, asked, substitute, nearest);
  }
  return { kind: 'none', missing: missingFrom(nearest, series, asked), reading: nearest };
}

/** Counts and amounts of a quarter are not those of the year; a share in November may be. */
function addsUp({ knowledge }: Lookup, series: SeriesId): boolean {
  const unit = knowledge.series.get(series)?.unit;
  return unit !== undefined && unitsThatAddUp.has(unit);
}

const unitsThatAddUp: ReadonlySet<Unit> = new Set([
  'count',
  'kroner',
  'kronerPerDwelling',
  'days',
  'hours',
]);

function onlyPartOf(reading: KnownReading, series: SeriesId, asked: Period): Found {
  const missing: Missing = { kind: 'partOfPeriod', series, period: asked, found: reading.period };
  return { kind: 'none', missing, reading };
}

/**
 * The nearest wave on the agreed side. That it is suppressed, or still to come, is not passed over
 * for one further away.
 */
function standIn(
  lookup: Lookup,
  series: SeriesId,
  asked: Period,
  substitute: Substitute,
  lacking: KnownReading,
): Found {
  const waves = readingsOf(lookup.knowledge, series).inOrder.filter(
    (each) => each.state.kind !== 'notMeasured' && isAfter(each.period, lookup.after),
  );
  const wave =
    substitute === 'nearestEarlier'
      ? waves.findLast((each) => comparePeriods(each.period, lacking.period) < 0)
      : waves.find((each) => comparePeriods(each.period, lacking.period) > 0);
  if (wave === undefined) {
    const missing: Missing = { kind: 'noStandIn', series, period: asked, substitute };
    return { kind: 'none', missing, reading: lacking };
  }
  return wave.state.kind === 'measured'
    ? found(wave, asked, 'substitute')
    : { kind: 'none', missing: missingFrom(wave, series, wave.period), reading: wave };
}

function found(reading: KnownReading, asked: Period, why?: UsedReading['why']): Found {
  return reading.period === asked || why === undefined
    ? { kind: 'found', used: { reading } }
    : { kind: 'found', used: { reading, insteadOf: asked, why } };
}

function lastYearBefore(
  inOrder: readonly KnownReading[],
  period: Period,
  after: Period | undefined,
): KnownReading | undefined {
  const { kind, to } = factsOf(period);
  if (kind !== 'date') return undefined;
  const earliest = monthsAfter(to, -12);
  return inOrder.findLast(
    (each) =>
      factsOf(each.period).to <= to &&
      factsOf(each.period).to > earliest &&
      isAfter(each.period, after),
  );
}

function isAfter(each: Period, after: Period | undefined): boolean {
  return after === undefined || comparePeriods(each, after) > 0;
}

export function missingFrom(reading: KnownReading, series: SeriesId, asked: Period): Missing {
  const state: FigureState = reading.state;
  switch (state.kind) {
    case 'suppressed':
      return { kind: 'suppressed', series, period: asked };
    case 'notMeasured':
      return { kind: 'notMeasured', series, period: asked };
    case 'pending':
    case 'measured':
      return state.kind === 'pending' && state.expected !== undefined
        ? { kind: 'pending', series, period: asked, expected: state.expected }
        : { kind: 'pending', series, period: asked };
  }
}

/**
 * The one figure of a series for a period of an average or a sum. Figures for parts of the period
 * are neither chosen among nor taken for the whole, and one from before it would count twice.
 */
export function onlyFigureFor(lookup: Lookup, series: SeriesId, asked: Period): Found {
  const readings = readingsOf(lookup.knowledge, series);
  if (!readings.at.has(asked)) {
    const inside = readings.inOrder.filter((each) => contains(asked, each.period));
    if (inside.length > 1) {
      const missing: Missing = {
        kind: 'severalInPeriod',
        series,
        period: asked,
        count: inside.length,
      };
      return { kind: 'none', missing };
    }
  }
  const figure = figureFor({ knowledge: lookup.knowledge }, series, asked);
  if (figure.kind === 'none') return figure;
  if (figure.used.why === 'lastBefore') {
    return { kind: 'none', missing: { kind: 'notRegistered', series, period: asked } };
  }
  return figure.used.why === 'within' ? onlyPartOf(figure.used.reading, series, asked) : figure;
}

/** The last measured figure of a series that ends no later than a period does. */
export function latestFigure(lookup: Lookup, series: SeriesId, notAfter: Period): Found {
  const limit =
    lookup.endingAt !== undefined && comparePeriods(lookup.endingAt.at, notAfter) < 0
      ? lookup.endingAt.at
      : notAfter;
  const { to } = factsOf(limit);
  const reading = readingsOf(lookup.knowledge, series).inOrder.findLast(
    (each) => each.state.kind === 'measured' && factsOf(each.period).to <= to,
  );
  return reading === undefined
    ? { kind: 'none', missing: { kind: 'notRegistered', series, period: notAfter } }
    : found(reading, notAfter, 'latest');
}
