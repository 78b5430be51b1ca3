import { sql } from 'kysely';
import type { LogDisagreement } from '#domain/governance/log-disagreement.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import type { Database } from './database.ts';

/** What a plan began with, as the log tells it. */
export type PlanMarks = { readonly figures: number; readonly versions: string };

/**
 * Readings that no event names: those a plan began with, and whatever was put in by hand. Where a
 * figure is put back, the withdrawal that stands between is told with it.
 */
const untold = (plan: string) => sql`
  select r.id, r.series, r.period, row_number() over (order by r.id) as nth
  from reading r
  where r.plan = ${plan}::bigint and not exists (select from told where told.key = r.key)
    and not (r.state = 'withdrawn' and exists (
      select from reading later join told on told.key = later.key
      where later.plan = r.plan and later.supersedes = r.key))`;

const toldFigures = (plan: string) => sql`
  select payload ->> 'reading' as key from event
  where plan = ${plan}::bigint
    and payload ->> 'kind' in ('reading.registered', 'reading.corrected', 'reading.withdrawn')`;

/** A version and what it is a version of, in one form. No figure of few people is in it. */
const versionForm = sql`jsonb_build_array(c.key, c.code, c.sentence, v.number, v.kind,
  v.params::text, v.interpretation, to_jsonb(v.presumed), v.reason)::text`;

const hashed = (text: ReturnType<typeof sql>) =>
  sql<string>`encode(sha256(convert_to(coalesce(${text}, ''), 'UTF8')), 'hex')`;

const versionsHash = hashed(
  sql`string_agg(${versionForm}, E'\n' order by c.key collate "C", v.number)`,
);

const versions = (plan: string) => sql`
  criterion c join criterion_version v on v.plan = c.plan and v.criterion = c.key
  where c.plan = ${plan}::bigint`;

/** To be read when all of a new plan is written, for the event that it was made. */
export const planMarksOf = async ({ kysely }: Database, plan: string): Promise<PlanMarks> => {
  const { rows } = await sql<PlanMarks>`
    select (select count(*) from reading where plan = ${plan}::bigint)::int as figures,
      (select ${versionsHash} from ${versions(plan)}) as versions
  `.execute(kysely);
  return rows[0] ?? { figures: 0, versions: '' };
};

/** The hash of one version as it is kept, for the event that it was added. */
export const versionMarkOf = async (
  { kysely }: Database,
  plan: string,
  { criterion, number }: { readonly criterion: CriterionId; readonly number: number },
): Promise<string> => {
  const { rows } = await sql<{ mark: string }>`
    select ${hashed(versionForm)} as mark from ${versions(plan)}
      and c.key = ${criterion} and v.number = ${number}
  `.execute(kysely);
  return rows[0]?.mark ?? '';
};

/** Figures are told one by one once a plan is made; one that no event names was put in past Fremdrift. */
const figures = (plan: string) => sql<LogDisagreement>`
  with told as materialized (${toldFigures(plan)}),
  untold as materialized (${untold(plan)}),
  made as (select (payload ->> 'figures')::bigint as count from event
    where plan = ${plan}::bigint and payload ->> 'kind' = 'plan.created' order by id limit 1),
  first as (select min(r.id) as id from reading r join told on told.key = r.key
    where r.plan = ${plan}::bigint)
  (select 'readingNotInLog' as kind, series || ', ' || period as about from untold
    where id > (select id from first) or nth > (select count from made) order by nth limit 100)
  union all
  select 'planFiguresMissing', (count - (select count(*) from untold))::text from made
    where count > (select count(*) from untold)`;

/** What was agreed of a criterion is what the log told when it was. */
const agreed = (plan: string) => sql<LogDisagreement>`
  with told as (
    select payload ->> 'criterion' as criterion, (payload ->> 'version')::int as number,
      payload ->> 'code' as code, payload ->> 'sha256' as mark
    from event where plan = ${plan}::bigint and payload ->> 'kind' = 'criterion.versionAdded'
  ),
  kept as (select c.code, v.criterion, v.number, ${hashed(versionForm)} as mark
    from ${versions(plan)}),
  made as (select payload ->> 'versions' as mark from event
    where plan = ${plan}::bigint and payload ->> 'kind' = 'plan.created' order by id limit 1)
  select 'versionOther' as kind, kept.code || ', version ' || number as about
  from kept join told using (criterion, number) where told.mark <> kept.mark
  union all
  select 'versionMissing', told.code || ', version ' || number from told
  where not exists (select from kept where kept.criterion = told.criterion
    and kept.number = told.number)
  union all
  select 'planVersionsOther', '' from made
  where made.mark <> (select ${versionsHash} from ${versions(plan)} and not exists (
    select from told where told.criterion = c.key and told.number = v.number))`;

/** What a plan's figures and agreements and its log do not agree about, beside each figure's value. */
export const planDisagreementsOf = async (
  { kysely }: Database,
  plan: string,
): Promise<readonly LogDisagreement[]> => {
  const found: LogDisagreement[] = [];
  for (const each of [figures, agreed]) {
    const { rows } = await each(plan).execute(kysely);
    found.push(...rows);
  }
  return found;
};
