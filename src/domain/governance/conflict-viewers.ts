import type { IsoDate } from '#domain/time/period.ts';
import { isInForce, type Organisation, type Person } from './body.ts';
import type { ConflictCase } from './conflict.ts';
import { answers, peopleOf } from './parties.ts';

/**
 * Who can see a conflict today, besides whoever raised it: said on its page, so that those who write
 * in it know who reads. The same rule as `maySeeConflict`, asked of mandates instead of an actor.
 */
export const viewersOf = (
  conflict: Pick<ConflictCase, 'parties' | 'place' | 'body'>,
  organisation: Pick<Organisation, 'bodies' | 'mandates' | 'people'>,
  day: IsoDate,
): {
  readonly parties: readonly { readonly party: string; readonly people: readonly Person[] }[];
  readonly body: readonly Person[];
} => ({
  parties: conflict.parties.map((party) => ({ party, people: peopleOf(party, organisation, day) })),
  body: conflict.place === 'body' ? membersIn(conflict.body, organisation, day) : [],
});

const membersIn = (
  body: string | undefined,
  { mandates, people }: Pick<Organisation, 'mandates' | 'people'>,
  day: IsoDate,
): readonly Person[] => {
  const ids = new Set(
    mandates
      .filter((each) => each.body === body && isInForce(each, day) && answers(each))
      .map(({ person }) => person),
  );
  return people.filter(({ id, removed }) => ids.has(id) && removed !== true);
};
