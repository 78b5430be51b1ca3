import type { PlanKey } from '#domain/plans/plan.ts';
import type { ImportId } from '#domain/readings/reading.ts';
import type { Context } from '#operations/context.ts';
import type { Tasks } from '#operations/jobs/tasks.ts';
import type { PlanWork } from '#operations/operation.ts';
import { enqueue } from '#store/jobs.ts';
import { readImport } from './read-job.ts';

/** The most rows a person waits for; longer files are read while they do something else. */
export const mostRowsAtOnce = 2_000;

/** How long a job waits with what is being read at once, so that it is read if that is stopped. */
const waitSeconds = 60;

/** How often reading a file is begun: with the pauses of the queue that is half an hour. */
const mostTries = 8;

/** Sees to it that an import is read, in the caller's transaction: whatever happens after it. */
export const beginReading = async (
  { database, plan, now }: PlanWork,
  id: ImportId,
  rows: number,
): Promise<void> => {
  const payload: Tasks['imports.read'] = { plan: plan.key, import: id };
  const later = new Date(Date.parse(now) + waitSeconds * 1_000).toISOString();
  await enqueue(database, 'imports.read', payload, {
    key: `import:${id}`,
    queue: 'imports',
    maxAttempts: mostTries,
    ...(rows > mostRowsAtOnce ? {} : { runAt: later }),
  });
};

/** Reads a short file at once, when its import has been committed. */
export const readAfterwards = async (
  context: Context,
  plan: PlanKey,
  id: ImportId,
  rows: number,
): Promise<void> => {
  if (rows > mostRowsAtOnce) return;
  try {
    await readImport(context, { plan, import: id });
  } catch {
    // The import is kept and its job waits: it is tried again, and tells what is wrong.
  }
};
