import { fromStated, type Quantity, type StatedQuantity } from '#domain/quantity/quantity.ts';
import * as exact from '#domain/quantity/rational.ts';
import type { Series, SeriesId } from '#domain/readings/reading.ts';
import type { Period } from '#domain/time/period.ts';
import { type Amount, constant, reading, type Start, type Substitute } from './claim.ts';

/** The choices and fields that several kinds of criterion share. */
export const limits = {
  atLeast: 'mindst',
  atMost: 'højst',
  above: 'over',
  below: 'under',
  equal: 'lig med',
} as const;
export const directions = { rise: 'stige', fall: 'falde' } as const;
export const substitutes = {
  nearestEarlier: 'nærmeste tidligere måling',
  nearestLater: 'nærmeste senere måling',
} as const;

export type Direction = keyof typeof directions;

/**
 * The figure a criterion starts from: the one the agreement states, else the reading of the
 * stated period. Where it gives neither, the verdict will say that no baseline is agreed.
 */
export function baselineOf(
  series: SeriesId,
  stated: StatedQuantity | undefined,
  at: Period | undefined,
): Amount {
  if (stated !== undefined) return constant(fromStated(stated));
  return at === undefined ? { kind: 'notAgreed', what: 'udgangspunkt' } : reading(series, at);
}

/** The start of the way to the target; none where no baseline is given. */
export function startFrom(amount: Amount, at: Period | undefined): { start?: Start } {
  if (amount.kind === 'notAgreed') return {};
  return { start: at === undefined ? { amount } : { amount, at } };
}

export function figureAt(series: Series, at: Period, substitute: Substitute | undefined): Amount {
  return reading(series.id, at, substitute);
}

/** Which way is better for a series, unless the criterion says which way it must go. */
export function wantedDirection(series: Series, stated?: Direction): Direction | undefined {
  if (stated !== undefined) return stated;
  if (series.polarity === 'neutral') return undefined;
  return series.polarity === 'higherIsBetter' ? 'rise' : 'fall';
}

/** A magnitude with the sign of a direction: a fall of 1 point is -1. */
export function signed(stated: StatedQuantity, direction: Direction | undefined): Quantity {
  const quantity = fromStated(stated);
  const size = exact.absolute(quantity.value);
  return { value: direction === 'fall' ? exact.negate(size) : size, unit: quantity.unit };
}

export function partlyFrom(stated: StatedQuantity | undefined): { partlyFrom?: exact.Rational } {
  return stated === undefined
    ? {}
    : { partlyFrom: exact.divideBy(exact.decimal(stated.value), 100) };
}
