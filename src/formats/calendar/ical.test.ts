// What is made for calendars is read back by another library, property by property.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Instant } from '#domain/time/period.ts';
import { readCalendar, secondsAhead, told } from '#test/calendar.ts';
import { type CalendarMeeting, feedCalendar, type Invitation, invitation } from './ical.ts';

const meeting: CalendarMeeting = {
  uid: '0198c0de@fremdrift',
  sequence: 2,
  stamp: '2025-01-05T09:30:00.000Z' as Instant,
  startsAt: '2025-03-04T14:00:00.000Z' as Instant,
  endsAt: '2025-03-04T16:00:00.000Z' as Instant,
  title: 'Bestyrelsen, møde 3',
  place: 'Fælleshuset; Fjordvej 1, 1. sal',
  description: 'Helhedsplan Fjordparken\n\nDagsorden:\nhttps://plan.eksempel.dk/m/1',
  address: 'https://plan.eksempel.dk/m/1',
  status: 'confirmed',
};
const letter: Invitation = {
  method: 'REQUEST',
  meeting,
  organiser: { name: 'Sekretariatet, Fjordby', email: 'plan@eksempel.dk' },
  attendee: { name: 'Åse Østergård', email: 'aase@eksempel.dk' },
};

describe('an invitation', () => {
  test('says what, when, where, from whom and to whom', () => {
    const { calendar, event } = readCalendar(invitation(letter));
    assert.equal(told(calendar, 'method'), 'REQUEST');
    assert.equal(told(calendar, 'version'), '2.0');
    assert.deepEqual(
      Object.fromEntries(
        ['uid', 'sequence', 'summary', 'location', 'description', 'url', 'status'].map((name) => [
          name,
          told(event, name),
        ]),
      ),
      {
        uid: meeting.uid,
        sequence: '2',
        summary: meeting.title,
        location: meeting.place,
        description: meeting.description,
        url: meeting.address,
        status: 'CONFIRMED',
      },
    );
    const organiser = event.getFirstProperty('organizer');
    assert.equal(organiser?.getFirstValue(), 'mailto:plan@eksempel.dk');
    assert.equal(organiser?.getParameter('cn'), 'Sekretariatet, Fjordby');
    const attendees = event.getAllProperties('attendee');
    assert.equal(attendees.length, 1, 'nobody is told of the others');
    assert.match(String(attendees[0]?.getFirstValue()), /^mailto:aase@eksempel\.dk$/i);
    assert.equal(attendees[0]?.getParameter('cn'), 'Åse Østergård');
    assert.equal(attendees[0]?.getParameter('rsvp'), 'TRUE');
    assert.equal(attendees[0]?.getParameter('partstat'), 'NEEDS-ACTION');
  });

  test('stands at the Danish hour in winter and in summer, by the zone it brings', () => {
    for (const [startsAt, clock] of [
      ['2025-03-04T14:00:00.000Z', '2025-03-04T15:00:00'],
      ['2025-03-30T00:30:00.000Z', '2025-03-30T01:30:00'],
      ['2025-03-30T01:00:00.000Z', '2025-03-30T03:00:00'],
      ['2025-07-01T14:00:00.000Z', '2025-07-01T16:00:00'],
      ['2025-10-26T01:00:00.000Z', '2025-10-26T02:00:00'],
      ['2025-12-24T14:00:00.000Z', '2025-12-24T15:00:00'],
    ] as const) {
      const endsAt = '2025-12-31T14:00:00.000Z' as Instant;
      const calendar = readCalendar(
        invitation({ ...letter, meeting: { ...meeting, startsAt: startsAt as Instant, endsAt } }),
      );
      const { event } = calendar;
      assert.equal(told(event, 'dtstart'), clock);
      assert.equal(event.getFirstProperty('dtstart')?.getParameter('tzid'), 'Europe/Copenhagen');
      const expected = Date.parse(`${clock}Z`) - Date.parse(startsAt);
      // The hour that comes twice in October cannot be told apart by anybody.
      if (!startsAt.startsWith('2025-10'))
        assert.equal(secondsAhead(calendar) * 1000, expected, startsAt);
    }
  });

  test('is stamped in UTC with when it became so', () => {
    assert.match(invitation(letter), /^DTSTAMP:20250105T093000Z\r$/m);
  });

  test('called off, it is the same meeting that is taken away', () => {
    const { calendar, event } = readCalendar(
      invitation({ ...letter, method: 'CANCEL', meeting: { ...meeting, sequence: 3 } }),
    );
    assert.equal(told(calendar, 'method'), 'CANCEL');
    assert.equal(told(event, 'status'), 'CANCELLED');
    assert.equal(told(event, 'uid'), meeting.uid);
    assert.equal(told(event, 'sequence'), '3');
  });

  test('is the same bytes each time it is made', () => {
    assert.equal(invitation(letter), invitation(letter));
  });
});

describe('a feed', () => {
  test('tells of many meetings and those called off, and names nobody', () => {
    const text = feedCalendar('Møder i Fjordparken', [
      meeting,
      { ...meeting, uid: 'to@fremdrift', status: 'cancelled', place: '' },
      { ...meeting, uid: 'tre@fremdrift', status: 'tentative' },
    ]);
    const { calendar, events } = readCalendar(text);
    assert.equal(told(calendar, 'method'), 'PUBLISH');
    assert.equal(told(calendar, 'x-wr-calname'), 'Møder i Fjordparken');
    assert.deepEqual(
      events.map((event) => told(event, 'status')),
      ['CONFIRMED', 'CANCELLED', 'TENTATIVE'],
    );
    assert.doesNotMatch(text, /ATTENDEE|ORGANIZER/);
  });

  test('without meetings is a calendar still', () => {
    assert.equal(readCalendar(feedCalendar('Møder', [])).events.length, 0);
  });
});

/** A text with everything in it that means something in a calendar. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ',',
        ';',
        '\\',
        '\n',
        '\r\n',
        '"',
        ':',
        'æøåÆØÅ',
        '👩‍👩‍👧',
        '\nDTSTAMP:1\n',
        'END:VEVENT',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

/** What of a text can be in a calendar: no control characters but line ends, no half characters. */
const meant = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();

test('whatever is written comes back as it was, in lines of at most 75 octets', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, anyText, (title, place, description, name) => {
      const text = invitation({
        ...letter,
        meeting: { ...meeting, title, place, description },
        attendee: { name, email: 'a@eksempel.dk' },
      });
      for (const line of text.split('\r\n')) {
        assert.ok(Buffer.byteLength(line, 'utf8') <= 75, line);
        assert.doesNotMatch(line, /[\r\n]/);
      }
      assert.ok(text.endsWith('END:VCALENDAR\r\n'));
      const { event, events } = readCalendar(text);
      assert.equal(events.length, 1);
      assert.equal(told(event, 'summary'), meant(title));
      assert.equal(told(event, 'description'), meant(description));
      assert.equal(told(event, 'location'), meant(place));
      assert.equal(event.getAllProperties('attendee').length, 1);
      assert.match(text, /^DTSTAMP:20250105T093000Z\r$/m);
    }),
    { numRuns: 300 },
  );
});
