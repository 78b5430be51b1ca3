import { sql } from 'kysely';
import type { BodyKey, PersonId } from '#domain/governance/body.ts';
import type { Meeting } from '#domain/governance/meeting.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { Database } from './database.ts';

/** A feed of one's own, without its secret address, which nobody keeps. */
export type Feed = {
  readonly id: string;
  /** Left out for all the person's meetings. */
  readonly body?: BodyKey;
  readonly madeAt: Instant;
};

export type NewFeed = Feed & {
  readonly plan: string;
  readonly person: PersonId;
  readonly tokenHash: string;
};

export const insert = async ({ kysely }: Database, feed: NewFeed): Promise<void> => {
  await kysely
    .insertInto('calendar_feed')
    .values({
      token_hash: feed.tokenHash,
      plan: feed.plan,
      id: feed.id,
      person: feed.person,
      body: feed.body ?? null,
      made_at: feed.madeAt,
    })
    .execute();
};

/** A person's feeds that were not ended by hand, the oldest first. */
export const feedsOf = async (
  { kysely }: Database,
  plan: string,
  person: PersonId,
): Promise<readonly Feed[]> => {
  const rows = await kysely
    .selectFrom('calendar_feed')
    .select(['id', 'body', 'made_at'])
    .where('plan', '=', plan)
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, body, made_at }) => ({
    id,
    ...(body === null ? {} : { body: body as BodyKey }),
    madeAt: made_at.toISOString() as Instant,
  }));
};

/** @returns false when the person has no such feed, or it was ended already */
export const revoke = async (
  { kysely }: Database,
  feed: { readonly plan: string; readonly id: string; readonly person: PersonId },
  at: Instant,
): Promise<boolean> => {
  const row = await kysely
    .updateTable('calendar_feed')
    .set({ revoked_at: at })
    .where('plan', '=', feed.plan)
    .where('id', '=', feed.id)
    .where('person', '=', feed.person)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

export type OpenFeed = Feed & {
  readonly plan: PlanKey;
  readonly planId: string;
  readonly planName: string;
  readonly person: PersonId;
  readonly bodyName: string | undefined;
};

/**
 * The feed of a secret, as long as it may be read: not ended, its person not removed, with a mandate
 * today (in its body, where it is of one), and not shut out by an account that was closed.
 */
export const openByHash = async (
  { kysely }: Database,
  hash: string,
  today: IsoDate,
): Promise<OpenFeed | undefined> => {
  const { rows } = await sql<{
    id: string;
    body: BodyKey | null;
    made_at: Date;
    plan: PlanKey;
    plan_id: string;
    plan_name: string;
    person: PersonId;
    body_name: string | null;
  }>`
    select f.id, f.body, f.made_at, p.key as plan, p.id as plan_id,
      p.structure ->> 'name' as plan_name, f.person, b.name as body_name
    from calendar_feed f
    join plan p on p.id = f.plan
    join person r on r.plan = f.plan and r.id = f.person and r.removed_at is null
    left join body b on b.plan = f.plan and b.key = f.body
    left join account a on a.id = r.account
    where f.token_hash = ${hash} and f.revoked_at is null and a.closed_at is null
      and exists (select from mandate m where m.plan = f.plan and m.person = f.person
        and m.body = coalesce(f.body, m.body)
        and m.from_day <= ${today} and coalesce(m.to_day, ${today}) >= ${today})`.execute(kysely);
  const row = rows[0];
  return row === undefined
    ? undefined
    : {
        id: row.id,
        ...(row.body === null ? {} : { body: row.body }),
        madeAt: row.made_at.toISOString() as Instant,
        plan: row.plan,
        planId: row.plan_id,
        planName: row.plan_name,
        person: row.person,
        bodyName: row.body_name ?? undefined,
      };
};

/** A meeting as a calendar is told of it. */
export type FeedMeeting = Pick<
  Meeting,
  'id' | 'number' | 'startsAt' | 'endsAt' | 'place' | 'state' | 'sequence' | 'calledAt'
> & { readonly bodyName: string };

/** The meetings since a day at which the person has a mandate that day, in one body or all. */
export const meetingsOfFeed = async (
  { kysely }: Database,
  { planId, person, body }: Pick<OpenFeed, 'planId' | 'person' | 'body'>,
  since: IsoDate,
): Promise<readonly FeedMeeting[]> => {
  const { rows } = await sql<{
    id: string;
    number: number;
    starts_at: Date;
    ends_at: Date;
    place: string;
    state: Meeting['state'];
    sequence: number;
    called_at: Date | null;
    body_name: string;
  }>`
    select t.id, t.number, t.starts_at, t.ends_at, t.place, t.state, t.sequence, t.called_at,
      b.name as body_name
    from meeting t join body b on b.plan = t.plan and b.key = t.body
    where t.plan = ${planId} and t.body = coalesce(${body ?? null}::text, t.body)
      and t.starts_at >= ${since}::date
      and exists (select from mandate m where m.plan = t.plan and m.body = t.body
        and m.person = ${person}
        and m.from_day <= (t.starts_at at time zone 'Europe/Copenhagen')::date
        and coalesce(m.to_day, 'infinity') >= (t.starts_at at time zone 'Europe/Copenhagen')::date)
    order by t.starts_at, t.id`.execute(kysely);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    startsAt: row.starts_at.toISOString() as Instant,
    endsAt: row.ends_at.toISOString() as Instant,
    place: row.place,
    state: row.state,
    sequence: row.sequence,
    ...(row.called_at === null ? {} : { calledAt: row.called_at.toISOString() as Instant }),
    bodyName: row.body_name,
  }));
};
