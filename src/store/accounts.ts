import { sql } from 'kysely';
import type { Grant, Role } from '#domain/access/may.ts';
import type { MandateRole } from '#domain/governance/body.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { Database } from './database.ts';

export type AccountLine = {
  readonly id: string;
  readonly name: string;
  readonly signInName: string;
  readonly grants: readonly Grant[];
  /** The mandates in force on the day, with the names of their bodies. */
  readonly seats: readonly AccountSeat[];
  readonly hasPassword: boolean;
  readonly closed: boolean;
};

export type AccountSeat = {
  readonly plan: PlanKey;
  readonly body: string;
  readonly role: MandateRole;
};

export type NewAccount = {
  readonly id: string;
  readonly name: string;
  readonly signInName: string;
  readonly role: Role;
  /** Null: over all plans. */
  readonly plan: PlanKey | null;
};

/** Names to sign in with are the same whatever the case of their letters. */
export const signInNameOf = (name: string): string =>
  name.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ');

/** @returns false when the plan does not exist; a taken sign-in name is refused by the database */
export const insert = async (
  { kysely }: Database,
  { id, name, signInName, role, plan }: NewAccount,
  at: Instant,
): Promise<boolean> => {
  const planId = plan === null ? null : await planIdOf(kysely, plan);
  if (planId === undefined) return false;
  await kysely
    .insertInto('account')
    .values({ id, name, sign_in_name: signInName, password: null, created_at: at, closed_at: null })
    .execute();
  await kysely.insertInto('account_grant').values({ account: id, plan: planId, role }).execute();
  return true;
};

const planIdOf = async (kysely: Database['kysely'], key: PlanKey): Promise<string | undefined> => {
  const row = await kysely
    .selectFrom('plan')
    .select('id')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.id;
};

/** All accounts, with what they may on a day. */
export const list = async (
  { kysely }: Database,
  today: IsoDate,
): Promise<readonly AccountLine[]> => {
  const { rows } = await sql<AccountLine>`
    select a.id, a.name, a.sign_in_name as "signInName", a.password is not null as "hasPassword",
      a.closed_at is not null as closed,
      coalesce((select json_agg(json_build_object('plan', p.key, 'role', g.role) order by p.key)
        from account_grant g left join plan p on p.id = g.plan where g.account = a.id), '[]') as grants,
      coalesce((select json_agg(json_build_object('plan', p.key, 'body', b.name, 'role', m.role)
          order by p.key, b.position)
        from person h join mandate m on m.plan = h.plan and m.person = h.id
        join body b on b.plan = m.plan and b.key = m.body join plan p on p.id = h.plan
        where h.account = a.id and m.from_day <= ${today}::date
          and (m.to_day is null or m.to_day >= ${today}::date)), '[]') as seats
    from account a
    order by a.closed_at is not null, a.name collate "da-x-icu", a.id
  `.execute(kysely);
  return rows;
};

export type OpenAccount = {
  readonly id: string;
  readonly name: string;
  readonly password: string | null;
};

const openAccounts = ({ kysely }: Database) =>
  kysely.selectFrom('account').select(['id', 'name', 'password']).where('closed_at', 'is', null);

export const byId = (database: Database, id: string): Promise<OpenAccount | undefined> =>
  openAccounts(database).where('id', '=', id).executeTakeFirst();

export const bySignInName = (
  database: Database,
  signInName: string,
): Promise<OpenAccount | undefined> =>
  openAccounts(database).where('sign_in_name', '=', signInName).executeTakeFirst();

/** The rights of an account that is open; none for any other. */
export const grantsOf = async (
  { kysely }: Database,
  account: string,
): Promise<readonly Grant[]> => {
  const rows = await kysely
    .selectFrom('account_grant')
    .leftJoin('plan', 'plan.id', 'account_grant.plan')
    .select(['plan.key', 'account_grant.role'])
    .where('account_grant.account', '=', account)
    .execute();
  return rows.map(({ key, role }) => ({ plan: key as PlanKey | null, role: role as Role }));
};

/** Whether somebody signs in with the name, or did once. */
export const isTaken = async ({ kysely }: Database, signInName: string): Promise<boolean> =>
  (await kysely
    .selectFrom('account')
    .select('id')
    .where('sign_in_name', '=', signInName)
    .executeTakeFirst()) !== undefined;

/** An account without any grant: what its owner may, they may by their mandates. */
export const insertBare = async (
  { kysely }: Database,
  { id, name, signInName }: Pick<NewAccount, 'id' | 'name' | 'signInName'>,
  at: Instant,
): Promise<void> => {
  await kysely
    .insertInto('account')
    .values({ id, name, sign_in_name: signInName, password: null, created_at: at, closed_at: null })
    .execute();
};

/** All that an account reaches: its grants, and the plans whose bodies its owner is a person of. */
export const reachOf = async (
  database: Database,
  account: string,
): Promise<{
  readonly grants: readonly Grant[];
  readonly plans: readonly PlanKey[];
  readonly closed: boolean;
}> => {
  const { kysely } = database;
  const people = await kysely
    .selectFrom('person')
    .innerJoin('plan', 'plan.id', 'person.plan')
    .select('plan.key')
    .where('person.account', '=', account)
    .execute();
  return {
    grants: await grantsOf(database, account),
    plans: people.map(({ key }) => key as PlanKey),
    closed: (await byId(database, account)) === undefined,
  };
};

/** Closes an account: it keeps its name in the log, and loses everything it could sign in with. */
export const close = async ({ kysely }: Database, id: string, at: Instant): Promise<boolean> => {
  const { numUpdatedRows } = await kysely
    .updateTable('account')
    .set({ closed_at: at, password: null })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  await kysely.deleteFrom('session').where('account', '=', id).execute();
  await kysely.deleteFrom('sign_in_link').where('account', '=', id).execute();
  return numUpdatedRows === 1n;
};

/** The name a closed account was signed in to with may be somebody's address: it is not kept. */
export const forgetSignInName = async ({ kysely }: Database, id: string): Promise<void> => {
  await kysely
    .updateTable('account')
    .set({ sign_in_name: `lukket ${id.toLowerCase()}` })
    .where('id', '=', id)
    .where('closed_at', 'is not', null)
    .execute();
};

/** `password` is the hash with its salt and parameters, never what was typed. */
export const setPassword = async (
  { kysely }: Database,
  id: string,
  password: string,
): Promise<void> => {
  await kysely.updateTable('account').set({ password }).where('id', '=', id).execute();
};
