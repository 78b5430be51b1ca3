import { type Selectable, sql, type Updateable } from 'kysely';
import type { BodyKey, MandateId, PersonId } from '#domain/governance/body.ts';
import type {
  AgendaItem,
  AgendaItemKind,
  Attendance,
  AttendanceState,
  Meeting,
  MeetingState,
  MinutesState,
} from '#domain/governance/meeting.ts';
import type { Instant } from '#domain/time/period.ts';
import type { Database } from './database.ts';
import type { AgendaItemTable, AttendanceTable, MeetingTable } from './tables-meetings.ts';

/** Which meetings are asked for; left out: all. `from` and `to` are about when they begin. */
export type MeetingFilter = {
  readonly body?: BodyKey;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly states?: readonly MeetingState[];
};

/** A meeting with its agenda in order and who came. */
export type WholeMeeting = Meeting & {
  readonly agenda: readonly AgendaItem[];
  readonly attendance: readonly Attendance[];
};

/** A meeting of a list, with how long its agenda is. */
export type ListedMeeting = Meeting & { readonly items: number };

/** The meetings of a plan by when they begin; one statement. */
export const meetingsOf = async (
  { kysely }: Database,
  plan: string,
  { body, from, to, states }: MeetingFilter = {},
): Promise<readonly ListedMeeting[]> => {
  let query = kysely
    .selectFrom('meeting')
    .selectAll()
    .select(({ selectFrom }) =>
      selectFrom('agenda_item')
        .whereRef('agenda_item.plan', '=', 'meeting.plan')
        .whereRef('agenda_item.meeting', '=', 'meeting.id')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .as('items'),
    )
    .where('plan', '=', plan)
    .orderBy('starts_at')
    .orderBy('id');
  if (body !== undefined) query = query.where('body', '=', body);
  if (from !== undefined) query = query.where('starts_at', '>=', new Date(from));
  if (to !== undefined) query = query.where('starts_at', '<=', new Date(to));
  if (states !== undefined) query = query.where('state', 'in', [...states]);
  const rows = await query.execute();
  return rows.map((row) => ({ ...meetingFrom(row), items: Number(row.items ?? 0) }));
};

/** A meeting with agenda and attendance; one statement. */
export const meetingOf = async (
  { kysely }: Database,
  plan: string,
  id: string,
): Promise<WholeMeeting | undefined> => {
  const row = await kysely
    .selectFrom('meeting')
    .selectAll('meeting')
    .select([
      sql<readonly InJson<Selectable<AgendaItemTable>>[]>`coalesce((
        select json_agg(i order by i.position, i.id) from agenda_item i
        where i.plan = meeting.plan and i.meeting = meeting.id), '[]')`.as('agenda'),
      sql<readonly InJson<Selectable<AttendanceTable>>[]>`coalesce((
        select json_agg(a order by a.person) from attendance a
        where a.plan = meeting.plan and a.meeting = meeting.id), '[]')`.as('attendance'),
    ])
    .where('meeting.plan', '=', plan)
    .where('meeting.id', '=', id)
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : {
        ...meetingFrom(row),
        agenda: row.agenda.map(itemFrom),
        attendance: row.attendance.map(attendanceFrom),
      };
};

export type NewMeeting = Pick<Meeting, 'id' | 'body' | 'startsAt' | 'endsAt' | 'place'>;

/** Plans meetings; each is given its body's next number, in the order given. */
export const insert = async (
  { kysely }: Database,
  plan: string,
  meetings: readonly NewMeeting[],
): Promise<void> => {
  await sql`
    insert into meeting (plan, id, body, number, starts_at, ends_at, place, state)
    select ${plan}::bigint, m ->> 'id', m ->> 'body',
      (row_number() over (partition by m ->> 'body' order by nth))
        + coalesce((select max(number) from meeting
            where plan = ${plan}::bigint and body = m ->> 'body'), 0),
      (m ->> 'startsAt')::timestamptz, (m ->> 'endsAt')::timestamptz, m ->> 'place', 'planned'
    from jsonb_array_elements(${JSON.stringify(meetings)}::jsonb) with ordinality as given(m, nth)
  `.execute(kysely);
};

export type MeetingChange = {
  readonly startsAt?: Instant;
  readonly endsAt?: Instant;
  readonly place?: string;
  readonly state?: MeetingState;
  readonly calledAt?: Instant;
  readonly calledBy?: string;
  readonly cancelledWhy?: string;
  readonly sequence?: number;
  readonly minutes?: MinutesState;
  readonly approved?: { readonly at: Instant; readonly by: string; readonly note?: string };
};

/** Changes a meeting and counts its revision up. */
export const change = async (
  { kysely }: Database,
  plan: string,
  id: string,
  given: MeetingChange,
): Promise<void> => {
  await kysely
    .updateTable('meeting')
    .set(({ eb }) => ({ ...columnsOf(given), revision: eb('revision', '+', 1) }))
    .where('plan', '=', plan)
    .where('id', '=', id)
    .execute();
};

const columnsOf = (given: MeetingChange): Updateable<MeetingTable> => ({
  ...(given.startsAt === undefined ? {} : { starts_at: given.startsAt }),
  ...(given.endsAt === undefined ? {} : { ends_at: given.endsAt }),
  ...(given.place === undefined ? {} : { place: given.place }),
  ...(given.state === undefined ? {} : { state: given.state }),
  ...(given.calledAt === undefined ? {} : { called_at: given.calledAt }),
  ...(given.calledBy === undefined ? {} : { called_by: given.calledBy }),
  ...(given.cancelledWhy === undefined ? {} : { cancelled_why: given.cancelledWhy }),
  ...(given.sequence === undefined ? {} : { sequence: given.sequence }),
  ...(given.minutes === undefined ? {} : { minutes_state: given.minutes }),
  ...(given.approved === undefined
    ? {}
    : {
        approved_at: given.approved.at,
        approved_by: given.approved.by,
        approved_note: given.approved.note ?? null,
      }),
});

const meetingFrom = (row: Selectable<MeetingTable>): Meeting => ({
  id: row.id,
  body: row.body as BodyKey,
  number: row.number,
  startsAt: instant(row.starts_at),
  endsAt: instant(row.ends_at),
  place: row.place,
  state: row.state as MeetingState,
  ...(row.called_at === null ? {} : { calledAt: instant(row.called_at) }),
  ...(row.cancelled_why === null ? {} : { cancelledWhy: row.cancelled_why }),
  sequence: row.sequence,
  revision: row.revision,
  minutes: row.minutes_state as MinutesState,
  ...(row.approved_at === null || row.approved_by === null
    ? {}
    : {
        approved: {
          at: instant(row.approved_at),
          by: row.approved_by,
          ...(row.approved_note === null ? {} : { note: row.approved_note }),
        },
      }),
});

/** Within JSON a moment is a text in the server's own form. */
type InJson<Row> = {
  readonly [Name in keyof Row]: Extract<Row[Name], Date> extends never ? Row[Name] : string | null;
};

const itemFrom = (row: InJson<Selectable<AgendaItemTable>>): AgendaItem => ({
  id: row.id,
  kind: row.kind as AgendaItemKind,
  ...(row.subject === null ? {} : { subject: row.subject }),
  title: row.title,
  note: row.note,
  minutes: row.minutes,
  minutesRevision: row.minutes_revision,
  ...(row.minutes_at === null ? {} : { minutesAt: instant(new Date(row.minutes_at)) }),
  ...(row.minutes_by === null ? {} : { minutesBy: row.minutes_by }),
});

const attendanceFrom = (row: InJson<Selectable<AttendanceTable>>): Attendance => ({
  person: row.person as PersonId,
  ...(row.mandate === null ? {} : { mandate: row.mandate as MandateId }),
  state: row.state as AttendanceState,
  ...(row.stands_in_for === null ? {} : { standsInFor: row.stands_in_for as MandateId }),
});

const instant = (moment: Date): Instant => moment.toISOString() as Instant;
