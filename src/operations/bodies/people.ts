import { z } from 'zod';
import { type Issue, issue } from '#domain/checked.ts';
import type { Event } from '#domain/events.ts';
import type { GoverningBody, Organisation, Person, PersonId } from '#domain/governance/body.ts';
import { refuseTo } from '#domain/problem.ts';
import { id, once, planKey, short } from '#operations/input.ts';
import { form, type PlanWork } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import { toldSince } from '#store/events.ts';
import { forgetRecipient } from '#store/mail.ts';
import * as people from '#store/people.ts';
import { endedEvent } from './change.ts';
import { bodyIn, loadOrganisation } from './load.ts';
import { closeUnused } from './unused-account.ts';

const address = z
  .string()
  .trim()
  .min(1)
  .max(254)
  .refine((text) => /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@<>"(),;:\\]+$/.test(text), {
    params: { code: 'notAnEmail' },
  });

/** What is known of a person: no more than this is kept. */
export const personFields = {
  name: short,
  organisation: short.optional(),
  email: address.optional(),
} as const;

const fields = z.strictObject(personFields);
export type PersonFields = z.output<typeof fields>;

export const personOfFields = (key: PersonId, given: PersonFields): Person => ({
  id: key,
  name: given.name,
  ...(given.organisation === undefined ? {} : { organisation: given.organisation }),
  ...(given.email === undefined ? {} : { email: given.email }),
  weeklyMail: true,
});

/** Two people of one address would get each other's letters. */
export const issuesOfPerson = (
  { people: all }: Organisation,
  { email, name }: PersonFields,
  own?: PersonId,
): readonly Issue[] => {
  const others = all.filter((each) => each.id !== own && each.removed === undefined);
  const sameAddress = others.find(
    (each) => email !== undefined && each.email?.toLowerCase() === email.toLowerCase(),
  );
  const twin = others.find(
    (each) => each.name.toLowerCase() === name.toLowerCase() && each.email === email,
  );
  return [
    ...(sameAddress === undefined || sameAddress === twin
      ? []
      : [
          issue(
            ['email'],
            'contradiction',
            `${sameAddress.name} har den e-mail. Vælg personen på listen.`,
          ),
        ]),
    ...(twin === undefined
      ? []
      : [
          issue(
            ['name'],
            'contradiction',
            `${twin.name} står allerede på listen. Vælg personen dér, eller skriv navnet, så de to kan kendes fra hinanden.`,
          ),
        ]),
  ];
};

/** @throws Refusal notFound for somebody who is not on the list */
export const personIn = ({ people: all }: Organisation, key: string): Person =>
  all.find((each) => each.id === key && each.removed === undefined) ??
  refuseTo({ kind: 'notFound', what: 'person' });

/** Puts a person on the plan's list. Issues have the names of the fields as paths. */
export const addPerson = form({
  name: 'people.add',
  of: 'plan',
  verb: 'keepBodies',
  input: z.strictObject({ plan: planKey, ...personFields, once }),
  run: async (work, { plan: _, once: __, ...given }) => {
    const issues = issuesOfPerson(await loadOrganisation(work), given);
    if (issues.length > 0) return { ok: false, issues };
    const person = personOfFields(work.newId() as PersonId, given);
    await people.insertPerson(work.database, work.plan.id, person, work.now);
    return {
      value: { person: person.id },
      events: [{ kind: 'person.added', person: person.id }],
      after: carryOver(work),
    };
  },
});

/**
 * Changes what is known of a person: the fields given are all there is. `revision` is the plan's when
 * the form was shown.
 *
 * @throws Refusal stale with the person as they are, when somebody changed them since; notFound
 */
export const changePerson = form({
  name: 'people.change',
  of: 'plan',
  verb: 'keepBodies',
  input: z.strictObject({
    plan: planKey,
    person: id,
    revision: z.number().int().min(0),
    ...personFields,
    once,
  }),
  run: async (work, { plan: _, once: __, person: asked, revision, ...given }) => {
    const { database, plan } = work;
    const organisation = await loadOrganisation(work);
    const before = personIn(organisation, asked);
    const told = { kind: 'person.changed', member: 'person', thing: before.id } as const;
    if (await toldSince(database, plan.id, told, revision)) {
      refuseTo({ kind: 'stale', what: 'person', current: before });
    }
    const issues = issuesOfPerson(organisation, given, before.id);
    if (issues.length > 0) return { ok: false, issues };
    const person = personOfFields(before.id, given);
    const changed = (['name', 'organisation', 'email'] as const).filter(
      (name) => before[name] !== person[name],
    );
    if (changed.length === 0) return { unchanged: { person: before.id } };
    await people.savePerson(database, plan.id, person);
    return {
      value: { person: before.id },
      events: [{ kind: 'person.changed', person: before.id, changed }],
      after: carryOver(work),
    };
  },
});

const removedWhy = 'Personen er taget af listen.';

/**
 * Takes a person off the list. Mandates end today, the access at once; the address is forgotten, in
 * the letters to it as well, and an account that is for nothing else is closed. The name stays only as long as mandates, attendance or actions name the person:
 * who sat in a body when it decided is part of the proof.
 *
 * @throws Refusal notFound for somebody who is not on the list
 */
export const removePerson = form({
  name: 'people.remove',
  of: 'plan',
  verb: 'keepBodies',
  input: z.strictObject({ plan: planKey, person: id, once: once.optional() }),
  run: async (work, { person: asked }) => {
    const { database, plan, now } = work;
    const organisation = await loadOrganisation(work);
    const person = personIn(organisation, asked);
    const ended = await endAll(work, organisation, person);
    await people.removePerson(database, plan.id, person.id, now);
    if (person.email !== undefined) await forgetRecipient(database, plan.id, person.email);
    const closed = await closeUnused(work, person.account);
    return {
      value: { person: person.id, ended: ended.length },
      events: [{ kind: 'person.removed', person: person.id }, ...ended, ...closed],
      after: carryOver(work),
    };
  },
});

const endAll = async (
  { database, plan, today }: PlanWork,
  organisation: Organisation,
  person: Person,
): Promise<readonly Event[]> => {
  const standing = organisation.mandates.filter(
    (each) => each.person === person.id && (each.to === undefined || each.to > today),
  );
  for (const { id: mandate, from } of standing) {
    if (from > today) await people.withdrawMandate(database, plan.id, mandate);
    else await people.endMandate(database, plan.id, mandate, today, removedWhy);
  }
  const bodyOf = (key: string): GoverningBody => bodyIn(organisation, key);
  return standing.map((each) => endedEvent(bodyOf(each.body), each, today, removedWhy));
};
