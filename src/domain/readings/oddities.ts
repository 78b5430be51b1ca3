import {
  absolute,
  compare,
  multiply,
  type Rational,
  rational,
  subtract,
  zero,
} from '#domain/quantity/rational.ts';
import {
  comparePeriods,
  factsOf,
  type IsoDate,
  type Period,
  type PeriodKind,
} from '#domain/time/period.ts';
import { isOutsideRange } from './faults.ts';
import type { SeriesReadings } from './knowledge.ts';
import type { ReadingState, Series } from './reading.ts';

/**
 * What makes one look twice at a figure before it is kept. Each can be right, and a person can
 * confirm it.
 * - `outOfRange`: such a unit cannot have it (101 %), or so we believe
 * - `farFromSeries`: it moves more than 4 times as far from its neighbour in time as the series has
 *   ever moved in one step, and more than 20 % of that neighbour
 * - `otherSign`: negative where all others are positive, or the reverse
 * - `otherPeriodKind`: a quarter in a series of years
 * - `periodNotOver`: a measured figure for a period that has not ended
 */
export const oddities = [
  'outOfRange',
  'farFromSeries',
  'otherSign',
  'otherPeriodKind',
  'periodNotOver',
] as const;
export type Oddity = (typeof oddities)[number];

type Entered = { readonly series: Series; readonly period: Period; readonly state: ReadingState };

/**
 * What is odd about a figure, seen from the figures in force of its series. A correction is held
 * up against the series without the reading it corrects.
 */
export function odditiesOf(
  { series, period, state }: Entered,
  known: SeriesReadings,
  today: IsoDate,
): readonly Oddity[] {
  return oddityFinder(series, known, today)(period, state);
}

/**
 * As `odditiesOf`, for many figures of one series: what is asked of the series is worked out once.
 * Each is held up against the series without the figure of its own period.
 */
export function oddityFinder(
  series: Series,
  known: SeriesReadings,
  today: IsoDate,
): (period: Period, state: ReadingState) => readonly Oddity[] {
  const kinds = kindsIn(known);
  const values = valuesIn(known);
  return (period, state) => {
    const found: Oddity[] = [];
    if (isOtherKind(period, kinds, known.at.has(period))) found.push('otherPeriodKind');
    if (state.kind !== 'measured') return found;
    const own = values.indexOf.get(period);
    if (isOutsideRange(state.value, series.unit)) found.push('outOfRange');
    if (isOtherSign(state.value, values, own)) found.push('otherSign');
    if (isFar(state.value, period, values, own)) found.push('farFromSeries');
    if (factsOf(period).to > today) found.push('periodNotOver');
    return found;
  };
}

/** How many figures a series has of each kind of period. */
type Kinds = { readonly all: number; readonly of: ReadonlyMap<PeriodKind, number> };

function kindsIn({ inOrder }: SeriesReadings): Kinds {
  const of = new Map<PeriodKind, number>();
  for (const { period } of inOrder) {
    const { kind } = factsOf(period);
    of.set(kind, (of.get(kind) ?? 0) + 1);
  }
  return { all: inOrder.length, of };
}

function isOtherKind(period: Period, { all, of }: Kinds, isKnown: boolean): boolean {
  const own = isKnown ? 1 : 0;
  return all > own && (of.get(factsOf(period).kind) ?? 0) === own;
}

type Measured = { readonly period: Period; readonly value: Rational };

/** The measured figures of a series in the order of time, and how far it has moved. */
type Values = {
  readonly inOrder: readonly Measured[];
  readonly indexOf: ReadonlyMap<Period, number>;
  readonly positive: number;
  readonly negative: number;
  /** The longest step into any of the first figures up to an index, and into any from it on. */
  readonly longestTo: readonly Rational[];
  readonly longestFrom: readonly Rational[];
};

function valuesIn({ inOrder }: SeriesReadings): Values {
  const measured = inOrder.flatMap(({ period, state }): readonly Measured[] =>
    state.kind === 'measured' ? [{ period, value: state.value }] : [],
  );
  const steps = measured.map(({ value }, index) =>
    distance(value, measured[index - 1]?.value ?? value),
  );
  const signs = measured.map(({ value }) => compare(value, zero));
  return {
    inOrder: measured,
    indexOf: new Map(measured.map(({ period }, index) => [period, index])),
    positive: signs.filter((sign) => sign > 0).length,
    negative: signs.filter((sign) => sign < 0).length,
    longestTo: longestSoFar(steps),
    longestFrom: longestSoFar(steps.toReversed()).toReversed(),
  };
}

function longestSoFar(steps: readonly Rational[]): readonly Rational[] {
  let longest = zero;
  return steps.map((step) => {
    longest = larger(longest, step);
    return longest;
  });
}

function isOtherSign(value: Rational, values: Values, own: number | undefined): boolean {
  const sign = compare(value, zero);
  if (sign === 0) return false;
  const ownSign = own === undefined ? 0 : compare(values.inOrder[own]?.value ?? zero, zero);
  const same = sign > 0 ? values.positive : values.negative;
  const opposite = sign > 0 ? values.negative : values.positive;
  return same - (ownSign === sign ? 1 : 0) === 0 && opposite - (ownSign === -sign ? 1 : 0) > 0;
}

const farSteps = rational(4);
const farShare = rational(1, 5);

/** With fewer than three figures nobody knows how far the series moves. */
export const fewestToCompare = 3;

function isFar(value: Rational, period: Period, values: Values, own: number | undefined): boolean {
  const { inOrder } = values;
  if (inOrder.length - (own === undefined ? 0 : 1) < fewestToCompare) return false;
  const neighbour = lastBefore(period, inOrder) ?? inOrder[own === 0 ? 1 : 0];
  if (neighbour === undefined) return false;
  const step = distance(value, neighbour.value);
  return (
    compare(step, multiply(longestStep(values, own), farSteps)) > 0 &&
    compare(step, multiply(absolute(neighbour.value), farShare)) > 0
  );
}

/** The longest step the series has made from one figure to the next, its own left out. */
function longestStep(
  { inOrder, longestTo, longestFrom }: Values,
  own: number | undefined,
): Rational {
  if (own === undefined) return longestTo.at(-1) ?? zero;
  const before = inOrder[own - 1];
  const after = inOrder[own + 1];
  const across =
    before === undefined || after === undefined ? zero : distance(before.value, after.value);
  const rest = larger(longestTo[own - 1] ?? zero, longestFrom[own + 2] ?? zero);
  return larger(rest, across);
}

function lastBefore(period: Period, inOrder: readonly Measured[]): Measured | undefined {
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = inOrder[middle];
    if (at !== undefined && comparePeriods(at.period, period) < 0) low = middle + 1;
    else high = middle;
  }
  return inOrder[low - 1];
}

function larger(a: Rational, b: Rational): Rational {
  return compare(a, b) < 0 ? b : a;
}

function distance(a: Rational, b: Rational): Rational {
  return absolute(subtract(a, b));
}
