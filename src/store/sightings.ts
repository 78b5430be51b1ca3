import { type Selectable, sql } from 'kysely';
import type { BodyKey } from '#domain/governance/body.ts';
import type { Sighting } from '#domain/governance/meeting.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { Database } from './database.ts';
import type { SightingTable } from './tables-meetings.ts';

/** Which sightings are asked for; left out: all. `year` is that of the day it was seen. */
export type SightingFilter = {
  readonly body?: BodyKey;
  /** The criterion's key. */
  readonly criterion?: string;
  readonly year?: number;
  readonly kind?: Sighting['subject']['kind'];
};

/**
 * The paper a sighting's meeting was shown it in: the one it was recorded with while that is on the
 * agenda, else another that was recorded there and has the criterion.
 */
const laidBefore = sql`coalesce(
  (select i.subject from agenda_item i where i.plan = s.plan and i.meeting = s.meeting
    and i.kind = 'paper' and i.subject = s.document),
  (select p.subject from sighting p
    join agenda_item i on i.plan = p.plan and i.meeting = p.meeting
      and i.kind = 'paper' and i.subject = p.subject
    join document d on d.plan = p.plan and d.id = p.subject
    where s.subject_kind = 'criterion' and p.plan = s.plan and p.meeting = s.meeting
      and p.subject_kind = 'document' and exists (
        select from json_array_elements(d.content -> 'criteria') c
        where c ->> 'criterion' = s.subject)
    order by p.entered_at desc, p.id limit 1))`;

/**
 * The sightings of a plan that count, as rows of the table. What was recorded at a meeting counts while
 * the meeting is held and has it on its agenda: that it was held can be taken back, the record cannot.
 */
export const countedSightings = (plan: string) => sql<Selectable<SightingTable>>`
  select s.plan, s.id, s.body, s.meeting, s.seen_on, s.subject_kind, s.subject,
    coalesce(laid.document, s.document) as document, s.entered_by, s.entered_at
  from sighting s
  left join meeting m on m.plan = s.plan and m.id = s.meeting
  left join lateral (select ${laidBefore} as document) laid
    on s.meeting is not null and s.document is not null
  where s.plan = ${plan}::bigint and (s.meeting is null or (m.state = 'held' and
    case s.subject_kind
      when 'centralMeasurements' then exists (select from agenda_item i
        where i.plan = s.plan and i.meeting = s.meeting and i.kind = 'measurements')
      else s.document is null or laid.document is not null end))`;

/** Whether anything was recorded as seen at a meeting, counting or not. */
export const isRecordedAt = async (
  { kysely }: Database,
  plan: string,
  meeting: string,
): Promise<boolean> => {
  const row = await kysely
    .selectFrom('sighting')
    .select('id')
    .where('plan', '=', plan)
    .where('meeting', '=', meeting)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

/** What the bodies of a plan have seen, the earliest first; one statement. */
export const sightingsOf = async (
  { kysely }: Database,
  plan: string,
  { body, criterion, year, kind }: SightingFilter = {},
): Promise<readonly Sighting[]> => {
  let query = kysely
    .selectFrom(sql<Selectable<SightingTable>>`(${countedSightings(plan)})`.as('counted'))
    .selectAll()
    .orderBy('seen_on')
    .orderBy('id');
  if (body !== undefined) query = query.where('body', '=', body);
  if (kind !== undefined) query = query.where('subject_kind', '=', kind);
  if (criterion !== undefined) {
    query = query.where('subject_kind', '=', 'criterion').where('subject', '=', criterion);
  }
  if (year !== undefined) {
    query = query.where('seen_on', '>=', `${year}-01-01`).where('seen_on', '<=', `${year}-12-31`);
  }
  return (await query.execute()).map(sightingFrom);
};

/**
 * Records sightings; of one meeting the same is recorded once.
 *
 * @returns the ids of those that were new
 */
export const append = async (
  { kysely }: Database,
  plan: string,
  sightings: readonly Sighting[],
): Promise<ReadonlySet<string>> => {
  if (sightings.length === 0) return new Set();
  const rows = await kysely
    .insertInto('sighting')
    .values(
      sightings.map((each) => ({
        plan,
        id: each.id,
        body: each.body,
        meeting: each.meeting ?? null,
        seen_on: each.seenOn,
        subject_kind: each.subject.kind,
        subject: subjectOf(each.subject),
        document: each.document ?? null,
        entered_by: each.enteredBy,
        entered_at: each.enteredAt,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .expression(sql`plan, meeting, subject_kind, coalesce(subject, '')`)
        .where('meeting', 'is not', null)
        .doNothing(),
    )
    .returning('id')
    .execute();
  return new Set(rows.map(({ id }) => id));
};

const subjectOf = (subject: Sighting['subject']): string | null => {
  switch (subject.kind) {
    case 'criterion':
      return subject.criterion;
    case 'document':
      return subject.document;
    case 'centralMeasurements':
      return null;
  }
};

const sightingFrom = (row: Selectable<SightingTable>): Sighting => ({
  id: row.id,
  body: row.body as BodyKey,
  ...(row.meeting === null ? {} : { meeting: row.meeting }),
  seenOn: row.seen_on as IsoDate,
  subject: subjectFrom(row),
  ...(row.document === null ? {} : { document: row.document }),
  enteredBy: row.entered_by,
  enteredAt: row.entered_at.toISOString() as Instant,
});

const subjectFrom = ({
  subject_kind: kind,
  subject,
}: Selectable<SightingTable>): Sighting['subject'] => {
  switch (kind) {
    case 'criterion':
      return { kind, criterion: subject ?? '' };
    case 'document':
      return { kind, document: subject ?? '' };
    default:
      return { kind: 'centralMeasurements' };
  }
};
