// Reads what is made for calendars with a library of somebody else's.
import assert from 'node:assert/strict';
import ICAL from 'ical.js';

export type CalendarPart = InstanceType<typeof ICAL.Component>;

export type ReadCalendar = {
  readonly calendar: CalendarPart;
  readonly events: readonly CalendarPart[];
  /** The first. */
  readonly event: CalendarPart;
  readonly zone: CalendarPart;
};

/** @throws Error where it is no calendar, or has no zone */
export const readCalendar = (text: string): ReadCalendar => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent');
  const zone = calendar.getFirstSubcomponent('vtimezone');
  assert.ok(zone, 'a zone');
  return {
    calendar,
    events,
    zone,
    get event() {
      return events[0] ?? assert.fail('no event');
    },
  };
};

/** A property as a text; empty where there is none. */
export const told = (part: CalendarPart, name: string): string =>
  String(part.getFirstPropertyValue(name) ?? '');

/** How many seconds the calendar's own zone is ahead of UTC when an event begins. */
export const secondsAhead = ({ event, zone }: Pick<ReadCalendar, 'event' | 'zone'>): number =>
  new ICAL.Timezone(zone).utcOffset(
    event.getFirstPropertyValue('dtstart') as InstanceType<typeof ICAL.Time>,
  );
