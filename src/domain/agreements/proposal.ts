import type { RawParams } from '#domain/criteria/field.ts';
import type { StatedQuantity } from '#domain/quantity/quantity.ts';
import type { DataSource, Series } from '#domain/readings/reading.ts';
import type { Period } from '#domain/time/period.ts';

/**
 * How a criterion of an agreement could be judged, as proposed from its sentence. Nothing counts
 * before a person has confirmed it: `open` is what the words leave open, each with what is
 * presumed until it is answered.
 */
export type CriterionProposal = {
  readonly code: string;
  readonly kind: string;
  readonly params: RawParams;
  readonly series: readonly Series[];
  readonly source: DataSource;
  /** Figures the sentence states for its series, worth keeping as readings. */
  readonly stated: readonly StatedReading[];
  readonly interpretation: string;
  readonly open: readonly OpenPoint[];
  readonly confirmed: boolean;
  /** True when a person has changed kind or fields. */
  readonly changed: boolean;
};

export type StatedReading = {
  readonly series: Series['id'];
  readonly period: Period;
  readonly quantity: StatedQuantity;
};

export type OpenPoint = {
  /** What kind of thing is open, such as `deadline` or `size`. */
  readonly code: string;
  readonly question: string;
  /** What the proposal does until it is answered; null where nothing can be presumed. */
  readonly presumed: string | null;
};

/** Clear proposals leave nothing open; they can be confirmed all at once. */
export function isClear(proposal: CriterionProposal): boolean {
  return proposal.open.length === 0;
}
