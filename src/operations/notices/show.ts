import { z } from 'zod';
import { mayInBody } from '#domain/access/in-body.ts';
import type { Actor } from '#domain/access/may.ts';
import { mayOnNotice, type NoticeAct } from '#domain/access/notices.ts';
import type { GoverningBody, Organisation } from '#domain/governance/body.ts';
import type { NamedParty } from '#domain/governance/conflict-rules.ts';
import type { Decision } from '#domain/governance/decision.ts';
import { isOpenNotice, type Notice, type NoticeStep } from '#domain/governance/notice.ts';
import { takersOf } from '#domain/governance/notice-level.ts';
import { namedParties } from '#domain/governance/parties.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import { id, planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import { loadPlan } from '#operations/plans/load.ts';
import { activitiesOf } from '#store/activities.ts';
import { decisionsOf } from '#store/decisions.ts';
import { noticeStepsOf, noticesOf } from '#store/notices.ts';
import { noticeIn } from './load.ts';
import { nameAt, type PartyStanding, standingsOf, uninformed } from './standings.ts';

export type NoticeLine = {
  readonly notice: Notice;
  readonly body?: GoverningBody;
  /** The deadline has passed, and it is open still. */
  readonly late: boolean;
};

export type ShownNotices = {
  readonly lines: readonly NoticeLine[];
  readonly mayTell: boolean;
};

/** The notices of a plan for everybody who may see it: those that are open first, then the newest. */
export const listNotices = query({
  name: 'notices.list',
  of: 'plan',
  verb: 'see',
  several: true,
  input: z.strictObject({ plan: planKey }),
  run: async (work): Promise<ShownNotices> => {
    const { database, plan, today, actor } = work;
    const all = await noticesOf(database, plan.id);
    const { bodies } = await loadOrganisation(work);
    const lines = all.map((notice) => lineOf(notice, bodies, today));
    const isOpen = ({ notice }: NoticeLine) => isOpenNotice(notice);
    return {
      lines: [...lines.filter(isOpen), ...lines.filter((each) => !isOpen(each))],
      mayTell: mayOnNotice(actor, 'told', plan.key),
    };
  },
});

const lineOf = (notice: Notice, bodies: readonly GoverningBody[], today: IsoDate): NoticeLine => {
  const body = bodies.find(({ key }) => key === notice.body);
  return {
    notice,
    ...(body === undefined ? {} : { body }),
    late: isOpenNotice(notice) && notice.dueOn !== undefined && notice.dueOn < today,
  };
};

/** A party with who was written to, by name where the name is known. */
export type ShownParty = PartyStanding & { readonly writtenTo: readonly string[] };

export type ShownNotice = NoticeLine & {
  readonly steps: readonly NoticeStep[];
  readonly parties: readonly ShownParty[];
  readonly uninformed: readonly string[];
  readonly bodies: readonly GoverningBody[];
  /** The bodies it can be sent on to. */
  readonly takers: readonly GoverningBody[];
  readonly named: readonly NamedParty[];
  /** What bodies decided on it, in the order it was entered. */
  readonly decisions: readonly Decision[];
  readonly mayDecide: boolean;
  /** Those it touches. */
  readonly activities: readonly NamedActivity[];
  readonly ownParty?: string;
  /** Whether letters are sent from here. */
  readonly bySelf: boolean;
  readonly may: (act: NoticeAct, party?: string) => boolean;
};

/**
 * A notice with what was done with it, and what each party knows of it.
 *
 * @throws Refusal notFound for a notice of another plan, or of none
 */
export const showNotice = query({
  name: 'notices.show',
  of: 'plan',
  verb: 'see',
  several: true,
  input: z.strictObject({ plan: planKey, notice: id }),
  run: async (work, input): Promise<ShownNotice> => {
    const { database, plan, today, actor, outside } = work;
    const notice = await noticeIn(work, input.notice);
    const steps = await noticeStepsOf(database, plan.id, notice.id);
    const organisation = await loadOrganisation(work);
    const { whole } = await loadPlan(work);
    const standings = await standingsOf(work, whole.plan, notice, steps);
    const open = isOpenNotice(notice);
    const activities = notice.activities.length === 0 ? [] : await activitiesOf(database, plan.id);
    return {
      ...lineOf(notice, organisation.bodies, today),
      steps,
      parties: standings.map((standing) => ({
        ...standing,
        writtenTo: writtenTo(standing, organisation, today),
      })),
      uninformed: uninformed(standings),
      bodies: organisation.bodies,
      takers: takersOf(organisation.bodies, today).filter(({ key }) => key !== notice.body),
      named: namedParties(whole.plan, organisation),
      decisions: await decisionsOf(database, plan.id, { notice: notice.id }),
      mayDecide:
        open &&
        notice.body !== undefined &&
        mayInBody(actor, 'decide', { plan: plan.key, body: notice.body }),
      activities: activities.filter(({ id: each }) => notice.activities.includes(each)),
      ...ownPartyOf(actor, plan.key),
      bySelf: outside.mailer !== undefined,
      may: (act, party) => open && mayOnNotice(actor, act, plan.key, notice, party),
    };
  },
});

const writtenTo = (
  { party, letters }: PartyStanding,
  organisation: Organisation,
  day: IsoDate,
): readonly string[] => [
  ...new Set(
    letters.map(
      ({ recipient }) =>
        nameAt(recipient, party, organisation, day) ?? 'en adresse, der ikke bruges mere',
    ),
  ),
];

/** The party somebody sits for; a form begins with it. */
export const ownPartyOf = (actor: Actor, plan: PlanKey): { readonly ownParty?: string } => {
  if (actor.kind !== 'account') return {};
  const seat = (actor.seats ?? []).find(
    (each) => each.plan === plan && each.organisation !== undefined,
  );
  return seat?.organisation === undefined ? {} : { ownParty: seat.organisation };
};

export type NoticeChoices = {
  readonly parties: readonly NamedParty[];
  readonly activities: readonly NamedActivity[];
  readonly ownParty?: string;
  readonly mayTell: boolean;
};

type NamedActivity = { readonly id: string; readonly name: string };

/** What can be chosen where a notice is told. */
export const noticeChoices = query({
  name: 'notices.choices',
  of: 'plan',
  verb: 'giveNotice',
  several: true,
  input: z.strictObject({ plan: planKey }),
  run: async (work): Promise<NoticeChoices> => {
    const { whole } = await loadPlan(work);
    return {
      parties: namedParties(whole.plan, await loadOrganisation(work)),
      activities: await activitiesOf(work.database, work.plan.id),
      ...ownPartyOf(work.actor, work.plan.key),
      mayTell: mayOnNotice(work.actor, 'told', work.plan.key),
    };
  },
});
