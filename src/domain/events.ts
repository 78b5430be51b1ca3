import type { Role } from './access/may.ts';
import type { GovernanceEvent } from './governance/events.ts';
import type { CriterionId, PlanKey } from './plans/plan.ts';
import type { OutsideTrouble } from './problem.ts';
import type { ImportId, ReadingId, SeriesId, SourceId } from './readings/reading.ts';
import type { IsoDate, Period } from './time/period.ts';

/**
 * Everything that can have happened. An event is stored as it stands here and never changed: a
 * change of a kind's shape needs a new kind, or a migration of what is stored. Figures are given
 * as they are shown ("64,6 %", "skjult"), so that the log can be read without the rest.
 */
export type Event =
  | GovernanceEvent
  | {
      readonly kind: 'plan.created';
      readonly name: string;
      readonly from: 'file' | 'agreement' | 'example';
      /** How many figures it began with, and the SHA-256 of what was agreed; not of the oldest. */
      readonly figures?: number;
      readonly versions?: string;
      /** The one hash of all of those figures, salted each by itself (docs/log-format.md). */
      readonly sealed?: string;
    }
  | { readonly kind: 'plan.exported'; readonly form: 'json' | 'csv' | 'log' }
  | {
      readonly kind: 'agreement.uploaded';
      readonly draft: string;
      readonly fileName: string;
      readonly sha256: string;
    }
  | {
      readonly kind: 'agreement.questionAnswered';
      readonly draft: string;
      readonly question: string;
      readonly answer: string;
    }
  | {
      readonly kind: 'agreement.criterionChanged';
      readonly draft: string;
      readonly code: string;
      readonly criterionKind: string;
    }
  | {
      readonly kind: 'agreement.criteriaConfirmed';
      readonly draft: string;
      readonly codes: readonly string[];
    }
  | {
      readonly kind: 'agreement.confirmationWithdrawn';
      readonly draft: string;
      readonly code: string;
    }
  | { readonly kind: 'agreement.discarded'; readonly draft: string }
  | { readonly kind: 'question.answered'; readonly question: string; readonly answer: string }
  | {
      readonly kind: 'reading.registered';
      readonly reading: ReadingId;
      readonly series: SeriesId;
      readonly period: Period;
      readonly figure: string;
      /** The SHA-256 of all that is kept of the reading, as of those below; not in the oldest. */
      readonly sha256?: string;
      /** What was odd about the figure and confirmed by the person. */
      readonly confirmed?: readonly string[];
      readonly import?: ImportId;
    }
  | {
      readonly kind: 'reading.corrected';
      readonly reading: ReadingId;
      readonly supersedes: ReadingId;
      readonly series: SeriesId;
      readonly period: Period;
      readonly from: string;
      readonly to: string;
      readonly sha256?: string;
      readonly why: string;
      readonly import?: ImportId;
    }
  | {
      readonly kind: 'reading.withdrawn';
      readonly reading: ReadingId;
      readonly supersedes: ReadingId;
      readonly series: SeriesId;
      readonly period: Period;
      readonly figure: string;
      readonly sha256?: string;
      readonly why: string;
      readonly import?: ImportId;
    }
  | {
      readonly kind: 'import.read';
      readonly import: ImportId;
      readonly fileName: string;
      readonly sha256: string;
    }
  | { readonly kind: 'import.mapped'; readonly import: ImportId; readonly fileName: string }
  | {
      readonly kind: 'import.rowsExcluded';
      readonly import: ImportId;
      readonly fileName: string;
      readonly rows: number;
      /** False when they were taken in again. */
      readonly excluded: boolean;
    }
  | { readonly kind: 'import.discarded'; readonly import: ImportId; readonly fileName: string }
  | {
      readonly kind: 'import.confirmed';
      readonly import: ImportId;
      readonly fileName: string;
      readonly sha256: string;
      readonly added: number;
      readonly corrected: number;
    }
  | {
      readonly kind: 'import.withdrawn';
      readonly import: ImportId;
      readonly fileName: string;
      readonly withdrawn: number;
      readonly restored: number;
      /** Figures that somebody has corrected since, and which stay. */
      readonly kept: number;
      readonly why: string;
    }
  | { readonly kind: 'import.templateMade'; readonly rows: number }
  | { readonly kind: 'source.added'; readonly source: SourceId; readonly name: string }
  | {
      readonly kind: 'source.changed';
      readonly source: SourceId;
      readonly name: string;
      /** The names of the fields that changed, as the form calls them. */
      readonly changed: readonly string[];
    }
  | {
      readonly kind: 'source.waveSkipped';
      readonly source: SourceId;
      readonly name: string;
      readonly period: Period;
      readonly series: readonly SeriesId[];
      readonly why: string;
    }
  | {
      readonly kind: 'source.profileKept';
      readonly source: SourceId;
      readonly name: string;
      readonly profile: string;
    }
  | {
      readonly kind: 'source.profileForgotten';
      readonly source: SourceId;
      readonly name: string;
      readonly profile: string;
    }
  | {
      readonly kind: 'series.tied';
      readonly series: SeriesId;
      readonly table: string;
      readonly selection: string;
    }
  | { readonly kind: 'series.untied'; readonly series: SeriesId; readonly table: string }
  /** StatBank was asked for these tables, and had nothing that was not known. */
  | { readonly kind: 'statbank.asked'; readonly tables: readonly string[] }
  | { readonly kind: 'statbank.failed'; readonly table: string; readonly trouble: OutsideTrouble }
  | {
      readonly kind: 'ask.made';
      readonly ask: string;
      readonly contact: string;
      readonly figures: number;
      readonly dueOn: IsoDate;
    }
  /** By hand, outside the product. */
  | { readonly kind: 'ask.sent'; readonly ask: string; readonly contact: string }
  | { readonly kind: 'ask.reminded'; readonly ask: string; readonly contact: string }
  | { readonly kind: 'ask.renewed'; readonly ask: string; readonly contact: string }
  | { readonly kind: 'ask.revoked'; readonly ask: string; readonly contact: string }
  | {
      readonly kind: 'ask.answered';
      readonly ask: string;
      readonly contact: string;
      readonly figures: number;
      readonly by: string;
    }
  | {
      readonly kind: 'ask.accepted';
      readonly ask: string;
      readonly contact: string;
      readonly series: SeriesId;
      readonly period: Period;
      readonly reading: ReadingId;
    }
  | {
      readonly kind: 'ask.rejected';
      readonly ask: string;
      readonly contact: string;
      readonly series: SeriesId;
      readonly period: Period;
      readonly why: string;
    }
  /** Somebody tried a link for answering that opens nothing; whose it was is not told. */
  | { readonly kind: 'ask.linkRefused' }
  | { readonly kind: 'mail.sent'; readonly mail: string; readonly subject: string }
  | { readonly kind: 'mail.failed'; readonly mail: string; readonly subject: string }
  | { readonly kind: 'job.retried'; readonly job: string; readonly task: string }
  | { readonly kind: 'job.discarded'; readonly job: string; readonly task: string }
  | {
      readonly kind: 'criterion.versionAdded';
      readonly criterion: CriterionId;
      readonly code: string;
      readonly version: number;
      readonly criterionKind: string;
      readonly why: string;
      /** The SHA-256 of the version as kept; not of the oldest. */
      readonly sha256?: string;
    }
  | {
      readonly kind: 'account.created';
      readonly account: string;
      readonly name: string;
      readonly role: Role;
      readonly plan: PlanKey | null;
    }
  | { readonly kind: 'account.passwordSet'; readonly account: string }
  | { readonly kind: 'account.closed'; readonly account: string }
  | { readonly kind: 'signIn.linkMade'; readonly account: string }
  | { readonly kind: 'signIn.byLink'; readonly account: string }
  | { readonly kind: 'signIn.byPassword'; readonly account: string }
  | { readonly kind: 'signIn.refused'; readonly how: 'link' | 'password' }
  | { readonly kind: 'signIn.ended'; readonly account: string };

export type EventKind = Event['kind'];
