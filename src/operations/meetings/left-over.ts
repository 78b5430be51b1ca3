import type { Decision } from '#domain/governance/decision.ts';
import { isUntold } from '#domain/governance/meeting.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { AgendaLine } from '#store/agenda.ts';
import { type Proposal, stoodOnText } from '#text/agenda-words.ts';

/** The agendas of a meeting's body, its own among them. */
export type Agendas = {
  readonly meeting: string;
  readonly lines: readonly AgendaLine[];
  readonly today: IsoDate;
};

/**
 * Whether something is on an agenda already: on this one, on that of another meeting to come, or (a
 * paper) on one that was held. A meeting whose day has passed and of which nobody has said that it was
 * held keeps nothing to itself: what stands there stays there, and comes to the next as well.
 */
export const isPlaced = (
  { kind, subject }: Proposal,
  { meeting, lines, today }: Agendas,
): boolean =>
  lines.some(
    (each) =>
      each.kind === kind &&
      each.subject === subject &&
      (each.meeting.id === meeting ||
        isToCome(each, today) ||
        (each.meeting.state === 'held' && kind === 'paper')),
  );

const isToCome = ({ meeting }: AgendaLine, today: IsoDate): boolean =>
  (meeting.state === 'planned' || meeting.state === 'called') && !isUntold(meeting, today);

/** A proposal that stands on the agenda of such a meeting says so. */
export const withWhereItStood = (proposal: Proposal, { lines, today }: Agendas): Proposal => {
  const stood = lines.findLast(
    (each) =>
      each.kind === proposal.kind &&
      each.subject === proposal.subject &&
      isUntold(each.meeting, today),
  );
  return stood === undefined ? proposal : saying(proposal, stood);
};

const saying = (proposal: Proposal, { meeting }: AgendaLine): Proposal => ({
  ...proposal,
  note: [proposal.note, stoodOnText(meeting)].filter((each) => each !== '').join('\n'),
});

/**
 * Items of one's own that came to nothing since the body last met: of meetings that were called off, or
 * of which nobody has said that they were held. Once something is said or decided under one, or it is on
 * another agenda by its title, it is no longer left over. `subject` is the item's id, to choose it by.
 */
export const leftOver = (
  { meeting, lines, today }: Agendas,
  decisions: readonly Decision[],
): readonly Proposal[] => {
  const met = lines.findLast((each) => each.meeting.state === 'held')?.meeting.startsAt ?? '';
  const taken = new Set(
    lines
      .filter((each) => each.meeting.id === meeting || isToCome(each, today))
      .map(({ title }) => plain(title)),
  );
  const left = lines.filter(
    (each) =>
      each.kind === 'free' &&
      each.meeting.id !== meeting &&
      (each.meeting.state === 'cancelled' || isUntold(each.meeting, today)) &&
      each.meeting.startsAt > met &&
      !each.isWritten &&
      !taken.has(plain(each.title)) &&
      !decisions.some(({ agendaItem }) => agendaItem === each.id),
  );
  return left
    .filter(
      (each, nth) => left.findLastIndex(({ title }) => plain(title) === plain(each.title)) === nth,
    )
    .map((each) =>
      saying({ kind: 'free', subject: each.id, title: each.title, note: each.note }, each),
    );
};

/** The later meetings that something of an agenda stands on as well. */
export const alsoOn = ({ meeting, lines }: Agendas): readonly AgendaLine['meeting'][] => {
  const own = lines.filter((each) => each.meeting.id === meeting);
  const [first] = own;
  const others = lines.filter(
    (each) =>
      first !== undefined &&
      each.meeting.startsAt > first.meeting.startsAt &&
      each.meeting.state !== 'cancelled' &&
      own.some(
        ({ kind, subject, title }) =>
          kind === each.kind &&
          (kind === 'free' ? plain(title) === plain(each.title) : subject === each.subject),
      ),
  );
  return [...new Map(others.map((each) => [each.meeting.id, each.meeting])).values()];
};

const plain = (title: string): string => title.trim().toLowerCase();
