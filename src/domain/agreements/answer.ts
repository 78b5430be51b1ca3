import type { RawParams } from '#domain/criteria/field.ts';
import type { DataSource, Series } from '#domain/readings/reading.ts';
import type { Instant, Period } from '#domain/time/period.ts';
import type { AnswerCode } from './question.ts';

/**
 * What a person answered to a question of a draft, in the form the question asked for. `size` goes
 * with the choice that a size is agreed: an exact decimal in the unit of a difference. A figure is
 * an exact decimal, a period, or both.
 */
export type GivenAnswer =
  | { readonly form: 'choice'; readonly choice: AnswerCode; readonly size?: string }
  | { readonly form: 'text'; readonly text: string }
  | { readonly form: 'period'; readonly period: Period }
  | { readonly form: 'figure'; readonly value?: string; readonly period?: Period };

export type DraftAnswer = {
  readonly given: GivenAnswer;
  readonly by: string;
  readonly at: Instant;
};

/** Answers by the id of their question; ids are stable, so answers outlive a second reading. */
export type DraftAnswers = { readonly [question: string]: DraftAnswer };

/** What people settled about one criterion of a draft: how it is to be judged, and that it is. */
export type SettledCriterion = {
  /** A person's own reading; it takes the place of the proposed one. */
  readonly change?: CriterionChange;
  readonly confirmed?: { readonly by: string; readonly at: Instant };
};

export type CriterionChange = {
  readonly kind: string;
  readonly params: RawParams;
  readonly series: readonly Series[];
  readonly source: DataSource;
  readonly interpretation: string;
  readonly by: string;
  readonly at: Instant;
};

/** By the code of the criterion. */
export type SettledCriteria = { readonly [code: string]: SettledCriterion };
