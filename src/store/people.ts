import { sql } from 'kysely';
import type { Mandate, MandateId, Person, PersonId } from '#domain/governance/body.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { Database } from './database.ts';

export const insertPerson = async (
  { kysely }: Database,
  plan: string,
  person: Person,
  at: Instant,
): Promise<void> => {
  await kysely
    .insertInto('person')
    .values({
      plan,
      id: person.id,
      name: person.name,
      organisation: person.organisation ?? null,
      email: person.email ?? null,
      account: person.account ?? null,
      made_at: at,
    })
    .execute();
};

export const savePerson = async (
  { kysely }: Database,
  plan: string,
  { id, name, organisation, email }: Person,
): Promise<void> => {
  await kysely
    .updateTable('person')
    .set({ name, organisation: organisation ?? null, email: email ?? null })
    .where('plan', '=', plan)
    .where('id', '=', id)
    .execute();
};

export const tieAccount = async (
  { kysely }: Database,
  plan: string,
  person: PersonId,
  account: string,
): Promise<void> => {
  await kysely
    .updateTable('person')
    .set({ account })
    .where('plan', '=', plan)
    .where('id', '=', person)
    .execute();
};

export const untieAccount = async (
  { kysely }: Database,
  plan: string,
  person: PersonId,
): Promise<void> => {
  await kysely
    .updateTable('person')
    .set({ account: null })
    .where('plan', '=', plan)
    .where('id', '=', person)
    .execute();
};

/**
 * Takes somebody off the list: how they are reached and how they sign in is forgotten at once. The
 * name goes too where nothing that is kept names the person.
 */
export const removePerson = async (
  { kysely }: Database,
  plan: string,
  person: PersonId,
  at: Instant,
): Promise<void> => {
  const { numAffectedRows } = await sql`
    delete from person p where p.plan = ${plan} and p.id = ${person}
      and not exists (select 1 from mandate m where m.plan = p.plan and m.person = p.id)
      and not exists (select 1 from attendance a where a.plan = p.plan and a.person = p.id)
      and not exists (select 1 from action a where a.plan = p.plan and a.owner_person = p.id)
      and not exists (select 1 from calendar_feed f where f.plan = p.plan and f.person = p.id)
  `.execute(kysely);
  if (numAffectedRows === 1n) return;
  await kysely
    .updateTable('person')
    .set({ removed_at: at, email: null, account: null })
    .where('plan', '=', plan)
    .where('id', '=', person)
    .execute();
};

export const insertMandate = async (
  { kysely }: Database,
  plan: string,
  mandate: Mandate,
): Promise<void> => {
  await kysely
    .insertInto('mandate')
    .values({
      plan,
      id: mandate.id,
      body: mandate.body,
      seat: mandate.seat ?? null,
      person: mandate.person,
      organisation: mandate.organisation ?? null,
      role: mandate.role,
      substitute_for: mandate.substituteFor ?? null,
      from_day: mandate.from,
      to_day: mandate.to ?? null,
      ended_why: mandate.endedWhy ?? null,
    })
    .execute();
};

export const endMandate = async (
  { kysely }: Database,
  plan: string,
  mandate: MandateId,
  to: IsoDate,
  why: string,
): Promise<void> => {
  await kysely
    .updateTable('mandate')
    .set({ to_day: to, ended_why: why })
    .where('plan', '=', plan)
    .where('id', '=', mandate)
    .execute();
};

/**
 * Takes back a mandate that was never in force; the log keeps that it was given. Whoever was
 * substitute for it is so for nobody in particular, and whoever was written in at a coming meeting by
 * it is there without it.
 */
export const withdrawMandate = async (
  { kysely }: Database,
  plan: string,
  mandate: MandateId,
): Promise<void> => {
  await sql`update mandate set substitute_for = null
    where plan = ${plan} and substitute_for = ${mandate}`.execute(kysely);
  await sql`update attendance set mandate = null
    where plan = ${plan} and mandate = ${mandate}`.execute(kysely);
  await sql`update attendance set stands_in_for = null
    where plan = ${plan} and stands_in_for = ${mandate}`.execute(kysely);
  await kysely.deleteFrom('mandate').where('plan', '=', plan).where('id', '=', mandate).execute();
};
