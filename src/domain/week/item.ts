import type { Actor } from '#domain/access/may.ts';
import { may } from '#domain/access/may.ts';
import { personOf, sitsIn } from '#domain/access/seats.ts';
import type { BodyKey, MandateRole, PersonId } from '#domain/governance/body.ts';
import type { NoticeState } from '#domain/governance/notice.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';

/** Who is to do something: those in some roles of a body, one person, whoever sees it, or the secretariat. */
export type Doer =
  | { readonly kind: 'secretariat' }
  | { readonly kind: 'body'; readonly body: BodyKey; readonly roles: readonly MandateRole[] }
  | { readonly kind: 'person'; readonly person: PersonId }
  /** Somebody outside, by the name that was written. */
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'whoeverSees' };

/** What there is to do. Ids lead to a page; what is said of it is made in text. */
export type WeekSubject =
  | { readonly kind: 'openYear'; readonly year: number }
  | { readonly kind: 'figures'; readonly year: number; readonly number: number }
  | { readonly kind: 'paper'; readonly year: number; readonly body: BodyKey }
  | {
      readonly kind: 'evaluation' | 'recommend';
      readonly year: number;
      readonly body: BodyKey;
      readonly focusArea: string;
    }
  | {
      readonly kind: 'decide';
      readonly recommendation: string;
      readonly body: BodyKey;
      readonly from: BodyKey;
      readonly focusArea: string;
      /** It was postponed to the day it is due. */
      readonly postponed: boolean;
    }
  | {
      readonly kind: 'noAction';
      readonly decision: string;
      readonly body: BodyKey;
      readonly text: string;
    }
  | {
      readonly kind: 'action';
      readonly action: string;
      readonly text: string;
      readonly owner: string;
    }
  | {
      readonly kind: 'callMeeting' | 'tellMeeting' | 'writeMinutes' | 'approveMinutes';
      readonly meeting: string;
      readonly body: BodyKey;
      readonly number: number;
      readonly startsAt: Instant;
    }
  | {
      readonly kind: 'fewMeetings';
      readonly body: BodyKey;
      readonly least: number;
      readonly held: number;
      readonly ahead: number;
    }
  | {
      readonly kind: 'notice';
      readonly notice: string;
      readonly number: number;
      readonly title: string;
      readonly state: NoticeState;
    }
  /** Number only: what it is about stands on its page, for those who may see it. */
  | { readonly kind: 'conflict'; readonly conflict: string; readonly number: number }
  | { readonly kind: 'measurementsUnseen'; readonly body: BodyKey; readonly last?: IsoDate }
  | { readonly kind: 'centralFigures'; readonly number: number }
  | {
      readonly kind: 'notFollowedUp';
      /** Each with the last day a body looked at it; left out when none has. */
      readonly criteria: readonly { readonly code: string; readonly last?: IsoDate }[];
      readonly isLate: boolean;
    }
  | { readonly kind: 'mandateEnds'; readonly person: PersonId; readonly body: BodyKey }
  | {
      readonly kind: 'seats';
      readonly body: BodyKey;
      readonly vacant: number;
      readonly noChair: boolean;
      readonly noMembers: boolean;
    };
export type WeekKind = WeekSubject['kind'];

/** Something to do. `daysLate` counts from the day it was due; 0 when it is not late, or has no day. */
export type WeekItem = {
  readonly subject: WeekSubject;
  readonly who: Doer;
  /** The bodies it concerns, for whoever wants those of one body only. */
  readonly bodies: readonly BodyKey[];
  readonly dueOn?: IsoDate;
  readonly daysLate: number;
};

/** What is late first, the latest before the others; then what is due next; then what has no day. */
export function inOrder(items: readonly WeekItem[]): readonly WeekItem[] {
  const rank = ({ daysLate, dueOn }: WeekItem): string =>
    daysLate > 0 ? `0${100_000 - daysLate}` : dueOn === undefined ? '2' : `1${dueOn}`;
  return items.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

/**
 * Whether somebody is the one to do it: by role in the body, by name, or as the plan's secretariat.
 * What nobody among the people owns is the secretariat's to look after, and so are the bodies'
 * meetings and decisions, which it serves; what a body says itself is the body's.
 */
export function isMine({ subject, who }: WeekItem, actor: Actor, plan: PlanKey): boolean {
  const secretariat = may(actor, 'keepMeetings', plan) && actor.kind === 'account';
  switch (who.kind) {
    case 'secretariat':
    case 'named':
      return secretariat;
    case 'body':
      return (
        sitsIn(actor, { plan, body: who.body }, who.roles) ||
        (secretariat && keptBySecretariat.includes(subject.kind))
      );
    case 'person':
      return personOf(actor, plan) === who.person;
    case 'whoeverSees':
      return true;
  }
}

const keptBySecretariat: readonly WeekKind[] = [
  'callMeeting',
  'tellMeeting',
  'writeMinutes',
  'approveMinutes',
  'fewMeetings',
  'decide',
  'noAction',
  'notice',
  'measurementsUnseen',
];

/** Those who lead a body and keep its papers. */
export const leaders: readonly MandateRole[] = ['chair', 'secretary'];
/** Those who evaluate (agreement section 6). */
export const evaluators: readonly MandateRole[] = ['chair', 'secretary', 'member'];
