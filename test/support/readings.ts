import type { Unit } from '#domain/quantity/quantity.ts';
import { parseDecimal, rational } from '#domain/quantity/rational.ts';
import { type Knowledge, knowledgeOf } from '#domain/readings/knowledge.ts';
import type {
  Polarity,
  Reading,
  ReadingId,
  ReadingState,
  Series,
  SeriesId,
  SourceId,
} from '#domain/readings/reading.ts';
import { type Instant, type IsoDate, parseInstant, period } from '#domain/time/period.ts';

/** A row of readings with the least a test has to say about it. */
export function series(
  id: string,
  unit: Unit = 'percent',
  polarity: Polarity = 'higherIsBetter',
): Series {
  return {
    id: id as SeriesId,
    indicator: id,
    population: 'Området',
    unit,
    polarity,
    source: 'register' as SourceId,
    role: 'area',
  };
}

/** What a test may say of a single reading beyond its period and value. */
export type Said = {
  readonly n?: number;
  readonly preliminary?: true;
  /** When it was entered; without it, one second after the one before. */
  readonly entered?: string;
  readonly id?: string;
  /** The id of the reading this one corrects. */
  readonly corrects?: string;
};

/**
 * A plan's readings, written as sentences: `plan(series('charged')).reads('2017', '4.2')`. With
 * several series, `of` chooses the one the next readings belong to; the first is chosen at first.
 * Every call gives a new plan.
 */
export type Plan = {
  readonly series: readonly Series[];
  readonly readings: readonly Reading[];
  readonly of: (id: string) => Plan;
  readonly reads: (at: string, value: string, said?: Said) => Plan;
  /** The same as several `reads`: years with their values. */
  readonly readsAll: (values: Readonly<Record<string, string>>) => Plan;
  readonly suppressed: (at: string, said?: Said) => Plan;
  readonly pending: (at: string, expected?: string, said?: Said) => Plan;
  readonly notMeasured: (at: string, said?: Said) => Plan;
  readonly knowledge: (asOf?: Instant) => Knowledge;
};

export function plan(first: Series, ...others: readonly Series[]): Plan {
  return planWith([first, ...others], [], first.id);
}

function planWith(all: readonly Series[], readings: readonly Reading[], chosen: SeriesId): Plan {
  const add = (at: string, state: ReadingState, said: Said = {}): Plan =>
    planWith(all, [...readings, reading(chosen, at, state, said, readings.length)], chosen);
  return {
    series: all,
    readings,
    of: (id) => planWith(all, readings, id as SeriesId),
    reads: (at, value, said) =>
      add(at, { kind: 'measured', value: parseDecimal(value) ?? rational(0) }, said),
    readsAll: (values) =>
      Object.entries(values)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .reduce((so, [at, value]) => so.reads(at, value), planWith(all, readings, chosen)),
    suppressed: (at, said) => add(at, { kind: 'suppressed' }, said),
    pending: (at, expected, said) =>
      add(
        at,
        expected === undefined
          ? { kind: 'pending' }
          : { kind: 'pending', expected: expected as IsoDate },
        said,
      ),
    notMeasured: (at, said) => add(at, { kind: 'notMeasured' }, said),
    knowledge: (asOf) => knowledgeOf(all, readings, asOf),
  };
}

function reading(
  chosen: SeriesId,
  at: string,
  state: ReadingState,
  said: Said,
  index: number,
): Reading {
  return {
    id: (said.id ?? `r${String(index).padStart(4, '0')}`) as ReadingId,
    series: chosen,
    period: period(at),
    state,
    standing: said.preliminary === true ? 'preliminary' : 'final',
    provenance: { enteredBy: 'editor', enteredAt: moment(said.entered ?? secondsIn(index)) },
    ...(said.n === undefined ? {} : { sample: { kind: 'size', n: said.n } }),
    ...(said.corrects === undefined ? {} : { supersedes: said.corrects as ReadingId }),
  };
}

function secondsIn(index: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `2016-01-01T${two(Math.floor(index / 3600))}:${two(Math.floor(index / 60) % 60)}:${two(index % 60)}.000Z`;
}

/** A moment such as 2020-06-01T12:00:00.000Z. */
export function moment(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new RangeError(`not a moment: ${text}`);
  return instant;
}
