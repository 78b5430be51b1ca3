import type { PlanKey } from '#domain/plans/plan.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';

/**
 * What an auditor is given of a year, in words and plain data, as `audit.json` has it
 * ("fremdrift-audit/1"). Figures of few people are left out and counted.
 */
export type AuditFile = {
  readonly format: 'fremdrift-audit/1';
  readonly plan: PlanKey;
  readonly planName: string;
  readonly year: number;
  readonly madeAt: Instant;
  readonly day: IsoDate;
  readonly fictional: boolean;
  readonly concealed: number;
  /** What is missing, one sentence each; `code` is the criterion's, where it is about one. */
  readonly gaps: readonly {
    readonly kind: string;
    readonly code?: string;
    readonly text: string;
  }[];
  readonly criteria: readonly AuditFileCriterion[];
  /** What was recommended, decided and agreed in the year and stands under no criterion. */
  readonly beside: {
    readonly recommendations: readonly (AuditRecommendation & { readonly focusArea: string })[];
    readonly otherDecisions: AuditFileCriterion['otherDecisions'];
    readonly otherActions: AuditFileCriterion['otherActions'];
  };
  readonly steps: readonly {
    readonly step: string;
    readonly dueOn: IsoDate;
    readonly done: boolean;
    /** Left out where nobody has said so, and what it waits for was never missing. */
    readonly doneOn?: IsoDate;
    readonly daysLate: number;
    readonly skippedWhy?: string;
    /** Who called it done; left out where it is done by what is there. */
    readonly calledDoneBy?: string;
    /** What is missing though it was called done, one sentence each. */
    readonly missing: readonly string[];
  }[];
  readonly documents: readonly {
    readonly title: string;
    readonly kind: string;
    readonly edition: number;
    readonly issuedAt: Instant;
    readonly files: readonly { readonly format: string; readonly sha256: string }[];
  }[];
  /** Conflicts are confidential: how many there are in each state. */
  readonly conflicts: readonly { readonly state: string; readonly count: number }[];
  readonly log: { readonly events: number; readonly hash: string };
};

export type AuditFileCriterion = {
  readonly code: string;
  readonly focusArea: string;
  readonly sentence: string;
  /** What the year's papers said of it, as they were issued: every body's, every edition. */
  readonly verdicts: readonly AuditVerdict[];
  /** How it looks on the day of the audit; not what the bodies were told. */
  readonly now: Pick<AuditVerdict, 'verdict' | 'explanation' | 'version'>;
  readonly followUp: string;
  readonly readings: readonly AuditReading[];
  readonly looks: readonly { readonly on: IsoDate; readonly body: string; readonly how: string }[];
  readonly evaluations: readonly {
    readonly body: string;
    readonly finishedAt?: Instant;
    readonly experience: string;
    readonly comment: string;
    /** What the paper said that was shown when it was written; left out where there was none. */
    readonly shown?: AuditVerdict;
    /** A judgement that deviates from it, with its reason. */
    readonly judgement?: string;
    readonly reason?: string;
  }[];
  readonly recommendations: readonly AuditRecommendation[];
  /** What else was decided that touches it: on notices and on items of an agenda. */
  readonly otherDecisions: readonly (AuditDecision & { readonly about: string })[];
  /** Actions that touch it and follow from nothing above. */
  readonly otherActions: readonly AuditAction[];
  /** What is meant to contribute to it; never said to have caused anything. */
  readonly activities: readonly AuditActivity[];
};

/** A verdict as an issued paper has it. */
export type AuditVerdict = {
  readonly body: string;
  readonly edition: number;
  readonly issuedAt: Instant;
  /** The version of the criterion it was judged by; left out when nothing was agreed. */
  readonly version?: number;
  readonly verdict: string;
  readonly explanation: string;
  /** The id of the paper, and the SHA-256 of its PDF; empty where it has none. */
  readonly document: string;
  readonly sha256: string;
};

export type AuditRecommendation = {
  readonly body: string;
  readonly stance: string;
  readonly text: string;
  readonly submittedAt?: Instant;
  /** Why it was taken back before anybody decided on it. */
  readonly withdrawnWhy?: string;
  readonly decisions: readonly AuditDecision[];
};

export type AuditDecision = {
  readonly body: string;
  readonly decidedOn: IsoDate;
  readonly outcome: string;
  readonly text: string;
  readonly reason?: string;
  /** Who wrote it in, when, and whether in place of an entry that was wrong. */
  readonly enteredBy: string;
  readonly enteredAt: Instant;
  readonly corrects: boolean;
  readonly actions: readonly AuditAction[];
};

export type AuditActivity = {
  readonly name: string;
  readonly from: IsoDate;
  readonly to?: IsoDate;
  /** What it is, and what was done in the year of the audit. */
  readonly text: string;
  /** What was written of each year. */
  readonly years: readonly {
    readonly year: number;
    readonly text: string;
    readonly attendances?: number;
    readonly people?: number;
    readonly enteredBy: string;
    readonly enteredAt: Instant;
  }[];
};

export type AuditReading = {
  /** Its id, as the log and `figures.json` have it. */
  readonly id: string;
  readonly series: string;
  readonly period: string;
  readonly figure: string;
  readonly source: string;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
  /** Whether it is a correction, was corrected since, or stands as it was entered. */
  readonly standing: 'stands' | 'corrects' | 'corrected' | 'correctsAndCorrected';
  readonly reason?: string;
  readonly preliminary: boolean;
  readonly fictional: boolean;
};

export type AuditAction = {
  /** The day it was agreed. */
  readonly agreedOn: IsoDate;
  readonly text: string;
  readonly owner: string;
  readonly dueOn: IsoDate;
  readonly state: string;
  /** The day it was done or given up; left out while it is open. */
  readonly settledOn?: IsoDate;
  readonly outcome?: string;
};
