import type { Database } from '#store/database.ts';
import * as importRows from '#store/import-rows.ts';
import * as imports from '#store/imports.ts';
import type { FoundJob } from '#store/jobs.ts';
import * as mail from '#store/mail.ts';
import * as plans from '#store/plans.ts';
import { endReadings, resumeReading } from '#store/readings-given-up.ts';
import { readingGivenUp, readingUsedUp } from '#text/jobs.ts';
import type { Tasks } from './tasks.ts';

/** What a job that is taken out of the queue would leave waiting forever waits no more. */
export const giveUp = async (database: Database, { task, payload }: FoundJob): Promise<void> => {
  if (task === 'mail.send') await mail.cancel(database, (payload as Tasks['mail.send']).mail);
  if (task === 'imports.read') await giveUpImport(database, payload as Tasks['imports.read']);
};

/** Ends what no job will do any more, because all its tries are used up; returns how many there were. */
export const endUsedUp = (database: Database): Promise<number> =>
  endReadings(database, readingUsedUp);

/** What ended so waits again, when its job is begun anew. */
export const takeUp = async (database: Database, { task, payload }: FoundJob): Promise<void> => {
  if (task !== 'imports.read') return;
  await resumeReading(database, (payload as Tasks['imports.read']).import, readingUsedUp);
};

const giveUpImport = async (
  database: Database,
  { plan: key, import: id }: Tasks['imports.read'],
): Promise<void> => {
  const plan = await plans.find(database, key);
  const stored = plan && (await imports.find(database, plan.id, id));
  const isLeft = stored?.state === 'failed' && stored.failure === readingUsedUp;
  if (stored?.state !== 'reading' && !isLeft) return;
  await importRows.remove(database, id);
  await imports.change(database, id, { state: 'failed', failure: readingGivenUp });
};
