import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * Without statistics of rows just written, or of what is drawn out of events, the planner may take one
 * row at a time; that is slow by the square of them. Lasts until the transaction ends, in which it is to
 * be called.
 */
export const forManyRows = async ({ kysely }: Database): Promise<void> => {
  await sql`set local enable_nestloop = off`.execute(kysely);
};
