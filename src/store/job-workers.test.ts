import assert from 'node:assert/strict';
import { beforeEach, describe, type TestContext, test } from 'node:test';
import { suiteDatabase } from '#test/database.ts';
import { openDatabase } from './database.ts';
import { holdLock, releaseJobsOfTheDead } from './job-workers.ts';
import { enqueue } from './jobs.ts';

describe('the jobs of workers that are gone', () => {
  const suite = suiteDatabase();
  const query = async (statement: string) => (await suite.get().pool.query(statement)).rows;

  beforeEach(() =>
    query('truncate graphile_worker._private_jobs, graphile_worker._private_job_queues'),
  );

  /** A job that a worker has begun. */
  const begun = async (worker: string, tries: number): Promise<void> => {
    await enqueue(suite.get(), 'asks.remind', {}, { key: worker, queue: 'queue', maxAttempts: 5 });
    await query(`update graphile_worker._private_jobs set locked_by = '${worker}',
      locked_at = now(), attempts = ${tries} where key = '${worker}'`);
    await query(
      `update graphile_worker._private_job_queues set locked_by = '${worker}', locked_at = now()`,
    );
  };
  const sweep = () => releaseJobsOfTheDead(suite.get(), 'stopped');
  const jobs = () =>
    query(`select locked_by, last_error, is_available, run_at <= now() as now,
      extract(epoch from run_at - now())::int as pause from graphile_worker._private_jobs`);

  /** A worker with connections of its own, as another process has. */
  const alive = async (t: TestContext, worker: string) => {
    const other = openDatabase(suite.address());
    let lost = 0;
    await holdLock(other, worker, () => {
      lost += 1;
    });
    const kill = () =>
      query(`select pg_terminate_backend(pid) from pg_locks join pg_stat_activity using (pid)
        where locktype = 'advisory' and datname = current_database()`);
    t.after(kill);
    return { kill, lost: () => lost };
  };

  test('are left alone while it lives, and taken up when its connection ends', async (t) => {
    const worker = await alive(t, 'pool-a');
    await begun('pool-a', 1);
    assert.equal(await sweep(), 0);
    assert.equal((await jobs())[0]?.locked_by, 'pool-a');
    await worker.kill();
    while (worker.lost() === 0) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(await sweep(), 1);
    assert.deepEqual(await jobs(), [
      { locked_by: null, last_error: 'stopped', is_available: true, now: true, pause: 0 },
    ]);
    const [queue] = await query('select locked_by from graphile_worker._private_job_queues');
    assert.equal(queue?.locked_by, null);
  });

  test('are told apart from those of the living', async (t) => {
    await alive(t, 'pool-b');
    await begun('pool-b', 1);
    await begun('pool-gone', 1);
    assert.equal(await sweep(), 1);
    assert.deepEqual((await jobs()).map(({ locked_by }) => locked_by).sort(), [null, 'pool-b']);
  });

  test('wait longer each time, since they may be what ended it', async () => {
    await begun('pool-c', 3);
    await sweep();
    const [job] = await jobs();
    assert.deepEqual([job?.is_available, job?.now, job?.pause], [true, false, 20]);
  });

  test('have failed when their tries are used up', async () => {
    await begun('pool-d', 5);
    await sweep();
    assert.deepEqual(
      (await jobs()).map(({ is_available }) => is_available),
      [false],
    );
  });

  test('are taken up once, however many look for them', async () => {
    await begun('pool-e', 1);
    const taken = await Promise.all([sweep(), sweep(), sweep()]);
    assert.equal(
      taken.reduce((sum, number) => sum + number, 0),
      1,
    );
  });
});
