import { sql } from 'kysely';
import type { Database } from './database.ts';

/** The chain of what concerns no plan; every other chain has its plan's id. */
export const installationChain = '0';

export type ChainHead = { readonly seq: number; readonly hash: string };

/** An event as it is hashed, and its place; moments in UTC with milliseconds, the payload as text. */
export type ChainedEvent = {
  readonly event: string;
  readonly at: string;
  readonly actor: string | null;
  readonly actorName: string;
  readonly operation: string;
  readonly requestId: string;
  readonly revision: string | null;
  readonly payload: string;
};

export type ChainLink = {
  readonly seq: number;
  readonly hash: string;
  readonly salt: string;
  /** Left out when the event is no longer there, or is another plan's. */
  readonly said?: ChainedEvent;
};

const columns = sql.raw(`e.id::text as event,
  to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, e.actor,
  e.actor_name as "actorName", e.operation, e.request_id as "requestId",
  e.revision::text as revision, e.payload::text as payload`);

/** Where a chain stands: its head, and the number of its last link. Both are 0 before the first event. */
export const placeOf = async (
  { kysely }: Database,
  chain: string,
): Promise<{ readonly head: ChainHead; readonly last: number }> => {
  const { rows } = await sql<{ seq: string | null; hash: string | null; last: string }>`
    select h.seq, h.hash, coalesce((select max(seq) from event_link where chain = c.chain), 0) as last
    from (select ${chain}::bigint as chain) c left join chain_head h on h.chain = c.chain
  `.execute(kysely);
  const [row] = rows;
  return {
    head: { seq: Number(row?.seq ?? 0), hash: row?.hash ?? '0'.repeat(64) },
    last: Number(row?.last ?? 0),
  };
};

type Part = { readonly after: number; readonly upTo: number; readonly most: number };

/** The links of a chain in their order, with the events they stand for. */
export const linksOf = async (
  { kysely }: Database,
  chain: string,
  { after, upTo, most }: Part,
): Promise<readonly ChainLink[]> => {
  type Row = { seq: string; hash: string; salt: string } & {
    readonly [Name in keyof ChainedEvent]: ChainedEvent[Name] | null;
  };
  const { rows } = await sql<Row>`
    select l.seq, l.hash, l.salt, ${columns}
    from event_link l left join event e on e.id = l.event and coalesce(e.plan, 0) = l.chain
    where l.chain = ${chain}::bigint and l.seq > ${after} and l.seq <= ${upTo}
    order by l.seq limit ${most}
  `.execute(kysely);
  return rows.map(({ seq, hash, salt, ...said }) => ({
    seq: Number(seq),
    hash,
    salt,
    ...(said.event === null ? {} : { said: said as ChainedEvent }),
  }));
};

/** Events that have no link in their own chain: written past it. At most a hundred. */
export const unlinkedIn = async (
  { kysely }: Database,
  chain: string,
): Promise<readonly ChainedEvent[]> => {
  const own = chain === installationChain ? sql`e.plan is null` : sql`e.plan = ${chain}::bigint`;
  const { rows } = await sql<ChainedEvent>`
    select ${columns} from event e
    where e.id in (
      select e.id from event e where ${own}
      except select event from event_link where chain = ${chain}::bigint)
    order by e.id limit 100
  `.execute(kysely);
  return rows;
};

/** The chains there are, each with the key of its plan. */
export const chainsOf = async ({
  kysely,
}: Database): Promise<readonly { readonly chain: string; readonly plan: string | null }[]> => {
  const { rows } = await sql<{ chain: string; plan: string | null }>`
    select c.chain::text as chain, p.key as plan
    from (select chain from chain_head union select coalesce(plan, 0) from event) c
    left join plan p on p.id = c.chain
    order by c.chain
  `.execute(kysely);
  return rows;
};

/** The places of events in a chain, by their ids. */
export const placesOf = async (
  { kysely }: Database,
  events: readonly string[],
): Promise<ReadonlyMap<string, ChainHead>> => {
  if (events.length === 0) return new Map();
  const rows = await kysely
    .selectFrom('event_link')
    .select(['event', 'seq', 'hash'])
    .where('event', 'in', events)
    .execute();
  return new Map(rows.map(({ event, seq, hash }) => [event, { seq: Number(seq), hash }]));
};
