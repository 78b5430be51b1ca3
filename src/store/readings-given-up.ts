import { sql } from 'kysely';
import type { Database } from './database.ts';
import { jsonText } from './json-text.ts';

const jobOf = sql`
  select from graphile_worker._private_jobs as jobs
  where jobs.key = 'import:' || import.id and jobs.locked_at is null`;

/**
 * Ends the imports that wait to be read by a job whose tries are used up, and forgets what was read.
 *
 * @param failure what is said of them
 * @returns how many
 */
export const endReadings = async ({ kysely }: Database, failure: string): Promise<number> => {
  const { rows } = await sql<{ readonly number: number }>`
    with ended as (
      update import set state = 'failed', failure = ${jsonText(failure)}::jsonb
      where state = 'reading' and exists (${jobOf} and jobs.attempts >= jobs.max_attempts)
      returning id
    ), forgotten as (
      delete from import_row using ended where import_row.import = ended.id
    )
    select count(*)::int as number from ended
  `.execute(kysely);
  return rows[0]?.number ?? 0;
};

/** Lets an import that ended so wait to be read again, when its job is begun anew. */
export const resumeReading = async (
  { kysely }: Database,
  id: string,
  failure: string,
): Promise<void> => {
  await kysely
    .updateTable('import')
    .set({ state: 'reading', failure: null, rows_read: 0 })
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .where('failure', '=', sql<string>`${jsonText(failure)}::jsonb`)
    .execute();
};
