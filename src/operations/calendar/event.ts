import type { Meeting, MeetingState } from '#domain/governance/meeting.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import type { Instant } from '#domain/time/period.ts';
import type { CalendarMeeting } from '#formats/calendar/ical.ts';
import { meetingDescription, meetingTitle } from '#text/invitations.ts';

/** Where a meeting's page is, on any installation. */
export const meetingPath = (plan: PlanKey, meeting: string): string =>
  `/planer/${encodeURIComponent(plan)}/moeder/${encodeURIComponent(meeting)}`;

export type EventFacts = {
  readonly plan: PlanKey;
  readonly planName: string;
  readonly body: string;
  readonly meeting: Pick<
    Meeting,
    'id' | 'number' | 'startsAt' | 'endsAt' | 'place' | 'state' | 'sequence'
  >;
  /** When the meeting became what the calendar is told. */
  readonly stamp: Instant;
  /** Where these pages are served; left out while nobody knows. */
  readonly origin: string | undefined;
};

/** A meeting as invitations and feeds tell of it, alike: calendars know it by its UID. */
export const eventOf = (facts: EventFacts): CalendarMeeting => {
  const { plan, planName, body, meeting, stamp, origin } = facts;
  const { id, number, startsAt, endsAt, place, state, sequence } = meeting;
  const address = origin === undefined ? undefined : `${origin}${meetingPath(plan, id)}`;
  return {
    uid: `${id}@fremdrift`,
    sequence,
    stamp,
    startsAt,
    endsAt,
    title: meetingTitle(body, number),
    place,
    description: meetingDescription({ planName, address }),
    ...(address === undefined ? {} : { address }),
    status: statusOf(state),
  };
};

const statusOf = (state: MeetingState): CalendarMeeting['status'] => {
  switch (state) {
    case 'planned':
      return 'tentative';
    case 'called':
    case 'held':
      return 'confirmed';
    case 'cancelled':
      return 'cancelled';
  }
};
