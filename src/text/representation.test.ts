import assert from 'node:assert/strict';
import { test } from 'node:test';
import { representationText } from './representation.ts';

const of = {
  votes: 3,
  present: 1,
  majority: false,
  chairPresent: false,
  led: true,
  organisations: [{ name: 'Kommunen', represented: false }],
};

test('says how many votes are there, who is not represented, and that the chair is away', () => {
  assert.deepEqual(representationText(of), [
    '1 af 3 stemmer er til stede; det er ikke et flertal.',
    'Formanden er ikke til stede.',
    'Ikke repræsenteret: Kommunen.',
  ]);
});

test('nobody is said to be away where there is no chair', () => {
  assert.equal(representationText({ ...of, led: false })[1], 'Organet har ingen formand.');
});
