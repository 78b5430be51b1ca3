import type { Actor, ActorSeat, Grant } from '#domain/access/may.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { Database } from './database.ts';
import { type PlanPin, pinOf } from './plans.ts';

export type ResolvedSession = {
  readonly actor: Actor & { readonly kind: 'account' };
  readonly expiresAt: Instant;
};

export type Resolved = {
  readonly session: ResolvedSession | undefined;
  /** The plan that was asked about, when there is such a plan. */
  readonly pin: PlanPin | undefined;
};

type Row = {
  readonly account: string | null;
  readonly name: string | null;
  readonly expires_at: Date | null;
  readonly grants: readonly Grant[] | null;
  readonly seats: readonly ActorSeat[] | null;
  readonly id: string | null;
  readonly key: string | null;
  readonly revision: string | null;
};

const resolving = `
  select s.account, s.name, s.expires_at, s.grants, s.seats, p.id, p.key, p.revision
  from (select 1) as one
  left join lateral (
    select a.id as account, a.name, e.expires_at,
      coalesce((select json_agg(json_build_object('plan', g_plan.key, 'role', g.role))
        from account_grant g left join plan g_plan on g_plan.id = g.plan
        where g.account = a.id), '[]') as grants,
      (select json_agg(json_strip_nulls(json_build_object('plan', s_plan.key, 'body', m.body,
          'person', m.person, 'role', m.role, 'organisation', m.organisation)) order by m.from_day, m.id)
        from person h join mandate m on m.plan = h.plan and m.person = h.id
        join body b on b.plan = m.plan and b.key = m.body
        join plan s_plan on s_plan.id = h.plan
        where h.account = a.id and h.removed_at is null
          and m.from_day <= $4::date and (m.to_day is null or m.to_day >= $4::date)
          and (b.closed_on is null or b.closed_on >= $4::date)) as seats
    from session e join account a on a.id = e.account
    where e.token_hash = $1 and e.expires_at > $2::timestamptz and a.closed_at is null
  ) s on true
  left join plan p on p.key = $3`;

/**
 * Who is asking, with what rights and what mandates in force today, and where the plan they ask
 * about stands: the one question that every request begins with, in one statement. It is prepared by
 * name, since planning it takes the server four times as long as answering it.
 */
export const resolve = async (
  { pool }: Database,
  tokenHash: string | undefined,
  plan: string | undefined,
  { now, today }: { readonly now: Instant; readonly today: IsoDate },
): Promise<Resolved> => {
  const { rows } = await pool.query<Row>({
    name: 'resolve-session',
    text: resolving,
    values: [tokenHash ?? null, now, plan ?? null, today],
  });
  const row = rows[0];
  return { session: row && sessionOf(row), pin: row && planOf(row) };
};

const sessionOf = ({
  account,
  name,
  expires_at,
  grants,
  seats,
}: Row): ResolvedSession | undefined =>
  account === null || name === null || expires_at === null
    ? undefined
    : {
        actor: {
          kind: 'account',
          id: account,
          name,
          grants: grants ?? [],
          ...(seats === null ? {} : { seats }),
        },
        expiresAt: expires_at.toISOString() as Instant,
      };

const planOf = ({ id, key, revision }: Row): PlanPin | undefined =>
  id === null || key === null || revision === null ? undefined : pinOf({ id, key, revision });

export const start = async (
  { kysely }: Database,
  session: { readonly tokenHash: string; readonly account: string; readonly expiresAt: Instant },
  now: Instant,
): Promise<void> => {
  await kysely.deleteFrom('session').where('expires_at', '<', new Date(now)).execute();
  await kysely
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      account: session.account,
      started_at: now,
      expires_at: session.expiresAt,
    })
    .execute();
};

/** A session that is used lives on. */
export const extend = async (
  { kysely }: Database,
  tokenHash: string,
  expiresAt: Instant,
): Promise<void> => {
  await kysely
    .updateTable('session')
    .set({ expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .execute();
};

export const end = async ({ kysely }: Database, tokenHash: string): Promise<void> => {
  await kysely.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
};

/** Ends an account's sessions, but the one it is signed in with now. */
export const endOthers = async (
  { kysely }: Database,
  account: string,
  tokenHash: string,
): Promise<void> => {
  await kysely
    .deleteFrom('session')
    .where('account', '=', account)
    .where('token_hash', '<>', tokenHash)
    .execute();
};
