import assert from 'node:assert/strict';
import { test } from 'node:test';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { testDatabase } from '#test/database.ts';
import { meetingSteps } from '#test/meetings.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';

test('central measurements are proposed for an agenda only where the plan has some', async (context) => {
  const people = peopleOn(await testDatabase(context), '2021-03-01T10:00:00.000Z');
  await perform(importPlanFile, people.administrator, { file: samplePlan() });
  await organisationFor(people.editor);
  const steps = meetingSteps(people.editor);
  const { proposals } = await steps.show(await steps.plan(bodies.district));
  assert.deepEqual(
    proposals.map(({ kind }) => kind),
    [],
  );
});
