import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Plan } from '#domain/plans/plan.ts';
import type { Mandate } from './body.ts';
import { namedParties } from './parties.ts';

const plan = {
  parties: [
    { name: 'Boligforeningen 3B', kind: 'housingOrganisation' },
    { name: 'PAB', kind: 'housingOrganisation' },
  ],
  bodies: [
    { organisations: ['3B', 'PAB', 'AAB', 'alle boligorganisationer'], administrations: [] },
  ],
} as unknown as Pick<Plan, 'parties' | 'bodies'>;

const named = (...sitting: readonly string[]) =>
  namedParties(plan, {
    people: [],
    mandates: sitting.map((organisation) => ({ organisation }) as Mandate),
  }).map(({ name }) => name);

test('a party is named once, though the agreement calls it by two names', () => {
  assert.deepEqual(named('Boligforeningen 3B'), ['Boligforeningen 3B', 'PAB', 'AAB']);
});

test('a short name that somebody sits under is named too: they would not be reached by the other', () => {
  assert.deepEqual(named('3b'), ['Boligforeningen 3B', 'PAB', '3B', 'AAB']);
});
