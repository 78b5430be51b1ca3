import { type RawBuilder, sql } from 'kysely';
import type { FollowedRecords } from '#domain/governance/followed.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import type { Database } from './database.ts';
import { countedSightings } from './sightings.ts';

/** Whose follow-up is asked for: a criterion's, or that of its whole area where none is named. */
export type FollowedFilter = {
  readonly focusArea: string;
  readonly criterion?: CriterionId;
};

/**
 * All of it in one statement, whatever there is of it: PostgreSQL writes the records as the domain
 * has them. What was decided on a conflict, and what follows from that, is never read.
 */
export const followedRecords = async (
  { kysely }: Database,
  plan: string,
  { focusArea, criterion }: FollowedFilter,
): Promise<FollowedRecords> => {
  const about =
    criterion === undefined
      ? sql`focus_area = ${focusArea}`
      : sql`(${criterion} = any(criteria) or (criteria = '{}' and focus_area = ${focusArea}))`;
  const own = criterion === undefined ? sql`true` : sql`l.criterion = ${criterion}`;
  const { rows } = await sql<FollowedRecords>`
    with laid as (select * from recommendation where plan = ${plan}::bigint and ${about}),
    taken as (select * from decision where plan = ${plan}::bigint
      and recommendation in (select id from laid))
    select
      ${list(sql`select key, name from body where plan = ${plan}::bigint order by position`)} as bodies,
      ${list(sightings(plan, criterion))} as sightings,
      ${list(evaluations(plan, focusArea, own))} as evaluations,
      ${list(recommendations)} as recommendations,
      ${list(decisions)} as decisions,
      ${list(actions(plan, about))} as actions`.execute(kysely);
  const [found] = rows;
  if (found === undefined) throw new Error('A statement without a table gives one row');
  return found;
};

const list = (rows: RawBuilder<unknown>) =>
  sql`(select coalesce(json_agg(json_strip_nulls(row_to_json(r))), '[]') from (${rows}) r)`;

/** A moment as the domain writes it. */
const moment = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const sightings = (plan: string, criterion: CriterionId | undefined) => sql`
  select s.id, s.body, s.meeting, s.seen_on as "seenOn", s.document, d.year,
    json_build_object('kind', 'criterion', 'criterion', s.subject) as subject,
    s.entered_by as "enteredBy", ${moment('s.entered_at')} as "enteredAt"
  from (${countedSightings(plan)}) s left join document d on d.plan = s.plan and d.id = s.document
  where s.subject_kind = 'criterion' and s.subject = ${criterion ?? null}
  order by s.seen_on, s.id`;

const evaluations = (plan: string, focusArea: string, own: RawBuilder<unknown>) => sql`
  select e.year, e.body, e.focus_area as "focusArea", e.experience, e.paper, e.revision,
    ${moment('e.changed_at')} as "changedAt", e.changed_by as "changedBy",
    ${moment('e.finished_at')} as "finishedAt", e.finished_by as "finishedBy",
    (select coalesce(json_agg(json_build_object('criterion', l.criterion, 'comment', l.comment,
        'deviating', case when l.judgement is not null then
          json_build_object('judgement', l.judgement, 'reason', coalesce(l.reason, '')) end)
        order by l.criterion), '[]')
      from evaluation_line l where l.plan = e.plan and l.year = e.year and l.body = e.body
        and l.focus_area = e.focus_area and ${own}) as lines
  from evaluation e where e.plan = ${plan}::bigint and e.focus_area = ${focusArea}
  order by e.year desc, e.body`;

const recommendations = sql`
  select id, year, body, to_body as "toBody", focus_area as "focusArea", criteria, stance, text,
    ${moment('made_at')} as "madeAt", made_by as "madeBy",
    ${moment('submitted_at')} as "submittedAt", submitted_by as "submittedBy", revision,
    case when withdrawn_at is not null then json_build_object('at', ${moment('withdrawn_at')},
      'why', coalesce(withdrawn_why, '')) end as withdrawn
  from laid order by made_at, id`;

const decisions = sql`
  select id, body, meeting, agenda_item as "agendaItem",
    json_build_object('kind', 'recommendation', 'id', recommendation) as "on", year, round, outcome,
    text, reason, postponed_to as "postponedTo", decided_on as "decidedOn", supersedes,
    entered_by as "enteredBy", ${moment('entered_at')} as "enteredAt"
  from taken order by entered_at, round, supersedes is not null, id`;

const actions = (plan: string, about: RawBuilder<unknown>) => sql`
  select id, decision, text, owner, owner_person as "ownerPerson", due_on as "dueOn",
    focus_area as "focusArea", criteria, state, settled_on as "settledOn", outcome,
    ${moment('made_at')} as "madeAt", made_by as "madeBy", revision
  from action a where plan = ${plan}::bigint
    and (decision in (select id from taken) or (${about} and not exists (
      select from decision d where d.plan = a.plan and d.id = a.decision and d.conflict is not null)))
  order by due_on, id`;
