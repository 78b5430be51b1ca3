import { z } from 'zod';
import { type Issue, issue } from '#domain/checked.ts';
import { type GoverningBody, isOpen } from '#domain/governance/body.ts';
import type { Meeting } from '#domain/governance/meeting.ts';
import { isClock, momentAt } from '#domain/time/danish-time.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { isoDate } from '#operations/input.ts';
import { dateText } from '#text/periods.ts';

/** A time of day on a Danish clock, "16:30". */
const clock = z.string().refine(isClock, { params: { code: 'wrongShape' } });

/** When a meeting is: a day and two times of day in Denmark. */
export const timeFields = { day: isoDate, from: clock, to: clock } as const;

export const place = z.string().trim().max(300).default('');

export type MeetingTime = {
  readonly day: IsoDate;
  readonly from: string;
  readonly to: string;
};

export type Span = { readonly startsAt: Instant; readonly endsAt: Instant };

/** The two moments, or what is wrong with them; `path` leads to the fields. */
export const spanOf = (
  { day, from, to }: MeetingTime,
  path: readonly string[] = [],
): { readonly span: Span } | { readonly issues: readonly Issue[] } => {
  const startsAt = momentAt(day, from);
  const endsAt = momentAt(day, to);
  if (startsAt === undefined || endsAt === undefined) {
    const field = startsAt === undefined ? 'from' : 'to';
    return { issues: [issue([...path, field], 'contradiction', noSuchTime)] };
  }
  return endsAt > startsAt
    ? { span: { startsAt, endsAt } }
    : {
        issues: [
          issue([...path, 'to'], 'contradiction', 'Mødet skal slutte, efter at det begynder.'),
        ],
      };
};

/** What is wrong with a day on which the body is no more: it meets until the day it is closed. */
export const closedBy = (
  body: GoverningBody,
  day: IsoDate,
  path: readonly string[] = [],
): readonly Issue[] =>
  body.closedOn === undefined || isOpen(body, day)
    ? []
    : [
        issue(
          [...path, 'day'],
          'contradiction',
          `Organets sidste dag er ${dateText(body.closedOn)}. Vælg den dag eller en tidligere.`,
        ),
      ];

/** When a body's meetings begin, those called off left out: nobody sits in two at once. */
export const meetsAt = (
  meetings: readonly Pick<Meeting, 'startsAt' | 'state'>[],
): ReadonlySet<Instant> =>
  new Set(meetings.flatMap(({ startsAt, state }) => (state === 'cancelled' ? [] : [startsAt])));

export const alreadyThere = 'Organet har allerede et møde på det tidspunkt.';

const noSuchTime = 'Det klokkeslæt findes ikke den nat, hvor uret stilles frem. Vælg et andet.';
