import {
  absolute,
  compare,
  multiply,
  type Rational,
  rational,
  subtract,
  zero,
} from '#domain/quantity/rational.ts';
import { comparePeriods, factsOf, type IsoDate, type Period } from '#domain/time/period.ts';
import { isOutsideRange } from './faults.ts';
import type { SeriesReadings } from './knowledge.ts';
import type { Reading, ReadingState, Series } from './reading.ts';

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
  const found: Oddity[] = [];
  if (isOtherKind(period, known)) found.push('otherPeriodKind');
  if (state.kind !== 'measured') return found;
  const values = measuredIn(known);
  if (isOutsideRange(state.value, series.unit)) found.push('outOfRange');
  if (isOtherSign(state.value, values)) found.push('otherSign');
  if (isFar(state.value, period, values)) found.push('farFromSeries');
  if (factsOf(period).to > today) found.push('periodNotOver');
  return found;
}

type Measured = { readonly period: Period; readonly value: Rational };

function measuredIn({ inOrder }: SeriesReadings): readonly Measured[] {
  return inOrder.flatMap(({ period, state }: Reading) =>
    state.kind === 'measured' ? [{ period, value: state.value }] : [],
  );
}

function isOtherKind(period: Period, { inOrder }: SeriesReadings): boolean {
  const { kind } = factsOf(period);
  return inOrder.length > 0 && inOrder.every((each) => factsOf(each.period).kind !== kind);
}

function isOtherSign(value: Rational, others: readonly Measured[]): boolean {
  const sign = compare(value, zero);
  const signs = others.map((each) => compare(each.value, zero));
  return (
    sign !== 0 &&
    signs.some((each) => each !== 0) &&
    signs.every((each) => each === 0 || each === -sign)
  );
}

const farSteps = rational(4);
const farShare = rational(1, 5);

/** With fewer than three figures nobody knows how far the series moves. */
const fewest = 3;

function isFar(value: Rational, period: Period, others: readonly Measured[]): boolean {
  if (others.length < fewest) return false;
  const neighbour = others.findLast((each) => comparePeriods(each.period, period) < 0) ?? others[0];
  if (neighbour === undefined) return false;
  const step = distance(value, neighbour.value);
  const largest = others
    .slice(1)
    .map((each, index) => distance(each.value, others[index]?.value ?? each.value))
    .reduce((most, each) => (compare(each, most) > 0 ? each : most), zero);
  return (
    compare(step, multiply(largest, farSteps)) > 0 &&
    compare(step, multiply(absolute(neighbour.value), farShare)) > 0
  );
}

function distance(a: Rational, b: Rational): Rational {
  return absolute(subtract(a, b));
}
