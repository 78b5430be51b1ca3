import type { ColumnType } from 'kysely';
import type { Big, Frozen, Moment } from './columns.ts';

export type MeetingTable = {
  readonly plan: Big;
  readonly id: string;
  readonly body: string;
  readonly number: number;
  readonly starts_at: Moment;
  readonly ends_at: Moment;
  readonly place: ColumnType<string, string | undefined, string>;
  readonly state: string;
  readonly called_at: ColumnType<Date | null, string | null | undefined, string | null>;
  readonly called_by: ColumnType<string | null, string | null | undefined, string | null>;
  readonly cancelled_why: ColumnType<string | null, string | null | undefined, string | null>;
  readonly sequence: ColumnType<number, number | undefined, number>;
  readonly revision: ColumnType<number, number | undefined, number>;
  readonly minutes_state: ColumnType<string, string | undefined, string>;
  readonly approved_at: ColumnType<Date | null, string | null | undefined, string | null>;
  readonly approved_by: ColumnType<string | null, string | null | undefined, string | null>;
  readonly approved_note: ColumnType<string | null, string | null | undefined, string | null>;
};

export type AgendaItemTable = {
  readonly plan: Big;
  readonly meeting: string;
  readonly id: string;
  readonly position: number;
  readonly kind: string;
  readonly subject: ColumnType<string | null, string | null | undefined, string | null>;
  readonly title: string;
  readonly note: ColumnType<string, string | undefined, string>;
  readonly minutes: ColumnType<string, string | undefined, string>;
  readonly minutes_revision: ColumnType<number, number | undefined, number>;
  readonly minutes_at: ColumnType<Date | null, string | null | undefined, string | null>;
  readonly minutes_by: ColumnType<string | null, string | null | undefined, string | null>;
};

export type AttendanceTable = {
  readonly plan: Big;
  readonly meeting: string;
  readonly person: string;
  readonly mandate: ColumnType<string | null, string | null | undefined, string | null>;
  readonly state: string;
  readonly stands_in_for: ColumnType<string | null, string | null | undefined, string | null>;
};

export type SightingTable = Frozen<{
  readonly plan: Big;
  readonly id: string;
  readonly body: string;
  readonly meeting: ColumnType<string | null, string | null | undefined, string | null>;
  readonly seen_on: string;
  readonly subject_kind: string;
  readonly subject: ColumnType<string | null, string | null | undefined, string | null>;
  readonly document: ColumnType<string | null, string | null | undefined, string | null>;
  readonly entered_by: string;
  readonly entered_at: Moment;
}>;

export type CalendarFeedTable = {
  readonly token_hash: string;
  readonly plan: Big;
  readonly id: string;
  readonly person: string;
  readonly body: ColumnType<string | null, string | null | undefined, string | null>;
  readonly made_at: Moment;
  readonly revoked_at: ColumnType<Date | null, string | null | undefined, string | null>;
};

/** The tables of meetings, by name. */
export type MeetingsTables = {
  readonly meeting: MeetingTable;
  readonly agenda_item: AgendaItemTable;
  readonly attendance: AttendanceTable;
  readonly sighting: SightingTable;
  readonly calendar_feed: CalendarFeedTable;
};
