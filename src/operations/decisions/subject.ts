import { maySeeConflict } from '#domain/access/conflicts.ts';
import { type Issue, issue } from '#domain/checked.ts';
import type { GoverningBody, Organisation } from '#domain/governance/body.ts';
import type { ConflictCase } from '#domain/governance/conflict.ts';
import type { Decision, DecisionOn } from '#domain/governance/decision.ts';
import { faultsOnRecommendation, settledBy } from '#domain/governance/decision-rules.ts';
import type { Meeting } from '#domain/governance/meeting.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { PlanWork } from '#operations/operation.ts';
import { conflictsOf } from '#store/conflicts.ts';
import { meetingOf } from '#store/meetings.ts';
import { noticesOf } from '#store/notices.ts';
import { recommendationOf } from '#store/recommendations.ts';

/** What a decision is about, as far as the decision needs to know it. */
export type DecisionSubject = {
  readonly year?: number;
  readonly focusArea?: string;
  readonly criteria: readonly CriterionId[];
  readonly issues: readonly Issue[];
};

const nothing: DecisionSubject = { criteria: [], issues: [] };

type Asked = {
  readonly on: DecisionOn;
  readonly body: GoverningBody;
  readonly organisation: Organisation;
  readonly decidedOn: IsoDate;
  /** Every decision there is on it. */
  readonly decisions: readonly Decision[];
};

/** @throws Refusal notFound for what is not in the plan, or not for whoever asks */
export const subjectOf = (work: PlanWork, asked: Asked): Promise<DecisionSubject> => {
  switch (asked.on.kind) {
    case 'recommendation':
      return onRecommendation(work, asked, asked.on.id);
    case 'notice':
      return onNotice(work, asked, asked.on.id);
    case 'conflict':
      return onConflict(work, asked, asked.on.id);
    case 'agendaItem':
      return Promise.resolve(nothing);
  }
};

const onRecommendation = async (
  { database, plan }: PlanWork,
  { body, decidedOn, decisions }: Asked,
  id: string,
): Promise<DecisionSubject> => {
  const found = await recommendationOf(database, plan.id, id);
  if (found === undefined) return refuseTo({ kind: 'notFound', what: 'recommendation' });
  return {
    year: found.year,
    focusArea: found.focusArea,
    criteria: found.criteria,
    issues: faultsOnRecommendation(found, body, decidedOn, decisions),
  };
};

const onNotice = async (
  { database, plan }: PlanWork,
  { body, decisions }: Asked,
  id: string,
): Promise<DecisionSubject> => {
  const notice = (await noticesOf(database, plan.id, {})).find((each) => each.id === id);
  if (notice === undefined) return refuseTo({ kind: 'notFound', what: 'notice' });
  return {
    ...nothing,
    criteria: notice.criteria,
    issues: [
      ...elsewhere(notice.body, body, 'Underretningen er sendt til et andet organ.'),
      ...already(settledBy(decisions, 'notice', id)),
    ],
  };
};

/** @throws Refusal notFound for a conflict that is not for whoever asks, as for one that is not there */
export const seenConflict = async (
  { actor, database, plan }: PlanWork,
  organisation: Organisation,
  id: string,
): Promise<ConflictCase> => {
  const conflict = (await conflictsOf(database, plan.id, {})).find((each) => each.id === id);
  return conflict !== undefined && maySeeConflict(actor, plan.key, conflict, organisation)
    ? conflict
    : refuseTo({ kind: 'notFound', what: 'conflict' });
};

const onConflict = async (
  work: PlanWork,
  { body, organisation, decisions }: Asked,
  id: string,
): Promise<DecisionSubject> => {
  const conflict = await seenConflict(work, organisation, id);
  return {
    ...nothing,
    issues: [
      ...elsewhere(conflict.body, body, 'Konflikten behandles ikke i dette organ.'),
      ...already(settledBy(decisions, 'conflict', id)),
    ],
  };
};

const elsewhere = (at: string | undefined, body: GoverningBody, words: string): readonly Issue[] =>
  at === body.key ? [] : [issue(['on'], 'contradiction', words)];

const already = (settled: Decision | undefined): readonly Issue[] =>
  settled === undefined
    ? []
    : [
        issue(
          ['on'],
          'contradiction',
          `Der er allerede truffet en beslutning, skrevet ind af ${settled.enteredBy}. Din er ikke gemt.`,
        ),
      ];

/** Everybody who reads the plan reads what was decided on anything else. */
const underConflict =
  'Punktet er om en konflikt og er fortroligt. Under det kan kun skrives, hvad der er besluttet om konflikten, og kun af dem, der kan se den.';

/**
 * What hinders that a decision is entered under a meeting: it must be the body's, not cancelled, begun
 * on that day or before, and its minutes not locked.
 *
 * @throws Refusal notFound for a meeting or an item that is not in the plan
 */
export const issuesOfMeeting = async (
  { database, plan, now }: PlanWork,
  given: {
    readonly body: GoverningBody;
    readonly meeting: string | undefined;
    readonly agendaItem: string | undefined;
    readonly on: DecisionOn;
    readonly decidedOn: IsoDate;
  },
): Promise<readonly Issue[]> => {
  if (given.meeting === undefined) {
    return given.agendaItem === undefined ? [] : [issue(['meeting'], 'required', 'Mødet')];
  }
  const meeting = await meetingOf(database, plan.id, given.meeting);
  if (meeting === undefined) return refuseTo({ kind: 'notFound', what: 'meeting' });
  const { agendaItem, on } = given;
  const item = meeting.agenda.find(({ id }) => id === agendaItem);
  if (agendaItem !== undefined && item === undefined) {
    return refuseTo({ kind: 'notFound', what: 'agendaItem' });
  }
  if (item?.kind === 'conflict' && !(on.kind === 'conflict' && on.id === item.subject)) {
    return [issue(['on'], 'contradiction', underConflict)];
  }
  const wrong = (words: string): readonly Issue[] => [issue(['meeting'], 'contradiction', words)];
  if (meeting.body !== given.body.key) return wrong('Mødet hører til et andet organ.');
  if (meeting.state === 'cancelled') return wrong('Mødet er aflyst.');
  if (meeting.minutes === 'approved') {
    return wrong('Referatet er godkendt og låst. Beslutningen må tages på et nyt møde.');
  }
  if (meeting.startsAt > now) return wrong('Mødet er ikke begyndt endnu.');
  return beforeMeeting(meeting, given.decidedOn);
};

/** A decision of a meeting is not older than the meeting. */
export const beforeMeeting = (
  { startsAt }: Pick<Meeting, 'startsAt'>,
  decidedOn: IsoDate,
): readonly Issue[] =>
  decidedOn < danishTime(startsAt).day
    ? [issue(['decidedOn'], 'contradiction', 'Dagen ligger før mødet.')]
    : [];
