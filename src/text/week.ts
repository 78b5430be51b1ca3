import type { BodyKey, GoverningBody, Person, PersonId } from '#domain/governance/body.ts';
import type { WeekItem, WeekKind, WeekSubject } from '#domain/week/item.ts';
import { possessive } from './bodies.ts';
import { noticeStateWords } from './governance-words.ts';
import { meetingDayText } from './invitations.ts';
import { longAgoText } from './late.ts';
import { dateText, joined } from './periods.ts';

/** Who and what the things to do name. */
export type WeekNames = {
  readonly bodies: readonly Pick<GoverningBody, 'key' | 'name'>[];
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  readonly focusAreas: readonly { readonly key: string; readonly name: string }[];
};

/** The groups a week is shown in, in this order where nothing is late. */
export const weekGroups = {
  year: 'Årets gang',
  decisions: 'Beslutninger og handlinger',
  meetings: 'Møder og referater',
  cases: 'Underretninger og konflikter',
  following: 'Målinger og opfølgning',
  organisation: 'Organisationen',
} as const;
export type WeekGroup = keyof typeof weekGroups;

const groupByKind: Readonly<Record<WeekKind, WeekGroup>> = {
  openYear: 'year',
  figures: 'year',
  paper: 'year',
  evaluation: 'year',
  recommend: 'year',
  decide: 'decisions',
  noAction: 'decisions',
  action: 'decisions',
  callMeeting: 'meetings',
  tellMeeting: 'meetings',
  writeMinutes: 'meetings',
  approveMinutes: 'meetings',
  fewMeetings: 'meetings',
  notice: 'cases',
  conflict: 'cases',
  measurementsUnseen: 'following',
  centralFigures: 'following',
  notFollowedUp: 'following',
  mandateEnds: 'organisation',
  seats: 'organisation',
};

export const weekGroupOf = ({ subject }: WeekItem): WeekGroup => groupByKind[subject.kind];

/** What is to be done, as a line that leads to where it is done. */
export function weekItemText({ subject }: WeekItem, names: WeekNames): string {
  return (lines[subject.kind] as Line<WeekSubject>)(subject, names);
}

type Line<S> = (it: S, names: WeekNames) => string;
type Of<K extends WeekKind> = WeekSubject extends infer S
  ? S extends { readonly kind: infer Kinds }
    ? K extends Kinds
      ? S
      : never
    : never
  : never;

const lines: { readonly [K in WeekKind]: Line<Of<K>> } = {
  openYear: (it) => `Begynd evalueringen af ${it.year}`,
  figures: (it) => `Få de sidste tal for ${it.year} ind (${it.number})`,
  paper: (it, names) => `Lav statuspapir om ${it.year} til ${bodyName(names, it.body)}`,
  evaluation: (it, names) =>
    `Evaluér ${areaName(names, it.focusArea)} for ${it.year}: ${bodyName(names, it.body)}`,
  recommend: (it, names) =>
    `Skriv indstilling om ${areaName(names, it.focusArea)}: ${bodyName(names, it.body)}`,
  decide: (it, names) =>
    `${it.postponed ? 'Tag stilling til den udsatte indstilling' : 'Tag stilling til indstillingen'} om ${areaName(names, it.focusArea)} fra ${bodyName(names, it.from)}: ${bodyName(names, it.body)}`,
  noAction: (it, names) =>
    `Sæt handling, ansvarlig og frist på beslutningen${quoted(it.text)}: ${bodyName(names, it.body)}`,
  action: (it) => `${shortened(it.text)} (${it.owner})`,
  notice: (it) =>
    `Underretning nr. ${it.number}, ${noticeStateWords[it.state]}: ${shortened(it.title)}`,
  conflict: (it) => `Konflikt nr. ${it.number} venter på jer`,
  callMeeting: (it, names) =>
    `Indkald til mødet ${meetingDayText(it.startsAt)}: ${bodyName(names, it.body)}, møde ${it.number}`,
  tellMeeting: (it, names) =>
    `Skriv, om mødet ${meetingDayText(it.startsAt)} blev holdt: ${bodyName(names, it.body)}, møde ${it.number}`,
  writeMinutes: (it, names) =>
    `Skriv referatet færdigt: ${bodyName(names, it.body)}, møde ${it.number}`,
  approveMinutes: (it, names) =>
    `Godkend referatet: ${bodyName(names, it.body)}, møde ${it.number}`,
  fewMeetings: (it, names) =>
    `Planlæg møder i ${bodyName(names, it.body)}: mindst ${it.least} om året, ${it.held} holdt og ${it.ahead} planlagt`,
  measurementsUnseen: (it, names) =>
    `Vis ${bodyName(names, it.body)} de centrale målinger: ${it.last === undefined ? 'de er ikke set endnu' : `sidst set den ${dateText(it.last)}`}`,
  centralFigures: (it) =>
    it.number === 1
      ? 'Hent ét tal til de centrale målinger'
      : `Hent ${it.number} tal til de centrale målinger`,
  notFollowedUp: (it) => notFollowedUp(it),
  mandateEnds: (it, names) =>
    `${possessive(personName(names, it.person))} mandat i ${bodyName(names, it.body)} ophører`,
  seats: (it, names) => `${bodyName(names, it.body)}: ${seatsText(it)}`,
};

const mostCodes = 6;

function notFollowedUp({
  criteria,
  isLate,
}: Extract<WeekSubject, { kind: 'notFollowedUp' }>): string {
  const codes = criteria.map(({ code }) => code);
  const rest = codes.length - mostCodes;
  const named = rest > 1 ? `${codes.slice(0, mostCodes).join(', ')} og ${rest} til` : joined(codes);
  const days = criteria.flatMap(({ last }) => last ?? []);
  const [it, only] = criteria.length === 1 ? ['det', days[0]] : ['dem', undefined];
  if (days.length === 0) return `Følg op på ${named}: intet organ har set på ${it} endnu`;
  if (isLate) {
    const since = only === undefined ? 'i mindst et år' : `siden den ${dateText(only)}`;
    return `Følg op på ${named}: intet organ har set på ${it} ${since}`;
  }
  const last = only === undefined ? '' : ` (sidst den ${dateText(only)})`;
  return `Følg op på ${named}, inden året er gået${last}`;
}

function seatsText({
  vacant,
  noChair,
  noMembers,
}: Extract<WeekSubject, { kind: 'seats' }>): string {
  if (noMembers) return 'der er ingen medlemmer';
  return joined([
    ...(vacant === 0 ? [] : [vacant === 1 ? 'én plads er ledig' : `${vacant} pladser er ledige`]),
    ...(noChair ? ['der er ingen formand'] : []),
  ]);
}

/** When it is due, or how late it is; undefined for what has no day, or says it itself. */
export function weekDueText({ subject: { kind }, dueOn, daysLate }: WeekItem): string | undefined {
  if (dueOn === undefined || kind === 'callMeeting' || kind === 'tellMeeting') return undefined;
  if (kind === 'mandateEnds') return `den ${dateText(dueOn)}`;
  if (kind === 'writeMinutes' || kind === 'approveMinutes') {
    return daysLate === 0 ? 'mødet var i dag' : `mødet var for ${longAgoText(daysLate)} siden`;
  }
  return daysLate > 0
    ? `${longAgoText(daysLate)} over fristen, ${dateText(dueOn)}`
    : `senest ${dateText(dueOn)}`;
}

const bodyName = ({ bodies }: WeekNames, key: BodyKey): string =>
  bodies.find((each) => each.key === key)?.name ?? key;

const areaName = ({ focusAreas }: WeekNames, key: string): string =>
  focusAreas.find((each) => each.key === key)?.name ?? key;

const personName = ({ people }: WeekNames, id: PersonId): string =>
  people.find((each) => each.id === id)?.name ?? 'Et medlem';

const quoted = (text: string): string => (text.trim() === '' ? '' : ` "${shortened(text)}"`);

const longest = 90;

/** A text of many words, cut at a word. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s\S*$/, '')} …`;
}
