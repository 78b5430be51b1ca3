import type { Task, TaskList } from 'graphile-worker';
import { exampleYear, type YearToPlay } from '#boot/example/year/queue.ts';
import type { Logger } from '#boot/logger.ts';
import type { Actor } from '#domain/access/may.ts';
import type { Context } from '#operations/context.ts';
import { failureOf, failureText } from '#operations/jobs/failure.ts';
import { handlers } from '#operations/jobs/handlers.ts';

/** Who has done what a job did, in the log of events. */
export const jobsActor: Actor = { kind: 'system', name: 'Fremdrift, opgaver' };

/**
 * How the library ends. It tells the database that a job is done, or has failed, without waiting for
 * it, unless it does so in batches: then it waits for the last of them. What is still under way after
 * a moment is asked to stop.
 */
export const orderlyEnding = {
  worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0, gracefulShutdownAbortTimeout: 1_500 },
} satisfies GraphileConfig.Preset;

/** A try that did not succeed. */
export type FailedTry = {
  readonly job: string;
  readonly task: string;
  readonly tries: number;
  readonly mostTries: number;
  readonly error: unknown;
};

/**
 * The handlers as the library of the queue wants them.
 *
 * @param context a context for one job, by its id
 * @param onFailure told the whole error; with the job only what names nobody is kept
 * @param say tells the program's own log of what was done
 */
export const taskListOf = (
  context: (requestId: string) => Context,
  onFailure: (failed: FailedTry) => void,
  say: Logger['information'] = () => undefined,
): TaskList =>
  Object.fromEntries(
    [...Object.entries(handlers), [exampleYear, playing(say)] as const].map(([name, handler]) => [
      name,
      taskOf(name, handler as AnyHandler, context, onFailure),
    ]),
  );

type AnyHandler = (context: Context, payload: never, signal?: AbortSignal) => Promise<void>;

const playing =
  (say: Logger['information']) =>
  async (context: Context, payload: YearToPlay, signal?: AbortSignal): Promise<void> =>
    (await import('#boot/example/year/job.ts')).playExampleYear(context, payload, say, signal);

const taskOf =
  (
    task: string,
    handler: AnyHandler,
    context: (requestId: string) => Context,
    onFailure: (failed: FailedTry) => void,
  ): Task =>
  async (payload, { job, abortSignal }) => {
    try {
      await handler(context(`job-${job.id}`), payload as never, abortSignal);
    } catch (error) {
      if (abortSignal.aborted) throw new Error(failureText({ kind: 'stopped' }));
      const { id, attempts: tries, max_attempts: mostTries } = job;
      onFailure({ job: id, task, tries, mostTries, error });
      throw new Error(failureText(failureOf(error)));
    }
  };
