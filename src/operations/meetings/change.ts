import { z } from 'zod';
import type { Meeting } from '#domain/governance/meeting.ts';
import { refuseTo } from '#domain/problem.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import { type InviteMethod, inviteTo } from '#operations/calendar/invite.ts';
import { notPostedTo } from '#operations/calendar/told.ts';
import { id, once, planKey, said } from '#operations/input.ts';
import { form, type PlanWork } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import { decisionsOf } from '#store/decisions.ts';
import * as meetings from '#store/meetings.ts';
import { place, spanOf, timeFields } from './fields.ts';
import { hindrancesOf } from './hindrances.ts';
import { keptMeeting, lockOf, notNow } from './load.ts';

/**
 * What came of it: `told` is how many letters were posted, 0 where nobody could be told; left out where
 * nobody was to be, since the meeting is not called.
 */
export type MeetingChanged = { readonly meeting: string; readonly told?: number };

/**
 * Moves a meeting or changes its place. Calendars are told by a higher sequence, those who were called by
 * a letter too.
 *
 * @throws Refusal stale with the meeting as it is, when somebody changed it since `revision`
 */
export const changeMeeting = form({
  name: 'meetings.change',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({
    plan: planKey,
    meeting: id,
    revision: z.number().int().min(1),
    ...timeFields,
    place,
    once,
  }),
  run: async (work, input) => {
    const { database, plan } = work;
    const meeting = await keptMeeting(work, input.meeting);
    if (meeting.revision !== input.revision) {
      return refuseTo({ kind: 'stale', what: 'meeting', current: { ...meeting, agenda: [] } });
    }
    const locked = lockOf(meeting);
    if (locked !== undefined) return locked;
    if (meeting.state === 'held') return notNow('Mødet er holdt og kan ikke flyttes.', ['day']);
    const read = spanOf(input);
    if ('issues' in read) return { ok: false, issues: read.issues };
    const given = { ...read.span, place: input.place };
    const changed = changedFields(meeting, given);
    const hindered = await hindrancesOf(work, meeting, given, input.day);
    if (hindered.length > 0) return { ok: false, issues: hindered };
    if (changed.length === 0) return notNow('Der er ikke ændret noget i felterne.', ['day']);
    const sequence = meeting.sequence + 1;
    await meetings.change(database, plan.id, meeting.id, { ...given, sequence });
    const told = await tell(work, meeting, { ...meeting, ...given, sequence }, 'REQUEST');
    const { startsAt } = given;
    return {
      value: { meeting: meeting.id, ...told },
      events: [
        {
          kind: 'meeting.changed',
          meeting: meeting.id,
          changed,
          ...(changed.includes('startsAt') ? { startsAt } : {}),
        },
      ],
      after: carryOver(work),
    };
  },
});

/** Those who were called are told what became of the meeting. */
const tell = async (
  work: PlanWork,
  before: Meeting,
  after: Meeting,
  method: InviteMethod,
): Promise<Pick<MeetingChanged, 'told'>> =>
  before.state === 'called' ? { told: await inviteTo(work, after, method) } : {};

type Given = Pick<Meeting, 'startsAt' | 'endsAt' | 'place'>;

const changedFields = (before: Given, after: Given): readonly string[] =>
  (['startsAt', 'endsAt', 'place'] as const).filter((each) => before[each] !== after[each]);

/**
 * Calls a meeting: invites those of the body by mail. It needs an agenda; called once, it is not called
 * again.
 */
export const callMeeting = form({
  name: 'meetings.call',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({
    plan: planKey,
    meeting: id,
    substitutes: z.boolean().default(false),
    once,
  }),
  run: async (work, { meeting: asked, substitutes }) => {
    const { database, plan, now, actor } = work;
    const meeting = await keptMeeting(work, asked);
    const locked = lockOf(meeting);
    if (locked !== undefined) return locked;
    if (meeting.state !== 'planned') return notNow('Mødet er allerede indkaldt.');
    if (meeting.agenda.length === 0) {
      return notNow('Sæt mindst ét punkt på dagsordenen, før mødet indkaldes.', ['items']);
    }
    if (meeting.startsAt <= now) {
      return notNow('Mødet er begyndt. Flyt det, eller skriv, at det er holdt.');
    }
    const calledBy = actor.kind === 'nobody' ? '' : actor.name;
    await meetings.change(database, plan.id, meeting.id, {
      state: 'called',
      calledAt: now,
      calledBy,
    });
    const after: Meeting = { ...meeting, state: 'called', calledAt: now };
    const told = await inviteTo(work, after, 'REQUEST', { substitutes });
    const value: MeetingChanged = { meeting: meeting.id, told };
    return {
      value,
      events: [{ kind: 'meeting.called', meeting: meeting.id, invited: told }],
      after: carryOver(work),
    };
  },
});

/**
 * Calls those of a body who have had no letter about a meeting that is called: they came since, or no
 * mail could be sent then. Nobody else is told anything.
 */
export const callOthers = form({
  name: 'meetings.callOthers',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({ plan: planKey, meeting: id, once }),
  run: async (work, { meeting: asked }) => {
    const meeting = await keptMeeting(work, asked);
    const locked = lockOf(meeting);
    if (locked !== undefined) return locked;
    if (meeting.state === 'planned')
      return notNow('Mødet er ikke indkaldt endnu. Indkald det først.');
    if (meeting.state === 'held' || meeting.startsAt <= work.now) {
      return notNow('Mødet er begyndt. Giv selv besked til dem, der mangler.');
    }
    if (work.outside.mailer === undefined) {
      return notNow('Der er ikke sat en mailserver op. Giv selv besked til dem, der mangler.');
    }
    const only = await notPostedTo(work, meeting, await loadOrganisation(work));
    if (only.size === 0) return notNow('Alle i organet med en e-mailadresse er indkaldt.');
    const told = await inviteTo(work, meeting, 'REQUEST', { only });
    const value: MeetingChanged = { meeting: meeting.id, told };
    return {
      value,
      events: [{ kind: 'meeting.othersCalled', meeting: meeting.id, invited: told }],
      after: carryOver(work),
    };
  },
});

/** Calls a meeting off, with the reason; those who were called are told. Not once it has begun. */
export const cancelMeeting = form({
  name: 'meetings.cancel',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({ plan: planKey, meeting: id, why: said, once }),
  run: async (work, { meeting: asked, why }) => {
    const { database, plan } = work;
    const meeting = await keptMeeting(work, asked);
    const locked = lockOf(meeting);
    if (locked !== undefined) return locked;
    if (meeting.state === 'held') return notNow('Mødet er holdt og kan ikke aflyses.', ['why']);
    if (await isBegun(work, meeting)) return notNow(begun, ['why']);
    const sequence = meeting.sequence + 1;
    const state = 'cancelled';
    await meetings.change(database, plan.id, meeting.id, { state, cancelledWhy: why, sequence });
    const after: Meeting = { ...meeting, state, cancelledWhy: why, sequence };
    const told = await tell(work, meeting, after, 'CANCEL');
    return {
      value: { meeting: meeting.id, ...told },
      events: [{ kind: 'meeting.cancelled', meeting: meeting.id, why }],
      after: carryOver(work),
    };
  },
});

const begun =
  'Der er skrevet referat, fremmøde eller beslutninger ind på mødet. Skriv, at det er holdt, så det kan godkendes.';

/** A meeting that is called off is closed to all: what was said and decided there would have no minutes. */
const isBegun = async (
  { database, plan }: PlanWork,
  { id: meeting, agenda, attendance }: meetings.WholeMeeting,
): Promise<boolean> =>
  agenda.some(({ minutes }) => minutes !== '') ||
  attendance.some(({ state }) => state === 'present') ||
  (await decisionsOf(database, plan.id, { meeting })).length > 0;
