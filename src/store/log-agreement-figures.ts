import { sql } from 'kysely';
import type { LogDisagreement } from '#domain/governance/log-disagreement.ts';
import { markOfReading, sealOf, sealOfAll } from './reading-seals.ts';

/**
 * Readings that no event names: those a plan began with, and whatever was put in by hand. Where a
 * figure is put back, the withdrawal that stands between is told with it.
 */
const untold = (plan: string) => sql`
  select r.id, r.key, r.series, r.period, row_number() over (order by r.id) as nth
  from reading r
  where r.plan = ${plan}::bigint and not exists (select from told where told.key = r.key)
    and not (r.state = 'withdrawn' and exists (
      select from reading later join told on told.key = later.key
      where later.plan = r.plan and later.supersedes = r.key))`;

const toldFigures = (plan: string) => sql`
  select payload ->> 'reading' as key from event
  where plan = ${plan}::bigint
    and payload ->> 'kind' in ('reading.registered', 'reading.corrected', 'reading.withdrawn')`;

const seals = (plan: string) => sql`
  select payload ->> 'sealed' as mark from event
  where plan = ${plan}::bigint and payload ? 'sealed'
    and payload ->> 'kind' in ('plan.created', 'log.figuresSealed')
  order by id limit 1`;

/** Every column of a sealed figure is what it was; all other figures are told one by one. */
const ofSealed = (plan: string) => sql<LogDisagreement>`
  select 'sealOther' as kind, '' as about from seal where mark <> ${sealOfAll(plan)}
  union all
  (select 'sealedReadingOther', r.series || ', ' || r.period from seal, reading_seal s
    join reading r on r.plan = s.plan and r.key = s.reading
    where s.plan = ${plan}::bigint and s.sha256 <> ${sealOf(sql`s.salt`)} order by r.id limit 100)
  union all
  select 'planFiguresMissing', count(*)::text from seal, reading_seal s
  where s.plan = ${plan}::bigint and not exists (
      select from reading r where r.plan = s.plan and r.key = s.reading)
    and not exists (select from told where told.key = s.reading)
  having count(*) > 0
  union all
  (select 'readingNotInLog', series || ', ' || period from seal, untold
    where not exists (select from reading_seal s
      where s.plan = ${plan}::bigint and s.reading = untold.key) order by nth limit 100)`;

/** Every column of a reading is what it was when the log told of it. */
const ofTold = (plan: string) => sql<LogDisagreement>`
  (select 'readingOther', r.series || ', ' || r.period from event e
    join reading r on r.plan = e.plan and r.key = e.payload ->> 'reading'
    where e.plan = ${plan}::bigint and e.payload ? 'sha256' and e.payload ->> 'kind' in
        ('reading.registered', 'reading.corrected', 'reading.withdrawn')
      and e.payload ->> 'sha256' is distinct from ${markOfReading} order by r.id limit 100)`;

/** Of a plan that is not sealed yet only the number is known of what it began with. */
const ofUnsealed = sql<LogDisagreement>`
  (select 'readingNotInLog', series || ', ' || period from untold
    where not exists (select from seal)
      and (id > (select id from first) or nth > (select count from made)) order by nth limit 100)
  union all
  select 'planFiguresMissing', (count - (select count(*) from untold))::text from made
    where not exists (select from seal) and count > (select count(*) from untold)`;

/** What the figures of a plan and its log do not agree about, beside the value of each that is told. */
export const figureDisagreements = (plan: string) => sql<LogDisagreement>`
  with told as materialized (${toldFigures(plan)}),
  untold as materialized (${untold(plan)}),
  seal as materialized (${seals(plan)}),
  made as (select (payload ->> 'figures')::bigint as count from event
    where plan = ${plan}::bigint and payload ->> 'kind' = 'plan.created' order by id limit 1),
  first as (select min(r.id) as id from reading r join told on told.key = r.key
    where r.plan = ${plan}::bigint)
  ${ofSealed(plan)}
  union all
  ${ofTold(plan)}
  union all
  ${ofUnsealed}`;
