import type { DocumentFormat, DocumentKind } from '#domain/documents/block.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { BodyKey, MandateId, MandateRole, PersonId } from './body.ts';
import type { ConflictStepKind } from './conflict.ts';
import type { Stance } from './cycle.ts';
import type { DecisionOn, DecisionOutcome } from './decision.ts';
import type { Sighting } from './meeting.ts';
import type { NoticeLevel, NoticeStepKind } from './notice.ts';

/** `name` is the body's name then. People are told by id only: the log is never deleted from. */
export type BodyEvent =
  | { readonly kind: 'body.added'; readonly body: BodyKey; readonly name: string }
  | {
      readonly kind: 'body.changed';
      readonly body: BodyKey;
      readonly name: string;
      readonly changed: readonly string[];
    }
  | { readonly kind: 'body.closed'; readonly body: BodyKey; readonly name: string }
  /** That it was closed, or was to be, is taken back; the mandates that ended with it stay ended. */
  | { readonly kind: 'body.reopened'; readonly body: BodyKey; readonly name: string }
  | {
      readonly kind: 'body.termsAdded';
      readonly body: BodyKey;
      readonly name: string;
      readonly number: number;
      readonly sha256: string;
    }
  | {
      readonly kind: 'seat.added';
      readonly body: BodyKey;
      readonly name: string;
      readonly seat: string;
      readonly title: string;
    }
  | {
      readonly kind: 'seat.removed';
      readonly body: BodyKey;
      readonly name: string;
      readonly seat: string;
      readonly title: string;
    }
  | { readonly kind: 'person.added'; readonly person: PersonId }
  | {
      readonly kind: 'person.changed';
      readonly person: PersonId;
      readonly changed: readonly string[];
    }
  | { readonly kind: 'person.removed'; readonly person: PersonId }
  | {
      readonly kind: 'person.accessGiven';
      readonly person: PersonId;
      readonly account: string;
    }
  | {
      readonly kind: 'person.accessEnded';
      readonly person: PersonId;
      readonly account: string;
    }
  | { readonly kind: 'person.mailChosen'; readonly person: PersonId; readonly weekly: boolean }
  | {
      readonly kind: 'mandate.given';
      readonly mandate: MandateId;
      readonly person: PersonId;
      readonly body: BodyKey;
      readonly name: string;
      readonly role: MandateRole;
      /** For whom, null for nobody in particular: who sees a conflict follows from it. Not in the oldest. */
      readonly organisation?: string | null;
      readonly from: IsoDate;
      readonly to?: IsoDate;
    }
  | {
      readonly kind: 'mandate.ended';
      readonly mandate: MandateId;
      readonly person: PersonId;
      readonly body: BodyKey;
      readonly name: string;
      readonly to: IsoDate;
      readonly why: string;
    };

export type DocumentEvent = {
  readonly kind: 'document.issued';
  readonly document: string;
  readonly documentKind: DocumentKind;
  readonly title: string;
  readonly edition: number;
  /** What the files were then: proof that they are the same still. */
  readonly files: readonly { readonly format: DocumentFormat; readonly sha256: string }[];
  /** The SHA-256 of what it was made from and of what its page says, as kept; not of the oldest. */
  readonly content?: string;
  readonly blocks?: string;
};

export type CycleEvent =
  | { readonly kind: 'cycle.opened'; readonly year: number }
  | {
      readonly kind: 'cycle.stepDone';
      readonly year: number;
      readonly step: string;
      readonly late: boolean;
    }
  | {
      readonly kind: 'cycle.stepSkipped';
      readonly year: number;
      readonly step: string;
      readonly why: string;
    }
  | {
      readonly kind: 'cycle.stepReopened';
      readonly year: number;
      readonly step: string;
      readonly why: string;
    }
  | {
      readonly kind: 'cycle.stepMoved';
      readonly year: number;
      readonly step: string;
      readonly dueOn: IsoDate;
    }
  | {
      readonly kind: 'cycle.stepAdded';
      readonly year: number;
      readonly step: string;
      readonly dueOn: IsoDate;
    }
  | { readonly kind: 'cycle.closed'; readonly year: number }
  | { readonly kind: 'cycle.reopened'; readonly year: number; readonly why: string }
  | {
      readonly kind: 'evaluation.written';
      readonly year: number;
      readonly body: BodyKey;
      readonly focusArea: string;
    }
  | {
      readonly kind: 'evaluation.finished';
      readonly year: number;
      readonly body: BodyKey;
      readonly focusArea: string;
      /** The criteria whose judgement by the body is not the computed one. */
      readonly deviating: readonly CriterionId[];
      readonly sha256: string;
    }
  | {
      readonly kind: 'evaluation.reopened';
      readonly year: number;
      readonly body: BodyKey;
      readonly focusArea: string;
      readonly why: string;
    }
  | {
      readonly kind: 'recommendation.made';
      readonly recommendation: string;
      readonly year: number;
      readonly body: BodyKey;
      readonly focusArea: string;
      readonly stance: Stance;
    }
  | {
      readonly kind: 'recommendation.changed';
      readonly recommendation: string;
      readonly year: number;
      readonly body: BodyKey;
      readonly focusArea: string;
      readonly stance: Stance;
    }
  | {
      readonly kind: 'recommendation.submitted';
      readonly recommendation: string;
      readonly year: number;
      readonly body: BodyKey;
      readonly toBody: BodyKey;
      readonly focusArea: string;
      readonly stance: Stance;
      readonly text: string;
    }
  | {
      readonly kind: 'recommendation.withdrawn';
      readonly recommendation: string;
      readonly year: number;
      readonly body: BodyKey;
      readonly why: string;
    };

/** Of a decision on a conflict `text` is left empty and `outcome` out: what it says is confidential. */
export type DecisionEvent =
  | {
      readonly kind: 'decision.made';
      readonly decision: string;
      readonly body: BodyKey;
      readonly on: DecisionOn;
      readonly outcome?: DecisionOutcome;
      readonly text: string;
      readonly reason?: string;
      readonly decidedOn: IsoDate;
      readonly meeting?: string;
    }
  | {
      readonly kind: 'decision.corrected';
      readonly decision: string;
      readonly supersedes: string;
      readonly body: BodyKey;
      readonly on: DecisionOn;
      readonly outcome?: DecisionOutcome;
      readonly text: string;
      readonly reason?: string;
      readonly decidedOn: IsoDate;
      readonly why: string;
    }
  | {
      readonly kind: 'action.added';
      readonly action: string;
      readonly decision?: string;
      readonly text: string;
      readonly dueOn: IsoDate;
    }
  /** `text` is what is to be done from then on; left out of what follows from a conflict. */
  | {
      readonly kind: 'action.changed';
      readonly action: string;
      readonly text?: string;
      readonly dueOn: IsoDate;
    }
  | {
      readonly kind: 'action.settled';
      readonly action: string;
      readonly state: 'done' | 'dropped';
      readonly outcome: string;
    }
  | { readonly kind: 'action.reopened'; readonly action: string; readonly why: string };

export type MeetingEvent =
  | {
      readonly kind: 'meeting.planned';
      readonly meeting: string;
      readonly body: BodyKey;
      readonly startsAt: Instant;
    }
  | {
      readonly kind: 'meeting.changed';
      readonly meeting: string;
      readonly changed: readonly string[];
      /** Where it was moved to, when it was. */
      readonly startsAt?: Instant;
    }
  | { readonly kind: 'meeting.called'; readonly meeting: string; readonly invited: number }
  /** Those who had not been told when it was called. */
  | { readonly kind: 'meeting.othersCalled'; readonly meeting: string; readonly invited: number }
  | { readonly kind: 'meeting.cancelled'; readonly meeting: string; readonly why: string }
  | { readonly kind: 'meeting.agendaChanged'; readonly meeting: string; readonly items: number }
  | {
      readonly kind: 'meeting.attendanceKept';
      readonly meeting: string;
      readonly present: number;
      readonly excused: number;
      readonly absent: number;
    }
  | { readonly kind: 'meeting.minutesWritten'; readonly meeting: string; readonly item: string }
  | { readonly kind: 'meeting.held'; readonly meeting: string }
  /** That it was held is taken back. */
  | { readonly kind: 'meeting.reopened'; readonly meeting: string }
  | { readonly kind: 'minutes.laidForApproval'; readonly meeting: string }
  | {
      readonly kind: 'minutes.approved';
      readonly meeting: string;
      readonly sha256: string;
      readonly note?: string;
    }
  | {
      readonly kind: 'sighting.recorded';
      readonly body: BodyKey;
      readonly seenOn: IsoDate;
      /** Each with its own id, and the paper it stood in; not in the oldest. */
      readonly subjects: readonly (Sighting['subject'] & {
        readonly sighting?: string;
        readonly paper?: string;
      })[];
      readonly meeting?: string;
    }
  | { readonly kind: 'feed.made'; readonly feed: string; readonly body?: BodyKey }
  | { readonly kind: 'feed.revoked'; readonly feed: string };

/** Of a conflict nothing is told but that it moves: the rest is confidential. */
export type NoticeEvent =
  | {
      readonly kind: 'notice.told';
      readonly notice: string;
      readonly number: number;
      readonly party: string;
      readonly title: string;
      readonly level: NoticeLevel;
      readonly body?: BodyKey;
    }
  | {
      readonly kind: 'notice.moved';
      readonly notice: string;
      readonly number: number;
      readonly step: NoticeStepKind;
      readonly party?: string;
      readonly text: string;
    }
  | { readonly kind: 'conflict.raised'; readonly conflict: string; readonly number: number }
  | {
      readonly kind: 'conflict.moved';
      readonly conflict: string;
      readonly number: number;
      readonly step: ConflictStepKind;
    };

/** That an anchor was made is no event: it would be the only one of many days. */
export type LogEvent =
  | { readonly kind: 'log.recipientsChanged'; readonly count: number }
  /** Of a plan from before figures were sealed when it was made: as it stood on this day. */
  | {
      readonly kind: 'log.figuresSealed';
      readonly figures: number;
      readonly versions: string;
      readonly sealed: string;
    };

export type ActivityEvent =
  | { readonly kind: 'activity.added'; readonly activity: string; readonly name: string }
  | {
      readonly kind: 'activity.changed';
      readonly activity: string;
      readonly name: string;
      readonly changed: readonly string[];
    }
  | {
      readonly kind: 'activity.yearKept';
      readonly activity: string;
      readonly name: string;
      readonly year: number;
      /** What was written of it, which takes the place of what was there; not of the oldest. */
      readonly text?: string;
      readonly attendances?: number;
      readonly people?: number;
    };

/** Everything that can happen in the bodies, the year and the proof. */
export type GovernanceEvent =
  | BodyEvent
  | DocumentEvent
  | CycleEvent
  | DecisionEvent
  | MeetingEvent
  | NoticeEvent
  | LogEvent
  | ActivityEvent;
