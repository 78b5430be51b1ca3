import { sql } from 'kysely';
import type { ImportId } from '#domain/readings/reading.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { Database } from './database.ts';
import type { Stamp } from './events.ts';
import { isKept } from './import-rows.ts';
import { marksOf, withMark } from './reading-seals.ts';

/** Who confirms an import or withdraws it, and when. */
export type Entering = { readonly by: string; readonly at: Instant };

export type Confirming = Entering & {
  readonly plan: string;
  readonly id: ImportId;
  readonly fileName: string;
  readonly sha256: string;
  /** The edition of the whole file; a row's own stands above it. */
  readonly edition?: string | undefined;
  readonly fetchedOn?: IsoDate | undefined;
  /** Why figures are corrected; `editionWords` goes before the edition where no reason is given. */
  readonly reason?: string | undefined;
  readonly editionWords: { readonly alone: string; readonly before: string };
};

const editionOf = ({ edition }: Confirming) => sql`coalesce(edition, ${edition ?? null}::text)`;

const reasonOf = (given: Confirming) => sql`coalesce(${given.reason ?? null}::text,
  ${given.editionWords.before}::text || ${editionOf(given)}, ${given.editionWords.alone}::text)`;

/** A reading of an import is named by it and by its row. */
const keyOf = (id: ImportId) => sql`${id}::text || '-' || nth`;

/**
 * Makes facts of what is staged: a reading for each new and changed figure that is not left out, in
 * one statement. All of them or none.
 */
export const confirm = async ({ kysely }: Database, given: Confirming): Promise<void> => {
  await sql`
    insert into reading (plan, key, series, period, state, value, value_divisor, expected,
      sample_size, sample_numerator, sample_denominator, standing, edition, fetched_on, entered_by,
      entered_at, evidence_file_name, evidence_sha256, evidence_cell, supersedes, reason, import)
    select ${given.plan}::bigint, ${keyOf(given.id)}, series, period, state, value, value_divisor,
      expected, sample_size, sample_numerator, sample_denominator, standing, ${editionOf(given)},
      ${given.fetchedOn ?? null}::date, ${given.by}, ${given.at}::timestamptz, ${given.fileName},
      ${given.sha256}, place, supersedes, case when supersedes is not null then ${reasonOf(given)} end,
      ${given.id}
    from import_row where import = ${given.id} and ${isKept} order by nth
  `.execute(kysely);
};

const stampColumns = sql.raw(
  'plan, revision, at, actor, actor_name, operation, request_id, payload',
);

const stamped = (stamp: Stamp) => sql`
  ${stamp.plan?.id ?? null}::bigint, ${stamp.plan?.revision ?? null}::bigint,
  ${stamp.at}::timestamptz, ${stamp.actor}::text, ${stamp.actorName}::text,
  ${stamp.operation}::text, ${stamp.requestId}::text`;

/** The events of what was confirmed, one for each reading, as they are written elsewhere. */
export const writeConfirmed = async (
  { kysely }: Database,
  given: Confirming,
  stamp: Stamp,
): Promise<void> => {
  await sql`
    insert into event (${stampColumns})
    select ${stamped(stamp)}, case when supersedes is null
      then jsonb_build_object('kind', 'reading.registered', 'reading', ${keyOf(given.id)},
          'series', series, 'period', period, 'figure', figure, 'import', ${given.id}::text)
        || case when oddities = '{}' then '{}' else jsonb_build_object('confirmed', oddities) end
      else jsonb_build_object('kind', 'reading.corrected', 'reading', ${keyOf(given.id)},
          'supersedes', supersedes, 'series', series, 'period', period, 'from', figure_before,
          'to', figure, 'why', ${reasonOf(given)}, 'import', ${given.id}::text)
      end || ${withMark}
    from import_row left join ${marksOf(given.plan)} on marked = ${keyOf(given.id)}
    where import = ${given.id} and ${isKept} order by nth
  `.execute(kysely);
};

export type Withdrawing = Entering & {
  readonly plan: string;
  readonly id: ImportId;
  /** Why, as it stands with each reading. */
  readonly reason: string;
};

/**
 * What to do with the figures of an import that are still in force. Each leads back, reading by
 * reading, past all that this import made and other withdrawn imports left behind, to what stood
 * before them; `figure_before` is that in words.
 */
const leadingBack = ({ plan, id }: Withdrawing) => sql`
  with recursive void as materialized (
    select id from import where plan = ${plan}::bigint and (id = ${id} or state = 'withdrawn')
  ),
  head as materialized (
    select key, supersedes from reading r
    where plan = ${plan}::bigint and import = ${id} and state <> 'withdrawn'
      and not exists (select from reading later where later.plan = r.plan and later.supersedes = r.key)
  ),
  chain as (
    select key as head, key, supersedes, ${id}::text as import, 0 as depth from head
    union all
    select c.head, r.key, r.supersedes, r.import, c.depth + 1
    from chain c join reading r on r.plan = ${plan}::bigint and r.key = c.supersedes
  ),
  own as materialized (select head, max(depth) as depth from chain where import = ${id} group by head),
  target as materialized (
    select c.head, min(c.depth) as depth from chain c join own on own.head = c.head
    where c.depth > own.depth and (c.import is null or c.import not in (select id from void))
    group by c.head
  )
  select own.head, i.nth, i.figure, before.key as before,
    case when last.key = first.key then i.figure_before
      else (select earlier.figure_before from import_row earlier where earlier.import = last.import
        and earlier.nth = substring(last.key from '-([0-9]+)$')::int)
    end as figure_before
  from own
  join chain first on first.head = own.head and first.depth = own.depth
  join import_row i on i.import = ${id} and first.key = ${id}::text || '-' || i.nth
  left join target on target.head = own.head
  left join chain there on there.head = target.head and there.depth = target.depth
  left join chain last on last.head = target.head and last.depth = target.depth - 1
  left join reading before on before.plan = ${plan}::bigint and before.key = there.key
    and before.state <> 'withdrawn'`;

/** The reading that is left when one is taken back is named by it. */
const takenBack = sql.raw(`head || '-t'`);

/** Where a figure is put back, a withdrawal stands between: it tells why, and the figure keeps its own reason. */
const between = sql.raw(`head || '-w'`);

export type TakenBack = {
  /** Of which nothing is left. */
  readonly withdrawn: number;
  /** For which the figure before is in force again. */
  readonly restored: number;
  /** Which were corrected since. */
  readonly kept: number;
};

/**
 * Takes an import back: where it superseded a figure, that one is in force again, with all it was
 * told with; where it did not, none is. Readings that were corrected since stay.
 */
export const withdraw = async ({ kysely }: Database, given: Withdrawing): Promise<TakenBack> => {
  await sql`create temporary table taken_back on commit drop as ${leadingBack(given)}`.execute(
    kysely,
  );
  await sql`
    insert into reading (plan, key, series, period, state, standing, entered_by, entered_at,
      supersedes, reason, import)
    select now.plan, ${between}, now.series, now.period, 'withdrawn', now.standing, ${given.by},
      ${given.at}::timestamptz, head, ${given.reason}, ${given.id}
    from taken_back back
    join reading now on now.plan = ${given.plan}::bigint and now.key = back.head
    where back.before is not null order by back.nth
  `.execute(kysely);
  await sql`
    insert into reading (plan, key, series, period, state, value, value_divisor, expected,
      sample_size, sample_numerator, sample_denominator, standing, edition, fetched_on, entered_by,
      entered_at, evidence_file_name, evidence_sha256, evidence_cell, supersedes, reason, fictional,
      import)
    select now.plan, ${takenBack}, now.series, coalesce(before.period, now.period),
      coalesce(before.state, 'withdrawn'), before.value, before.value_divisor, before.expected,
      before.sample_size, before.sample_numerator, before.sample_denominator,
      coalesce(before.standing, now.standing), before.edition, before.fetched_on, ${given.by},
      ${given.at}::timestamptz, before.evidence_file_name, before.evidence_sha256,
      before.evidence_cell, case when before.key is null then head else ${between} end,
      case when before.key is null then ${given.reason} else before.reason end, before.fictional,
      before.import
    from taken_back back
    join reading now on now.plan = ${given.plan}::bigint and now.key = back.head
    left join reading before on before.plan = now.plan and before.key = back.before
    order by back.nth
  `.execute(kysely);
  const { rows } = await sql<TakenBack>`
    select
      (count(*) filter (where before is null))::int as withdrawn,
      (count(*) filter (where before is not null))::int as restored,
      (select count(*) from import_row where import = ${given.id} and ${isKept})::int
        - count(*)::int as kept
    from taken_back
  `.execute(kysely);
  return rows[0] ?? { withdrawn: 0, restored: 0, kept: 0 };
};

/** The events of what was taken back. To be called after `withdraw`, in the same transaction. */
export const writeWithdrawn = async (
  { kysely }: Database,
  given: Withdrawing,
  stamp: Stamp,
): Promise<void> => {
  await sql`
    insert into event (${stampColumns})
    select ${stamped(stamp)}, case when before is null
      then jsonb_build_object('kind', 'reading.withdrawn', 'reading', ${takenBack}, 'supersedes',
          head, 'series', i.series, 'period', i.period, 'figure', back.figure,
          'why', ${given.reason}::text, 'import', ${given.id}::text)
      else jsonb_build_object('kind', 'reading.corrected', 'reading', ${takenBack}, 'supersedes',
          head, 'series', i.series, 'period', i.period, 'from', back.figure,
          'to', back.figure_before, 'why', ${given.reason}::text, 'import', ${given.id}::text)
      end || ${withMark}
    from taken_back back join import_row i on i.import = ${given.id} and i.nth = back.nth
      left join ${marksOf(given.plan)} on marked = ${takenBack}
    order by back.nth
  `.execute(kysely);
};
