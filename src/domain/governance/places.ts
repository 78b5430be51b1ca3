import type { Plan } from '#domain/plans/plan.ts';
import type { Seat } from './body.ts';

/** Whom seats "for each" are for, in the plan's own names. */
export type Places = {
  readonly housingOrganisations: readonly string[];
  readonly administrations: readonly string[];
  readonly departments: readonly string[];
};

/** The plan's housing organisations, its departments, and the administrations its bodies name. */
export function placesOf({
  parties,
  departments,
  bodies,
}: Pick<Plan, 'parties' | 'departments' | 'bodies'>): Places {
  return {
    housingOrganisations: parties
      .filter(({ kind }) => kind === 'housingOrganisation')
      .map(({ name }) => name),
    administrations: [
      ...new Set(bodies.flatMap(({ administrations }) => administrations.filter(isOne))),
    ],
    departments: departments.map(({ name }) => name),
  };
}

/** "Alle forvaltninger" names none of them. */
export function isOne(name: string): boolean {
  return !/^(?:alle|samtlige|relevante)\b/i.test(name);
}

/** Whom a seat is for; undefined for one that is open to anybody. */
export function organisationsOf({ for: who }: Seat, places: Places): readonly string[] | undefined {
  switch (who.kind) {
    case 'organisation':
      return [who.name];
    case 'open':
      return undefined;
    case 'each':
      return places[placeOf[who.of]];
  }
}

const placeOf = {
  housingOrganisation: 'housingOrganisations',
  administration: 'administrations',
  department: 'departments',
} as const satisfies Record<string, keyof Places>;

export const sameOrganisation = (a: string, b: string): boolean =>
  a.trim().toLowerCase() === b.trim().toLowerCase();
