import { sql } from 'kysely';
import type { LogDisagreement } from '#domain/governance/log-disagreement.ts';
import type { Database } from './database.ts';

const files = (plan: string) => sql<LogDisagreement>`
  with said as (
    select e.payload ->> 'document' as document, f ->> 'format' as format, f ->> 'sha256' as sha256,
      e.payload ->> 'title' as title
    from event e cross join lateral jsonb_array_elements(e.payload -> 'files') f
    where e.plan = ${plan}::bigint and e.payload ->> 'kind' = 'document.issued'
  ),
  kept as (
    select f.document, f.format, f.sha256, d.title,
      f.sha256 = encode(sha256(f.bytes), 'hex') as whole
    from document_file f join document d on d.plan = f.plan and d.id = f.document
    where f.plan = ${plan}::bigint
  )
  select 'fileBytes' as kind, title || ' (' || format || ')' as about from kept where not whole
  union all
  select 'fileNotInLog', title || ' (' || format || ')' from kept
    where not exists (select from said where said.document = kept.document
      and said.format = kept.format and said.sha256 = kept.sha256)
  union all
  select 'fileMissing', title || ' (' || format || ')' from said
    where not exists (select from kept where kept.document = said.document
      and kept.format = said.format and kept.sha256 = said.sha256)`;

/** Of a decision on a conflict the log leaves out what was decided, and by whom it was entered. */
const decisions = (plan: string) => sql<LogDisagreement>`
  with said as (
    select e.payload as p, e.at, e.actor_name as by from event e
    where e.plan = ${plan}::bigint and e.payload ->> 'kind' in ('decision.made', 'decision.corrected')
  ),
  kept as (
    select d.*, b.name as body_name from decision d
      join body b on b.plan = d.plan and b.key = d.body where d.plan = ${plan}::bigint
  )
  select 'decisionNotInLog' as kind, decided_on::text || ', ' || body_name as about from kept
    where not exists (
      select from said where p ->> 'decision' = kept.id
        and (p -> 'on' ->> 'kind' = 'conflict' or p ->> 'outcome' = kept.outcome)
        and p ->> 'body' = kept.body and p ->> 'decidedOn' = kept.decided_on::text
        and said.at = kept.entered_at
        and (p -> 'on' ->> 'kind' = 'conflict' or said.by = kept.entered_by)
        and (not p ? 'meeting' or p ->> 'meeting' is not distinct from kept.meeting)
        and p ->> 'supersedes' is not distinct from kept.supersedes
        and (p -> 'on' ->> 'kind' = 'conflict' or p ->> 'text' = kept.text)
        and (p -> 'on' ->> 'kind' = 'conflict' or p ->> 'reason' is not distinct from kept.reason)
        and p -> 'on' ->> 'id' is not distinct from
          coalesce(kept.recommendation, kept.notice, kept.conflict))
  union all
  select 'decisionMissing', p ->> 'decidedOn' from said
    where not exists (select from kept where kept.id = p ->> 'decision')`;

/** The oldest events tell neither which sighting it is nor in which paper it stood. */
const isSaid = sql`said.body = kept.body and said.seen_on = kept.seen_on::text
  and said.kind = kept.subject_kind and said.subject is not distinct from kept.subject
  and said.meeting is not distinct from kept.meeting
  and (said.sighting is null or (said.sighting = kept.id
    and said.paper is not distinct from kept.document
    and said.by = kept.entered_by and said.at = kept.entered_at))`;

const sightings = (plan: string) => sql<LogDisagreement>`
  with said as (
    select e.payload ->> 'body' as body, e.payload ->> 'seenOn' as seen_on, s ->> 'kind' as kind,
      coalesce(s ->> 'criterion', s ->> 'document') as subject, e.payload ->> 'meeting' as meeting,
      s ->> 'sighting' as sighting, s ->> 'paper' as paper, e.actor_name as by, e.at
    from event e cross join lateral jsonb_array_elements(e.payload -> 'subjects') s
    where e.plan = ${plan}::bigint and e.payload ->> 'kind' = 'sighting.recorded'
  ),
  kept as (
    select s.*, b.name from sighting s join body b on b.plan = s.plan and b.key = s.body
    where s.plan = ${plan}::bigint
  )
  select 'sightingNotInLog' as kind, seen_on || ', ' || name as about from kept
    where not exists (select from said where ${isSaid})
  union all
  select 'sightingMissing', seen_on from said where not exists (select from kept where ${isSaid})`;

/** Minutes that were approved are the document that was issued with them. */
const minutes = (plan: string) => sql<LogDisagreement>`
  with said as (
    select e.payload ->> 'meeting' as meeting, e.payload ->> 'sha256' as sha256, e.at
    from event e
    where e.plan = ${plan}::bigint and e.payload ->> 'kind' = 'minutes.approved'
  )
  select 'minutesMissing' as kind, (said.at at time zone 'Europe/Copenhagen')::date::text as about from said
    where not exists (
      select from document d join document_file f on f.plan = d.plan and f.document = d.id
      where d.plan = ${plan}::bigint and d.meeting = said.meeting and d.kind = 'minutes'
        and f.sha256 = said.sha256)
  union all
  select 'minutesNotInLog', m.number || ', ' || b.name
    from meeting m join body b on b.plan = m.plan and b.key = m.body
    where m.plan = ${plan}::bigint and m.minutes_state = 'approved'
      and not exists (select from said where said.meeting = m.id)`;

/** What the documents, decisions and sightings of a plan and its log do not agree about. */
export const disagreementsOf = async (
  { kysely }: Database,
  plan: string,
): Promise<readonly LogDisagreement[]> => {
  const found: LogDisagreement[] = [];
  for (const each of [files, decisions, sightings, minutes]) {
    const { rows } = await each(plan).execute(kysely);
    found.push(...rows);
  }
  return found;
};

export type EvaluationEvent = {
  readonly year: number;
  readonly body: string;
  readonly area: string;
  /** Left out when it was opened again since. */
  readonly sha256: string | null;
};

/** What the log says last of each evaluation that was ever finished. */
export const evaluationEventsOf = async (
  { kysely }: Database,
  plan: string,
): Promise<readonly EvaluationEvent[]> => {
  const { rows } = await sql<EvaluationEvent>`
    select distinct on (year, body, area) year, body, area, sha256
    from (
      select (payload ->> 'year')::int as year, payload ->> 'body' as body,
        payload ->> 'focusArea' as area, payload ->> 'sha256' as sha256, id
      from event
      where plan = ${plan}::bigint
        and payload ->> 'kind' in ('evaluation.finished', 'evaluation.reopened')
    ) said
    order by year, body, area, id desc
  `.execute(kysely);
  return rows;
};

export type ReadingEvent = {
  readonly kind: string;
  readonly reading: string;
  readonly series: string;
  readonly period: string;
  readonly figure: string;
};

/** What the log says of the figures of a plan, as many at a time; `after` is the last event seen. */
export const readingEventsOf = async (
  { kysely }: Database,
  plan: string,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<readonly (ReadingEvent & { readonly id: string })[]> => {
  const { rows } = await sql<ReadingEvent & { readonly id: string }>`
    select id::text as id, payload ->> 'kind' as kind, payload ->> 'reading' as reading,
      payload ->> 'series' as series, payload ->> 'period' as period,
      coalesce(payload ->> 'to', payload ->> 'figure') as figure
    from event
    where plan = ${plan}::bigint and id > ${after}::bigint
      and payload ->> 'kind' in ('reading.registered', 'reading.corrected', 'reading.withdrawn')
    order by id limit ${most}
  `.execute(kysely);
  return rows;
};
