import type { Plan } from '#domain/plans/plan.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { isInForce, isOpen, type MandateRole, type Organisation, type Person } from './body.ts';
import type { NamedParty } from './conflict-rules.ts';
import { isOne, sameOrganisation } from './places.ts';

type Parties = Pick<Plan, 'parties' | 'bodies'>;

/**
 * Every party that can be named in a notice or a conflict, each once, those of the agreement first. An
 * agreement calls a party "Boligforeningen 3B" where it signs and "3B" where it sits: the short name is
 * named only where somebody sits for it under it, since nobody else would be reached by it.
 */
export const namedParties = (
  plan: Parties,
  { mandates }: Pick<Organisation, 'mandates' | 'people'>,
): readonly NamedParty[] => {
  const isSatFor = (name: string) =>
    mandates.some(({ organisation }) => sameOrganisation(organisation ?? '', name));
  const isShort = (name: string) => plan.parties.some((each) => each.name.endsWith(` ${name}`));
  return eachOnce([
    ...ofAgreement(plan),
    ...plan.bodies.flatMap(({ organisations }) =>
      organisations
        .filter((name) => isOne(name) && (isSatFor(name) || !isShort(name)))
        .map(housing),
    ),
    ...mandates.flatMap(({ organisation: name }) => unsided(name)),
  ]);
};

/**
 * The parties that are told of every notice: those of the agreement, and of the municipality each
 * administration that is named in it, or the municipality itself where none is.
 */
export const partiesToInform = (plan: Parties): readonly string[] => {
  const all = eachOnce(ofAgreement(plan));
  const administrations = plan.bodies.some((body) => body.administrations.some(isOne));
  const municipality = new Set(
    plan.parties.filter(({ kind }) => kind === 'municipality').map(({ name }) => name),
  );
  return all.map(({ name }) => name).filter((name) => !administrations || !municipality.has(name));
};

const ofAgreement = ({ parties, bodies }: Parties): readonly NamedParty[] => [
  ...parties.map(({ name, kind }): NamedParty => ({ name, side: sideOf(kind) })),
  ...bodies.flatMap(({ administrations }) =>
    administrations.filter(isOne).map((name): NamedParty => ({ name, side: 'municipality' })),
  ),
];

const sideOf = (kind: Plan['parties'][number]['kind']): NamedParty['side'] => {
  switch (kind) {
    case 'municipality':
      return 'municipality';
    case 'housingOrganisation':
      return 'housing';
    case 'policeDistrict':
    case 'other':
      return 'other';
  }
};

const housing = (name: string): NamedParty => ({ name, side: 'housing' });

const unsided = (name: string | undefined): readonly NamedParty[] =>
  name === undefined ? [] : [{ name, side: 'other' }];

const eachOnce = (parties: readonly NamedParty[]): readonly NamedParty[] =>
  parties.filter(
    ({ name }, index) => parties.findIndex((other) => sameOrganisation(other.name, name)) === index,
  );

/** Those who answer for whom they sit for: neither stand-ins nor observers. */
export const answers = ({ role }: { readonly role: MandateRole }): boolean =>
  role === 'chair' || role === 'secretary' || role === 'member';

/** Those who answer for a party here today: who is written to on its behalf, and sees its conflicts. */
export const peopleOf = (
  party: string,
  { bodies, mandates, people }: Pick<Organisation, 'bodies' | 'mandates' | 'people'>,
  day: IsoDate,
): readonly Person[] => {
  const open = new Set(bodies.filter((body) => isOpen(body, day)).map(({ key }) => key));
  const ids = new Set(
    mandates
      .filter(
        (mandate) =>
          isInForce(mandate, day) &&
          open.has(mandate.body) &&
          answers(mandate) &&
          mandate.organisation !== undefined &&
          sameOrganisation(mandate.organisation, party),
      )
      .map(({ person }) => person),
  );
  return people.filter(({ id, removed }) => ids.has(id) && removed !== true);
};
