import { z } from 'zod';
import { type Actor, may } from '#domain/access/may.ts';
import type { Event } from '#domain/events.ts';
import type { Person } from '#domain/governance/body.ts';
import { refuseTo } from '#domain/problem.ts';
import type { Instant } from '#domain/time/period.ts';
import { id, once, planKey } from '#operations/input.ts';
import { command, type PlanWork } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import { linkMinutes } from '#operations/session/make-link.ts';
import { hashOf, minutesAfter } from '#operations/session/secrets.ts';
import * as accounts from '#store/accounts.ts';
import * as people from '#store/people.ts';
import * as signIn from '#store/sign-in.ts';
import { loadOrganisation } from './load.ts';
import { personIn } from './people.ts';

export type GivenAccess = {
  readonly person: Person;
  /** The secret of the one-time link, which is kept nowhere else; none for one's own account. */
  readonly link?: { readonly token: string; readonly expiresAt: Instant };
};

/**
 * Lets a person of the plan sign in: makes an account without any grant where they have none, and a
 * one-time link to it. What they may is what their mandates give. With `own` the account that asks
 * is tied to the person instead: the secretariat's leader sits in bodies too.
 *
 * @throws Refusal notAllowed for a person whose account has other rights, in this plan or another:
 *   a link gives all of them; alreadyExists when one's own account is another person of the plan
 */
export const giveAccess = command({
  name: 'people.giveAccess',
  of: 'plan',
  verb: 'keepBodies',
  input: z.strictObject({
    plan: planKey,
    person: id,
    own: z.boolean().optional(),
    once: once.optional(),
  }),
  run: async (work, { person: asked, own = false }) => {
    const organisation = await loadOrganisation(work);
    const person = personIn(organisation, asked);
    return own ? tieOwn(work, person, organisation.people) : letIn(work, person);
  },
  // A link is shown once: a form sent twice makes no second one, and the first is not kept.
  again: {
    remember: ({ person }: GivenAccess) => person.id,
    recall: async (work, _, kept): Promise<GivenAccess> => ({
      person: personIn(await loadOrganisation(work), kept as string),
    }),
  },
});

const tieOwn = async (work: PlanWork, person: Person, all: readonly Person[]) => {
  const { actor, database, plan } = work;
  if (actor.kind !== 'account' || (person.account ?? actor.id) !== actor.id) {
    return refuseTo({ kind: 'notAllowed', verb: 'keepBodies' });
  }
  if (all.some(({ id: other, account }) => account === actor.id && other !== person.id)) {
    refuseTo({ kind: 'alreadyExists', what: 'account', name: actor.name });
  }
  await people.tieAccount(database, plan.id, person.id, actor.id);
  return given(work, { person }, actor.id, []);
};

const letIn = async (work: PlanWork, person: Person) => {
  const { database, plan, actor, now, newId, newSecret } = work;
  const isNew = person.account === undefined;
  const account = person.account ?? newId();
  if (isNew) {
    await makeAccount(work, account, person);
    await people.tieAccount(database, plan.id, person.id, account);
  } else {
    await refuseOthers(work, actor, account);
  }
  const token = newSecret();
  const expiresAt = minutesAfter(now, linkMinutes);
  await signIn.makeLink(database, { tokenHash: hashOf(token), account, expiresAt }, now);
  return given(work, { person, link: { token, expiresAt } }, account, [
    { kind: 'signIn.linkMade', account },
  ]);
};

const given = (work: PlanWork, value: GivenAccess, account: string, more: readonly Event[]) => ({
  value,
  events: [
    { kind: 'person.accessGiven', person: value.person.id, account },
    ...more,
  ] as const satisfies readonly [Event, ...Event[]],
  after: carryOver(work),
});

/** Signed in to with the address, or the name, made unlike those that are taken. */
const makeAccount = async (
  { database, now }: PlanWork,
  account: string,
  { name, email }: Person,
): Promise<void> => {
  const wished = accounts.signInNameOf(email ?? name);
  let signInName = wished;
  for (let number = 2; await accounts.isTaken(database, signInName); number += 1) {
    signInName = `${wished} ${number}`;
  }
  await accounts.insertBare(database, { id: account, name, signInName }, now);
};

const refuseOthers = async (
  { database }: PlanWork,
  actor: Actor,
  account: string,
): Promise<void> => {
  const { grants, plans, closed } = await accounts.reachOf(database, account);
  const mine = plans.every((plan) => may(actor, 'keepBodies', plan));
  const giveable = grants.every(({ plan }) => may(actor, 'manageAccounts', plan));
  if (closed || !mine || !giveable) refuseTo({ kind: 'notAllowed', verb: 'manageAccounts' });
};
