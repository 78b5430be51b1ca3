import type { Organisation } from '#domain/governance/body.ts';
import { isInForce } from '#domain/governance/body.ts';
import {
  type BodyWarning,
  isFollowed as isPlanFollowed,
  warningsThatCount,
} from '#domain/governance/body-warnings.ts';
import type { ConflictCase } from '#domain/governance/conflict.ts';
import type { Action, Decision } from '#domain/governance/decision.ts';
import type { FollowUp } from '#domain/governance/follow-up.ts';
import type { Follower } from '#domain/governance/measurements-seen.ts';
import type { Meeting } from '#domain/governance/meeting.ts';
import type { Notice } from '#domain/governance/notice.ts';
import { daysAfter } from '#domain/time/days.ts';
import { type IsoDate, monthsAfter } from '#domain/time/period.ts';
import { inOrder, leaders, type WeekItem } from './item.ts';
import { itemOfMeeting, itemsOfWarnings } from './of-bodies.ts';
import { decideItem, itemsOfYear, lateBy, type RunningYear, type Undecided } from './of-year.ts';

/** All that a week is made from. Of conflicts only those that whoever asks may see. */
export type WeekFacts = {
  readonly today: IsoDate;
  readonly period: { readonly from: IsoDate; readonly to: IsoDate };
  readonly organisation: Pick<Organisation, 'bodies' | 'mandates'>;
  readonly running: readonly RunningYear[];
  /** A year that could be begun and is not. */
  readonly toOpen?: number;
  readonly meetings: readonly Meeting[];
  readonly actions: readonly Action[];
  /** What was decided, to tell whose an action is. */
  readonly decisions: readonly Pick<Decision, 'id' | 'body'>[];
  /** What was laid before a body and is not decided, whichever year it is of. */
  readonly undecided: readonly Undecided[];
  readonly notices: readonly Notice[];
  readonly conflicts: readonly Pick<ConflictCase, 'id' | 'number' | 'body' | 'dueOn'>[];
  /** How each body that must follow the central measurements does so. */
  readonly followers: readonly Follower[];
  readonly warnings: readonly BodyWarning[];
  /** How each criterion is followed. */
  readonly followUps: readonly { readonly code: string; readonly followUp: FollowUp }[];
  /** Whether the plan has central measurements, and how many of their figures can be had now. */
  readonly central: { readonly number: number; readonly due: number };
};

/** How long before its day an action is told of. */
const daysBeforeAction = 14;

/** Everything there is to do in a plan, what is late first. Nothing is made of a plan without bodies. */
export function weekItems(facts: WeekFacts): readonly WeekItem[] {
  const { today, period, running, meetings } = facts;
  const warnings = warningsThatCount(facts.warnings, period, today);
  const ofYears = running.flatMap((each) => itemsOfYear(each, today));
  return inOrder([
    ...ofYears,
    ...undecidedItems(facts, ofYears),
    ...beginItems(facts),
    ...meetings.flatMap((each) => itemOfMeeting(each, today)),
    ...facts.actions.flatMap((each) => actionItem(each, facts)),
    ...facts.notices.map((each) => noticeItem(each, today)),
    ...facts.conflicts.map((each) => conflictItem(each, today)),
    ...measurementItems(facts),
    ...followUpItems(facts),
    ...itemsOfWarnings(warnings),
  ]);
}

function beginItems({ toOpen, organisation }: WeekFacts): readonly WeekItem[] {
  return toOpen === undefined || organisation.bodies.length === 0
    ? []
    : [{ subject: { kind: 'openYear', year: toOpen }, who: secretariat, bodies: [], daysLate: 0 }];
}

const secretariat = { kind: 'secretariat' } as const;

/** What is not decided stays although its year was closed, or the step called done or skipped. */
function undecidedItems(
  { undecided, today }: WeekFacts,
  told: readonly WeekItem[],
): readonly WeekItem[] {
  const known = new Set(
    told.flatMap(({ subject }) => (subject.kind === 'decide' ? [subject.recommendation] : [])),
  );
  return undecided
    .filter(({ recommendation }) => !known.has(recommendation.id))
    .map(({ recommendation, postponed, to }) => ({
      ...decideItem(recommendation, postponed),
      ...dueBy(to, today),
    }));
}

/** One whose owner sits nowhere any more would be nobody's: it is the secretariat's to look after. */
function actionItem(
  action: Action,
  { today, organisation, decisions }: WeekFacts,
): readonly WeekItem[] {
  const { id, state, text, owner, ownerPerson: person, dueOn } = action;
  if (state !== 'open' || dueOn > daysAfter(today, daysBeforeAction)) return [];
  const body = decisions.find((each) => each.id === action.decision)?.body;
  const sits = organisation.mandates.some(
    (each) => each.person === person && isInForce(each, today),
  );
  return [
    {
      subject: { kind: 'action', action: id, text, owner },
      who:
        person === undefined || !sits ? { kind: 'named', name: owner } : { kind: 'person', person },
      bodies: body === undefined ? [] : [body],
      dueOn,
      daysLate: lateBy(dueOn, today),
    },
  ];
}

/** Those who take it are to deal with it; without a body it is the secretariat's. */
function noticeItem(notice: Notice, today: IsoDate): WeekItem {
  const { id, number, title, state, body, dueOn } = notice;
  return {
    subject: { kind: 'notice', notice: id, number, title, state },
    who: body === undefined ? secretariat : { kind: 'body', body, roles: leaders },
    bodies: body === undefined ? [] : [body],
    ...dueBy(dueOn, today),
  };
}

function conflictItem(
  { id, number, body, dueOn }: WeekFacts['conflicts'][number],
  today: IsoDate,
): WeekItem {
  return {
    subject: { kind: 'conflict', conflict: id, number },
    who: { kind: 'whoeverSees' },
    bodies: body === undefined ? [] : [body],
    ...dueBy(dueOn, today),
  };
}

const dueBy = (dueOn: IsoDate | undefined, today: IsoDate) =>
  dueOn === undefined ? { daysLate: 0 } : { dueOn, daysLate: lateBy(dueOn, today) };

/** The boards must follow the central measurements, in each year's run and at least once a year. */
function measurementItems(facts: WeekFacts): readonly WeekItem[] {
  const { today, followers, central } = facts;
  if (central.number === 0 || !isFollowed(facts)) return [];
  const unseen = followers
    .filter(({ state }) => state !== 'seen')
    .map((each) => unseenItem(each, today));
  const figures: WeekItem = {
    subject: { kind: 'centralFigures', number: central.due },
    who: secretariat,
    bodies: [],
    daysLate: 0,
  };
  return central.due === 0 ? unseen : [...unseen, figures];
}

const unseenItem = ({ body: { key: body }, last, dueOn }: Follower, today: IsoDate): WeekItem => ({
  subject: {
    kind: 'measurementsUnseen',
    body,
    ...(last === undefined ? {} : { last: last.seenOn }),
  },
  who: { kind: 'body', body, roles: leaders },
  bodies: [body],
  dueOn,
  daysLate: lateBy(dueOn, today),
});

/** Criteria nobody has looked at for a year, and those for which it soon will be: one thing to do each. */
function followUpItems(facts: WeekFacts): readonly WeekItem[] {
  const { followUps, today } = facts;
  if (!isFollowed(facts)) return [];
  const late = followUps.filter(({ followUp: { level } }) => level === 'late' || level === 'never');
  const soon = followUps.filter(({ followUp: { level } }) => level === 'soon');
  return [late, soon].flatMap((group, index): readonly WeekItem[] => {
    const first = group.map(({ followUp }) => followUp.since).sort()[0];
    if (first === undefined) return [];
    const dueOn = monthsAfter(first, 12);
    const criteria = group.map(({ code, followUp: { last } }) => ({
      code,
      ...(last === undefined ? {} : { last: last.on }),
    }));
    return [
      {
        subject: { kind: 'notFollowedUp', criteria, isLate: index === 0 },
        who: secretariat,
        bodies: [],
        dueOn,
        daysLate: lateBy(dueOn, today),
      },
    ];
  });
}

/** A plan that is not kept here by bodies, or ended more than a year ago, is not followed any more. */
const isFollowed = ({ organisation, today, period }: WeekFacts): boolean =>
  organisation.bodies.length > 0 && isPlanFollowed(period, today);
