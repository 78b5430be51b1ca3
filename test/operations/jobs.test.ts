import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { enqueue } from '#store/jobs.ts';
import { suiteDatabase } from '#test/database.ts';
import { runJobs } from '#test/jobs.ts';
import { peopleOn } from '#test/people.ts';

describe('the queue of jobs', () => {
  const suite = suiteDatabase();

  test('a job is there when its transaction commits, and never otherwise', async () => {
    const database = suite.get();
    await assert.rejects(
      database.transaction(async (open) => {
        await enqueue(open, 'mail.send', { mail: 'undone' });
        throw new Error('undone');
      }),
      /undone/,
    );
    assert.deepEqual(await runJobs(peopleOn(database).system), { begun: 0, failures: [] });
    await database.transaction((open) => enqueue(open, 'mail.send', { mail: 'unknown' }));
    assert.equal((await runJobs(peopleOn(database).system)).begun, 1);
  });
});
