import type { Organisation, Person, PersonId } from './body.ts';

/** A person as somebody is to name them: no other is called the same. */
export type Owner = { readonly person: PersonId; readonly name: string };

/** Whom a name means. Somebody who is not on the list, or a role, is nobody's person. */
export type OwnerNamed =
  | { readonly kind: 'person'; readonly owner: Owner }
  | { readonly kind: 'several'; readonly owners: readonly Owner[] }
  | { readonly kind: 'nobody' };

type Known = Pick<Organisation, 'people' | 'mandates' | 'bodies'>;

/**
 * Everybody on a plan's list by a name of their own. Two of one name are told apart by where they come
 * from, or else by where they sit, or else by a number.
 */
export function ownersIn(organisation: Known): readonly Owner[] {
  const listed = organisation.people.filter(({ removed }) => removed === undefined);
  const alike = Map.groupBy(listed, ({ name }) => plain(name));
  return listed.map((person) => {
    const same = alike.get(plain(person.name)) ?? [];
    return {
      person: person.id,
      name: same.length < 2 ? person.name : apart(person, same, organisation),
    };
  });
}

/** Whom an owner's name means, however it is spaced and whatever its capitals. */
export function ownerNamed(organisation: Known, name: string): OwnerNamed {
  const owners = ownersIn(organisation);
  const own = owners.filter((each) => plain(each.name) === plain(name));
  const called = new Set(
    organisation.people.flatMap((each) => (plain(each.name) === plain(name) ? [each.id] : [])),
  );
  const meant = own.length > 0 ? own : owners.filter(({ person }) => called.has(person));
  const [owner] = meant;
  if (owner === undefined) return { kind: 'nobody' };
  return meant.length === 1 ? { kind: 'person', owner } : { kind: 'several', owners: meant };
}

function apart(person: Person, same: readonly Person[], organisation: Known): string {
  const ways = [fromOf, (each: Person) => sitsOf(each, organisation)];
  const way = ways.find((of) => {
    const told = same.map((each) => plain(of(each)));
    return !told.includes('') && new Set(told).size === same.length;
  });
  return `${person.name} (${way?.(person) ?? same.indexOf(person) + 1})`;
}

const fromOf = ({ organisation = '' }: Person): string => organisation;

const sitsOf = ({ id }: Person, { mandates, bodies }: Known): string =>
  bodies
    .filter(({ key }) => mandates.some((each) => each.person === id && each.body === key))
    .map(({ name }) => name)
    .join(', ');

const plain = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
