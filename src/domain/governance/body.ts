import type { Instant, IsoDate } from '#domain/time/period.ts';

/** The name of a body in addresses and files: lower-case letters, digits and hyphens. */
export type BodyKey = string & { readonly __body: unique symbol };
export type PersonId = string & { readonly __person: unique symbol };
export type MandateId = string & { readonly __mandate: unique symbol };

export const bodyKinds = [
  'cityBoard',
  'districtBoard',
  'board',
  'localSteeringGroup',
  'followUpGroup',
  'departmentBoard',
  'council',
  'other',
] as const;
export type GoverningBodyKind = (typeof bodyKinds)[number];

/** Over the whole city, over a district, or over the area of the plan. */
export const bodyLevels = ['city', 'district', 'local'] as const;
export type BodyLevel = (typeof bodyLevels)[number];

/**
 * What a body may do: evaluate its areas and recommend (agreement section 6), decide on
 * recommendations, follow the central measurements (section 4), take notices of a level (section 9),
 * take conflicts of a nature (section 10), and approve changes of the agreement.
 */
export const bodyRights = [
  'evaluate',
  'recommend',
  'decide',
  'followMeasurements',
  'takeDistrictNotices',
  'takeCityNotices',
  'takePrincipledConflicts',
  'takeSpecificConflicts',
  'approveAgreement',
] as const;
export type BodyRight = (typeof bodyRights)[number];

/**
 * A body of a plan's organisation. `serves` is the body its recommendations go to; `focusAreas` are
 * keys of the areas it evaluates, empty for all of them.
 */
export type GoverningBody = {
  readonly key: BodyKey;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly kind: GoverningBodyKind;
  readonly level: BodyLevel;
  readonly serves?: BodyKey;
  /** Who its secretariat is, in words. */
  readonly servedBy?: string;
  readonly task?: string;
  readonly focusAreas: readonly string[];
  /** Meetings a year. */
  readonly meetings?: { readonly least: number; readonly most?: number };
  readonly rights: readonly BodyRight[];
  readonly closedOn?: IsoDate;
};

/** A version of the terms of reference (kommissorium); versions are only added, numbered from 1. */
export type TermsOfReference = {
  readonly number: number;
  readonly text: string;
  readonly adoptedOn?: IsoDate;
  readonly reason?: string;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
};

/** Who a seat is for: "two from each department board", "directors of all". */
export type SeatFor =
  | { readonly kind: 'organisation'; readonly name: string }
  | { readonly kind: 'each'; readonly of: 'housingOrganisation' | 'administration' | 'department' }
  | { readonly kind: 'open' };

/** `count` is for each organisation the seat is for. A seat that is optional may stand empty. */
export type Seat = {
  readonly key: string;
  readonly title: string;
  readonly for: SeatFor;
  readonly count: number;
  readonly voting: boolean;
  readonly optional?: true;
};

/**
 * No more is kept of a person than this; `account` when they can sign in. Somebody who was taken off
 * the list keeps the name for as long as what they took part in is kept, and nothing else.
 */
export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly organisation?: string;
  readonly email?: string;
  readonly account?: string;
  readonly weeklyMail: boolean;
  /** Left out for those who are on the list. */
  readonly removed?: true;
};

export const mandateRoles = ['chair', 'member', 'substitute', 'secretary', 'observer'] as const;
export type MandateRole = (typeof mandateRoles)[number];

/** That a person sits in a body, from a day and to a day (both included). */
export type Mandate = {
  readonly id: MandateId;
  readonly body: BodyKey;
  readonly person: PersonId;
  readonly seat?: string;
  /** For whom they sit there. */
  readonly organisation?: string;
  readonly role: MandateRole;
  readonly substituteFor?: MandateId;
  readonly from: IsoDate;
  readonly to?: IsoDate;
  readonly endedWhy?: string;
};

/** A plan's whole organisation as it stands: what the rules about bodies are asked of. */
export type Organisation = {
  readonly bodies: readonly GoverningBody[];
  readonly seats: ReadonlyMap<BodyKey, readonly Seat[]>;
  readonly people: readonly Person[];
  readonly mandates: readonly Mandate[];
};

/** Whether a mandate is in force on a day. */
export const isInForce = ({ from, to }: Mandate, day: IsoDate): boolean =>
  from <= day && (to === undefined || day <= to);

export const hasRight = (body: GoverningBody, right: BodyRight): boolean =>
  body.rights.includes(right);

/** A body that meets: one that was closed is kept for what it did. */
export const isOpen = ({ closedOn }: GoverningBody, day: IsoDate): boolean =>
  closedOn === undefined || day <= closedOn;

export type Membership = { readonly mandate: Mandate; readonly person: Person };

/**
 * Who sits in a body on a day, in the order of the roles (chairs first) and then of the people.
 * Substitutes, secretaries and observers are among them: ask the role.
 */
export function membersOn(
  { people, mandates }: Organisation,
  body: BodyKey,
  day: IsoDate,
): readonly Membership[] {
  const byId = new Map(people.map((person, place) => [person.id, { person, place }]));
  return mandates
    .filter((mandate) => mandate.body === body && isInForce(mandate, day))
    .flatMap((mandate) => {
      const known = byId.get(mandate.person);
      return known === undefined ? [] : [{ mandate, ...known }];
    })
    .toSorted((a, b) => rankOf(a.mandate.role) - rankOf(b.mandate.role) || a.place - b.place)
    .map(({ mandate, person }) => ({ mandate, person }));
}

const rankOf = (role: MandateRole): number => mandateRoles.indexOf(role);
