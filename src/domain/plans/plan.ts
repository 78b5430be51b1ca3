import type {
  AgeRange,
  Annex,
  BodyKind,
  Department,
  Figure,
  FinancingLine,
  MeetingsAYear,
  Party,
  Rules,
} from '#domain/agreements/draft.ts';
import type { RawParams } from '#domain/criteria/field.ts';
import type { DataSource, Reading, Series, SeriesId } from '#domain/readings/reading.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';

/** The name of a plan in addresses and files: lower-case letters, digits and hyphens. */
export type PlanKey = string & { readonly __plan: unique symbol };
export type CriterionId = string & { readonly __criterion: unique symbol };

const keyForm = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/;

export function parsePlanKey(text: string): PlanKey | undefined {
  return keyForm.test(text) ? (text as PlanKey) : undefined;
}

/**
 * A boligsocial helhedsplan: what its agreement says, and what it follows. Criteria and readings
 * are kept beside it, since they grow and are never overwritten.
 */
export type Plan = {
  readonly key: PlanKey;
  readonly name: string;
  readonly area: string;
  readonly period: { readonly from: IsoDate; readonly to: IsoDate };
  readonly fundGeneration: FundGeneration;
  /** True when figures in the plan are made up; said on every page that shows them. */
  readonly fictional: boolean;
  readonly parties: readonly Party[];
  readonly departments: readonly Department[];
  readonly bodies: readonly PlanBody[];
  readonly sections: readonly PlanSection[];
  readonly annexes: readonly Annex[];
  /** Figures of the problem description: the state when the agreement was made. */
  readonly figures: readonly Figure[];
  readonly centralMeasurements: readonly PlanCentralMeasurement[];
  readonly focusAreas: readonly PlanFocusArea[];
  readonly financing?: { readonly lines: readonly FinancingLine[] };
  readonly rules: Rules;
  readonly questions: readonly PlanQuestion[];
  readonly sources: readonly DataSource[];
  readonly series: readonly Series[];
};

/** LBF's pool the plan is paid from: its focus areas and annexes follow from it. */
export type FundGeneration = string;

export type PlanBody = {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly kind: BodyKind;
  readonly seats: readonly string[];
  readonly organisations: readonly string[];
  readonly administrations: readonly string[];
  readonly meetingsAYear: MeetingsAYear | null;
  readonly task: string | null;
  readonly focusAreas: readonly string[];
  readonly servedBy: string | null;
};

/** One numbered section of the agreement; text in paragraphs. */
export type PlanSection = {
  readonly number: number | null;
  readonly title: string;
  readonly paragraphs: readonly string[];
};

/** A measurement the fund makes for every plan; `series` when the plan keeps its readings. */
export type PlanCentralMeasurement = {
  readonly number: number;
  readonly text: string;
  readonly series?: SeriesId;
};

export type PlanFocusArea = {
  /** The number in the agreement ("5.1"), or null. */
  readonly number: string | null;
  /** Its name in addresses. */
  readonly key: string;
  readonly name: string;
  readonly purpose: string | null;
  readonly objectives: readonly Objective[];
  readonly targetGroups: readonly PlanTargetGroup[];
};

/** An objective may stand without a criterion; the note says why, or where it is measured. */
export type Objective = {
  readonly text: string;
  readonly criteria: readonly CriterionId[];
  readonly note?: string;
};

export type PlanTargetGroup = { readonly words: string; readonly ages: AgeRange | null };

/** What the agreement leaves open or says twice, and what was answered. */
export type PlanQuestion = {
  readonly id: string;
  readonly place: string | null;
  readonly text: string;
  readonly proposed: string | null;
  readonly answer?: Answer;
  /** The criterion it concerns, where it concerns one. */
  readonly criterion?: CriterionId;
};

export type Answer = { readonly text: string; readonly by: string; readonly at: Instant };

/**
 * A success criterion. Its sentence is kept word for word; what it is agreed to mean is in its
 * versions, and an old status keeps the version it was judged by.
 */
export type Criterion = {
  readonly id: CriterionId;
  /** A short code such as "T1". */
  readonly code: string;
  readonly focusArea: string;
  readonly sentence: string;
  /** The data source as the agreement names it. */
  readonly dataSource: string | null;
  /** The plan it is shared with, where it is kept once for several. */
  readonly sharedWith?: string;
  readonly versions: readonly CriterionVersion[];
};

/** An agreed reading of a criterion. Versions are only added, numbered from 1. */
export type CriterionVersion = {
  readonly number: number;
  readonly kind: string;
  readonly params: RawParams;
  /** What the plan has agreed that the sentence means, in words. */
  readonly interpretation: string;
  /** What is presumed and not yet confirmed by a person; empty when all is agreed. */
  readonly presumed: readonly string[];
  readonly reason?: string;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
};

/** Everything of one plan: what its file holds. */
export type WholePlan = {
  readonly plan: Plan;
  readonly criteria: readonly Criterion[];
  readonly readings: readonly Reading[];
};

/** The version in force at a moment; undefined when the criterion was not agreed on yet. */
export function versionAt(criterion: Criterion, asOf?: Instant): CriterionVersion | undefined {
  return criterion.versions.findLast((each) => asOf === undefined || each.enteredAt <= asOf);
}
