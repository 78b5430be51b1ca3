import { sql } from 'kysely';
import type { BodyKey } from '#domain/governance/body.ts';
import type { AgendaItem, Attendance, Meeting, MeetingState } from '#domain/governance/meeting.ts';
import type { Instant } from '#domain/time/period.ts';
import type { Database } from './database.ts';

export type NewAgendaItem = Pick<AgendaItem, 'id' | 'kind' | 'subject' | 'title' | 'note'>;

/** Puts items last on an agenda, in the order given; what is on it already is left out. */
export const append = async (
  { kysely }: Database,
  plan: string,
  meeting: string,
  items: readonly NewAgendaItem[],
): Promise<void> => {
  await sql`
    insert into agenda_item (plan, meeting, id, position, kind, subject, title, note)
    select ${plan}::bigint, ${meeting}, i ->> 'id',
      nth + (select coalesce(max(position), 0) from agenda_item
        where plan = ${plan}::bigint and meeting = ${meeting}),
      i ->> 'kind', i ->> 'subject', i ->> 'title', i ->> 'note'
    from jsonb_array_elements(${JSON.stringify(items)}::jsonb) with ordinality as given(i, nth)
    on conflict (plan, meeting, kind, subject) where subject is not null do nothing
  `.execute(kysely);
};

export const changeItem = async (
  { kysely }: Database,
  plan: string,
  id: string,
  { title, note }: { readonly title: string; readonly note: string },
): Promise<void> => {
  await kysely
    .updateTable('agenda_item')
    .set({ title, note })
    .where('plan', '=', plan)
    .where('id', '=', id)
    .execute();
};

export const removeItem = async ({ kysely }: Database, plan: string, id: string): Promise<void> => {
  await kysely.deleteFrom('agenda_item').where('plan', '=', plan).where('id', '=', id).execute();
};

/** Puts the items of a meeting in the order of the ids given. */
export const order = async (
  { kysely }: Database,
  plan: string,
  ids: readonly string[],
): Promise<void> => {
  await sql`
    update agenda_item set position = nth
    from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) with ordinality as given(id, nth)
    where agenda_item.plan = ${plan}::bigint and agenda_item.id = given.id
  `.execute(kysely);
};

export type WrittenMinutes = { readonly text: string; readonly by: string; readonly at: Instant };

/** Keeps what was said under an item, and counts its revision up. */
export const writeMinutes = async (
  { kysely }: Database,
  plan: string,
  id: string,
  { text, by, at }: WrittenMinutes,
): Promise<void> => {
  await kysely
    .updateTable('agenda_item')
    .set(({ eb }) => ({
      minutes: text,
      minutes_by: by,
      minutes_at: at,
      minutes_revision: eb('minutes_revision', '+', 1),
    }))
    .where('plan', '=', plan)
    .where('id', '=', id)
    .execute();
};

/** Keeps who came, all of it anew. */
export const keepAttendance = async (
  { kysely }: Database,
  plan: string,
  meeting: string,
  attendance: readonly Attendance[],
): Promise<void> => {
  await kysely
    .deleteFrom('attendance')
    .where('plan', '=', plan)
    .where('meeting', '=', meeting)
    .execute();
  if (attendance.length === 0) return;
  await kysely
    .insertInto('attendance')
    .values(
      attendance.map(({ person, mandate, state, standsInFor }) => ({
        plan,
        meeting,
        person,
        mandate: mandate ?? null,
        state,
        stands_in_for: standsInFor ?? null,
      })),
    )
    .execute();
};

/** The titles of items by their ids; of what is about a conflict there is none. */
export const titlesOf = async (
  { kysely }: Database,
  plan: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await kysely
    .selectFrom('agenda_item')
    .select(['id', 'title'])
    .where('plan', '=', plan)
    .where('id', 'in', [...ids])
    .where('kind', '!=', 'conflict')
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
};

/** An item as it stands on one of a body's agendas. */
export type AgendaLine = Pick<AgendaItem, 'id' | 'kind' | 'subject' | 'title' | 'note'> & {
  /** Whether anything was said under it. */
  readonly isWritten: boolean;
  readonly meeting: Pick<Meeting, 'id' | 'number' | 'state' | 'startsAt'>;
};

/** What stands on the agendas of a body, of meetings called off too; notes of items of one's own only. */
export const linesOf = async (
  { kysely }: Database,
  plan: string,
  body: BodyKey,
): Promise<readonly AgendaLine[]> => {
  const rows = await kysely
    .selectFrom('agenda_item as i')
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.plan', '=', 'i.plan').onRef('m.id', '=', 'i.meeting'),
    )
    .select(['i.id', 'i.kind', 'i.subject', 'i.title', 'i.meeting'])
    .select(['m.number', 'm.state', 'm.starts_at'])
    .select(sql<string>`case i.kind when 'free' then i.note else '' end`.as('note'))
    .select(sql<boolean>`i.minutes <> ''`.as('is_written'))
    .where('i.plan', '=', plan)
    .where('m.body', '=', body)
    .orderBy('m.starts_at')
    .orderBy('i.position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as AgendaItem['kind'],
    ...(row.subject === null ? {} : { subject: row.subject }),
    title: row.title,
    note: row.note,
    isWritten: row.is_written,
    meeting: {
      id: row.meeting,
      number: row.number,
      state: row.state as MeetingState,
      startsAt: row.starts_at.toISOString() as Instant,
    },
  }));
};
