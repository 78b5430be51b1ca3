import type { AgeRange } from '#domain/agreements/draft.ts';
import type { Unit } from '#domain/quantity/quantity.ts';
import type { Polarity, Rhythm } from '#domain/readings/reading.ts';
import type { IsoDate } from '#domain/time/period.ts';

/**
 * A measurement Landsbyggefonden makes for every plan, as it was defined at a time. A change of what
 * is counted, of whom or in what unit is a new version; an older one stays for the figures it was
 * made with. It is never the same as a local measurement of a like name: that has another source,
 * and often another age or unit.
 */
export type CentralMeasurementDefinition = {
  readonly number: number;
  readonly version: number;
  /** In our own words; an agreement words it in its own. */
  readonly name: string;
  /** What is counted, and of whom. */
  readonly meaning: string;
  readonly unit: Unit;
  readonly polarity: Exclude<Polarity, 'neutral'>;
  readonly population: string;
  readonly ages?: AgeRange;
  readonly publisher: string;
  /** Who has the figures it is made from, where we know. */
  readonly basis?: string;
  readonly rhythm: Rhythm;
  readonly validity: readonly GenerationValidity[];
  /** What it is easily taken for. */
  readonly notToBeTakenFor?: string;
  /** What every wording of it has; all of these must be found. */
  readonly knownBy: readonly RegExp[];
};

/**
 * Whether a measurement belongs to a pool of the fund. `agreement`: an agreement of the pool lists
 * it; `presumed`: the portal covers the pool, but its list has not been seen. `from` and `to` are
 * left out where nobody has said when it began or ended.
 */
export type GenerationValidity = {
  readonly generation: string;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly known: 'agreement' | 'presumed';
};
