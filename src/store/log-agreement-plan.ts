import { sql } from 'kysely';
import type { LogDisagreement } from '#domain/governance/log-disagreement.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import type { Database } from './database.ts';
import { figureDisagreements } from './log-agreement-figures.ts';
import { sealReadings } from './reading-seals.ts';

/** What a plan began with, as the log tells it: how much, and the hashes of what was agreed and known. */
export type PlanMarks = {
  readonly figures: number;
  readonly versions: string;
  readonly sealed: string;
};

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

/**
 * Seals what a plan has, for the event that says so: that it was made, when all of it is written, or
 * that a plan from before there were seals is sealed as it stands. Of versions only those count that
 * no event vouches for by itself.
 */
export const sealPlan = async (database: Database, plan: string): Promise<PlanMarks> => {
  const sealed = await sealReadings(database, plan);
  const { rows } = await sql<Omit<PlanMarks, 'sealed'>>`
    with told as (${toldVersions(plan)})
    select (select count(*) from reading_seal where plan = ${plan}::bigint)::int as figures,
      (select ${versionsHash} from ${versions(plan)} and not ${isVouchedFor}) as versions
  `.execute(database.kysely);
  return { figures: 0, versions: '', ...rows[0], sealed };
};

const toldVersions = (plan: string) => sql`
  select payload ->> 'criterion' as criterion, (payload ->> 'version')::int as number,
    payload ->> 'code' as code, payload ->> 'sha256' as mark
  from event where plan = ${plan}::bigint and payload ->> 'kind' = 'criterion.versionAdded'`;

const isVouchedFor = sql`exists (select from told
  where told.criterion = c.key and told.number = v.number and told.mark is not null)`;

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

/** What was agreed of a criterion is what the log told when it was. */
const agreed = (plan: string) => sql<LogDisagreement>`
  with told as (${toldVersions(plan)}),
  kept as (select c.code, v.criterion, v.number, ${hashed(versionForm)} as mark
    from ${versions(plan)}),
  made as (select payload ->> 'versions' as mark, payload ->> 'kind' as kind from event
    where plan = ${plan}::bigint and payload ? 'versions'
      and payload ->> 'kind' in ('plan.created', 'log.figuresSealed') order by id limit 1)
  select 'versionOther' as kind, kept.code || ', version ' || number as about
  from kept join told using (criterion, number) where told.mark <> kept.mark
  union all
  select 'versionMissing', told.code || ', version ' || number from told
  where not exists (select from kept where kept.criterion = told.criterion
    and kept.number = told.number)
  union all
  select 'planVersionsOther', '' from made
  where made.mark <> (select ${versionsHash} from ${versions(plan)} and not (${isVouchedFor}
    or (made.kind = 'plan.created' and exists (select from told
      where told.criterion = c.key and told.number = v.number))))`;

/** What a plan's figures and agreements and its log do not agree about, beside each figure's value. */
export const planDisagreementsOf = async (
  { kysely }: Database,
  plan: string,
): Promise<readonly LogDisagreement[]> => {
  const found: LogDisagreement[] = [];
  for (const each of [figureDisagreements, agreed]) {
    const { rows } = await each(plan).execute(kysely);
    found.push(...rows);
  }
  return found;
};
