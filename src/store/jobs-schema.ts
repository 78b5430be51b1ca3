import type { Database } from './database.ts';

/**
 * Makes the tables of the queue of jobs, or brings them up to date; they are the library's own. It
 * is loaded only when there is something to do, since it takes a tenth of a second.
 */
export const migrateJobs = async ({ pool }: Database): Promise<void> => {
  const { runMigrations } = await import('graphile-worker');
  await runMigrations({ pgPool: pool });
};
