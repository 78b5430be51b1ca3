import { z } from 'zod';
import type { Decision } from '#domain/governance/decision.ts';
import type { Meeting, MeetingState, MinutesState } from '#domain/governance/meeting.ts';
import { id, once, planKey } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import { decisionsOf } from '#store/decisions.ts';
import * as meetings from '#store/meetings.ts';
import { keptMeeting, lockOf, notNow } from './load.ts';

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
