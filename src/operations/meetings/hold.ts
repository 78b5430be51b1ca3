import { z } from 'zod';
import type { Decision } from '#domain/governance/decision.ts';
import type { Meeting, MeetingState, MinutesState } from '#domain/governance/meeting.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import { id, once, planKey } from '#operations/input.ts';
import { form, type PlanWork } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import { decisionsOf } from '#store/decisions.ts';
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

export type MeetingReopened = { readonly meeting: string; readonly state: MeetingState };

/**
 * Takes back that a meeting was held, where that was said by mistake. What was recorded as seen there
 * stays as it was written and counts for nothing until the meeting is held; who came and what was written
 * is kept. Not once something was decided there, or the minutes went to their approval.
 */
export const reopenMeeting = form({
  name: 'meetings.reopen',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({ plan: planKey, meeting: id, once }),
  run: async (work, { meeting: asked }) => {
    const { database, plan } = work;
    const meeting = await keptMeeting(work, asked);
    const locked = lockOf(meeting);
    if (locked !== undefined) return locked;
    if (meeting.state !== 'held') return notNow('Mødet er ikke skrevet som holdt.');
    const decided = await decisionsOf(database, plan.id, { meeting: meeting.id });
    const stands = whyHeldStands(meeting, decided);
    if (stands !== undefined) return notNow(stands);
    const state = meeting.calledAt === undefined ? 'planned' : 'called';
    const minutes: MinutesState = meeting.agenda.some((item) => item.minutes !== '')
      ? 'draft'
      : 'none';
    await meetings.change(database, plan.id, meeting.id, { state, minutes });
    const value: MeetingReopened = { meeting: meeting.id, state };
    return {
      value,
      events: [{ kind: 'meeting.reopened', meeting: meeting.id }],
      after: carryOver(work),
    };
  },
});

/** Why a meeting that is said to be held stays so, in a sentence; undefined while it can be taken back. */
export const whyHeldStands = (
  { id: meeting, minutes }: Pick<Meeting, 'id' | 'minutes'>,
  decisions: readonly Pick<Decision, 'meeting'>[],
): string | undefined => {
  if (minutes === 'awaiting') {
    return 'Referatet er sendt til godkendelse. Skriv i referatet, hvad der er forkert, før det godkendes.';
  }
  return decisions.some((each) => each.meeting === meeting)
    ? 'Der er skrevet en beslutning ind under mødet, så det står som holdt. Er beslutningen forkert, så ret den.'
    : undefined;
};
