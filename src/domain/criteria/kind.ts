import type { Checked } from '#domain/checked.ts';
import type { Series, SeriesId } from '#domain/readings/reading.ts';
import type { Claim } from './claim.ts';
import type { Fields, ParamsOf, RawParams } from './field.ts';

/**
 * A kind of success criterion: a named form over the claim language. It holds no judging of its
 * own; its form, parser, schema and documentation follow from `fields`, its verdict, sentence and
 * chart from the claim it builds.
 */
export type Kind<F extends Fields = Fields> = {
  readonly name: string;
  /** What the kind is called to people, in Danish. */
  readonly title: string;
  /** When to choose it, in Danish. */
  readonly use: string;
  readonly fields: F;
  /** A sentence such a criterion may have, with the parameters it comes to. */
  readonly example: Example;
  readonly claim: (params: ParamsOf<F>) => Claim;
  /** What is wrong with parameters that are each right by themselves. */
  readonly check?: (params: ParamsOf<F>) => readonly Contradiction[];
};

export type Contradiction = { readonly field: string; readonly detail: string };

export type Example = {
  readonly sentence: string;
  readonly series: readonly ExampleSeries[];
  readonly params: RawParams;
  readonly readings: readonly (readonly [series: string, period: string, value: string])[];
  readonly verdict: 'met' | 'partlyMet' | 'notMet' | 'undecided';
};

export type ExampleSeries = Pick<Series, 'indicator' | 'population' | 'unit' | 'polarity'> & {
  readonly id: string;
};

export function defineKind<const F extends Fields>(kind: Kind<F>): Kind<F> {
  return kind;
}

/** What the parser of parameters needs to know of the plan around the criterion. */
export type BuildContext = { readonly series: ReadonlyMap<SeriesId, Series> };

export type BuildClaim = (
  kind: string,
  params: RawParams,
  context: BuildContext,
  depth: number,
) => Checked<Claim>;
