import type pg from 'pg';
import type { Database } from './database.ts';

/**
 * Whoever takes jobs says that it is alive by holding a lock of the database's, named by its id, on
 * a connection of its own. The database lets go of it when the connection ends, however it ends; so a
 * worker whose lock is free is gone, and what it had begun may be begun again.
 */
const lockOf = 'hashtextextended($1, 7346352738)';

/** The connection is given up by the network only after hours, unless it is asked for a sign of life. */
const signsOfLife = `
  set tcp_keepalives_idle = 20;
  set tcp_keepalives_interval = 5;
  set tcp_keepalives_count = 4`;

/**
 * Says that a worker is alive, from before its first job until its program ends. The connection is
 * never given back.
 *
 * @param worker the id the library of the queue writes on the jobs it has taken
 * @param onLost told when the connection is lost: others may take the worker's jobs from then on, so
 *   it must end
 */
export const holdLock = async (
  { pool }: Database,
  worker: string,
  onLost: () => void,
): Promise<void> => {
  const client = await pool.connect();
  client.on('end', onLost);
  client.on('error', onLost);
  await client.query(signsOfLife);
  await client.query(`select pg_advisory_lock(${lockOf})`, [worker]);
};

/**
 * Lets go of the jobs of workers that are gone: the first time at once, after that later for each
 * time, since it may be the job that ended them. One whose tries are used up has failed.
 *
 * @param failure what is kept as their last failure
 * @returns how many jobs
 */
export const releaseJobsOfTheDead = async (
  { pool }: Database,
  failure: string,
): Promise<number> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const dead = await deadAmong(client, await holders(client));
    const released = dead.length === 0 ? 0 : await release(client, dead, failure);
    await client.query('commit');
    return released;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
};

const holders = async (client: pg.PoolClient): Promise<readonly string[]> => {
  const { rows } = await client.query<{ worker: string }>(`
    select locked_by as worker from graphile_worker._private_jobs where locked_by is not null
    union
    select locked_by from graphile_worker._private_job_queues where locked_by is not null`);
  return rows.map(({ worker }) => worker);
};

/** The locks taken here end with the transaction. */
const deadAmong = async (
  client: pg.PoolClient,
  workers: readonly string[],
): Promise<readonly string[]> => {
  const dead: string[] = [];
  for (const worker of workers) {
    const { rows } = await client.query<{ free: boolean }>(
      `select pg_try_advisory_xact_lock(${lockOf}) as free`,
      [worker],
    );
    if (rows[0]?.free === true) dead.push(worker);
  }
  return dead;
};

const release = async (
  client: pg.PoolClient,
  dead: readonly string[],
  failure: string,
): Promise<number> => {
  const { rowCount } = await client.query(
    `update graphile_worker._private_jobs
     set last_error = $2,
       run_at = case when attempts <= 1 then run_at
         else now() + exp(least(attempts, 10)) * interval '1 second' end
     where locked_by = any($1)`,
    [dead, failure],
  );
  await client.query('select graphile_worker.force_unlock_workers($1)', [dead]);
  return rowCount ?? 0;
};
