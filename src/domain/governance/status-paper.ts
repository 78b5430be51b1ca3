import type { ChartBlock, VerdictKind } from '#domain/documents/block.ts';
import type { CriterionId, PlanKey } from '#domain/plans/plan.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { BodyKey } from './body.ts';
import type { Judgement } from './cycle.ts';

/**
 * A body's status paper of a year as it was issued: verdicts, how they were reached and by which
 * version of each criterion. Plain data, said in the words of the day it was issued, so that neither a
 * later correction nor a later release changes it.
 */
export type StatusPaper = {
  readonly plan: PlanKey;
  readonly planName: string;
  readonly year: number;
  readonly body: { readonly key: BodyKey; readonly name: string };
  /** What was known at this moment is what counts. */
  readonly asOf: Instant;
  readonly day: IsoDate;
  readonly fictional: boolean;
  readonly criteria: readonly PaperCriterion[];
  readonly measurements: readonly PaperMeasurement[];
  /** How many figures are left out because they rest on few people. */
  readonly concealed: number;
};

export type PaperCriterion = {
  readonly criterion: CriterionId;
  readonly code: string;
  readonly focusArea: { readonly key: string; readonly name: string };
  readonly sentence: string;
  /** The version it was judged by; left out when nothing is agreed. */
  readonly version?: {
    readonly number: number;
    readonly kind: string;
    readonly interpretation: string;
  };
  readonly verdict: VerdictKind;
  readonly final: boolean;
  /** "Nået", "Kan ikke afgøres". */
  readonly word: string;
  /** The verdict as a sentence, and what else must be said of it. */
  readonly explanation: string;
  readonly notes: readonly string[];
  /** Why it cannot be decided; empty when it is. */
  readonly reasons: readonly string[];
  /** How it stands before the deadline, and how chance stands; left out when there is nothing to say. */
  readonly standing?: string;
  readonly certainty?: string;
  /** The figures used: what, when, source. */
  readonly figures: readonly {
    readonly name: string;
    readonly period: string;
    readonly figure: string;
    readonly source: string;
    readonly enteredOn: IsoDate;
    readonly preliminary: boolean;
    readonly fictional: boolean;
  }[];
  readonly chart?: ChartBlock;
  readonly lastYear?: {
    readonly year: number;
    readonly word: string;
    readonly comments: readonly { readonly body: string; readonly text: string }[];
    readonly judgements: readonly {
      readonly body: string;
      readonly judgement: Judgement;
      readonly reason: string;
    }[];
  };
  /** Activities that are meant to contribute; never said to have caused anything. */
  readonly contributions: readonly { readonly name: string; readonly text: string }[];
  /** What was decided about it before, and what came of it. */
  readonly followUp: readonly { readonly text: string; readonly outcome: string }[];
  /** The trace as JSON, exact numbers as text. */
  readonly trace: unknown;
};

export type PaperMeasurement = {
  readonly number: number;
  readonly text: string;
  /** Said in words: from what to what, since when. */
  readonly development: string;
  readonly chart?: ChartBlock;
};
