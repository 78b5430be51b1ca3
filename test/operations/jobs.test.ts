import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { JobHelpers } from 'graphile-worker';
import { taskListOf } from '#boot/jobs/task-list.ts';
import { discardJob, retryJob } from '#operations/jobs/change.ts';
import { listJobs } from '#operations/jobs/list.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { enqueue } from '#store/jobs.ts';
import { suiteDatabase } from '#test/database.ts';
import { runJobs } from '#test/jobs.ts';
import { ownPlan, type People, peopleOn } from '#test/people.ts';
import { figures, stepsOf } from './import-steps.ts';
import { accepted, refusedWith } from './refusals.ts';
import { samplePlan } from './sample-plan.ts';

describe('the queue of jobs', () => {
  const suite = suiteDatabase();
  let people: People;
  const steps = stepsOf(() => people);

  before(async () => {
    people = peopleOn(suite.get());
    await perform(importPlanFile, people.system, { file: samplePlan() });
  });

  test('a job is there when its transaction commits, and never otherwise', async () => {
    const database = suite.get();
    await assert.rejects(
      database.transaction(async (open) => {
        await enqueue(open, 'mail.send', { mail: 'undone' });
        throw new Error('undone');
      }),
      /undone/,
    );
    assert.deepEqual(await runJobs(people.system), { begun: 0, failures: [] });
    await database.transaction((open) => enqueue(open, 'mail.send', { mail: 'unknown' }));
    assert.equal((await runJobs(people.system)).begun, 1);
  });

  test('a file whose reading is given up is not read, and says so', async () => {
    const rows = Array.from({ length: 2_100 }, (_, nth) => `Trygge beboere;${nth};67,2`);
    const { import: id } = await accepted(steps.upload(figures(...rows)));
    await accepted(steps.map(id));
    const { waiting } = await perform(listJobs, people.administrator, {});
    const job = waiting.find(({ task }) => task === 'imports.read');
    assert.equal(job?.planName, samplePlan().plan.name);
    await perform(discardJob, people.administrator, { job: job?.id });
    const { import: given } = await steps.show(id);
    assert.equal(given.state, 'failed');
    assert.match(JSON.stringify(given), /opgav læsningen/);
    const again = await refusedWith(perform(retryJob, people.administrator, { job: job?.id }));
    assert.deepEqual(again, { kind: 'notFound', what: 'job' });
    // The letter of the test before waits for a mail server.
    assert.equal((await runJobs(people.system, { again: true })).begun, 1);
    assert.equal((await steps.show(id)).import.state, 'failed');
  });

  test('a file that is being read when the program stops is read by the next one', async () => {
    const rows = Array.from({ length: 2_100 }, (_, nth) => `Trygge beboere;${nth};67,2`);
    const { import: id } = await accepted(steps.upload(figures(...rows)));
    await accepted(steps.map(id));
    const tasks = taskListOf(
      () => people.system,
      () => assert.fail('a stop is no failure'),
    );
    const helpers = { job: { id: '1' }, abortSignal: AbortSignal.abort() } as unknown as JobHelpers;
    await assert.rejects(
      async () => tasks['imports.read']?.({ plan: ownPlan, import: id }, helpers),
      /stopped/,
    );
    assert.equal((await steps.show(id)).import.state, 'reading');
    await runJobs(people.system);
    assert.equal((await steps.show(id)).import.state, 'ready');
  });
});
