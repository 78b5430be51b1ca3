import { z } from 'zod';
import { personOf } from '#domain/access/seats.ts';
import type { PersonId } from '#domain/governance/body.ts';
import { refuseTo } from '#domain/problem.ts';
import { planKey } from '#operations/input.ts';
import { form, type PlanWork, query } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import * as plans from '#store/plans.ts';
import * as week from '#store/week.ts';
import { readStopToken } from './stop-link.ts';

const token = z.string().max(400);

/**
 * Whose weekly letter a link is of, told without a sign-in: the plan and whether it is sent.
 *
 * @throws Refusal linkUnknown for every token that was not signed here, and for somebody removed
 */
export const showStopLink = query({
  name: 'week.showStopLink',
  of: 'installation',
  verb: 'chooseMail',
  input: z.strictObject({ token }),
  run: async ({ database }, given) => {
    const reader = await readStopToken(database, given.token);
    const found = reader && (await week.weeklyReader(database, reader.plan, reader.person));
    return found ?? refuseTo({ kind: 'linkUnknown' });
  },
});

/**
 * Stops the weekly letter by the link in it, or takes it up again; done twice it is done once.
 *
 * @throws Refusal linkUnknown
 */
export const chooseMailByLink = form({
  name: 'week.chooseMailByLink',
  of: 'installation',
  verb: 'chooseMail',
  input: z.strictObject({ token, weekly: z.boolean() }),
  run: async ({ database, ...work }, { token: given, weekly }) => {
    const reader = await readStopToken(database, given);
    const found = reader && (await week.weeklyReader(database, reader.plan, reader.person));
    if (reader === undefined || found === undefined) return refuseTo({ kind: 'linkUnknown' });
    if (found.weeklyMail === weekly) return { unchanged: { weekly } };
    const plan =
      (await plans.beginWrite(database, reader.plan)) ?? refuseTo({ kind: 'linkUnknown' });
    await week.chooseWeeklyMail(database, plan.id, reader.person, weekly);
    return {
      value: { weekly },
      plan,
      events: [{ kind: 'person.mailChosen', person: reader.person, weekly }],
      after: carryOver({ ...work, database, plan }),
    };
  },
});

/**
 * Who the actor is among those the letter can go to: somebody who sits in a body, or whose account is
 * tied to a person of the plan, as the secretariat's may be.
 */
const ownPerson = async ({ database, plan, actor }: PlanWork): Promise<PersonId | undefined> =>
  personOf(actor, plan.key) ??
  (actor.kind === 'account' ? week.personOfAccount(database, plan.id, actor.id) : undefined);

/** Whether one gets the weekly letter oneself; "nobody" for whoever is not on the plan's list. */
export const showOwnMail = query({
  name: 'week.showOwnMail',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({ plan: planKey }),
  run: async (work) => {
    const person = await ownPerson(work);
    const found = person && (await week.ownReader(work.database, work.plan.id, person));
    return found === undefined
      ? { kind: 'nobody' as const }
      : { kind: 'person' as const, ...found };
  },
});

/**
 * Chooses for oneself whether the weekly letter is sent.
 *
 * @throws Refusal notFound person for whoever is not on the plan's list
 */
export const chooseOwnMail = form({
  name: 'week.chooseOwnMail',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({ plan: planKey, weekly: z.boolean() }),
  run: async (work, { weekly }) => {
    const { database, plan } = work;
    const person = (await ownPerson(work)) ?? refuseTo({ kind: 'notFound', what: 'person' });
    if (!(await week.chooseWeeklyMail(database, plan.id, person, weekly))) {
      return { unchanged: { weekly } };
    }
    return {
      value: { weekly },
      events: [{ kind: 'person.mailChosen', person, weekly }],
      after: carryOver(work),
    };
  },
});
