import { sql } from 'kysely';
import type { LogDisagreement } from '#domain/governance/log-disagreement.ts';
import type { Database } from './database.ts';

const said = (plan: string, ...kinds: readonly string[]) => sql`
  select e.id, e.payload as p, e.at, e.actor_name as by from event e
  where e.plan = ${plan}::bigint and e.payload ->> 'kind' in (${sql.join(kinds)})`;

/** What a document says on its page and was made from; its files are held against the log by themselves. */
const documents = (plan: string) => sql<LogDisagreement>`
  with said as (${said(plan, 'document.issued')})
  select 'documentOther' as kind, d.title as about
  from document d join said on p ->> 'document' = d.id
  where d.plan = ${plan}::bigint and (
    d.title <> p ->> 'title' or d.edition::text <> p ->> 'edition'
    or d.issued_at <> said.at or d.issued_by <> said.by
    or (p ? 'content' and p ->> 'content' <> encode(sha256(convert_to(d.content::text, 'UTF8')), 'hex'))
    or (p ? 'blocks' and p ->> 'blocks' <> encode(sha256(convert_to(d.blocks::text, 'UTF8')), 'hex')))
  union all
  select 'documentMissing', p ->> 'title' from said
  where not exists (select from document d where d.plan = ${plan}::bigint and d.id = p ->> 'document')`;

/** One that was submitted is what it was then, and is taken back only where the log tells it. */
const recommendations = (plan: string) => sql<LogDisagreement>`
  with said as (${said(plan, 'recommendation.submitted')}),
  taken as (${said(plan, 'recommendation.withdrawn')}),
  kept as (
    select r.*, r.year || ', ' || b.name as about from recommendation r
      join body b on b.plan = r.plan and b.key = r.body where r.plan = ${plan}::bigint
  )
  select 'recommendationOther' as kind, about from kept
  where (submitted_at is not null and not exists (
      select from said where p ->> 'recommendation' = kept.id and p ->> 'stance' = kept.stance
        and p ->> 'text' = kept.text and p ->> 'year' = kept.year::text and p ->> 'body' = kept.body
        and p ->> 'toBody' = kept.to_body and p ->> 'focusArea' = kept.focus_area
        and said.at = kept.submitted_at and said.by = kept.submitted_by))
    or (submitted_at is null and exists (select from said where p ->> 'recommendation' = kept.id))
    or (withdrawn_at is not null) <>
      exists (select from taken where p ->> 'recommendation' = kept.id)
    or exists (select from taken where p ->> 'recommendation' = kept.id
      and (p ->> 'why' <> kept.withdrawn_why or taken.at is distinct from kept.withdrawn_at))
  union all
  select 'recommendationMissing', p ->> 'year' from said
  where not exists (select from kept where kept.id = p ->> 'recommendation')`;

const notices = (plan: string) => sql<LogDisagreement>`
  with said as (${said(plan, 'notice.told')}),
  moved as (${said(plan, 'notice.moved')}),
  kept as (select n.* from notice n where n.plan = ${plan}::bigint)
  select 'noticeOther' as kind, number::text as about from kept
  where not exists (
    select from said where p ->> 'notice' = kept.id and p ->> 'number' = kept.number::text
      and p ->> 'party' = kept.party and p ->> 'title' = kept.title)
  union all
  select 'noticeMissing', p ->> 'number' from said
  where not exists (select from kept where kept.id = p ->> 'notice')
  union all
  select 'noticeStepMissing', p ->> 'number' from moved
  where exists (select from kept where kept.id = p ->> 'notice') and not exists (
    select from notice_step s where s.plan = ${plan}::bigint and s.notice = p ->> 'notice'
      and s.kind = p ->> 'step' and s.text = p ->> 'text'
      and s.party is not distinct from p ->> 'party')`;

/** What is to be done, by when, and whether it is done, are what the log told last; `text` is empty where it is confidential. */
const actions = (plan: string) => sql<LogDisagreement>`
  with said as (
    select distinct on (p ->> 'action') p ->> 'action' as action, p ->> 'dueOn' as due,
      coalesce(p ->> 'text', '') as text
    from (${said(plan, 'action.added', 'action.changed')}) told order by p ->> 'action', id desc
  ),
  settled as (
    select distinct on (p ->> 'action') p ->> 'action' as action, coalesce(p ->> 'state', 'open') as state,
      p ->> 'outcome' as outcome
    from (${said(plan, 'action.settled', 'action.reopened')}) told order by p ->> 'action', id desc
  ),
  kept as (
    select a.*, coalesce(s.state, 'open') as told, s.outcome as told_outcome from action a
      left join settled s on s.action = a.id where a.plan = ${plan}::bigint
  )
  select 'actionOther' as kind, to_char(due_on, 'YYYY-MM-DD') || ', ' || owner as about from kept
  where not exists (select from said where said.action = kept.id
      and said.due = kept.due_on::text and said.text in ('', kept.text))
    or state <> told
    or (told <> 'open' and told_outcome <> '' and told_outcome is distinct from outcome)
  union all
  select 'actionMissing', due from said
  where not exists (select from kept where kept.id = said.action)`;

/** A meeting is held when the log last said so. What was said under its items is what its approved minutes were made from. */
const meetings = (plan: string) => sql<LogDisagreement>`
  with told as (
    select distinct on (p ->> 'meeting') p ->> 'meeting' as meeting, p ->> 'kind' as kind
    from (${said(plan, 'meeting.held', 'meeting.reopened')}) said order by p ->> 'meeting', id desc
  )
  select 'meetingNotInLog' as kind, m.number || ', ' || b.name as about
  from meeting m join body b on b.plan = m.plan and b.key = m.body
  where m.plan = ${plan}::bigint
    and (m.state = 'held') <> exists (
      select from told where told.meeting = m.id and told.kind = 'meeting.held')
  union all
  select 'meetingMissing', '' from told
  where not exists (select from meeting m where m.plan = ${plan}::bigint and m.id = told.meeting)
  union all
  select distinct 'minutesOther', m.number || ', ' || b.name
  from document d join meeting m on m.plan = d.plan and m.id = d.meeting
    join body b on b.plan = m.plan and b.key = m.body
    cross join lateral json_array_elements(
      case when json_typeof(d.content -> 'items') = 'array' then d.content -> 'items' end) said
  where d.plan = ${plan}::bigint and d.kind = 'minutes' and said ->> 'confidential' = 'false'
    and not exists (select from agenda_item i where i.plan = d.plan and i.meeting = d.meeting
      and i.id = said ->> 'id' and i.title = said ->> 'title' and i.minutes = said ->> 'minutes')`;

/** What the tables of a year and its log do not agree about, beside what is proof in itself. */
export const yearDisagreementsOf = async (
  { kysely }: Database,
  plan: string,
): Promise<readonly LogDisagreement[]> => {
  const each = [documents, recommendations, notices, actions, meetings];
  const all = sql.join(
    each.map((found) => sql`(${found(plan)})`),
    sql` union all `,
  );
  return (await sql<LogDisagreement>`${all}`.execute(kysely)).rows;
};
