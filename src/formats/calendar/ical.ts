import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEvent,
  ICalEventStatus,
} from 'ical-generator';
import type { Instant } from '#domain/time/period.ts';
import { copenhagen, zone } from './copenhagen.ts';

/** A meeting as a calendar is told of it; all words are made. */
export type CalendarMeeting = {
  /** The same for as long as the meeting is the same, whatever is changed. */
  readonly uid: string;
  /** Up by one for every change that those invited must be told of. */
  readonly sequence: number;
  /** When it was made or changed: a calendar is the same bytes each time it is made. */
  readonly stamp: Instant;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly title: string;
  readonly place: string;
  readonly description: string;
  /** The meeting's page. */
  readonly address?: string;
  readonly status: 'tentative' | 'confirmed' | 'cancelled';
};

/** A name and an address such as `sekretariatet@eksempel.dk`. */
export type CalendarPerson = { readonly name: string; readonly email: string };

export type Invitation = {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly meeting: CalendarMeeting;
  /** Must be who the letter is from, or Outlook and Google take it for somebody else's. */
  readonly organiser: CalendarPerson;
  /** The one who gets this letter; nobody is told of the others' addresses. */
  readonly attendee: CalendarPerson;
};

/** An invitation, or that a meeting is called off, to be sent by mail (RFC 5546). */
export const invitation = ({ method, meeting, organiser, attendee }: Invitation): string => {
  const calendar = emptyCalendar();
  calendar.method(ICalCalendarMethod[method]);
  const event = addMeeting(calendar, {
    ...meeting,
    ...(method === 'CANCEL' && { status: 'cancelled' }),
  });
  event.organizer(personOf(organiser));
  event.createAttendee({
    ...personOf(attendee),
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
    type: ICalAttendeeType.INDIVIDUAL,
    rsvp: method === 'REQUEST',
  });
  return written(calendar, [meeting]);
};

/** How often a calendar programme should ask again, in seconds. Most ask when they please. */
const askAgainAfter = 3600;

/** The meetings of a feed, with those called off marked as such; nobody's name or address is in it. */
export const feedCalendar = (name: string, meetings: readonly CalendarMeeting[]): string => {
  const calendar = emptyCalendar();
  calendar.method(ICalCalendarMethod.PUBLISH).name(clean(name)).ttl(askAgainAfter);
  for (const meeting of meetings) addMeeting(calendar, meeting);
  return written(calendar, meetings);
};

const emptyCalendar = (): ICalCalendar =>
  ical({
    prodId: { company: 'Fremdrift', product: 'Fremdrift', language: 'DA' },
    timezone: zone,
  });

/**
 * What the library leaves to be desired: it writes the zone before the last of the calendar's own
 * properties, and DTSTAMP without its Z, where both standard and Outlook want it in UTC. A text cannot
 * be taken for such a line: lines within one begin with a space.
 */
const written = (calendar: ICalCalendar, meetings: readonly CalendarMeeting[]): string => {
  const stamps = meetings.map(({ stamp }) => Temporal.Instant.from(stamp));
  const text = calendar.toString().replaceAll(/^DTSTAMP:.*$/gm, () => {
    const at = stamps.shift()?.toString({ smallestUnit: 'second' }) ?? '';
    return `DTSTAMP:${at.replaceAll(/[-:]/g, '')}`;
  });
  const whole = text.replace(/^(?=BEGIN:VEVENT|END:VCALENDAR)/m, () => `${copenhagen}\r\n`);
  return whole.endsWith('\r\n') ? whole : `${whole}\r\n`;
};

const statuses = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

const addMeeting = (calendar: ICalCalendar, meeting: CalendarMeeting): ICalEvent => {
  const { uid, sequence, stamp, startsAt, endsAt, title, place, description, address } = meeting;
  return calendar.createEvent({
    id: uid,
    sequence,
    stamp: Temporal.Instant.from(stamp),
    start: inDenmark(startsAt),
    end: inDenmark(endsAt),
    timezone: zone,
    summary: clean(title),
    description: clean(description),
    status: statuses[meeting.status],
    ...(clean(place) === '' ? {} : { location: clean(place) }),
    ...(address === undefined ? {} : { url: address }),
  });
};

const inDenmark = (moment: Instant): Temporal.ZonedDateTime =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(zone);

/** A name is a parameter, where no escape is understood everywhere: what would need one is left out. */
const personOf = ({ name, email }: CalendarPerson): CalendarPerson => {
  const plain = clean(name)
    .replaceAll(/["\n^]+/g, ' ')
    .trim();
  return { name: plain === '' ? email : plain, email };
};

/** Control characters have no place in a calendar (RFC 5545, 3.3.11); half a character has none anywhere. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();
