import type { Actor } from '#domain/access/may.ts';
import { isInForce, type Organisation, type Person } from '#domain/governance/body.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { weekCode, weekday } from '#domain/time/days.ts';
import { meetingPath } from '#operations/calendar/event.ts';
import type { Context } from '#operations/context.ts';
import type { Handler } from '#operations/jobs/tasks.ts';
import { linkMarker, postLetterOnce } from '#operations/mail/post.ts';
import { perform } from '#operations/perform.ts';
import { byId, grantsOf } from '#store/accounts.ts';
import { organisationOf } from '#store/bodies.ts';
import { find as findPlan, type PlanPin } from '#store/plans.ts';
import { lastOrigin } from '#store/served.ts';
import { type LetterReader, withoutLetter } from '#store/week.ts';
import { weekLetter } from '#text/week-letter.ts';
import { placeOf } from './places.ts';
import { showWeek, type Week } from './show.ts';

/**
 * Posts the weekly letter to everybody who is to have one and has none this week. What is kept of a
 * week is the letter itself, one for each person: running it again, or twice at once, posts nothing
 * twice, and somebody for whom there was nothing has a letter on the first weekday there is. One that
 * fails stops no other.
 */
export const mailWeeks: Handler<'week.mail'> = async (context, _payload, signal) => {
  const today = context.today();
  if (context.outside?.mailer === undefined || weekday(today) > 5) return;
  const { database } = context;
  const origin = await lastOrigin(database);
  if (origin === undefined) throw new Error('the address of the installation is not known');
  const failures: unknown[] = [];
  for (const reader of await withoutLetter(database, today, weekCode(today))) {
    if (signal?.aborted === true) throw new Error('stopped before all letters were posted');
    try {
      await mailWeekTo(context, reader, origin);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
};

/** What the letter says is what its reader would see: it is asked for in their name. */
const mailWeekTo = async (
  context: Context,
  { plan: key, person: id }: LetterReader,
  origin: string,
): Promise<void> => {
  const { database } = context;
  const plan = await findPlan(database, key);
  if (plan === undefined) return;
  const organisation = await organisationOf(database, plan.id);
  const person = organisation.people.find((each) => each.id === id);
  if (person?.email === undefined) return;
  const actor = await actorOf(context, key, person, organisation);
  const week = await perform(
    showWeek,
    { ...context, actor, pin: plan },
    { plan: key, scope: 'mine' },
  );
  const called = week.meetings.filter(({ state }) => state === 'called');
  if (week.items.length === 0 && called.length === 0) return;
  await post(
    context,
    plan,
    { ...person, email: person.email },
    { ...week, meetings: called },
    origin,
  );
};

const actorOf = async (
  { database, today }: Context,
  plan: PlanKey,
  { id, name, account }: Person,
  { mandates }: Organisation,
): Promise<Actor> => ({
  kind: 'account',
  id: account ?? `person:${id}`,
  name,
  // An account that was closed gives no right any more.
  grants:
    account !== undefined && (await byId(database, account)) !== undefined
      ? await grantsOf(database, account)
      : [],
  seats: mandates
    .filter((each) => each.person === id && isInForce(each, today()))
    .map(({ body, person, role, organisation }) => ({
      plan,
      body,
      person,
      role,
      ...(organisation === undefined ? {} : { organisation }),
    })),
});

const post = (
  context: Context,
  plan: PlanPin,
  person: Person & { readonly email: string },
  week: Week,
  origin: string,
): Promise<string | undefined> => {
  const today = context.today();
  const letter = weekLetter({
    planName: week.plan.name,
    name: person.name,
    names: { ...week.names, focusAreas: week.plan.focusAreas },
    items: week.items.map((item) => ({ item, address: `${origin}${placeOf(plan.key, item)}` })),
    meetings: week.meetings.map((meeting) => ({
      meeting,
      address: `${origin}${meetingPath(plan.key, meeting.id)}`,
    })),
    week: `${origin}/planer/${encodeURIComponent(plan.key)}/uge`,
    stop: linkMarker,
  });
  return context.database.transaction((database) =>
    postLetterOnce(
      { database, now: context.now(), newId: context.newId },
      {
        plan,
        to: person.email,
        ...letter,
        concerns: `week:${person.id}:${weekCode(today)}`,
      },
    ),
  );
};
