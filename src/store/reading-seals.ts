import { sql } from 'kysely';
import type { SeriesId } from '#domain/readings/reading.ts';
import type { Period } from '#domain/time/period.ts';
import type { Database } from './database.ts';

/** A reading `r` as it is hashed: everything that is kept of it, numbers as exact text. */
export const readingForm = sql<string>`jsonb_build_object('reading', r.key, 'series', r.series,
  'period', r.period, 'state', r.state, 'value', r.value::text, 'divisor', r.value_divisor::text,
  'expected', r.expected, 'sampleSize', r.sample_size, 'numerator', r.sample_numerator,
  'denominator', r.sample_denominator, 'standing', r.standing, 'edition', r.edition,
  'fetchedOn', r.fetched_on, 'enteredBy', r.entered_by,
  'enteredAt', to_char(r.entered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'fileName', r.evidence_file_name, 'fileSha256', r.evidence_sha256, 'cell', r.evidence_cell,
  'supersedes', r.supersedes, 'reason', r.reason, 'fictional', r.fictional,
  'import', r.import)::text`;

/** The hash of a reading `r` with a salt. */
export const sealOf = (salt: ReturnType<typeof sql>) =>
  sql<string>`encode(sha256(convert_to(log_field(${salt}) || log_field(${readingForm}), 'UTF8')), 'hex')`;

/** The hash of a reading `r` for the event that tells of it: the event has its figure in words already. */
export const markOfReading = sql<string>`encode(sha256(convert_to(${readingForm}, 'UTF8')), 'hex')`;

/** That hash as what an event has beside its own words; nothing where there is no such reading. */
export const markInEvent = (plan: string, reading: string | ReturnType<typeof sql>) => sql`
  jsonb_strip_nulls(jsonb_build_object('sha256', (
    select ${markOfReading} from reading r where r.plan = ${plan}::bigint and r.key = ${reading})))`;

/** That hash of each reading of a plan, to be joined where many events are written: `marked` is its key. */
export const marksOf = (plan: string) => sql`(
  select r.key as marked, ${markOfReading} as mark from reading r where r.plan = ${plan}::bigint) marks`;

/** What an event has of `marksOf` beside its own words. */
export const withMark = sql.raw(
  `case when mark is null then '{}' else jsonb_build_object('sha256', mark) end`,
);

/** The one hash of all that a plan `p` has sealed, in the order of the readings' keys. */
export const sealOfAll = (plan: string) => sql<string>`(
  select encode(sha256(convert_to(
    coalesce(string_agg(log_field(sha256), '' order by reading collate "C"), ''), 'UTF8')), 'hex')
  from reading_seal where plan = ${plan}::bigint)`;

/**
 * Seals every reading of a plan that is not sealed, for the event that says so.
 *
 * @returns the one hash of all of them
 */
export const sealReadings = async ({ kysely }: Database, plan: string): Promise<string> => {
  await sql`
    insert into reading_seal (plan, reading, salt, sha256)
    select r.plan, r.key, s.salt, ${sealOf(sql`s.salt`)}
    from reading r cross join lateral (select gen_random_uuid()::text || left(r.key, 0) as salt) s
    where r.plan = ${plan}::bigint
    on conflict do nothing
  `.execute(kysely);
  const { rows } = await sql<{ all: string }>`select ${sealOfAll(plan)} as all`.execute(kysely);
  return rows[0]?.all ?? '';
};

/** The plans whose figures no event says were sealed. */
export const unsealedPlans = async ({ kysely }: Database): Promise<readonly string[]> => {
  const { rows } = await sql<{ key: string }>`
    select key from plan p where not exists (
      select from event e where e.plan = p.id and e.payload ? 'sealed'
        and e.payload ->> 'kind' in ('plan.created', 'log.figuresSealed'))
    order by key
  `.execute(kysely);
  return rows.map(({ key }) => key);
};

/** A reading as it stands, in the form that is hashed, and where it belongs. */
export type ReadingNow = {
  readonly form: string;
  readonly series: SeriesId;
  readonly period: Period;
};

/** What was sealed of a reading, and how it stands now: left out where the reading is gone. */
export type SealedReading = {
  readonly sha256: string;
  readonly salt: string;
  readonly now?: ReadingNow;
};

/** Everything that was sealed of a plan, in the order of the one hash. */
export const sealedOf = async (
  { kysely }: Database,
  plan: string,
): Promise<readonly SealedReading[]> => {
  const { rows } = await sql<
    SealedReading & { readonly [Name in keyof ReadingNow]: ReadingNow[Name] | null }
  >`
    select s.sha256, s.salt, r.series, r.period,
      case when r.key is not null then ${readingForm} end as form
    from reading_seal s left join reading r on r.plan = s.plan and r.key = s.reading
    where s.plan = ${plan}::bigint order by s.reading collate "C"
  `.execute(kysely);
  return rows.map(({ sha256, salt, form, series, period }) => ({
    sha256,
    salt,
    ...(form === null || series === null || period === null
      ? {}
      : { now: { form, series, period } }),
  }));
};

/** The readings of a plan that are not sealed, in the order they came: those that events tell of. */
export const unsealedReadings = async (
  { kysely }: Database,
  plan: string,
): Promise<readonly ReadingNow[]> => {
  const { rows } = await sql<ReadingNow>`
    select ${readingForm} as form, r.series, r.period from reading r
    where r.plan = ${plan}::bigint and not exists (
      select from reading_seal s where s.plan = r.plan and s.reading = r.key)
    order by r.id
  `.execute(kysely);
  return rows;
};
