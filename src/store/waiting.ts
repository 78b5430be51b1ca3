import { sql } from 'kysely';
import type { Database } from './database.ts';

/** How much of a plan waits for a person. */
export type Waiting = {
  /** Files that were read, or whose columns are to be said, and that nobody has confirmed. */
  readonly imports: number;
  /** Answers from suppliers that nobody has accepted or rejected. */
  readonly answers: number;
  /** Series whose last fetch from Statistics Denmark failed. */
  readonly fetches: number;
};

/** All of it in one statement, however much there is. */
export const count = async ({ kysely }: Database, plan: string): Promise<Waiting> => {
  const { rows } = await sql<Waiting>`
    select
      (select count(*)::int from import
        where plan = ${plan}::bigint and state in ('mapping', 'ready')) as imports,
      (select count(*)::int from ask_figure
        where plan = ${plan}::bigint and answered_at is not null and outcome is null) as answers,
      (select count(*)::int from statbank_tie
        where plan = ${plan}::bigint and failure is not null) as fetches
  `.execute(kysely);
  return rows[0] ?? { imports: 0, answers: 0, fetches: 0 };
};
