import { differenceUnit, type Quantity } from '#domain/quantity/quantity.ts';
import { compare, subtract, zero } from '#domain/quantity/rational.ts';
import type { FigureState, KnownReading, Polarity, Series } from '#domain/readings/reading.ts';
import { factsOf, type IsoDate } from '#domain/time/period.ts';

export type MeasuredReading = KnownReading & {
  readonly state: Extract<FigureState, { kind: 'measured' }>;
};

/** `up` and `down` where no direction is agreed to be the better. */
export type Direction = 'better' | 'worse' | 'unchanged' | 'up' | 'down';

/** How a measurement has moved since a plan began. */
export type Development =
  | { readonly kind: 'none' }
  /** There is a single figure, or none since the start. */
  | {
      readonly kind: 'one';
      readonly reading: MeasuredReading;
      readonly beforeStart: boolean;
      readonly later?: KnownReading;
    }
  | {
      readonly kind: 'moved';
      readonly from: MeasuredReading;
      readonly to: MeasuredReading;
      /** False when no figure is as old as the plan: then it is counted from the first there is. */
      readonly fromStart: boolean;
      readonly change: Quantity;
      readonly direction: Direction;
      /** The newest there is, where it was not measured or is not shown: `to` is older than it. */
      readonly later?: KnownReading;
    };

/**
 * The development since the start of a plan: from the last figure that was of a time before it, else
 * the first there is, to the latest. Only figures that were measured count.
 */
export function developmentOf(
  { unit, polarity }: Pick<Series, 'unit' | 'polarity'>,
  readings: readonly KnownReading[],
  start: IsoDate,
): Development {
  const measured = readings.filter(isMeasured);
  const isBefore = ({ period }: KnownReading) => factsOf(period).to <= start;
  const before = measured.findLast(isBefore);
  const from = before ?? measured[0];
  const to = measured.at(-1);
  if (from === undefined || to === undefined) return { kind: 'none' };
  const newest = readings.at(-1);
  const later = newest === undefined || newest === to ? {} : { later: newest };
  if (from === to) return { kind: 'one', reading: to, beforeStart: isBefore(to), ...later };
  const change = subtract(to.state.value, from.state.value);
  return {
    kind: 'moved',
    from,
    to,
    fromStart: before !== undefined,
    change: { value: change, unit: differenceUnit(unit) },
    direction: directionOf(compare(change, zero), polarity),
    ...later,
  };
}

function directionOf(sign: -1 | 0 | 1, polarity: Polarity): Direction {
  if (sign === 0) return 'unchanged';
  switch (polarity) {
    case 'higherIsBetter':
      return sign > 0 ? 'better' : 'worse';
    case 'lowerIsBetter':
      return sign < 0 ? 'better' : 'worse';
    case 'neutral':
      return sign > 0 ? 'up' : 'down';
  }
}

const isMeasured = (reading: KnownReading): reading is MeasuredReading =>
  reading.state.kind === 'measured';
