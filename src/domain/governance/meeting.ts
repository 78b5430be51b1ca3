import { danishTime } from '#domain/time/danish-time.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { BodyKey, MandateId, PersonId } from './body.ts';

export const meetingStates = ['planned', 'called', 'held', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** Approved minutes (referat) are locked. */
export const minutesStates = ['none', 'draft', 'awaiting', 'approved'] as const;
export type MinutesState = (typeof minutesStates)[number];

export type Meeting = {
  readonly id: string;
  readonly body: BodyKey;
  /** Counted for the body, from 1. */
  readonly number: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string;
  readonly state: MeetingState;
  readonly calledAt?: Instant;
  readonly cancelledWhy?: string;
  /** The iCalendar SEQUENCE: up by one for every change that calendars must be told of. */
  readonly sequence: number;
  readonly revision: number;
  readonly minutes: MinutesState;
  readonly approved?: { readonly at: Instant; readonly by: string; readonly note?: string };
};

/** Its day has passed, and nobody has said whether it was held. */
export const isUntold = (
  { state, startsAt }: Pick<Meeting, 'state' | 'startsAt'>,
  today: IsoDate,
): boolean => (state === 'planned' || state === 'called') && danishTime(startsAt).day < today;

export const agendaItemKinds = [
  'free',
  'paper',
  'evaluation',
  'recommendation',
  'notice',
  'conflict',
  'action',
  'measurements',
  'minutes',
  'amendment',
] as const;
export type AgendaItemKind = (typeof agendaItemKinds)[number];

/** An item of the agenda, with what was said under it. */
export type AgendaItem = {
  readonly id: string;
  readonly kind: AgendaItemKind;
  /** The id of what it is about, where it is about something kept elsewhere. */
  readonly subject?: string;
  readonly title: string;
  readonly note: string;
  readonly minutes: string;
  readonly minutesRevision: number;
  /** When and by whom its minutes were last written. */
  readonly minutesAt?: Instant;
  readonly minutesBy?: string;
};

/** What could be put on an agenda: it comes by itself, a person chooses. */
export type ProposedItem = Pick<AgendaItem, 'kind' | 'title' | 'note'> & {
  readonly subject?: string;
};

export const attendanceStates = ['present', 'excused', 'absent'] as const;
export type AttendanceState = (typeof attendanceStates)[number];

export type Attendance = {
  readonly person: PersonId;
  /** Left out for a guest. */
  readonly mandate?: MandateId;
  readonly state: AttendanceState;
  /** For a substitute who came. */
  readonly standsInFor?: MandateId;
};

/** That a body has seen something, on a day. Only added: it is part of the proof. */
export type Sighting = {
  readonly id: string;
  readonly body: BodyKey;
  readonly meeting?: string;
  readonly seenOn: IsoDate;
  readonly subject:
    | { readonly kind: 'criterion'; readonly criterion: string }
    | { readonly kind: 'centralMeasurements' }
    | { readonly kind: 'document'; readonly document: string };
  /** The paper it was seen in. */
  readonly document?: string;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
};
