import { z } from 'zod';
import { mayInBody } from '#domain/access/in-body.ts';
import { may } from '#domain/access/may.ts';
import { personOf, sitsIn } from '#domain/access/seats.ts';
import {
  type BodyKey,
  type GoverningBody,
  isOpen,
  type Organisation,
} from '#domain/governance/body.ts';
import type { Meeting } from '#domain/governance/meeting.ts';
import type { Plan } from '#domain/plans/plan.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import { daysAfter } from '#domain/time/days.ts';
import { isMine, type WeekItem } from '#domain/week/item.ts';
import { weekItems } from '#domain/week/week.ts';
import { id, planKey } from '#operations/input.ts';
import { type PlanWork, query } from '#operations/operation.ts';
import { viewFor } from '#operations/plans/concealed-view.ts';
import { loadPlan } from '#operations/plans/load.ts';
import { viewOf } from '#operations/plans/view.ts';
import { weekRecords } from './facts.ts';

export const weekScopes = ['mine', 'body', 'all'] as const;
/** Whose things to do are shown: one's own, those of a body, or the whole plan's. */
export type WeekScope = (typeof weekScopes)[number];

/** Something to do, and whether it is whoever asks who is to do it. */
export type WeekLine = WeekItem & { readonly mine: boolean };

export type Week = {
  readonly plan: Pick<Plan, 'key' | 'name' | 'focusAreas'>;
  readonly items: readonly WeekLine[];
  /** How many there are of each: one's own, and all; and of each body. */
  readonly counts: {
    readonly mine: number;
    readonly all: number;
    readonly bodies: ReadonlyMap<BodyKey, number>;
  };
  readonly bodies: readonly GoverningBody[];
  readonly names: Pick<Organisation, 'bodies' | 'people'>;
  /** One's own meetings that come (those of all bodies for the secretariat), the first first. */
  readonly meetings: readonly Meeting[];
  /** Whether whoever asks has a place among the people, or keeps the meetings. */
  readonly sits: boolean;
  /** Why somebody of the secretariat gets no weekly letter; left out when they can have it. */
  readonly noLetter?: 'notListed' | 'noAddress';
  /** Whether the account is tied to one of the plan's people: such a one can choose the letter. */
  readonly listed: boolean;
};

/** How far ahead meetings are told of. */
const daysOfMeetings = 45;

/**
 * What there is to do in a plan, typed and in order: what is late first. Conflicts are told only to
 * those who may see them, by number.
 */
export const showWeek = query({
  name: 'week.show',
  of: 'plan',
  verb: 'see',
  several: true,
  input: z.strictObject({
    plan: planKey,
    scope: z.enum(weekScopes).default('all'),
    body: id.optional(),
  }),
  run: async (work, { scope, body }): Promise<Week> => weekOf(work, scope, body as BodyKey),
});

/** As `showWeek`, for another operation. */
export const weekOf = async (
  work: PlanWork,
  scope: WeekScope = 'all',
  body?: BodyKey,
): Promise<Week> => {
  const { actor, plan, today } = work;
  const loaded = await loadPlan(work);
  const view = viewFor(actor, loaded, viewOf(loaded, today));
  const { organisation, meetings, facts } = await weekRecords(work, view);
  const all = weekItems(facts).map((each) => ({ ...each, mine: isMine(each, actor, plan.key) }));
  const mine = all.filter((each) => each.mine);
  const ofBody = (key: BodyKey) => all.filter(({ bodies }) => bodies.includes(key));
  const open = organisation.bodies.filter((each) => isOpen(each, today));
  return {
    plan: view.plan,
    items: scope === 'mine' ? mine : scope === 'body' && body !== undefined ? ofBody(body) : all,
    counts: {
      mine: mine.length,
      all: all.length,
      bodies: new Map(open.map(({ key }) => [key, ofBody(key).length])),
    },
    bodies: open,
    names: { bodies: organisation.bodies, people: organisation.people },
    meetings: meetings.filter((each) => isAhead(each, work) && concerns(each, work, scope, body)),
    sits: personOf(actor, plan.key) !== undefined,
    ...withoutLetter(work, organisation),
    listed: organisation.people.some(
      ({ account }) => actor.kind === 'account' && account === actor.id,
    ),
  };
};

/** The letter goes to people with an address: a secretariat that has none of its own is told so. */
const withoutLetter = (
  { actor, plan }: PlanWork,
  { people }: Organisation,
): Pick<Week, 'noLetter'> => {
  if (actor.kind !== 'account' || !may(actor, 'runCycle', plan.key)) return {};
  const sitting = personOf(actor, plan.key);
  const own = people.filter(({ id, account }) => id === sitting || account === actor.id);
  if (own.length === 0) return { noLetter: 'notListed' };
  return own.some(({ email }) => email !== undefined) ? {} : { noLetter: 'noAddress' };
};

const isAhead = ({ startsAt, state }: Meeting, { today }: PlanWork): boolean => {
  const { day } = danishTime(startsAt);
  const stands = state === 'planned' || state === 'called';
  return stands && day >= today && day <= daysAfter(today, daysOfMeetings);
};

const concerns = (
  meeting: Meeting,
  { actor, plan }: PlanWork,
  scope: WeekScope,
  body: BodyKey | undefined,
): boolean => {
  const there = { plan: plan.key, body: meeting.body };
  switch (scope) {
    case 'all':
      return true;
    case 'body':
      return meeting.body === body;
    case 'mine':
      return sitsIn(actor, there) || mayInBody(actor, 'keepMinutes', there);
  }
};
