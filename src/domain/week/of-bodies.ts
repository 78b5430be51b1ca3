import type { BodyKey } from '#domain/governance/body.ts';
import type { BodyWarning } from '#domain/governance/body-warnings.ts';
import type { Meeting } from '#domain/governance/meeting.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import { daysAfter } from '#domain/time/days.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { leaders, type WeekItem, type WeekSubject } from './item.ts';
import { lateBy } from './of-year.ts';

/** How long before a planned meeting it is time to call it. */
export const daysToCall = 21;

/** What a meeting needs next: to be called, to be told how it went, its minutes, their approval. */
export function itemOfMeeting(meeting: Meeting, today: IsoDate): readonly WeekItem[] {
  const { id, body, number, startsAt, state, minutes } = meeting;
  const { day } = danishTime(startsAt);
  const about = (kind: 'callMeeting' | 'tellMeeting' | 'writeMinutes' | 'approveMinutes') =>
    [
      {
        subject: { kind, meeting: id, body, number, startsAt },
        who: { kind: 'body', body, roles: leaders },
        bodies: [body],
        dueOn: day,
        daysLate: lateBy(day, today),
      },
    ] as const;
  switch (state) {
    case 'planned':
    case 'called':
      if (day < today) return about('tellMeeting');
      return state === 'planned' && day <= daysAfter(today, daysToCall) ? about('callMeeting') : [];
    case 'held':
      if (minutes === 'approved') return [];
      return about(minutes === 'awaiting' ? 'approveMinutes' : 'writeMinutes');
    case 'cancelled':
      return [];
  }
}

/** What is to be seen to in the bodies. Seats of a body that stand empty come to one thing to do. */
export function itemsOfWarnings(warnings: readonly BodyWarning[]): readonly WeekItem[] {
  const seats = Map.groupBy(
    warnings.filter(({ kind }) => kind === 'vacant' || kind === 'noChair' || kind === 'noMembers'),
    ({ ...warning }) => ('body' in warning ? warning.body : ('' as BodyKey)),
  );
  return [
    ...[...seats].map(([body, of]) => seatsItem(body, of)),
    ...warnings.flatMap((warning): readonly WeekItem[] => {
      if (warning.kind === 'fewMeetings') {
        const { body, least, held, ahead } = warning;
        const subject: WeekSubject = { kind: 'fewMeetings', body, least, held, ahead };
        const who = { kind: 'body', body, roles: leaders } as const;
        return [{ subject, who, bodies: [body], daysLate: 0 }];
      }
      if (warning.kind === 'endsSoon') {
        const { body, person, to } = warning;
        const subject: WeekSubject = { kind: 'mandateEnds', person, body };
        const who = { kind: 'secretariat' } as const;
        return [{ subject, who, bodies: [body], dueOn: to, daysLate: 0 }];
      }
      return [];
    }),
  ];
}

const seatsItem = (body: BodyKey, warnings: readonly BodyWarning[]): WeekItem => ({
  subject: {
    kind: 'seats',
    body,
    vacant: warnings.reduce((sum, each) => sum + (each.kind === 'vacant' ? each.count : 0), 0),
    noChair: warnings.some(({ kind }) => kind === 'noChair'),
    noMembers: warnings.some(({ kind }) => kind === 'noMembers'),
  },
  who: { kind: 'secretariat' },
  bodies: [body],
  daysLate: 0,
});
