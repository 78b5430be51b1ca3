import { z } from 'zod';
import { danishTime } from '#domain/time/danish-time.ts';
import { id, once, planKey } from '#operations/input.ts';
import { form, type PlanWork } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import * as meetings from '#store/meetings.ts';
import { papersOf } from '#store/papers.ts';
import { keptMeeting, lockOf, notNow } from './load.ts';
import { wasThere } from './proposals.ts';
import { recordSightings, type Seen } from './sightings.ts';

export type MeetingHeld = {
  readonly meeting: string;
  /** How many criteria the body has now been recorded as having seen. */
  readonly criteria: number;
  readonly measurements: boolean;
};

/**
 * Says that a meeting was held. What stood on its agenda has then been seen by the body, on the day of
 * the meeting: every paper and each criterion in it, and the central measurements (agreement sections 4
 * and 6). Said twice, it is done once.
 */
export const holdMeeting = form({
  name: 'meetings.hold',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({ plan: planKey, meeting: id, once }),
  run: async (work, input) => {
    const { database, plan, today } = work;
    const meeting = await keptMeeting(work, input.meeting);
    const { day } = danishTime(meeting.startsAt);
    const locked = lockOf(meeting);
    if (locked !== undefined) return locked;
    if (meeting.state === 'held') return notNow('Det er allerede skrevet, at mødet er holdt.');
    if (day > today) {
      return notNow('Mødet ligger i fremtiden. Flyt det, hvis det er holdt før tiden.');
    }
    const minutes = meeting.minutes === 'none' ? 'draft' : meeting.minutes;
    await meetings.change(database, plan.id, meeting.id, { state: 'held', minutes });
    const seen = await seenAt(work, meeting);
    const sightings = await recordSightings(work, {
      body: meeting.body,
      seenOn: day,
      meeting: meeting.id,
      seen,
    });
    const value: MeetingHeld = {
      meeting: meeting.id,
      criteria: seen.filter(({ subject }) => subject.kind === 'criterion').length,
      measurements: seen.some(({ subject }) => subject.kind === 'centralMeasurements'),
    };
    return {
      value,
      events: [{ kind: 'meeting.held', meeting: meeting.id }, ...sightings],
      after: carryOver(work),
    };
  },
});

/** A criterion in two papers of one meeting is seen once, in the later paper. */
const seenAt = async (
  { database, plan }: PlanWork,
  meeting: meetings.WholeMeeting,
): Promise<readonly Seen[]> => {
  const papers = meeting.agenda.filter(({ kind }) => kind === 'paper');
  const issued =
    papers.length === 0 ? [] : await papersOf(database, plan.id, { body: meeting.body });
  const { day } = danishTime(meeting.startsAt);
  const laid = issued.filter(
    ({ document, issuedAt }) =>
      papers.some(({ subject }) => subject === document) && wasThere(issuedAt, day),
  );
  const criteria = new Map(
    laid.flatMap(({ document, paper }) =>
      paper.criteria.map(({ criterion }) => [criterion, document] as const),
    ),
  );
  return [
    ...laid.map(({ document }): Seen => ({ subject: { kind: 'document', document }, document })),
    ...[...criteria].map(
      ([criterion, document]): Seen => ({ subject: { kind: 'criterion', criterion }, document }),
    ),
    ...(meeting.agenda.some(({ kind }) => kind === 'measurements')
      ? [{ subject: { kind: 'centralMeasurements' } } satisfies Seen]
      : []),
  ];
};
