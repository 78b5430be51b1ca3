import type { ChartBlock, VerdictKind } from '#domain/documents/block.ts';
import type { CriterionId, PlanKey } from '#domain/plans/plan.ts';
import type { Instant, IsoDate, Period } from '#domain/time/period.ts';
import type { BodyKey } from './body.ts';
import type { Judgement } from './cycle.ts';

/**
 * A body's status paper of a year as it was issued: verdicts, how they were reached and by which
 * version of each criterion. Plain data, said in the words of the day it was issued, so that neither a
 * later correction nor a later release changes it. Figures of few people are not in it.
 */
export type StatusPaper = {
  readonly plan: PlanKey;
  readonly planName: string;
  /** The year whose results are evaluated; the paper is judged as of the moment it was made. */
  readonly year: number;
  readonly body: { readonly key: BodyKey; readonly name: string };
  /** False where the body only decides or follows, and has nothing to write; else left out. */
  readonly evaluates?: false;
  /** Counted from 1; `why` is said of every edition but the first. */
  readonly edition: number;
  readonly why?: string;
  /** What was known at this moment is what counts. */
  readonly asOf: Instant;
  readonly day: IsoDate;
  readonly fictional: boolean;
  /** The focus areas it is about, in the plan's order. */
  readonly areas: readonly PaperArea[];
  readonly criteria: readonly PaperCriterion[];
  /** What was agreed about no area of its own, and what came of it; left out where there is nothing. */
  readonly besides?: readonly PaperFollowUp[];
  readonly measurements: readonly PaperMeasurement[];
  /** The sources the figures came from, with their newest edition. */
  readonly sources: readonly PaperSource[];
  /** How many figures are left out because they rest on few people. */
  readonly concealed: number;
};

export type PaperArea = {
  readonly key: string;
  readonly name: string;
  /** What the bodies wrote of it the year before. */
  readonly lastYear: readonly { readonly body: string; readonly text: string }[];
  /** What was recommended and decided for the area as a whole, and what came of it. */
  readonly followUp: readonly PaperFollowUp[];
};

/** What was recommended or decided the year before, and what came of it. */
export type PaperFollowUp = { readonly text: string; readonly outcome: string };

export type PaperCriterion = {
  readonly criterion: CriterionId;
  readonly code: string;
  readonly focusArea: { readonly key: string; readonly name: string };
  readonly sentence: string;
  /** What it is about in few words: "Grundtryghed, Folehaven". */
  readonly topic: string;
  /** The series it draws on. */
  readonly series: readonly string[];
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
  /** The same for each part, where the criterion has several. */
  readonly parts: readonly {
    readonly label: string;
    readonly verdict: VerdictKind;
    readonly word: string;
    readonly explanation: string;
  }[];
  /** Why it cannot be decided; empty when it is. */
  readonly reasons: readonly string[];
  /** "På vej", "Afventer tal": how it stands before the deadline; left out after it. */
  readonly standing?: string;
  /** What has to happen for it still to be met. */
  readonly needed: readonly string[];
  /** How chance stands; left out when there is nothing to say. */
  readonly certainty?: string;
  /** How the verdict was reached, step by step with exact figures; `depth` from 0. */
  readonly steps: readonly PaperStep[];
  /** "Fra 64,6 % i 2015 til 71,2 % i 2019", for each series it draws on. */
  readonly course: readonly string[];
  /** The figures the verdict rests on: what, when, source. */
  readonly figures: readonly PaperFigure[];
  readonly charts: readonly ChartBlock[];
  readonly lastYear?: {
    readonly year: number;
    /** "Nået"; left out where the criterion was in no paper the year before. */
    readonly word?: string;
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
  readonly followUp: readonly PaperFollowUp[];
  /** The trace as JSON; an exact number is `{"exact": "41/10"}`. */
  readonly trace: unknown;
};

export type PaperStep = { readonly depth: number; readonly text: string };

export type PaperFigure = {
  /** The reading it is, by which it is told whether it was corrected since. */
  readonly reading: string;
  readonly series: string;
  readonly name: string;
  /** The period by its code, and in words. */
  readonly at: Period;
  readonly period: string;
  readonly figure: string;
  readonly source: string;
  readonly enteredAt: Instant;
  readonly preliminary: boolean;
  readonly fictional: boolean;
};

export type PaperSource = {
  readonly name: string;
  readonly edition?: string;
  /** When the newest figure of it that is used was entered. */
  readonly latest?: Instant;
};

export type PaperMeasurement = {
  readonly number: number;
  readonly text: string;
  /** Left out where the plan keeps no figures of it. */
  readonly series?: string;
  /** Said in words: from what to what, since when. */
  readonly development: string;
  readonly figures: readonly PaperFigure[];
  readonly chart?: ChartBlock;
};
