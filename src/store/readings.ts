import { sql } from 'kysely';
import type { Reading } from '#domain/readings/reading.ts';
import type { Database } from './database.ts';
import { readingColumns, rowOf } from './reading-rows.ts';

const names = sql.raw(readingColumns.map(([name]) => name).join(', '));
const values = sql.raw(
  readingColumns.map(([name, type], index) => `(r ->> ${index})::${type} as ${name}`).join(', '),
);

/**
 * Appends readings to a plan, one or thousands, in the order given and in one statement: either
 * all of them or none. A reading may supersede another of the same call.
 */
export const append = async (
  { kysely }: Database,
  plan: string,
  readings: readonly Reading[],
): Promise<void> => {
  if (readings.length === 0) return;
  // jsonb and not json, which would be read from its start again for every column.
  const rows = JSON.stringify(readings.map(rowOf));
  await sql`
    insert into reading (plan, ${names})
    select ${plan}::bigint, ${values}
    from jsonb_array_elements(${rows}::jsonb) with ordinality as given(r, nth)
    order by nth
  `.execute(kysely);
};
