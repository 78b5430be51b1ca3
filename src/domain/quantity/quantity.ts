import type { Rational } from './rational.ts';
import * as exact from './rational.ts';

/**
 * What a number counts. Unlike units never mix: percent is not percentage point, and 5.1 percent
 * is not 5.1 per thousand.
 * - `judgement`: what a body decided (1 met, 1/2 partly met, 0 not met)
 * - `delivery`: 1 when a deliverable exists on the period's date, 0 when it was seen not to
 */
export const units = [
  'percent',
  'percentagePoint',
  'perMille',
  'perMillePoint',
  'kroner',
  'kronerPerDwelling',
  'grade',
  'count',
  'days',
  'hours',
  'index',
  'ratio',
  'rank',
  'judgement',
  'delivery',
] as const;
export type Unit = (typeof units)[number];

/** The unit of a difference: two shares differ by points, everything else by its own unit. */
export type DifferenceOf<U extends Unit> = U extends 'percent'
  ? 'percentagePoint'
  : U extends 'perMille'
    ? 'perMillePoint'
    : U;

export type Quantity<U extends Unit = Unit> = { readonly value: Rational; readonly unit: U };

export function quantity<U extends Unit>(value: string | Rational, unit: U): Quantity<U> {
  return { value: typeof value === 'string' ? exact.decimal(value) : value, unit };
}

export function differenceUnit<U extends Unit>(unit: U): DifferenceOf<U>;
export function differenceUnit(unit: Unit): Unit {
  if (unit === 'percent') return 'percentagePoint';
  if (unit === 'perMille') return 'perMillePoint';
  return unit;
}

/** b must be of a's unit: percent minus percent is percentage points. */
export function minus<U extends Unit>(
  a: Quantity<U>,
  b: Quantity<NoInfer<U>>,
): Quantity<DifferenceOf<U>> {
  return { value: exact.subtract(a.value, b.value), unit: differenceUnit(a.unit) };
}

/** Moves a level by a difference: 64.6 percent plus 8.4 percentage points is 73 percent. */
export function plus<U extends Unit>(a: Quantity<U>, by: Quantity<DifferenceOf<U>>): Quantity<U> {
  return { value: exact.add(a.value, by.value), unit: a.unit };
}

export function isDifferenceOf(difference: Unit, level: Unit): boolean {
  return differenceUnit(level) === difference;
}

/** The smallest and largest value a level of this unit can have, where there is a limit. */
export function rangeOf(unit: Unit): { readonly least?: Rational; readonly most?: Rational } {
  switch (unit) {
    case 'percent':
      return { least: exact.zero, most: exact.rational(100) };
    case 'perMille':
      return { least: exact.zero, most: exact.rational(1000) };
    case 'grade':
      return { least: exact.rational(-3), most: exact.rational(12) };
    case 'count':
    case 'kronerPerDwelling':
    case 'days':
    case 'hours':
    case 'index':
    case 'ratio':
      return { least: exact.zero };
    case 'rank':
      return { least: exact.one };
    case 'judgement':
    case 'delivery':
      return { least: exact.zero, most: exact.one };
    case 'percentagePoint':
    case 'perMillePoint':
    case 'kroner':
      return {};
  }
}

/** A quantity as it stands in files and parameters: an exact decimal and its unit. */
export type StatedQuantity = { readonly value: string; readonly unit: Unit };

export function fromStated(stated: StatedQuantity): Quantity {
  return { value: exact.decimal(stated.value), unit: stated.unit };
}
