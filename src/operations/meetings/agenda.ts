import { z } from 'zod';
import { type AgendaItem, agendaItemKinds } from '#domain/governance/meeting.ts';
import { refuseTo } from '#domain/problem.ts';
import { id, once, planKey, short } from '#operations/input.ts';
import { type Change, form, type PlanWork } from '#operations/operation.ts';
import { carryOver, loadForWrite } from '#operations/plans/load.ts';
import { longestText } from '#operations/texts.ts';
import * as agenda from '#store/agenda.ts';
import { decisionsOf } from '#store/decisions.ts';
import type { WholeMeeting } from '#store/meetings.ts';
import type { Proposal } from '#text/agenda-words.ts';
import { concealedItems } from './confidential.ts';
import { keptMeeting, lockOf, notNow } from './load.ts';
import { proposalsFor, readFor } from './proposals.ts';

const note = z.string().trim().max(longestText).default('');
const kindOfProposal = z.enum(agendaItemKinds);

export type AgendaChanged = { readonly meeting: string; readonly items: number };

/**
 * Puts proposals on an agenda, several at once, and items of one's own. Only what is proposed now can be
 * chosen; what somebody else has put there meanwhile is not doubled. Once the meeting was held, nothing is
 * put there that it would have been recorded as having seen.
 */
export const addToAgenda = form({
  name: 'agenda.add',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({
    plan: planKey,
    meeting: id,
    proposals: z
      .array(z.strictObject({ kind: kindOfProposal, subject: id }))
      .max(200)
      .default([]),
    free: z
      .array(z.strictObject({ title: short, note }))
      .max(50)
      .default([]),
    once,
  }),
  run: async (work, input) => {
    const meeting = await keptMeeting(work, input.meeting);
    const locked = lockOf(meeting);
    if (locked !== undefined) return locked;
    const asked = input.proposals.filter(
      (each) => !meeting.agenda.some((item) => isSame(item, each)),
    );
    const offered = asked.length === 0 ? [] : await proposed(work, meeting);
    const chosen = offered.filter((each) => asked.some((one) => isSame(each, one)));
    if (meeting.state === 'held' && chosen.some(isSeen)) {
      return notNow(
        'Mødet er holdt. Papirer og målinger, der ikke stod på dagsordenen, har organet ikke set der; sæt dem på det næste møde.',
        ['items'],
      );
    }
    const free = input.free.map((each) => ({ kind: 'free' as const, ...each }));
    const items = [...chosen.map(asItem), ...free].map((each) => ({ ...each, id: work.newId() }));
    if (items.length === 0) {
      return notNow('Vælg mindst ét forslag, eller skriv et punkt.', ['items']);
    }
    await agenda.append(work.database, work.plan.id, meeting.id, items);
    return changed(work, meeting, meeting.agenda.length + items.length);
  },
});

/** Writes an item's title and note anew. What is about a matter of its own keeps its title. */
export const changeAgendaItem = form({
  name: 'agenda.change',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({ plan: planKey, meeting: id, item: id, title: short, note, once }),
  run: async (work, input) => {
    const meeting = await keptMeeting(work, input.meeting);
    const locked = lockOf(meeting);
    if (locked !== undefined) return locked;
    const item = itemIn(meeting, input.item);
    if ((await concealedItems(work, meeting)).has(item.id)) {
      return refuseTo({ kind: 'notAllowed', verb: 'seeConflicts' });
    }
    const title = item.kind === 'conflict' ? item.title : input.title;
    await agenda.changeItem(work.database, work.plan.id, item.id, { title, note: input.note });
    return changed(work, meeting, meeting.agenda.length);
  },
});

/** Moves an item one place up or down; at the end it stays. */
export const moveAgendaItem = form({
  name: 'agenda.move',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({ plan: planKey, meeting: id, item: id, by: z.enum(['up', 'down']), once }),
  run: async (work, input) => {
    const meeting = await keptMeeting(work, input.meeting);
    const locked = lockOf(meeting);
    if (locked !== undefined) return locked;
    const ids = meeting.agenda.map((each) => each.id);
    const from = ids.indexOf(itemIn(meeting, input.item).id);
    const to = from + (input.by === 'up' ? -1 : 1);
    if (to < 0 || to >= ids.length) {
      return { unchanged: { meeting: meeting.id, items: ids.length } };
    }
    await agenda.order(
      work.database,
      work.plan.id,
      ids.toSpliced(from, 1).toSpliced(to, 0, input.item),
    );
    return changed(work, meeting, ids.length);
  },
});

/** Takes an item off an agenda, as long as nothing is written, decided or recorded as seen under it. */
export const removeAgendaItem = form({
  name: 'agenda.remove',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({ plan: planKey, meeting: id, item: id, once }),
  run: async (work, input) => {
    const { database, plan } = work;
    const meeting = await keptMeeting(work, input.meeting);
    const locked = lockOf(meeting);
    if (locked !== undefined) return locked;
    const item = itemIn(meeting, input.item);
    if (meeting.state === 'held' && isSeen(item)) {
      return notNow(`Organet har set "${item.title}" på mødet. Punktet kan ikke fjernes.`);
    }
    if (item.minutes !== '') {
      return notNow(`Der er skrevet referat under "${item.title}". Punktet kan ikke fjernes.`);
    }
    const decisions = await decisionsOf(database, plan.id, { meeting: meeting.id });
    if (decisions.some(({ agendaItem }) => agendaItem === item.id)) {
      return notNow(
        `Der er truffet en beslutning under "${item.title}". Punktet kan ikke fjernes.`,
      );
    }
    await agenda.removeItem(database, plan.id, item.id);
    return changed(work, meeting, meeting.agenda.length - 1);
  },
});

/** @throws Refusal notFound for an item of another meeting, or of none */
const itemIn = ({ agenda: items }: WholeMeeting, asked: string): AgendaItem =>
  items.find((each) => each.id === asked) ?? refuseTo({ kind: 'notFound', what: 'agendaItem' });

const proposed = async (work: PlanWork, meeting: WholeMeeting) => {
  const { whole } = await loadForWrite(work);
  return proposalsFor(work, meeting, {
    ...(await readFor(work, meeting)),
    areas: whole.plan.focusAreas,
    measured: whole.plan.centralMeasurements.length > 0,
  });
};

/** What a body is recorded as having seen when its meeting was held. */
const isSeen = ({ kind }: Pick<AgendaItem, 'kind'>): boolean =>
  kind === 'paper' || kind === 'measurements';

/** An item of one's own is about nothing that is kept elsewhere: its id was only to choose it by. */
const asItem = ({ kind, subject, title, note }: Proposal) =>
  kind === 'free' ? { kind, title, note } : { kind, subject, title, note };

type Named = Pick<AgendaItem, 'kind'> & { readonly subject?: string };

const isSame = (a: Named, b: Named): boolean => a.kind === b.kind && a.subject === b.subject;

const changed = (
  work: PlanWork,
  { id: meeting }: WholeMeeting,
  items: number,
): Change<AgendaChanged> => ({
  value: { meeting, items },
  events: [{ kind: 'meeting.agendaChanged', meeting, items }],
  after: carryOver(work),
});
