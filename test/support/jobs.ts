// Works off the queue in the test's own process, one job after another.
import { Logger, runOnce } from 'graphile-worker';
import { type FailedTry, jobsActor, orderlyEnding, taskListOf } from '#boot/jobs/task-list.ts';
import type { Context } from '#operations/context.ts';
import type { Database } from '#store/database.ts';
import { enqueue } from '#store/jobs.ts';

export type JobsRun = {
  /** How many were begun. */
  readonly begun: number;
  readonly failures: readonly FailedTry[];
};

export type JobsRunOptions = {
  /** Take up at once what would be waited with: failed tries and jobs for later. */
  readonly again?: boolean;
};

const silent = new Logger(() => () => undefined);

/**
 * Does every job that is due by the clock of the database, and those they bring with them, once
 * each; resolves when nothing is left to do now. A job that fails waits for its next try.
 *
 * @param context whose database, clock and outside the jobs get; the actor is the jobs' own
 */
export const runJobs = async (
  context: Context,
  { again = false }: JobsRunOptions = {},
): Promise<JobsRun> => {
  const { pool } = context.database;
  if (again) {
    await pool.query(
      'update graphile_worker._private_jobs set run_at = now() where locked_at is null',
    );
  }
  const failures: FailedTry[] = [];
  let begun = 0;
  const taskList = taskListOf(
    (requestId) => {
      begun += 1;
      return { ...context, actor: jobsActor, requestId };
    },
    (failed) => failures.push(failed),
  );
  await runOnce({
    pgPool: pool,
    taskList,
    logger: silent,
    noHandleSignals: true,
    concurrency: 1,
    preset: orderlyEnding,
  });
  return { begun, failures };
};

/** One of each that the page of administrators shows: failed, under way, waiting, a letter given up. */
export const workOfEveryKind = async (database: Database, plan: string): Promise<void> => {
  for (const key of ['failed', 'running', 'waiting', 'new']) {
    const runAt = '2100-01-01T00:00:00Z';
    await enqueue(database, 'statbank.refresh', { plan }, { key, runAt });
  }
  const offline = '{"kind":"problem","problem":{"kind":"outside","trouble":{"kind":"offline"}}}';
  await database.pool.query(`
    update graphile_worker._private_jobs set attempts = max_attempts, last_error = '{"kind":"stopped"}'
      where key = 'failed';
    update graphile_worker._private_jobs set attempts = 1, locked_at = now(), locked_by = 'pool-x'
      where key = 'running';
    update graphile_worker._private_jobs set attempts = 3, last_error = '${offline}'
      where key = 'waiting';
    insert into mail (id, plan, recipient, subject, body, message_id, state, tries, failure, made_at)
      select 'letter', id, 'skolen@eksempel.dk', 'Tal til helhedsplanen senest den 1. oktober', '',
        'letter@fremdrift', 'failed', 1, '{"kind":"said","reply":"550 no such user …"}', now()
      from plan where key = '${plan}'`);
};
