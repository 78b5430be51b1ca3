import { daysBetween } from '#domain/time/days.ts';
import { type IsoDate, monthsAfter } from '#domain/time/period.ts';
import {
  type BodyKey,
  type GoverningBody,
  isInForce,
  isOpen,
  type Mandate,
  type MandateRole,
  membersOn,
  type Organisation,
  type PersonId,
} from './body.ts';
import type { Places } from './places.ts';
import { seatLines } from './representation.ts';

/** A body's meetings in a year: those that were held, and those that are planned or called. */
export type MeetingCount = { readonly held: number; readonly ahead: number };

/** What is to be seen to in a plan's bodies. */
export type BodyWarning =
  | { readonly kind: 'noMembers'; readonly body: BodyKey }
  | {
      readonly kind: 'vacant';
      readonly body: BodyKey;
      readonly seat: string;
      readonly title: string;
      readonly organisation?: string;
      readonly count: number;
    }
  | { readonly kind: 'noChair'; readonly body: BodyKey }
  | {
      readonly kind: 'fewMeetings';
      readonly body: BodyKey;
      readonly least: number;
      readonly held: number;
      readonly ahead: number;
      readonly daysLeft: number;
    }
  | {
      readonly kind: 'substituteAlone';
      readonly body: BodyKey;
      readonly person: PersonId;
      readonly mandate: Mandate['id'];
    }
  | {
      readonly kind: 'endsSoon';
      readonly body: BodyKey;
      readonly person: PersonId;
      readonly mandate: Mandate['id'];
      readonly to: IsoDate;
    }
  | {
      readonly kind: 'twoRoles';
      readonly person: PersonId;
      readonly body: BodyKey;
      readonly roles: readonly MandateRole[];
    }
  /** `above` when one of the bodies recommends to another of them. */
  | {
      readonly kind: 'twoBodies';
      readonly person: PersonId;
      readonly bodies: readonly BodyKey[];
      readonly above: boolean;
    };

type Period = { readonly from: IsoDate; readonly to: IsoDate };

/**
 * Whether a plan is still followed: through its last year's evaluation, which is of the year after.
 * Nobody can be late with it, or lack in it, when that is over.
 */
export const isFollowed = ({ to }: Period, today: IsoDate): boolean => today <= monthsAfter(to, 12);

/**
 * The warnings somebody can still do something about: nobody is held to a number of meetings in a
 * year when the agreement has ended, nor to fill seats when its last year is evaluated.
 */
export const warningsThatCount = (
  warnings: readonly BodyWarning[],
  period: Period,
  today: IsoDate,
): readonly BodyWarning[] =>
  warnings.filter(({ kind }) => {
    if (kind === 'fewMeetings') return today <= period.to;
    return !ofEmptySeats.has(kind) || isFollowed(period, today);
  });

const ofEmptySeats: ReadonlySet<BodyWarning['kind']> = new Set(['noMembers', 'vacant', 'noChair']);

/** How long before its last day a mandate is told to end. */
const endsSoonDays = 60;
/** How long it takes to call and hold a meeting: so long before the year ends each is asked for. */
const daysForAMeeting = 90;

/**
 * What is to be seen to on a day, the gravest first: bodies without members, vacant seats, no
 * chair, too few meetings before the year ends (agreement section 2: "minimum to gange årligt"),
 * mandates that end, substitutes whose principal is gone, people in several roles or bodies.
 */
export function warningsOf(
  organisation: Organisation,
  day: IsoDate,
  places: Places,
  meetings: ReadonlyMap<BodyKey, MeetingCount>,
): readonly BodyWarning[] {
  const open = organisation.bodies.filter((body) => isOpen(body, day));
  return [
    ...open.flatMap((body) => emptiness(organisation, body, day, places)),
    ...open.flatMap((body) => tooFew(body, day, meetings.get(body.key))),
    ...organisation.mandates.flatMap((mandate) => ofMandate(organisation, mandate, day)),
    ...severalOf(organisation, day),
  ];
}

function emptiness(
  organisation: Organisation,
  { key: body }: GoverningBody,
  day: IsoDate,
  places: Places,
): readonly BodyWarning[] {
  const members = membersOn(organisation, body, day);
  if (members.length === 0) return [{ kind: 'noMembers', body }];
  const vacant = seatLines(organisation, body, day, places)
    .filter((line) => line.vacant > 0 && line.seat.optional !== true)
    .map(
      ({ seat, organisation: name, vacant: count }): BodyWarning => ({
        kind: 'vacant',
        body,
        seat: seat.key,
        title: seat.title,
        ...(name === undefined ? {} : { organisation: name }),
        count,
      }),
    );
  const led = members.some(({ mandate }) => mandate.role === 'chair');
  return led ? vacant : [...vacant, { kind: 'noChair', body }];
}

function tooFew(
  { key: body, meetings }: GoverningBody,
  day: IsoDate,
  count: MeetingCount = { held: 0, ahead: 0 },
): readonly BodyWarning[] {
  const { held, ahead } = count;
  const least = meetings?.least ?? 0;
  const missing = least - held - ahead;
  const daysLeft = daysBetween(day, `${day.slice(0, 4)}-12-31` as IsoDate);
  return missing > 0 && daysLeft <= missing * daysForAMeeting
    ? [{ kind: 'fewMeetings', body, least, held, ahead, daysLeft }]
    : [];
}

function ofMandate(
  { mandates }: Organisation,
  mandate: Mandate,
  day: IsoDate,
): readonly BodyWarning[] {
  if (!isInForce(mandate, day)) return [];
  const { id, body, person, to, substituteFor } = mandate;
  const principal = mandates.find((each) => each.id === substituteFor);
  const ends = to !== undefined && daysBetween(day, to) <= endsSoonDays;
  const alone = principal !== undefined && !isInForce(principal, day);
  return [
    ...(ends ? [{ kind: 'endsSoon', body, person, mandate: id, to } as const] : []),
    ...(alone ? [{ kind: 'substituteAlone', body, person, mandate: id } as const] : []),
  ];
}

function severalOf(organisation: Organisation, day: IsoDate): readonly BodyWarning[] {
  const standing = organisation.mandates.filter((mandate) => isInForce(mandate, day));
  const byPerson = Map.groupBy(standing, ({ person }) => person);
  const above = new Map(organisation.bodies.map(({ key, serves }) => [key, serves]));
  return organisation.people.flatMap(({ id: person }): readonly BodyWarning[] => {
    const byBody = Map.groupBy(byPerson.get(person) ?? [], ({ body }) => body);
    const bodies = [...byBody.keys()];
    const roles = [...byBody].flatMap(([body, held]): readonly BodyWarning[] =>
      held.length > 1
        ? [{ kind: 'twoRoles', person, body, roles: held.map(({ role }) => role) }]
        : [],
    );
    if (bodies.length < 2) return roles;
    const over = bodies.some((body) => bodies.some((each) => above.get(each) === body));
    return [...roles, { kind: 'twoBodies', person, bodies, above: over }];
  });
}
