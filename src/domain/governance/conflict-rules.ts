import type { IsoDate } from '#domain/time/period.ts';
import { type BodyKey, type BodyRight, hasRight, isOpen, type Organisation } from './body.ts';
import type { ConflictCase, ConflictNature, ConflictPlace, ConflictStep } from './conflict.ts';
import { sameOrganisation } from './places.ts';

/** A party that can be named in a notice or a conflict. */
export type NamedParty = {
  readonly name: string;
  readonly side: 'municipality' | 'housing' | 'other';
};

/** A conflict with what was done in it. */
export type ConflictSoFar = Pick<
  ConflictCase,
  'parties' | 'nature' | 'place' | 'body' | 'state'
> & {
  readonly steps: readonly Pick<ConflictStep, 'kind' | 'party'>[];
};

/** Why a move is not what the agreement's order has (section 10); words in text. */
export type OutOfOrder =
  | { readonly kind: 'managementNotInvolved'; readonly parties: readonly string[] }
  | { readonly kind: 'natureUnsaid' }
  | { readonly kind: 'otherNature'; readonly nature: ConflictNature }
  | { readonly kind: 'bodyLacksRight'; readonly right: BodyRight }
  | { readonly kind: 'notMunicipalityAndHousing' }
  | { readonly kind: 'backToManagement' };

/** A place a conflict can be moved to; with objections it takes a reason, and is shown as such. */
export type NextPlace = {
  readonly place: ConflictPlace;
  readonly body?: BodyKey;
  readonly objections: readonly OutOfOrder[];
};

/** Where a conflict of a nature belongs once own management has not settled it. */
export const placesByNature: Readonly<Record<ConflictNature, readonly ConflictPlace[]>> = {
  principled: ['body'],
  specific: ['body', 'steeringDialogue', 'bilateral'],
  internal: ['ownForum'],
};

const bodyRight: Readonly<Record<ConflictNature, BodyRight | undefined>> = {
  principled: 'takePrincipledConflicts',
  specific: 'takeSpecificConflicts',
  internal: undefined,
};

/** The parties whose own management has not been said to be involved, nor why it is not. */
export const managementAwaited = ({
  parties,
  steps,
}: Pick<ConflictSoFar, 'parties' | 'steps'>): readonly string[] =>
  parties.filter(
    (party) =>
      !steps.some(
        (step) =>
          step.kind === 'managementInvolved' &&
          step.party !== undefined &&
          sameOrganisation(step.party, party),
      ),
  );

/**
 * Every place a conflict can be moved to, and what of the agreement's order speaks against each: own
 * management first; then by its nature to the body that takes such conflicts, the steering dialogue, a
 * meeting of municipality and housing organisation, or the party's own forum. An open conflict can
 * always be moved, in order or with a reason; one that has ended cannot.
 */
export function nextPlaces(
  conflict: ConflictSoFar,
  { bodies }: Pick<Organisation, 'bodies'>,
  named: readonly NamedParty[],
  day: IsoDate,
): readonly NextPlace[] {
  if (conflict.state !== 'open') return [];
  const general = beforeAnyPlace(conflict);
  const open = bodies.filter(
    (body) =>
      isOpen(body, day) &&
      (hasRight(body, 'takePrincipledConflicts') || hasRight(body, 'takeSpecificConflicts')),
  );
  const places: readonly NextPlace[] = [
    ...open.map((body): NextPlace => {
      const right = conflict.nature === undefined ? undefined : bodyRight[conflict.nature];
      const lacks: readonly OutOfOrder[] =
        right === undefined || hasRight(body, right) ? [] : [{ kind: 'bodyLacksRight', right }];
      return {
        place: 'body',
        body: body.key,
        objections: [...general, ...natured('body'), ...lacks],
      };
    }),
    { place: 'steeringDialogue', objections: [...general, ...natured('steeringDialogue')] },
    { place: 'bilateral', objections: [...general, ...natured('bilateral'), ...bilateral()] },
    { place: 'ownForum', objections: [...general, ...natured('ownForum')] },
    { place: 'ownManagement', objections: [{ kind: 'backToManagement' }] },
  ];
  return places.filter(({ place, body }) => place !== conflict.place || body !== conflict.body);

  function natured(place: ConflictPlace): readonly OutOfOrder[] {
    const { nature } = conflict;
    return nature === undefined || placesByNature[nature].includes(place)
      ? []
      : [{ kind: 'otherNature', nature }];
  }

  function bilateral(): readonly OutOfOrder[] {
    const sides = new Set(sidesOf(conflict.parties, named));
    const both = sides.has('municipality') && sides.has('housing');
    return both ? [] : [{ kind: 'notMunicipalityAndHousing' }];
  }
}

function beforeAnyPlace(conflict: ConflictSoFar): readonly OutOfOrder[] {
  const parties = managementAwaited(conflict);
  return [
    ...(parties.length === 0 ? [] : [{ kind: 'managementNotInvolved', parties } as const]),
    ...(conflict.nature === undefined ? [{ kind: 'natureUnsaid' } as const] : []),
  ];
}

const sidesOf = (
  parties: readonly string[],
  named: readonly NamedParty[],
): readonly NamedParty['side'][] =>
  parties.map((party) => named.find(({ name }) => sameOrganisation(name, party))?.side ?? 'other');

/**
 * Whether a nature cannot be: an internal conflict is within the municipality or among housing
 * organisations, so one between the two sides is not internal.
 */
export const isInternalAcrossSides = (
  nature: ConflictNature,
  parties: readonly string[],
  named: readonly NamedParty[],
): boolean => {
  const sides = new Set(sidesOf(parties, named));
  return nature === 'internal' && sides.has('municipality') && sides.has('housing');
};

/** Whether a conflict waits for something before it can be moved in order; for lists. */
export const waitsFor = (
  conflict: ConflictSoFar,
): 'management' | 'nature' | 'place' | 'outcome' | 'nothing' => {
  if (conflict.state !== 'open') return 'nothing';
  if (conflict.place !== 'ownManagement') return 'outcome';
  if (managementAwaited(conflict).length > 0) return 'management';
  return conflict.nature === undefined ? 'nature' : 'place';
};
