import type { Unit } from '#domain/quantity/quantity.ts';
import type { Rational } from '#domain/quantity/rational.ts';
import type { Instant, IsoDate, Period } from '#domain/time/period.ts';

export type SeriesId = string & { readonly __series: unique symbol };
export type ReadingId = string & { readonly __reading: unique symbol };
export type SourceId = string & { readonly __source: unique symbol };
export type ImportId = string & { readonly __import: unique symbol };

export type Polarity = 'higherIsBetter' | 'lowerIsBetter' | 'neutral';

/**
 * Where figures come from. `lagMonths` is the usual time from the end of a period until its
 * figure is published (income about 24 months, crime about 12); undefined when nobody has said.
 * `contact` names a role, never a private person.
 */
export type DataSource = {
  readonly id: SourceId;
  readonly name: string;
  readonly publisher?: string;
  readonly lagMonths?: number;
  readonly contact?: string;
  readonly note?: string;
  /** The newest edition that is out, such as "Boligsociale Data, marts 2020". */
  readonly edition?: string;
  /** How often it is published. */
  readonly rhythm?: Rhythm;
  /** The day the next edition is said to come; stands above what lag and rhythm tell. */
  readonly nextExpected?: IsoDate;
  /** What readers without the right are not shown: smaller counts, and shares of fewer people. */
  readonly smallest?: Smallest;
};

export const rhythms = ['monthly', 'quarterly', 'halfYearly', 'yearly', 'irregular'] as const;
export type Rhythm = (typeof rhythms)[number];

/** `cell`: the least count shown; `base`: the fewest people a figure may stand on to be shown. */
export type Smallest = { readonly cell?: number; readonly base?: number };

/** One indicator, of one population, from one source: what a row of readings belongs to. */
export type Series = {
  readonly id: SeriesId;
  readonly indicator: string;
  readonly population: string;
  readonly unit: Unit;
  readonly polarity: Polarity;
  readonly source: SourceId;
  /** Shown with its own name where it is somebody else's figure, such as the whole city's. */
  readonly role: 'area' | 'benchmark';
  /** The series this one is a part of; the parts of a total sum to it. */
  readonly total?: SeriesId;
};

/**
 * A figure's four states. The last three are never 0: a suppressed figure exists but is hidden
 * because too few people stand behind it, a pending one will come, and a wave that was never
 * made will not.
 */
export type FigureState =
  | { readonly kind: 'measured'; readonly value: Rational }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'pending'; readonly expected?: IsoDate }
  | { readonly kind: 'notMeasured' };

/**
 * What a reading says: a figure's state, or that the figure it supersedes was taken back and none
 * stands in its place. What is withdrawn is part of the history, never of what is known.
 */
export type ReadingState = FigureState | { readonly kind: 'withdrawn' };

/** How many answered, or how many stand behind a share. */
export type Sample =
  | { readonly kind: 'size'; readonly n: number }
  | { readonly kind: 'share'; readonly numerator: number; readonly denominator: number };

export type Evidence = {
  readonly fileName: string;
  readonly sha256: string;
  /** "ark 2, celle D14", when the figure was read from a sheet. */
  readonly cell?: string;
};

export type Provenance = {
  /** The edition of the source, such as "Boligsociale Data, marts 2020". */
  readonly edition?: string;
  readonly fetchedOn?: IsoDate;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
  readonly evidence?: Evidence;
  /** The import it came in with, by which it can be withdrawn. */
  readonly import?: ImportId;
};

/** Nothing is overwritten: a correction is a new reading that supersedes an earlier one. */
export type Reading = {
  readonly id: ReadingId;
  readonly series: SeriesId;
  readonly period: Period;
  readonly state: ReadingState;
  readonly sample?: Sample;
  readonly standing: 'preliminary' | 'final';
  readonly provenance: Provenance;
  readonly supersedes?: ReadingId;
  readonly reason?: string;
  /** Made up for an example; said wherever it shows. */
  readonly fictional?: boolean;
};

/** A reading in force: it says something of its figure. */
export type KnownReading = Reading & { readonly state: FigureState };

export function isKnown(reading: Reading): reading is KnownReading {
  return reading.state.kind !== 'withdrawn';
}

/** The base of a sample: how many the share is a share of. */
export function sampleBase(sample: Sample | undefined): number | undefined {
  if (sample === undefined) return undefined;
  return sample.kind === 'size' ? sample.n : sample.denominator;
}
