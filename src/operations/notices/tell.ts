import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { mayOnNotice } from '#domain/access/notices.ts';
import { daysAfter } from '#domain/asks/reminders.ts';
import { type Issue, issue } from '#domain/checked.ts';
import type { Organisation } from '#domain/governance/body.ts';
import { type Notice, type NoticeLevel, noticeLevels } from '#domain/governance/notice.ts';
import {
  type LevelAnswers,
  type LevelDecision,
  levelOf,
  levelQuestions,
  type Taker,
  takerOf,
} from '#domain/governance/notice-level.ts';
import { daysToDealWithNotice } from '#domain/governance/notice-reminders.ts';
import { namedParties } from '#domain/governance/parties.ts';
import { sameOrganisation } from '#domain/governance/places.ts';
import type { CriterionId, WholePlan } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { type IsoDate, monthsAfter } from '#domain/time/period.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import { id, isoDate, once, planKey, said, short } from '#operations/input.ts';
import { form, type PlanWork, query } from '#operations/operation.ts';
import { carryOver, loadForWrite } from '#operations/plans/load.ts';
import { activitiesOf } from '#store/activities.ts';
import { appendNoticeStep, insertNotice, nextNoticeNumber } from '#store/notices.ts';
import { levelRuleWords, takerText } from '#text/notices.ts';
import { postNoticeLetters } from './letters.ts';

const answersInput = z.strictObject({
  essential: z.enum(levelQuestions.essential),
  reach: z.enum(levelQuestions.reach),
  agreement: z.enum(levelQuestions.agreement),
  grant: z.enum(levelQuestions.grant),
  otherPlans: z.enum(levelQuestions.otherPlans),
  organisation: z.enum(levelQuestions.organisation),
});

/** Where a notice would go, and the mark by which whoever sends it says that they saw it. */
export type NoticePlace = {
  readonly decision: LevelDecision;
  readonly level: NoticeLevel;
  readonly taker: Taker;
  readonly mark: string;
};

/** Where answers lead; nothing is kept. `level` is another one that a person has chosen. */
export const placeNotice = query({
  name: 'notices.place',
  of: 'plan',
  verb: 'giveNotice',
  input: z.strictObject({
    plan: planKey,
    answers: answersInput,
    level: z.enum(noticeLevels).optional(),
  }),
  run: async (work, { answers, level }): Promise<NoticePlace> =>
    placeOf(answers, level, await loadOrganisation(work), work.today),
});

const placeOf = (
  answers: LevelAnswers,
  chosen: NoticeLevel | undefined,
  { bodies }: Organisation,
  day: IsoDate,
): NoticePlace => {
  const decision = levelOf(answers);
  const level = chosen ?? (decision.kind === 'decided' ? decision.level : 'none');
  const taker = takerOf(level, bodies, day);
  return { decision, level, taker, mark: `${level}:${bodyOf(taker)?.key ?? ''}` };
};

const bodyOf = (taker: Taker) =>
  taker.kind === 'body' || taker.kind === 'nearest' ? taker.body : undefined;

/**
 * Tells the parties of an essential change (section 9 of the agreement). The answers decide the level,
 * and the level the body; until `seen` is the mark of what was decided there is an issue at ["seen"]
 * that says it, so that nobody sends a notice without having seen where it goes.
 *
 * @throws Refusal notAllowed for somebody without a mandate, other than the secretariat
 */
export const tellNotice = form({
  name: 'notices.tell',
  of: 'plan',
  verb: 'giveNotice',
  input: z.strictObject({
    plan: planKey,
    party: short,
    title: short,
    what: said,
    effectiveOn: isoDate.optional(),
    criteria: z.array(id).max(200).default([]),
    focusAreas: z.array(id).max(50).default([]),
    activities: z.array(id).max(200).default([]),
    answers: answersInput,
    level: z.enum(noticeLevels).optional(),
    levelWhy: z.string().trim().max(2_000).optional(),
    dueOn: isoDate.optional(),
    seen: z.string().max(100).optional(),
    once,
  }),
  run: async (work, input) => {
    const { database, now, today, actor, newId } = work;
    if (!mayOnNotice(actor, 'told', work.plan.key)) {
      refuseTo({ kind: 'notAllowed', verb: 'giveNotice' });
    }
    const { whole } = await loadForWrite(work);
    const organisation = await loadOrganisation(work);
    const place = placeOf(input.answers, input.level, organisation, today);
    const issues = [
      ...partyIssues(input.party, whole, organisation),
      ...(await touchedIssues(work, whole, input)),
      ...levelIssues(place, input.level, input.levelWhy),
      ...dueIssues(input.dueOn, today),
    ];
    if (issues.length > 0) return { ok: false, issues };
    if (input.seen !== place.mark) return { ok: false, issues: [notSeen(place)] };
    const body = bodyOf(place.taker)?.key;
    const notice: Notice = {
      id: newId(),
      number: await nextNoticeNumber(database, work.plan.id),
      party: input.party,
      title: input.title,
      what: input.what,
      ...(input.effectiveOn === undefined ? {} : { effectiveOn: input.effectiveOn }),
      answers: input.answers,
      level: place.level,
      ...(isOtherLevel(place) ? { levelWhy: input.levelWhy ?? '' } : {}),
      ...(body === undefined ? {} : { body }),
      criteria: input.criteria.map((each) => each as CriterionId),
      focusAreas: input.focusAreas,
      activities: input.activities,
      toldAt: now,
      toldBy: nameOf(actor),
      ...(actor.kind === 'account' ? { toldByAccount: actor.id } : {}),
      ...(place.level === 'none'
        ? {}
        : { dueOn: input.dueOn ?? daysAfter(today, daysToDealWithNotice) }),
      state: 'told',
      revision: 1,
    };
    await insertNotice(database, work.plan.id, notice);
    await appendNoticeStep(database, work.plan.id, notice.id, {
      id: newId(),
      kind: 'told',
      party: notice.party,
      ...(body === undefined ? {} : { body }),
      text: '',
      at: now,
      by: notice.toldBy,
    });
    const letters = await postNoticeLetters(work, notice, { plan: whole.plan, organisation });
    return {
      value: { id: notice.id, number: notice.number, letters },
      events: [
        {
          kind: 'notice.told',
          notice: notice.id,
          number: notice.number,
          party: notice.party,
          title: notice.title,
          level: notice.level,
          ...(body === undefined ? {} : { body }),
        },
      ],
      after: carryOver(work),
    };
  },
});

const partyIssues = (
  party: string,
  { plan }: WholePlan,
  organisation: Organisation,
): readonly Issue[] =>
  namedParties(plan, organisation).some(({ name }) => sameOrganisation(name, party))
    ? []
    : [issue(['party'], 'notAChoice')];

type Touched = {
  readonly criteria: readonly string[];
  readonly focusAreas: readonly string[];
  readonly activities: readonly string[];
};

const touchedIssues = async (
  { database, plan: { id: plan } }: PlanWork,
  { plan: { focusAreas }, criteria }: WholePlan,
  given: Touched,
): Promise<readonly Issue[]> => {
  const activities = given.activities.length === 0 ? [] : await activitiesOf(database, plan);
  const known = {
    criteria: new Set(criteria.map((each): string => each.id)),
    focusAreas: new Set(focusAreas.map(({ key }) => key)),
    activities: new Set(activities.map((each) => each.id)),
  };
  return (['criteria', 'focusAreas', 'activities'] as const).flatMap((field) =>
    given[field].every((each) => known[field].has(each)) ? [] : [issue([field], 'notAChoice')],
  );
};

/** A level that a person has chosen, which is not the one the answers lead to. */
const isOtherLevel = ({ decision, level }: NoticePlace): boolean =>
  decision.kind === 'decided' && decision.level !== level;

const levelIssues = (
  place: NoticePlace,
  chosen: NoticeLevel | undefined,
  why: string | undefined,
): readonly Issue[] => {
  const { decision } = place;
  if (decision.kind === 'asked') {
    return decision.questions.map((question) =>
      issue(['answers', question], 'contradiction', levelRuleWords[decision.rule]),
    );
  }
  return chosen !== undefined && isOtherLevel(place) && (why ?? '') === ''
    ? [
        issue(
          ['levelWhy'],
          'required',
          'Begrundelsen for et andet niveau end det, svarene fører til,',
        ),
      ]
    : [];
};

const dueIssues = (dueOn: IsoDate | undefined, today: IsoDate): readonly Issue[] => {
  if (dueOn === undefined) return [];
  if (dueOn < today) {
    return [issue(['dueOn'], 'contradiction', 'Fristen skal være i dag eller senere.')];
  }
  return dueOn > monthsAfter(today, 12)
    ? [issue(['dueOn'], 'contradiction', 'Fristen kan højst ligge et år ude i fremtiden.')]
    : [];
};

const notSeen = ({ taker }: NoticePlace): Issue => issue(['seen'], 'unlikely', takerText(taker));
