import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { type Issue, issue } from '#domain/checked.ts';
import type { MeetingEvent } from '#domain/governance/events.ts';
import type { AgendaItem } from '#domain/governance/meeting.ts';
import { refuseTo } from '#domain/problem.ts';
import type { Instant } from '#domain/time/period.ts';
import { id, once, planKey } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import { longestText } from '#operations/texts.ts';
import * as agenda from '#store/agenda.ts';
import * as meetings from '#store/meetings.ts';
import { concealedItems } from './confidential.ts';
import { keptMeeting, lockOf, notNow } from './load.ts';

/** An item whose minutes are kept now as they were given. */
export type ItemWritten = {
  readonly item: string;
  readonly revision: number;
  readonly at: Instant;
};

/** An item that somebody else has written in since: nothing of it was changed. */
export type ItemMeanwhile = {
  readonly item: string;
  readonly title: string;
  /** What stands there now, and its revision. */
  readonly text: string;
  readonly revision: number;
  readonly by: string;
  /** What was given, and is not kept. */
  readonly yours: string;
};

export type MinutesWritten = {
  readonly written: readonly ItemWritten[];
  readonly meanwhile: readonly ItemMeanwhile[];
};

/**
 * Writes what was said under items of the agenda, one or all. `basedOn` is the revision the writer was
 * shown: an item that somebody else has written in since is left as it is and answered with both texts,
 * while the others are kept. The same text sent again is kept already, so a save whose answer was lost
 * may be sent again. Of an item that was taken off meanwhile the issue holds the text, which has no box
 * any more: ["items", index, "item"].
 *
 * @throws Refusal notAllowed
 */
export const writeMinutes = form({
  name: 'minutes.write',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({
    plan: planKey,
    meeting: id,
    items: z
      .array(
        z.strictObject({
          item: id,
          text: z.string().max(longestText),
          basedOn: z.number().int().min(0),
        }),
      )
      .min(1)
      .max(200),
  }),
  run: async (work, input) => {
    const { database, plan, now, actor } = work;
    const meeting = await keptMeeting(work, input.meeting);
    const locked = lockOf(meeting);
    if (locked !== undefined) return locked;
    const issues = goneIssues(meeting, input.items);
    if (issues.length > 0) return { ok: false, issues };
    const hidden = await concealedItems(work, meeting);
    const written: ItemWritten[] = [];
    const meanwhile: ItemMeanwhile[] = [];
    const events: MeetingEvent[] = [];
    for (const given of input.items) {
      const item = meeting.agenda.find((each) => each.id === given.item);
      if (item === undefined) continue;
      if (hidden.has(item.id)) return refuseTo({ kind: 'notAllowed', verb: 'seeConflicts' });
      const text = plain(given.text);
      if (text === item.minutes) {
        written.push({ item: item.id, revision: item.minutesRevision, at: item.minutesAt ?? now });
      } else if (given.basedOn !== item.minutesRevision) {
        meanwhile.push(meanwhileOf(item, text));
      } else {
        await agenda.writeMinutes(database, plan.id, item.id, { text, by: nameOf(actor), at: now });
        written.push({ item: item.id, revision: item.minutesRevision + 1, at: now });
        events.push({ kind: 'meeting.minutesWritten', meeting: meeting.id, item: item.id });
      }
    }
    const value: MinutesWritten = { written, meanwhile };
    const [first, ...rest] = events;
    if (first === undefined) return { unchanged: value };
    if (meeting.minutes === 'none') {
      await meetings.change(database, plan.id, meeting.id, { minutes: 'draft' });
    }
    return { value, events: [first, ...rest], after: carryOver(work) };
  },
});

const goneIssues = (
  { agenda: items }: meetings.WholeMeeting,
  given: readonly { readonly item: string; readonly text: string }[],
): readonly Issue[] =>
  given.flatMap(({ item, text }, index) =>
    items.some(({ id: kept }) => kept === item) || plain(text) === ''
      ? []
      : [
          issue(
            ['items', String(index), 'item'],
            'contradiction',
            `Et punkt er taget af dagsordenen, mens du skrev. Sæt det på igen, eller skriv det et andet sted. Du havde skrevet: "${plain(text)}"`,
          ),
        ],
  );

/** A form sends the ends of lines as two characters, a script as one. */
const plain = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trimEnd();

const meanwhileOf = (item: AgendaItem, yours: string): ItemMeanwhile => ({
  item: item.id,
  title: item.title,
  text: item.minutes,
  revision: item.minutesRevision,
  by: item.minutesBy ?? '',
  yours,
});

/** Lays the minutes before those who approve them. They may still be written in until then. */
export const layForApproval = form({
  name: 'minutes.layForApproval',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({ plan: planKey, meeting: id, once }),
  run: async (work, input) => {
    const { database, plan } = work;
    const meeting = await keptMeeting(work, input.meeting);
    const locked = lockOf(meeting);
    if (locked !== undefined) return locked;
    if (meeting.state !== 'held') {
      return notNow('Skriv først, at mødet er holdt. Så kan referatet sendes til godkendelse.');
    }
    if (meeting.minutes === 'awaiting') return notNow('Referatet er allerede til godkendelse.');
    await meetings.change(database, plan.id, meeting.id, { minutes: 'awaiting' });
    return {
      value: { meeting: meeting.id },
      events: [{ kind: 'minutes.laidForApproval', meeting: meeting.id }],
      after: carryOver(work),
    };
  },
});
