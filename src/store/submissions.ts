import type { Instant } from '#domain/time/period.ts';
import type { Database } from './database.ts';

/** One sending of a form: whose, to which operation, and the mark the form was shown with. */
export type Submission = {
  readonly actor: string;
  readonly operation: string;
  readonly once: string;
};

/**
 * Takes a form's mark. Of two sent at once the second waits here until the first has ended.
 *
 * @returns 'first', or what the form came to when it was sent before
 */
export const take = async (
  { kysely }: Database,
  submission: Submission,
  at: Instant,
): Promise<'first' | { readonly result: unknown }> => {
  const { numInsertedOrUpdatedRows } = await kysely
    .insertInto('submission')
    .values({ ...submission, at, result: null })
    .onConflict((conflict) => conflict.constraint('submission_key').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return 'first';
  const row = await kysely
    .selectFrom('submission')
    .select('result')
    .where('actor', '=', submission.actor)
    .where('operation', '=', submission.operation)
    .where('once', '=', submission.once)
    .executeTakeFirstOrThrow();
  return { result: row.result };
};

export const keepResult = async (
  { kysely }: Database,
  { actor, operation, once }: Submission,
  result: unknown,
): Promise<void> => {
  await kysely
    .updateTable('submission')
    .set({ result: JSON.stringify(result) })
    .where('actor', '=', actor)
    .where('operation', '=', operation)
    .where('once', '=', once)
    .execute();
};
