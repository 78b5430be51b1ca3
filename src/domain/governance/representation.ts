import type { IsoDate } from '#domain/time/period.ts';
import {
  type BodyKey,
  type Mandate,
  type Membership,
  membersOn,
  type Organisation,
  type Seat,
} from './body.ts';
import { fillsSeat } from './mandate-rules.ts';
import type { Attendance } from './meeting.ts';
import { organisationsOf, type Places, sameOrganisation } from './places.ts';

/** The seats of one sort that one organisation has, or that anybody may have. */
export type SeatLine = {
  readonly seat: Seat;
  /** Left out for seats that are open to anybody. */
  readonly organisation?: string;
  readonly filled: readonly Membership[];
  /** None when more sit there than there are seats. */
  readonly vacant: number;
};

/** Every seat of a body on a day, one line for each organisation that has seats of a sort. */
export function seatLines(
  organisation: Organisation,
  body: BodyKey,
  day: IsoDate,
  places: Places,
): readonly SeatLine[] {
  const members = membersOn(organisation, body, day).filter(({ mandate }) => fillsSeat(mandate));
  return (organisation.seats.get(body) ?? []).flatMap((seat) => {
    const inSeat = members.filter(({ mandate }) => mandate.seat === seat.key);
    const named = organisationsOf(seat, places);
    if (named === undefined) return [lineOf(seat, undefined, inSeat)];
    return named.map((name) =>
      lineOf(
        seat,
        name,
        inSeat.filter(({ mandate }) => sameOrganisation(mandate.organisation ?? '', name)),
      ),
    );
  });
}

const lineOf = (
  seat: Seat,
  organisation: string | undefined,
  filled: readonly Membership[],
): SeatLine => ({
  seat,
  ...(organisation === undefined ? {} : { organisation }),
  filled,
  vacant: Math.max(0, seat.count - filled.length),
});

/** Those of a body who sit in none of its seats: without a seat, or in one that was taken away. */
export function besideSeats(
  organisation: Organisation,
  body: BodyKey,
  day: IsoDate,
  places: Places,
): readonly Membership[] {
  const seated = new Set(
    seatLines(organisation, body, day, places).flatMap(({ filled }) =>
      filled.map(({ mandate }) => mandate.id),
    ),
  );
  return membersOn(organisation, body, day).filter(({ mandate }) => !seated.has(mandate.id));
}

export type Representation = {
  /** Votes of the body: seats that vote, filled or not (optional ones when filled), and others who vote. */
  readonly votes: number;
  /** Votes that somebody present has, in their own right or standing in for another. */
  readonly present: number;
  /** More than half of the votes are present. */
  readonly majority: boolean;
  readonly chairPresent: boolean;
  /** Whether the body has a chair at all. */
  readonly led: boolean;
  /** The organisations that have votes in the body, and whether anybody present votes for them. */
  readonly organisations: readonly { readonly name: string; readonly represented: boolean }[];
};

const nowhere: Places = { housingOrganisations: [], administrations: [], departments: [] };

/**
 * Who is represented at a meeting on a day, by who is there. Members and chairs vote, unless their
 * seat does not; whoever stands in for one of them votes in that one's place, and a substitute who
 * comes stands in for the one they are substitute for when that one is not there, unless they vote
 * themselves. Whoever sits there in two roles has one vote. Observers, secretaries and guests
 * represent nobody.
 *
 * @param places whom seats "for each" are for (`placesOf`); without them such seats count as filled
 */
export function representationOf(
  organisation: Organisation,
  body: BodyKey,
  day: IsoDate,
  attendance: readonly Attendance[],
  places: Places = nowhere,
): Representation {
  const members = membersOn(organisation, body, day);
  const lines = seatLines(organisation, body, day, places);
  const silent = new Set(
    organisation.seats.get(body)?.flatMap(({ key, voting }) => (voting ? [] : [key])),
  );
  const voters = members
    .map(({ mandate }) => mandate)
    .filter((mandate) => fillsSeat(mandate) && !silent.has(mandate.seat ?? ''));
  const there = votesPresent(members, voters, attendance);
  const missing = lines
    .filter(({ seat }) => seat.voting && seat.optional !== true)
    .reduce((sum, { vacant }) => sum + vacant, 0);
  const votes = peopleOf(voters).size + missing;
  const present = peopleOf(voters.filter(({ id }) => there.has(id))).size;
  const came = peopleOf(attendance.filter(({ state }) => state === 'present'));
  return {
    votes,
    present,
    majority: present * 2 > votes,
    chairPresent: members.some(
      ({ mandate: { id, role, person } }) =>
        role === 'chair' && (there.has(id) || came.has(person)),
    ),
    led: members.some(({ mandate: { role } }) => role === 'chair'),
    organisations: namesOf(lines, voters).map((name) => ({
      name,
      represented: voters.some(
        (mandate) => there.has(mandate.id) && sameOrganisation(mandate.organisation ?? '', name),
      ),
    })),
  };
}

const peopleOf = (
  all: readonly { readonly person: Mandate['person'] }[],
): ReadonlySet<Mandate['person']> => new Set(all.map(({ person }) => person));

/** The mandates that somebody present votes by. */
function votesPresent(
  members: readonly Membership[],
  voters: readonly Mandate[],
  attendance: readonly Attendance[],
): ReadonlySet<Mandate['id']> {
  const came = attendance.filter(({ state }) => state === 'present');
  const people = peopleOf(came);
  const voting = peopleOf(voters);
  const own = voters.filter(({ person }) => people.has(person)).map(({ id }) => id);
  const stoodIn = came.flatMap(({ standsInFor }) => standsInFor ?? []);
  const substitutes = members.flatMap(({ mandate }) =>
    mandate.role === 'substitute' &&
    people.has(mandate.person) &&
    !voting.has(mandate.person) &&
    mandate.substituteFor !== undefined &&
    came.every((each) => each.person !== mandate.person || each.standsInFor === undefined)
      ? [mandate.substituteFor]
      : [],
  );
  return new Set([...own, ...stoodIn, ...substitutes]);
}

/** The organisations that have a vote, each told once, as their seats come. */
function namesOf(lines: readonly SeatLine[], voters: readonly Mandate[]): readonly string[] {
  const names = [
    ...lines.flatMap(({ seat, organisation }) =>
      seat.voting && seat.optional !== true && organisation !== undefined ? [organisation] : [],
    ),
    ...voters.flatMap(({ organisation }) => organisation ?? []),
  ];
  return names.filter(
    (name, place) => names.findIndex((each) => sameOrganisation(each, name)) === place,
  );
}
