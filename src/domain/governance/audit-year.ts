import type { IssuedDocument } from '#domain/documents/issued.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { type LookedAt, looksAt } from '#domain/week/looks.ts';
import { isTreatment } from './audit.ts';
import type { Recommendation } from './cycle.ts';
import type { Action, Decision } from './decision.ts';
import type { Look } from './follow-up.ts';
import type { AgendaItemKind, Meeting, Sighting } from './meeting.ts';
import type { Notice } from './notice.ts';

/** An item of an agenda; `subject` is what it is about where that is kept elsewhere, else empty. */
export type PlacedItem = {
  readonly id: string;
  readonly meeting: string;
  readonly kind: AgendaItemKind;
  readonly subject: string;
  readonly title: string;
};

/** What tells which year's results something was about. */
export type YearSigns = {
  readonly documents: readonly Pick<IssuedDocument, 'id' | 'kind' | 'year'>[];
  readonly recommendations: readonly Recommendation[];
  readonly items: readonly PlacedItem[];
};

/** The year whose results an audit is of, and the day it is asked. */
export type AskedYear = { readonly year: number; readonly today: IsoDate };

/** What an agenda item is about: the year of its paper, its evaluation or its recommendation. */
export function yearOfItem(
  { kind, subject }: Pick<PlacedItem, 'kind' | 'subject'>,
  { documents, recommendations }: Omit<YearSigns, 'items'>,
): number | undefined {
  switch (kind) {
    case 'paper':
      return documents.find(({ id }) => id === subject)?.year;
    case 'evaluation':
      return Number(subject.split('/')[0]) || undefined;
    case 'recommendation':
      return recommendations.find(({ id }) => id === subject)?.year;
    case 'free':
    case 'notice':
    case 'conflict':
    case 'action':
    case 'measurements':
    case 'minutes':
    case 'amendment':
      return undefined;
  }
}

/** The years whose matters stood on the agenda of each meeting. */
export const yearsOfMeetings = (signs: YearSigns): ReadonlyMap<string, ReadonlySet<number>> => {
  const found = new Map<string, Set<number>>();
  for (const item of signs.items) {
    const year = yearOfItem(item, signs);
    if (year === undefined) continue;
    found.set(item.meeting, (found.get(item.meeting) ?? new Set()).add(year));
  }
  return found;
};

/** The same for all that is asked about one year. */
export type OfYear = AskedYear & {
  readonly yearOfDocument: ReadonlyMap<string, number>;
  readonly yearsOfMeeting: ReadonlyMap<string, ReadonlySet<number>>;
};

export const ofYear = (signs: YearSigns, asked: AskedYear): OfYear => ({
  ...asked,
  yearOfDocument: new Map(
    signs.documents.flatMap(({ id, year }) => (year === undefined ? [] : [[id, year] as const])),
  ),
  yearsOfMeeting: yearsOfMeetings(signs),
});

/**
 * Whether something is of a year's results: its own year says so; else the matters of its meeting; and
 * only where neither is known the day it happened. A year that is treated late is treated all the same.
 */
export function belongs(
  each: {
    readonly year?: number | undefined;
    readonly meeting?: string | undefined;
    readonly on: IsoDate;
  },
  { year, today, yearsOfMeeting }: OfYear,
): boolean {
  if (each.year !== undefined) return each.year === year;
  const years = each.meeting === undefined ? undefined : yearsOfMeeting.get(each.meeting);
  return years === undefined ? isTreatment(each.on, year, today) : years.has(year);
}

/** A paper is of its year; the pack and the minutes of a meeting are of the years it treated. */
export const isDocumentOfYear = (
  { year, meeting, issuedAt }: Pick<IssuedDocument, 'year' | 'meeting' | 'issuedAt'>,
  of: OfYear,
): boolean => belongs({ year, meeting, on: danishTime(issuedAt).day }, of);

/** Whether a meeting treated the year, or was held while the year was lived or treated. */
export const isMeetingOfYear = (
  { id, startsAt }: Pick<Meeting, 'id' | 'startsAt'>,
  { year, yearsOfMeeting }: OfYear,
): boolean =>
  yearsOfMeeting.get(id)?.has(year) === true ||
  [year, year + 1].includes(Number(danishTime(startsAt).day.slice(0, 4)));

const isSightingOfYear = ({ document, meeting, seenOn }: Sighting, of: OfYear): boolean =>
  belongs(
    {
      year: document === undefined ? undefined : of.yearOfDocument.get(document),
      meeting,
      on: seenOn,
    },
    of,
  );

/** The times bodies looked at a year's result of a criterion, whatever day that was; the first first. */
export const looksOfYear = (
  criterion: Parameters<typeof looksAt>[0],
  { sightings, evaluations, recommendations, decisions }: LookedAt,
  of: OfYear,
): readonly Look[] =>
  looksAt(criterion, {
    sightings: sightings.filter((each) => isSightingOfYear(each, of)),
    evaluations: evaluations.filter(({ year }) => year === of.year),
    recommendations: recommendations.filter(({ year }) => year === of.year),
    decisions,
  }).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** What something is about: whole areas, and single criteria. */
export type About = {
  readonly focusAreas: readonly string[];
  readonly criteria: readonly string[];
};

/** An action or a recommendation that names criteria is about them, and not about the rest of its area. */
export const aboutOf = ({
  focusArea,
  criteria,
}: Pick<Action, 'focusArea' | 'criteria'>): About => ({
  focusAreas: focusArea === undefined || criteria.length > 0 ? [] : [focusArea],
  criteria,
});

export const isAbout = (
  about: About,
  { id, focusArea }: { readonly id: string; readonly focusArea: string },
): boolean => about.criteria.includes(id) || about.focusAreas.includes(focusArea);

/** What it is told from what a decision is about. */
export type DecidedOn = {
  readonly items: readonly PlacedItem[];
  readonly recommendations: readonly Recommendation[];
  readonly notices: readonly Pick<Notice, 'id' | 'criteria' | 'focusAreas'>[];
  readonly actions: readonly Action[];
};

/**
 * What a decision on something other than a recommendation is about: what its notice touches, what its
 * item of the agenda is about, and what the actions name that follow from it.
 *
 * @param following the actions that follow from it
 */
export function aboutDecision(
  { on, agendaItem }: Pick<Decision, 'on' | 'agendaItem'>,
  following: readonly Action[],
  facts: DecidedOn,
): About {
  const item = facts.items.find(({ id }) => id === agendaItem);
  const named = [
    ...following.map(aboutOf),
    ...(on.kind === 'notice' ? aboutItem('notice', on.id, facts) : []),
    ...(item === undefined ? [] : aboutItem(item.kind, item.subject, facts)),
  ];
  return {
    focusAreas: named.flatMap(({ focusAreas }) => focusAreas),
    criteria: named.flatMap(({ criteria }) => criteria),
  };
}

function aboutItem(
  kind: AgendaItemKind,
  subject: string,
  { recommendations, notices, actions }: DecidedOn,
): readonly About[] {
  switch (kind) {
    case 'evaluation':
      return [{ focusAreas: [subject.slice(subject.indexOf('/') + 1)], criteria: [] }];
    case 'recommendation':
      return recommendations.filter(({ id }) => id === subject).map(aboutOf);
    case 'notice':
      return notices.filter(({ id }) => id === subject);
    case 'action':
      return actions.filter(({ id }) => id === subject).map(aboutOf);
    case 'free':
    case 'paper':
    case 'conflict':
    case 'measurements':
    case 'minutes':
    case 'amendment':
      return [];
  }
}

/**
 * Whether an action belongs to a year: it follows from a decision of the year, or it was there in the
 * year or the next and was not settled before, so that nothing that was promised falls out.
 */
export function isActionOfYear(
  { madeAt, state, settledOn }: Action,
  decision: Decision | undefined,
  year: number,
): boolean {
  if (decision?.year === year) return true;
  const isSettledBefore =
    state !== 'open' && settledOn !== undefined && settledOn < `${year}-01-01`;
  return danishTime(madeAt).day < `${year + 2}-01-01` && !isSettledBefore;
}

/**
 * Whether a decision on something other than a recommendation belongs to a year: its item of the agenda
 * says so; else what its meeting treated, or that it was taken in the year or the next.
 */
export function isDecisionOfYear(
  { agendaItem, meeting, decidedOn }: Pick<Decision, 'agendaItem' | 'meeting' | 'decidedOn'>,
  signs: YearSigns,
  { year, yearsOfMeeting }: OfYear,
): boolean {
  const item = signs.items.find(({ id }) => id === agendaItem);
  const said = item === undefined ? undefined : yearOfItem(item, signs);
  if (said !== undefined) return said === year;
  const treated = meeting !== undefined && yearsOfMeeting.get(meeting)?.has(year) === true;
  return treated || [year, year + 1].includes(Number(decidedOn.slice(0, 4)));
}
