import { sql } from 'kysely';
import type { Database } from './database.ts';

export type EnqueueOptions = {
  /** Of jobs with the same key that wait, only the last is done. */
  readonly key?: string;
  readonly runAt?: string;
  /** Jobs of one queue are done one after another. */
  readonly queue?: string;
  readonly maxAttempts?: number;
};

/** Adds a job in the caller's transaction: it is there when that commits, and never otherwise. */
export const enqueue = async (
  { kysely }: Database,
  task: string,
  payload: object,
  { key, runAt, queue, maxAttempts }: EnqueueOptions = {},
): Promise<void> => {
  await sql`
    select graphile_worker.add_job(
      ${task}, ${JSON.stringify(payload)}::json, queue_name => ${queue ?? null},
      run_at => ${runAt ?? null}::timestamptz, max_attempts => ${maxAttempts ?? null}::int,
      job_key => ${key ?? null})
  `.execute(kysely);
};
