import { sql } from 'kysely';
import type { LogDisagreement } from '#domain/governance/log-disagreement.ts';
import type { Database } from './database.ts';

/**
 * A mandate is what it was given as, and ends when the log last said that it ends; one that was taken
 * back before it began is gone. For whom it is given is not told in the oldest events.
 */
const mandates = (plan: string) => sql<LogDisagreement>`
  with given as (
    select e.payload as p from event e
    where e.plan = ${plan}::bigint and e.payload ->> 'kind' = 'mandate.given'
  ),
  ended as (
    select distinct on (e.payload ->> 'mandate')
      e.payload ->> 'mandate' as mandate, e.payload ->> 'to' as "to"
    from event e
    where e.plan = ${plan}::bigint and e.payload ->> 'kind' = 'mandate.ended'
    order by e.payload ->> 'mandate', e.id desc
  ),
  kept as (
    select m.*, b.name as body_name, e."to" as told_to from mandate m
      join body b on b.plan = m.plan and b.key = m.body
      left join ended e on e.mandate = m.id where m.plan = ${plan}::bigint
  )
  select 'mandateOther' as kind, body_name || ', fra ' || to_char(from_day, 'DD.MM.YYYY') as about
  from kept
  where not exists (
    select from given where p ->> 'mandate' = kept.id and p ->> 'person' = kept.person
      and p ->> 'body' = kept.body and p ->> 'role' = kept.role and p ->> 'from' = kept.from_day::text
      and (not p ? 'organisation' or p ->> 'organisation' is not distinct from kept.organisation)
      and coalesce(kept.told_to, p ->> 'to') is not distinct from kept.to_day::text)
  union all
  select 'mandateMissing', p ->> 'name' from given left join ended e on e.mandate = p ->> 'mandate'
  where not exists (select from kept where kept.id = p ->> 'mandate')
    and (e."to" is null or e."to" >= p ->> 'from')`;

/** Who signs in as a person of the plan sees what that person sees. */
const accesses = (plan: string) => sql<LogDisagreement>`
  with told as (
    select distinct on (e.payload ->> 'person') e.payload ->> 'person' as person,
      case e.payload ->> 'kind' when 'person.accessGiven' then e.payload ->> 'account' end as account
    from event e
    where e.plan = ${plan}::bigint and e.payload ->> 'kind' in
      ('person.accessGiven', 'person.accessEnded', 'person.removed')
    order by e.payload ->> 'person', e.id desc
  )
  select 'accessOther' as kind, p.name as about
  from person p left join told on told.person = p.id
  where p.plan = ${plan}::bigint and p.account is distinct from told.account`;

/** What the mandates and accesses of a plan and its log do not agree about. */
export const peopleDisagreementsOf = async (
  { kysely }: Database,
  plan: string,
): Promise<readonly LogDisagreement[]> => {
  const all = sql<LogDisagreement>`(${mandates(plan)}) union all (${accesses(plan)})`;
  return (await all.execute(kysely)).rows;
};
