import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { IsoDate } from '#domain/time/period.ts';
import type { BodyKey, BodyRight, GoverningBody } from './body.ts';
import { conflictNatures, conflictPlaces } from './conflict.ts';
import {
  type ConflictSoFar,
  isInternalAcrossSides,
  type NamedParty,
  nextPlaces,
  waitsFor,
} from './conflict-rules.ts';

const body = (key: string, ...rights: readonly BodyRight[]): GoverningBody => ({
  key: key as BodyKey,
  name: key,
  otherNames: [],
  kind: 'other',
  level: 'district',
  focusAreas: [],
  rights,
});
const organisation = {
  bodies: [
    body('city', 'takePrincipledConflicts'),
    body('district', 'takeSpecificConflicts'),
    body('group', 'evaluate'),
  ],
};
const named: readonly NamedParty[] = [
  { name: 'Kommunen', side: 'municipality' },
  { name: 'Socialforvaltningen', side: 'municipality' },
  { name: 'Boligforeningen', side: 'housing' },
  { name: 'Bo Godt', side: 'housing' },
];
const day = '2019-03-01' as IsoDate;
const involved = (...parties: readonly string[]) =>
  parties.map((party) => ({ kind: 'managementInvolved', party }) as const);
const between = (...parties: readonly string[]): ConflictSoFar => ({
  parties,
  place: 'ownManagement',
  state: 'open',
  steps: involved(...parties),
});

const placesOf = (conflict: ConflictSoFar) =>
  nextPlaces(conflict, organisation, named, day).map(({ place, body: at, objections }) => ({
    to: at ?? place,
    objections: objections.map(({ kind }) => kind),
  }));
const inOrder = (conflict: ConflictSoFar) =>
  placesOf(conflict)
    .filter(({ objections }) => objections.length === 0)
    .map(({ to }) => to);

describe('where a conflict goes next (section 10 of the agreement)', () => {
  const both = between('Kommunen', 'Boligforeningen');
  const cases: readonly (readonly [string, ConflictSoFar, readonly string[]])[] = [
    ['principled: the city board', { ...both, nature: 'principled' }, ['city']],
    [
      'specific: district board, steering dialogue or a meeting of two',
      { ...both, nature: 'specific' },
      ['district', 'steeringDialogue', 'bilateral'],
    ],
    [
      'specific among housing organisations: no meeting with the municipality',
      { ...between('Boligforeningen', 'Bo Godt'), nature: 'specific' },
      ['district', 'steeringDialogue'],
    ],
    [
      'internal: the own forum',
      { ...between('Kommunen', 'Socialforvaltningen'), nature: 'internal' },
      ['ownForum'],
    ],
    ['nature not said: nowhere in order', both, []],
    [
      'own management not involved by one of them: nowhere in order',
      { ...both, nature: 'specific', steps: involved('Kommunen') },
      [],
    ],
    [
      'names of parties are the same whatever their letters',
      { ...both, nature: 'principled', steps: involved('kommunen', ' BOLIGFORENINGEN ') },
      ['city'],
    ],
    [
      'specific at the district board: and/or the others',
      { ...both, nature: 'specific', place: 'body', body: 'district' as BodyKey },
      ['steeringDialogue', 'bilateral'],
    ],
    ['settled: nowhere', { ...both, nature: 'specific', state: 'settled' }, []],
  ];
  for (const [name, conflict, expected] of cases) {
    test(name, () => assert.deepEqual(inOrder(conflict), expected));
  }

  test('a move out of order says why it is', () => {
    const at = (to: string, conflict: ConflictSoFar) =>
      placesOf(conflict).find((each) => each.to === to)?.objections;
    assert.deepEqual(at('city', { ...both, nature: 'specific' }), ['bodyLacksRight']);
    assert.deepEqual(at('ownForum', { ...both, nature: 'specific' }), ['otherNature']);
    assert.deepEqual(at('district', { ...both, steps: [] }), [
      'managementNotInvolved',
      'natureUnsaid',
    ]);
    assert.deepEqual(at('group', both), undefined, 'a group that takes no conflicts is no place');
  });

  test('an open conflict can always be moved, and never to where it is', () => {
    const conflicts = fc.record({
      parties: fc.uniqueArray(fc.constantFrom(...named.map(({ name }) => name)), { minLength: 1 }),
      nature: fc.option(fc.constantFrom(...conflictNatures), { nil: undefined }),
      place: fc.constantFrom(...conflictPlaces),
      steps: fc.array(
        fc.constantFrom(
          ...named.map(({ name }) => ({ kind: 'managementInvolved', party: name }) as const),
        ),
      ),
    });
    fc.assert(
      fc.property(conflicts, ({ nature, place, ...rest }) => {
        const at = place === 'body' ? { body: 'city' as BodyKey } : {};
        const is = nature === undefined ? {} : { nature };
        const conflict: ConflictSoFar = { ...rest, ...is, ...at, place, state: 'open' };
        const next = nextPlaces(conflict, { bodies: [] }, named, day);
        assert.ok(next.length > 0, 'without any body there is still somewhere to go');
        const all = nextPlaces(conflict, organisation, named, day);
        assert.ok(all.every((each) => each.place !== place || each.body !== conflict.body));
        assert.notEqual(waitsFor(conflict), 'nothing');
      }),
    );
  });

  test('an internal conflict is not between the two sides', () => {
    const across = (...parties: readonly string[]) =>
      isInternalAcrossSides('internal', parties, named);
    assert.equal(across('Kommunen', 'Boligforeningen'), true);
    assert.equal(across('Kommunen', 'Socialforvaltningen'), false);
    assert.equal(across('Boligforeningen', 'Bo Godt'), false);
    assert.equal(across('Boligforeningen'), false);
    assert.equal(isInternalAcrossSides('specific', ['Kommunen', 'Bo Godt'], named), false);
  });
});
