import { sql } from 'kysely';
import type { Event, EventKind } from '#domain/events.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import type { Instant } from '#domain/time/period.ts';
import type { Database } from './database.ts';
import { markInEvent } from './reading-seals.ts';

/** Who did it, when, and by which operation of which request. */
export type Stamp = {
  readonly plan: { readonly id: string; readonly revision: number } | undefined;
  readonly at: Instant;
  readonly actor: string | null;
  readonly actorName: string;
  readonly operation: string;
  readonly requestId: string;
};

export type StoredEvent = {
  readonly id: string;
  readonly at: Instant;
  /** The name of whoever did it, as it was then. */
  readonly actor: string;
  readonly operation: string;
  readonly requestId: string;
  readonly plan: PlanKey | null;
  readonly event: Event;
  /** Its place in the plan's chain; left out when it was written past the chain. */
  readonly link?: { readonly seq: number; readonly hash: string };
};

/** Writes events; those that tell of a reading get its hash, so that all of it is held against them. */
export const append = async (
  { kysely }: Database,
  stamp: Stamp,
  events: readonly Event[],
): Promise<void> => {
  await kysely
    .insertInto('event')
    .values(
      events.map((event) => ({
        plan: stamp.plan?.id ?? null,
        revision: stamp.plan?.revision ?? null,
        at: stamp.at,
        actor: stamp.actor,
        actor_name: stamp.actorName,
        operation: stamp.operation,
        request_id: stamp.requestId,
        payload: payloadOf(event, stamp.plan?.id),
      })),
    )
    .execute();
};

const readingOf = (event: Event): string | undefined =>
  event.kind === 'reading.registered' ||
  event.kind === 'reading.corrected' ||
  event.kind === 'reading.withdrawn'
    ? event.reading
    : undefined;

const payloadOf = (event: Event, plan: string | undefined) => {
  const [payload, reading] = [JSON.stringify(event), readingOf(event)];
  return reading === undefined || plan === undefined
    ? payload
    : sql<string>`${payload}::jsonb || ${markInEvent(plan, reading)}`;
};

/**
 * The events of a plan, newest first; `before` is the id of the last one already seen. The single
 * figures of an import are told only when that import is asked for.
 */
export const page = async (
  { kysely }: Database,
  plan: { readonly id: string; readonly key: PlanKey },
  {
    before,
    kind,
    import: imported,
    most,
  }: {
    readonly before?: string;
    readonly kind?: EventKind;
    readonly import?: string;
    readonly most: number;
  },
): Promise<readonly StoredEvent[]> => {
  let query = kysely
    .selectFrom('event')
    .leftJoin('event_link', 'event_link.event', 'event.id')
    .select(['id', 'at', 'actor_name', 'operation', 'request_id', 'payload', 'seq', 'hash'])
    .where('plan', '=', plan.id)
    .orderBy('id', 'desc')
    .limit(most);
  query =
    imported === undefined
      ? query.where(isTold)
      : query
          .where(sql`payload ? 'import'`.$castTo<boolean>())
          .where(sql`payload ->> 'import'`, '=', imported);
  if (before !== undefined) query = query.where('id', '<', before);
  if (kind !== undefined) query = query.where(sql`payload ->> 'kind'`, '=', kind);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString() as Instant,
    actor: row.actor_name,
    operation: row.operation,
    requestId: row.request_id,
    plan: plan.key,
    event: row.payload as Event,
    ...(row.seq === null || row.hash === null
      ? {}
      : { link: { seq: Number(row.seq), hash: row.hash } }),
  }));
};

/** Word for word as the index `event_told` has it. */
const isTold = sql<boolean>`not (payload ? 'import' and payload ->> 'kind' like 'reading.%')`;

/** The requests by which a plan was written to and whose names begin so. */
export const requestsLike = async (
  { kysely }: Database,
  plan: { readonly id: string },
  beginning: string,
): Promise<ReadonlySet<string>> => {
  const rows = await kysely
    .selectFrom('event')
    .select('request_id')
    .distinct()
    .where('plan', '=', plan.id)
    .where(sql`starts_with(request_id, ${beginning})`.$castTo<boolean>())
    .execute();
  return new Set(rows.map((row) => row.request_id));
};

/** Whether a figure or a criterion of a plan was written after a revision. */
export const judgedSince = async (
  { kysely }: Database,
  plan: string,
  revision: string | number,
): Promise<boolean> => {
  const { rows } = await sql<{ readonly found: boolean }>`
    select exists(
      select 1 from event where plan = ${plan}::bigint and revision > ${revision}::bigint
        and (payload ->> 'kind' like 'reading.%' or payload ->> 'kind' = 'criterion.versionAdded')
    ) as found
  `.execute(kysely);
  return rows[0]?.found ?? false;
};

/** Whether something of a kind was told of a thing after a form was shown at a revision. */
export const toldSince = async (
  { kysely }: Database,
  plan: string,
  {
    kind,
    member,
    thing,
  }: { readonly kind: EventKind; readonly member: string; readonly thing: string },
  revision: number,
): Promise<boolean> => {
  const row = await kysely
    .selectFrom('event')
    .select('id')
    .where('plan', '=', plan)
    .where('revision', '>', String(revision))
    .where(sql`payload ->> 'kind'`, '=', kind)
    .where(sql`payload ->> ${member}`, '=', thing)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

/** Whether a question was answered after a form was shown at a revision. */
export const answeredSince = (
  database: Database,
  plan: string,
  question: string,
  revision: number,
): Promise<boolean> =>
  toldSince(
    database,
    plan,
    { kind: 'question.answered', member: 'question', thing: question },
    revision,
  );

/** Whether a source was changed after a form was shown at a revision. */
export const sourceChangedSince = (
  database: Database,
  plan: string,
  source: string,
  revision: number,
): Promise<boolean> =>
  toldSince(database, plan, { kind: 'source.changed', member: 'source', thing: source }, revision);
