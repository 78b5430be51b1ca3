import { sql } from 'kysely';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { Database } from './database.ts';

/** Where a chain stood when an anchor was made. */
export type Anchor = {
  readonly day: IsoDate;
  readonly seq: number;
  readonly hash: string;
  readonly madeAt: Instant;
};

/** The anchors of a chain, the newest first. */
export const anchorsOf = async (
  { kysely }: Database,
  chain: string,
): Promise<readonly Anchor[]> => {
  const rows = await kysely
    .selectFrom('anchor')
    .select(['day', 'seq', 'hash', 'made_at'])
    .where('chain', '=', chain)
    .orderBy('day', 'desc')
    .execute();
  return rows.map(({ day, seq, hash, made_at }) => ({
    day: day as IsoDate,
    seq: Number(seq),
    hash,
    madeAt: made_at.toISOString() as Instant,
  }));
};

export type NewAnchor = {
  readonly chain: string;
  readonly plan: string | null;
  readonly anchor: Anchor;
};

/**
 * Makes an anchor of every chain in which something has happened since its last one; letters that were
 * sent are not enough, or an anchor that is mailed would make the next. A chain that has an anchor of
 * the day gets none.
 *
 * @returns those that were made
 */
export const makeAnchors = async (
  { kysely }: Database,
  { day, at }: { readonly day: IsoDate; readonly at: Instant },
): Promise<readonly NewAnchor[]> => {
  const { rows } = await sql<{ chain: string; plan: string | null; seq: string; hash: string }>`
    with made as (
      insert into anchor (chain, day, seq, hash, made_at)
      select h.chain, ${day}::date, h.seq, h.hash, ${at}::timestamptz
      from chain_head h
      where h.seq > 0 and exists (
        select from event_link l join event e on e.id = l.event
        where l.chain = h.chain and e.payload ->> 'kind' not in ('mail.sent', 'mail.failed')
          and l.seq > coalesce((select max(a.seq) from anchor a where a.chain = h.chain), 0))
      on conflict (chain, day) do nothing
      returning chain, seq, hash
    )
    select made.chain::text as chain, p.key as plan, made.seq, made.hash
    from made left join plan p on p.id = made.chain order by made.chain
  `.execute(kysely);
  return rows.map(({ chain, plan, seq, hash }) => ({
    chain,
    plan,
    anchor: { day, seq: Number(seq), hash, madeAt: at },
  }));
};

/** The addresses that get a plan's anchors. */
export const recipientsOf = async (
  { kysely }: Database,
  plan: string,
): Promise<readonly string[]> => {
  const rows = await kysely
    .selectFrom('anchor_recipient')
    .select('email')
    .where('plan', '=', plan)
    .orderBy('email')
    .execute();
  return rows.map(({ email }) => email);
};

export const saveRecipients = async (
  { kysely }: Database,
  plan: string,
  emails: readonly string[],
): Promise<void> => {
  await kysely.deleteFrom('anchor_recipient').where('plan', '=', plan).execute();
  if (emails.length === 0) return;
  await kysely
    .insertInto('anchor_recipient')
    .values(emails.map((email) => ({ plan, email })))
    .execute();
};
