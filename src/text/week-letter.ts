import type { Meeting } from '#domain/governance/meeting.ts';
import type { WeekItem } from '#domain/week/item.ts';
import { meetingTitle, meetingWhenText } from './invitations.ts';
import { type WeekNames, weekDueText, weekItemText } from './week.ts';

export type WeekLetterFacts = {
  readonly planName: string;
  readonly name: string;
  readonly names: WeekNames;
  /** Each with the whole address of where it is done. */
  readonly items: readonly { readonly item: WeekItem; readonly address: string }[];
  readonly meetings: readonly {
    readonly meeting: Pick<Meeting, 'body' | 'number' | 'startsAt' | 'endsAt' | 'place'>;
    readonly address: string;
  }[];
  /** Where all of it stands. */
  readonly week: string;
  /** The marker of the address that stops the letter; filled in when it is sent. */
  readonly stop: string;
};

/** So many of each are written out; the rest stand on the page. */
const most = 12;

/** The weekly letter: what waits for one person, what is late first, and their meetings. */
export function weekLetter(facts: WeekLetterFacts): {
  readonly subject: string;
  readonly body: string;
} {
  const { planName, name, items, meetings, week, stop } = facts;
  const plan = oneLine(planName);
  const late = items.filter(({ item }) => item.daysLate > 0);
  const rest = items.filter(({ item }) => item.daysLate === 0);
  const parts = [
    `Kære ${oneLine(name)}`,
    items.length === 0 ? `Du har møder på vej i ${plan}.` : `Det her venter på dig i ${plan}.`,
    section(
      'Det haster',
      late.map((each) => itemLines(each, facts.names)),
      week,
    ),
    section(
      late.length === 0 ? 'Det skal gøres' : 'Desuden',
      rest.map((each) => itemLines(each, facts.names)),
      week,
    ),
    section(
      'Møder på vej',
      meetings.map((each) => meetingLines(each, facts.names)),
      week,
    ),
    `Hele ugen står her:\n${week}`,
    `Du får ugebrevet højst én gang om ugen, og kun når der er noget. Vil du ikke have det, så stop det her; du behøver ikke logge ind:\n${stop}`,
  ];
  return {
    subject: `${plan}: ${subjectText(items.length, late.length, meetings.length)}`,
    body: `${parts.filter((part) => part !== undefined).join('\n\n')}\n`,
  };
}

function subjectText(items: number, late: number, meetings: number): string {
  if (items === 0) return meetings === 1 ? '1 møde på vej' : `${meetings} møder på vej`;
  const waiting = items === 1 ? '1 ting venter på dig' : `${items} ting venter på dig`;
  if (late === 0) return waiting;
  return late === items ? `${waiting} og haster` : `${waiting}, ${late} haster`;
}

function section(title: string, lines: readonly string[], week: string): string | undefined {
  if (lines.length === 0) return undefined;
  const rest = lines.length - most;
  const shown = rest > 1 ? [...lines.slice(0, most), `- og ${rest} mere: ${week}`] : lines;
  return `${title.toUpperCase()}\n${shown.join('\n')}`;
}

function itemLines({ item, address }: WeekLetterFacts['items'][number], names: WeekNames): string {
  const due = weekDueText(item);
  return `- ${oneLine(weekItemText(item, names))}${due === undefined ? '' : ` (${due})`}\n  ${address}`;
}

function meetingLines(
  { meeting, address }: WeekLetterFacts['meetings'][number],
  { bodies }: WeekNames,
): string {
  const { body, number, startsAt, endsAt, place } = meeting;
  const name = bodies.find(({ key }) => key === body)?.name ?? body;
  const where = place === '' ? '' : `, ${oneLine(place)}`;
  return `- ${meetingTitle(name, number)}: ${meetingWhenText(startsAt, endsAt)}${where}\n  ${address}`;
}

/** What was pasted with a line break must not begin a line of its own. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
