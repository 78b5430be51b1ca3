import type { CriterionId } from '#domain/plans/plan.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { BodyKey } from './body.ts';

/** The steps of a year, in the order of section 6 of the agreement. */
export const cycleStepKinds = [
  'figures',
  'papers',
  'evaluation',
  'recommendations',
  'decisions',
  'actions',
] as const;
export type CycleStepKind = (typeof cycleStepKinds)[number];

/**
 * One step of a year's run. `key` is the kind, with ":" and the body where there is one for each.
 * A step may be done late, or skipped with a reason; what it waits for is worked out.
 */
export type CycleStep = {
  readonly key: string;
  readonly kind: CycleStepKind;
  readonly body?: BodyKey;
  readonly dueOn: IsoDate;
  readonly doneAt?: Instant;
  readonly doneBy?: string;
  readonly skippedWhy?: string;
};

/** The run that evaluates the results of one year. There is at most one for a year. */
export type Cycle = {
  readonly year: number;
  readonly openedAt: Instant;
  readonly openedBy: string;
  readonly closedAt?: Instant;
  readonly steps: readonly CycleStep[];
};

/** A body's evaluation of one focus area: the year's experience, and a line for each criterion. */
export type Evaluation = {
  readonly year: number;
  readonly body: BodyKey;
  readonly focusArea: string;
  readonly experience: string;
  /** The issued status paper whose verdicts were shown when it was written last. */
  readonly paper?: string;
  readonly lines: readonly EvaluationLine[];
  readonly revision: number;
  readonly changedAt: Instant;
  readonly changedBy: string;
  readonly finishedAt?: Instant;
  readonly finishedBy?: string;
};

export const judgements = ['met', 'partlyMet', 'notMet'] as const;
export type Judgement = (typeof judgements)[number];

/** A deviating judgement stands beside the computed verdict with its reason; it never replaces it. */
export type EvaluationLine = {
  readonly criterion: CriterionId;
  readonly comment: string;
  readonly deviating?: { readonly judgement: Judgement; readonly reason: string };
};

export const stances = ['continue', 'adjust', 'stop', 'new'] as const;
export type Stance = (typeof stances)[number];

/** What a body recommends for an area (indstilling). */
export type Recommendation = {
  readonly id: string;
  readonly year: number;
  readonly body: BodyKey;
  readonly toBody: BodyKey;
  readonly focusArea: string;
  readonly criteria: readonly CriterionId[];
  readonly stance: Stance;
  readonly text: string;
  readonly madeAt: Instant;
  readonly madeBy: string;
  readonly submittedAt?: Instant;
  readonly submittedBy?: string;
  /** How many times the draft was changed, from 1. */
  readonly revision: number;
  readonly withdrawn?: { readonly at: Instant; readonly why: string };
};
