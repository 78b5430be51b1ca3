import { sql } from 'kysely';
import type { BodyKey } from '#domain/governance/body.ts';
import type { AgendaItem, Attendance, MeetingState } from '#domain/governance/meeting.ts';
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

/** What stands on the agendas of a body's meetings that were not called off. */
export type PlacedSubject = Pick<AgendaItem, 'kind'> & {
  readonly subject: string;
  readonly meeting: string;
  readonly state: MeetingState;
};

export const subjectsOf = async (
  { kysely }: Database,
  plan: string,
  body: BodyKey,
): Promise<readonly PlacedSubject[]> => {
  const rows = await kysely
    .selectFrom('agenda_item')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.plan', '=', 'agenda_item.plan')
        .onRef('meeting.id', '=', 'agenda_item.meeting'),
    )
    .select(['agenda_item.kind', 'agenda_item.subject', 'agenda_item.meeting', 'meeting.state'])
    .where('agenda_item.plan', '=', plan)
    .where('meeting.body', '=', body)
    .where('meeting.state', '!=', 'cancelled')
    .where('agenda_item.subject', 'is not', null)
    .execute();
  return rows.map((row) => ({
    kind: row.kind as AgendaItem['kind'],
    subject: row.subject ?? '',
    meeting: row.meeting,
    state: row.state as MeetingState,
  }));
};
