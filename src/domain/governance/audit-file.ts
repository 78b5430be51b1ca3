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
  readonly steps: readonly {
    readonly step: string;
    readonly dueOn: IsoDate;
    readonly done: boolean;
    /** Left out where nobody has said so, and what it waits for was never missing. */
    readonly doneOn?: IsoDate;
    readonly daysLate: number;
    readonly skippedWhy?: string;
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
  readonly verdict: string;
  readonly explanation: string;
  readonly followUp: string;
  readonly readings: readonly AuditReading[];
  readonly looks: readonly { readonly on: IsoDate; readonly body: string; readonly how: string }[];
  readonly evaluations: readonly {
    readonly body: string;
    readonly finishedAt?: Instant;
    readonly experience: string;
    readonly comment: string;
    readonly judgement?: string;
    readonly reason?: string;
  }[];
  readonly recommendations: readonly {
    readonly body: string;
    readonly stance: string;
    readonly text: string;
    readonly submittedAt?: Instant;
    readonly decisions: readonly {
      readonly body: string;
      readonly decidedOn: IsoDate;
      readonly outcome: string;
      readonly text: string;
      readonly reason?: string;
      readonly actions: readonly AuditAction[];
    }[];
  }[];
};

export type AuditReading = {
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
  readonly text: string;
  readonly owner: string;
  readonly dueOn: IsoDate;
  readonly state: string;
  readonly outcome?: string;
};
