import { fromStated, type StatedQuantity } from '#domain/quantity/quantity.ts';
import * as exact from '#domain/quantity/rational.ts';
import type { Series } from '#domain/readings/reading.ts';
import type { Period } from '#domain/time/period.ts';
import { type Amount, constant, reading, type Substitute } from './claim.ts';
import type { Contradiction } from './kind.ts';

/**
 * How far an area is behind another series at one time. Positive means worse than the benchmark,
 * so that an area which overtakes it has closed the gap and more. Where no direction is better,
 * the distance without a sign.
 */
export function behind(
  series: Series,
  benchmark: Series,
  at: Period,
  substitute?: Substitute,
): Amount {
  return between(series, reading(series.id, at, substitute), reading(benchmark.id, at, substitute));
}

/** The same for figures the agreement states: a stated gap, two stated levels, or two readings. */
export function behindAtStart(
  series: Series,
  benchmark: Series,
  stated: {
    readonly gap?: StatedQuantity | undefined;
    readonly own?: StatedQuantity | undefined;
    readonly other?: StatedQuantity | undefined;
  },
  at: Period | undefined,
): Amount {
  if (stated.gap !== undefined) return constant(fromStated(stated.gap));
  const own = stated.own === undefined ? atStart(series, at) : constant(fromStated(stated.own));
  const other =
    stated.other === undefined ? atStart(benchmark, at) : constant(fromStated(stated.other));
  return own === undefined || other === undefined
    ? { kind: 'notAgreed', what: 'udgangspunkt' }
    : between(series, own, other);
}

function atStart(series: Series, at: Period | undefined): Amount | undefined {
  return at === undefined ? undefined : reading(series.id, at);
}

function between(series: Series, own: Amount, other: Amount): Amount {
  switch (series.polarity) {
    case 'higherIsBetter':
      return { kind: 'gap', a: other, b: own, main: 'b' };
    case 'lowerIsBetter':
      return { kind: 'gap', a: own, b: other };
    case 'neutral':
      return { kind: 'distance', a: own, b: other };
  }
}

type Stated = Parameters<typeof behindAtStart>[2];

/** A gap stated beside the two levels it lies between must be their gap. */
export function gapContradictions(
  series: Series,
  { gap, own, other }: Stated,
): readonly Contradiction[] {
  if (gap === undefined || own === undefined || other === undefined) return [];
  const difference = exact.subtract(exact.decimal(other.value), exact.decimal(own.value));
  const expected =
    series.polarity === 'higherIsBetter'
      ? difference
      : series.polarity === 'lowerIsBetter'
        ? exact.negate(difference)
        : exact.absolute(difference);
  return exact.equals(expected, exact.decimal(gap.value))
    ? []
    : [
        {
          field: 'gap',
          detail: 'Forskellen ved udgangspunktet passer ikke med de to udgangspunkter.',
        },
      ];
}
