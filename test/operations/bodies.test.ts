// Bodies, seats, people and mandates, as a secretariat keeps them.
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { testDatabase } from '#test/database.ts';
import { organisationFor } from '#test/organisation.ts';
import { type People, peopleOn } from '#test/people.ts';
import { samplePlan } from './sample-plan.ts';

describe('bodies', () => {
  let people: People;
  beforeEach(async (context) => {
    people = peopleOn(await testDatabase(context as never));
    await perform(importPlanFile, people.administrator, { file: samplePlan() });
  });

  test('the organisation of the tests stands', async () => {
    const { organisation } = await organisationFor(people.editor);
    assert.equal(organisation.bodies.length, 5);
    assert.equal(organisation.mandates.length, 10);
  });
});
