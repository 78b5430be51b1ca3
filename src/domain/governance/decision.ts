import type { CriterionId } from '#domain/plans/plan.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { BodyKey, PersonId } from './body.ts';

/** What can be decided on a recommendation; `adopt` is for what was not recommended. */
export const decisionOutcomes = [
  'follow',
  'followInPart',
  'notFollow',
  'postpone',
  'adopt',
] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** What a decision is about. */
export type DecisionOn =
  | { readonly kind: 'recommendation'; readonly id: string }
  | { readonly kind: 'notice'; readonly id: string }
  | { readonly kind: 'conflict'; readonly id: string }
  | { readonly kind: 'agendaItem' };

/** A decision (stillingtagen) is only added; a wrong entry is corrected by one that supersedes it. */
export type Decision = {
  readonly id: string;
  readonly body: BodyKey;
  readonly meeting?: string;
  readonly agendaItem?: string;
  readonly on: DecisionOn;
  readonly year?: number;
  /** How many times it was postponed before, and one. */
  readonly round: number;
  readonly outcome: DecisionOutcome;
  readonly text: string;
  readonly reason?: string;
  readonly postponedTo?: IsoDate;
  readonly decidedOn: IsoDate;
  readonly supersedes?: string;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
};

export const actionStates = ['open', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];

/** What somebody is to do by a day, and what came of it. */
export type Action = {
  readonly id: string;
  readonly decision?: string;
  readonly text: string;
  readonly owner: string;
  readonly ownerPerson?: PersonId;
  readonly dueOn: IsoDate;
  readonly focusArea?: string;
  readonly criteria: readonly CriterionId[];
  readonly state: ActionState;
  readonly settledOn?: IsoDate;
  readonly outcome?: string;
  readonly madeAt: Instant;
  readonly madeBy: string;
  readonly revision: number;
};
