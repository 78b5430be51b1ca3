import { z } from 'zod';
import { refuseTo } from '#domain/problem.ts';
import { monthsAfter } from '#domain/time/period.ts';
import { feedCalendar } from '#formats/calendar/ical.ts';
import { query } from '#operations/operation.ts';
import { hashOf } from '#operations/session/secrets.ts';
import * as feeds from '#store/feeds.ts';
import { lastOrigin } from '#store/served.ts';
import { feedName } from '#text/invitations.ts';
import { eventOf } from './event.ts';

/** How long a meeting that is over stays in a feed. */
const monthsKept = 18;

/**
 * A feed's meetings as iCalendar, for whoever has its secret: when, where and which body, and a link.
 * No agenda and nobody's name is in it, since nobody signs in to fetch it.
 *
 * @throws Refusal notFound, alike for a secret that never was, was ended, or whose person sits there no more
 */
export const readFeed = query({
  name: 'calendar.readFeed',
  of: 'installation',
  verb: 'readFeed',
  input: z.strictObject({ token: z.string().max(300) }),
  several: true,
  run: async ({ database, today }, { token }) => {
    const feed =
      (await feeds.openByHash(database, hashOf(token), today)) ??
      refuseTo({ kind: 'notFound', what: 'feed' });
    const meetings = await feeds.meetingsOfFeed(database, feed, monthsAfter(today, -monthsKept));
    const origin = await lastOrigin(database);
    const { plan, planName, bodyName } = feed;
    return {
      calendar: feedCalendar(
        feedName(planName, bodyName),
        meetings.map((meeting) =>
          eventOf({
            plan,
            planName,
            body: meeting.bodyName,
            meeting,
            stamp: meeting.calledAt ?? feed.madeAt,
            origin,
          }),
        ),
      ),
    };
  },
});
