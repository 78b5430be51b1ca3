import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { JobHelpers } from 'graphile-worker';
import { taskListOf } from '#boot/jobs/task-list.ts';
import { discardJob, retryJob } from '#operations/jobs/change.ts';
import { endUsedUp } from '#operations/jobs/give-up.ts';
import { listJobs } from '#operations/jobs/list.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { enqueue } from '#store/jobs.ts';
import { suiteDatabase } from '#test/database.ts';
import { runJobs } from '#test/jobs.ts';
import { ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { figures, stepsOf } from './import-steps.ts';
import { accepted, refusedWith } from './refusals.ts';

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

  test('a file whose tries are used up is given up, says so, and can be tried again', async () => {
    const rows = Array.from({ length: 2_200 }, (_, nth) => `Trygge beboere;${nth};67,2`);
    const { import: id } = await accepted(steps.upload(figures(...rows)));
    await accepted(steps.map(id));
    assert.equal(await endUsedUp(suite.get()), 0, 'one that still has tries is left alone');
    // As a program leaves it that was killed at its last try.
    await suite.get().pool.query(
      `update graphile_worker._private_jobs
       set attempts = max_attempts, last_error = '{"kind":"stopped"}' where key = $1`,
      [`import:${id}`],
    );
    assert.equal(await endUsedUp(suite.get()), 1);
    assert.equal(await endUsedUp(suite.get()), 0);
    const { import: given } = await steps.show(id);
    assert.equal(given.state, 'failed');
    assert.match(given.failure ?? '', /opgivet. Intet er gemt/);
    const { failed } = await perform(listJobs, people.administrator, {});
    const job = failed.find(({ task }) => task === 'imports.read');
    await perform(retryJob, people.administrator, { job: job?.id });
    assert.equal((await steps.show(id)).import.state, 'reading');
    assert.deepEqual((await runJobs(people.system, { again: true })).failures.length, 1);
    const { import: read } = await steps.show(id);
    assert.deepEqual([read.state, read.failure], ['ready', undefined]);
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
