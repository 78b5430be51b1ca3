import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { GoverningBody, Mandate, Organisation, Person, PersonId } from './body.ts';
import { ownerNamed, ownersIn } from './owners.ts';

const person = (id: string, name: string, organisation?: string): Person => ({
  id: id as PersonId,
  name,
  weeklyMail: true,
  ...(organisation === undefined ? {} : { organisation }),
});

const sits = (whose: string, body: string) => ({ person: whose, body }) as unknown as Mandate;

const organised = (
  people: readonly Person[],
  mandates: readonly Mandate[] = [],
): Pick<Organisation, 'people' | 'mandates' | 'bodies'> => ({
  people,
  mandates,
  bodies: [
    { key: 'raad', name: 'Rådet' },
    { key: 'gruppe', name: 'Gruppen' },
  ] as unknown as readonly GoverningBody[],
});

const names = (...given: Parameters<typeof organised>) =>
  ownersIn(organised(...given)).map(({ name }) => name);

describe('whom a name means', () => {
  test('one of the name is found, however it is written', () => {
    const known = organised([person('a', 'Anne Holm', 'FSB'), person('b', 'Bo Lund')]);
    assert.deepEqual(ownerNamed(known, '  anne   HOLM '), {
      kind: 'person',
      owner: { person: 'a', name: 'Anne Holm' },
    });
    assert.deepEqual(ownerNamed(known, 'Anne'), { kind: 'nobody' });
    assert.deepEqual(ownerNamed(known, ''), { kind: 'nobody' });
  });

  test('two of one name are told apart, and the name alone means neither', () => {
    const two = [person('a', 'Anne Holm', 'FSB'), person('b', 'anne holm', 'Kommunen')];
    assert.deepEqual(names(two), ['Anne Holm (FSB)', 'anne holm (Kommunen)']);
    const found = ownerNamed(organised(two), 'Anne Holm');
    assert.equal(found.kind, 'several');
    const meant = ownerNamed(organised(two), 'Anne Holm (kommunen)');
    assert.deepEqual(meant.kind === 'person' && meant.owner.person, 'b');
  });

  test('of one organisation, by where they sit; in the same seats, by a number', () => {
    const two = [person('a', 'Anne Holm', 'FSB'), person('b', 'Anne Holm', 'FSB')];
    assert.deepEqual(names(two, [sits('a', 'raad'), sits('b', 'gruppe')]), [
      'Anne Holm (Rådet)',
      'Anne Holm (Gruppen)',
    ]);
    assert.deepEqual(names(two, [sits('a', 'raad')]), ['Anne Holm (1)', 'Anne Holm (2)']);
  });

  test('whoever was taken off the list is nobody, and is no reason to tell apart', () => {
    const gone: Person = { ...person('b', 'Anne Holm', 'Kommunen'), removed: true };
    assert.deepEqual(names([person('a', 'Anne Holm', 'FSB'), gone]), ['Anne Holm']);
    assert.deepEqual(ownerNamed(organised([gone]), 'Anne Holm'), { kind: 'nobody' });
  });

  test('a person whose own name is how another is told apart means both', () => {
    const all = [
      person('a', 'Anne Holm', 'FSB'),
      person('b', 'Anne Holm', 'Kommunen'),
      person('c', 'Anne Holm (FSB)'),
    ];
    assert.equal(ownerNamed(organised(all), 'Anne Holm (FSB)').kind, 'several');
  });
});
