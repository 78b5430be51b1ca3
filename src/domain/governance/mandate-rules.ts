import type { IsoDate } from '#domain/time/period.ts';
import type { BodyKey, Mandate, MandateRole, Organisation, PersonId, Seat } from './body.ts';
import { organisationsOf, type Places, sameOrganisation } from './places.ts';

/** Only those who are members in their own right fill a seat. */
export const fillsSeat = ({ role }: { readonly role: MandateRole }): boolean =>
  role === 'chair' || role === 'member';

export type MandateFault =
  | 'endsBeforeItBegins'
  /** The person sits in the body in that role already, on some of the days. */
  | 'sitsThere'
  | 'seatUnknown'
  | 'seatTaken'
  | 'organisationMissing'
  /** The seat is not for that organisation. */
  | 'organisationUnlike'
  | 'substituteForNobody'
  /** Somebody who is substitute for another is no member beside them. */
  | 'substituteUnlike';

export type NewMandate = {
  readonly body: BodyKey;
  readonly person: PersonId;
  readonly seat?: string;
  readonly organisation?: string;
  readonly role: MandateRole;
  readonly substituteFor?: string;
  readonly from: IsoDate;
  readonly to?: IsoDate;
};

/** What cannot be of a mandate that is to be given; every fault at once. */
export function faultsOfMandate(
  { seats, mandates }: Organisation,
  given: NewMandate,
  places: Places,
): readonly MandateFault[] {
  const inBody = mandates.filter((each) => each.body === given.body && overlap(each, given));
  const seat = seats.get(given.body)?.find(({ key }) => key === given.seat);
  const faults: readonly (MandateFault | false)[] = [
    given.to !== undefined && given.to < given.from && 'endsBeforeItBegins',
    inBody.some(({ person, role }) => person === given.person && role === given.role) &&
      'sitsThere',
    given.seat !== undefined && seat === undefined && 'seatUnknown',
    given.substituteFor !== undefined &&
      !inBody.some((each) => each.id === given.substituteFor && fillsSeat(each)) &&
      'substituteForNobody',
    given.substituteFor !== undefined && given.role !== 'substitute' && 'substituteUnlike',
    ...(seat === undefined || !fillsSeat(given) ? [] : faultsInSeat(inBody, seat, given, places)),
  ];
  return faults.filter((each) => each !== false);
}

function faultsInSeat(
  inBody: readonly Mandate[],
  seat: Seat,
  given: NewMandate,
  places: Places,
): readonly (MandateFault | false)[] {
  const organisations = organisationsOf(seat, places);
  const { organisation } = given;
  if (organisations !== undefined && organisation === undefined) return ['organisationMissing'];
  if (organisations?.some((each) => sameOrganisation(each, organisation ?? '')) === false) {
    return ['organisationUnlike'];
  }
  const filled = inBody.filter(
    (each) =>
      each.seat === seat.key &&
      fillsSeat(each) &&
      (organisations === undefined ||
        sameOrganisation(each.organisation ?? '', organisation ?? '')),
  );
  return [mostAtOnce(filled, given) >= seat.count && 'seatTaken'];
}

/** How many of the mandates are in force on the fullest day of the one that is to be given. */
function mostAtOnce(filled: readonly Mandate[], given: NewMandate): number {
  const days = [given.from, ...filled.map(({ from }) => from)].filter(
    (day) => day >= given.from && (given.to === undefined || day <= given.to),
  );
  const on = (day: IsoDate) =>
    filled.filter(({ from, to }) => from <= day && (to === undefined || day <= to)).length;
  return Math.max(0, ...days.map(on));
}

type Days = { readonly from: IsoDate; readonly to?: IsoDate };

const overlap = (a: Days, b: Days): boolean =>
  (b.to === undefined || a.from <= b.to) && (a.to === undefined || b.from <= a.to);
