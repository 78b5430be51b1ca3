import type { IssuedDocument } from '#domain/documents/issued.ts';
import type { Recommendation } from '#domain/governance/cycle.ts';
import type { Action } from '#domain/governance/decision.ts';
import type { AgendaItem, Meeting, ProposedItem } from '#domain/governance/meeting.ts';
import type { Notice } from '#domain/governance/notice.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { stanceWords } from './governance-words.ts';
import { dateText } from './periods.ts';

/** What is proposed for an agenda; `subject` is always there, so that it can be chosen. */
export type Proposal = ProposedItem & { readonly subject: string };

export const paperItem = ({ id, title, edition }: IssuedDocument): Proposal => ({
  kind: 'paper',
  subject: id,
  title: edition > 1 ? `${title} (udgave ${edition})` : title,
  note: 'Organet gennemgår papiret kriterium for kriterium.',
});

export const evaluationItem = (
  year: number,
  area: { readonly key: string; readonly name: string },
): Proposal => ({
  kind: 'evaluation',
  subject: `${year}/${area.key}`,
  title: `Evaluering af ${area.name} for ${year}`,
  note: '',
});

export const recommendationItem = (
  { id, year, stance, text }: Recommendation,
  area: string,
  from: string,
): Proposal => ({
  kind: 'recommendation',
  subject: id,
  title: `Indstilling om ${area} for ${year}: ${stanceWords[stance]}`,
  note: `Fra ${from}. ${text}`,
});

export const noticeItem = ({ id, number, party, title }: Notice): Proposal => ({
  kind: 'notice',
  subject: id,
  title: `Underretning nr. ${number}: ${title}`,
  note: `Fra ${party}.`,
});

/** Of a conflict an agenda tells nothing but its number. */
export const conflictItem = (id: string, number: number): Proposal => ({
  kind: 'conflict',
  subject: id,
  title: `Konflikt nr. ${number}`,
  note: '',
});

export const actionItem = ({ id, text, owner, dueOn }: Action, today: IsoDate): Proposal => ({
  kind: 'action',
  subject: id,
  title: `Opfølgning: ${text}`,
  note: `${owner}. Frist ${dateText(dueOn)}${dueOn < today ? ', som er overskredet' : ''}.`,
});

export const measurementsItem = (year: string): Proposal => ({
  kind: 'measurements',
  subject: year,
  title: 'De centralt genererede målinger og deres udvikling',
  // Said so that it is true after the meeting too.
  note: `Organet skal se dem i ${year}.`,
});

export const minutesItem = (meeting: Meeting): Proposal => ({
  kind: 'minutes',
  subject: meeting.id,
  title: `Godkendelse af referatet af møde nr. ${meeting.number}`,
  note: `Mødet blev holdt ${dateText(danishTime(meeting.startsAt).day)}.`,
});

/** Where an item comes from whose meeting came to nothing, or may have. */
export const stoodOnText = ({
  number,
  startsAt,
  state,
}: Pick<Meeting, 'number' | 'startsAt' | 'state'>): string =>
  `Stod på dagsordenen for møde nr. ${number} ${dateText(danishTime(startsAt).day)}, ${state === 'cancelled' ? 'som blev aflyst' : 'som ikke er skrevet som holdt'}.`;

/** "16.30" */
export const clockText = (moment: Instant): string => danishTime(moment).clock.replace(':', '.');

/** "12. januar 2021 kl. 16.30-18.00" */
export const meetingTimeText = ({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>) =>
  `${dateText(danishTime(startsAt).day)} kl. ${clockText(startsAt)}-${clockText(endsAt)}`;

/** The number an item is called by: its place on the agenda. */
export const numbered = (
  items: readonly AgendaItem[],
): readonly (AgendaItem & { number: number })[] =>
  items.map((item, index) => ({ ...item, number: index + 1 }));

/** A time of day as people write it ("16.30", "16:30", "16"), as "16:30"; undefined for none. */
export const readClock = (typed: string): string | undefined => {
  const found = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:]?(\d{2}))?$/i.exec(typed.trim());
  if (found === null) return undefined;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? '0')];
  return hour > 23 || minute > 59
    ? undefined
    : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};
