import type { PlanKey } from '#domain/plans/plan.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { Context } from '#operations/context.ts';
import { enqueue } from '#store/jobs.ts';

export const exampleYear = 'example.year';

/** What the job is told; with the day of the first start the story is the same when it is taken up again. */
export type YearToPlay = { readonly plan: PlanKey; readonly startedOn: IsoDate };

/** It begins when the first page has been shown, so that it takes nothing from the start. */
const secondsBefore = 5;

/** So often it may be broken off, by the end of the program, and taken up again. */
const maxAttempts = 12;

/** Asks for the example plan to be given its year, once. */
export const queueExampleYear = (
  { database, now, today }: Pick<Context, 'database' | 'now' | 'today'>,
  plan: PlanKey,
): Promise<void> =>
  enqueue(database, exampleYear, { plan, startedOn: today() } satisfies YearToPlay, {
    key: exampleYear,
    runAt: Temporal.Instant.from(now()).add({ seconds: secondsBefore }).toString(),
    maxAttempts,
  });
