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
