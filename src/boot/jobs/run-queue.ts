import { EventEmitter } from 'node:events';
import { Logger as LibraryLogger, run, type WorkerEvents } from 'graphile-worker';
import { systemClock } from '#boot/clock.ts';
import type { Logger } from '#boot/logger.ts';
import type { Context } from '#operations/context.ts';
import { failureText } from '#operations/jobs/failure.ts';
import { endUsedUp } from '#operations/jobs/give-up.ts';
import { type Surroundings, systemContext } from '#operations/session/open-context.ts';
import type { Database } from '#store/database.ts';
import { holdLock, releaseJobsOfTheDead } from '#store/job-workers.ts';
import { calendar } from './calendar.ts';
import { masked } from './masked.ts';
import { type FailedTry, jobsActor, orderlyEnding, taskListOf } from './task-list.ts';

/** Jobs at once: one that waits for somebody else must not hold up all others. */
export const jobsAtOnce = 2;

/** How often it is asked, in milliseconds, for jobs of workers that are gone. */
const sweepEvery = 60_000;

/** How often it is asked for jobs to be tried again; new ones are told of at once. */
const lookEvery = 5_000;

export type RunningQueue = {
  /** Takes nothing new; resolves when what was under way is done. */
  readonly stop: () => Promise<void>;
};

/**
 * Works off the queue until it is stopped.
 *
 * @param onLost told when others may take what is under way here, or the library gives up: the
 *   program that called must end
 */
export const runQueue = async (
  surroundings: Surroundings,
  logger: Logger,
  onLost: (reason: unknown) => void,
): Promise<RunningQueue> => {
  const { database } = surroundings;
  const sweep = () => sweepIn(database, logger);
  await sweep();
  let alive: Promise<void> | undefined;
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => {
    alive = holdLock(database, workerPool.id, () => onLost(new Error('its lock is lost')));
    alive.catch(onLost);
  });
  const runner = await run({
    pgPool: database.pool,
    taskList: taskListOf(
      contextFrom(surroundings),
      (failed) => tell(logger, failed),
      logger.information,
    ),
    parsedCronItems: calendar(systemClock.now),
    concurrency: jobsAtOnce,
    pollInterval: lookEvery,
    noHandleSignals: true,
    logger: libraryLogger(logger),
    events,
    preset: orderlyEnding,
    // Asked before each job: none is taken before everybody can see that we are alive.
    forbiddenFlags: async () => {
      await alive;
      return null;
    },
  });
  runner.promise.catch(onLost);
  const sweeping = setInterval(() => void sweep().catch(() => undefined), sweepEvery);
  return {
    stop: async () => {
      clearInterval(sweeping);
      await runner.stop();
    },
  };
};

const contextFrom =
  (surroundings: Surroundings) =>
  (requestId: string): Context => ({
    ...systemContext(surroundings, '', requestId),
    actor: jobsActor,
  });

const sweepIn = async (database: Database, logger: Logger): Promise<void> => {
  const released = await releaseJobsOfTheDead(database, failureText({ kind: 'stopped' }));
  const ended = await endUsedUp(database);
  if (ended > 0) logger.information('files are not read, since all tries are used up', { ended });
  if (released > 0) logger.information('jobs of a program that is gone are taken up', { released });
};

const tell = (logger: Logger, { error, ...job }: FailedTry): void =>
  logger.failure('a job failed', masked(error), job);

/** Failed jobs are told of by us; of the rest only what somebody may have to act on. */
const libraryLogger = (logger: Logger): LibraryLogger =>
  new LibraryLogger(() => (level, message, meta) => {
    if (level !== 'error' || meta?.failure === true) return;
    logger.failure('the queue of jobs', masked(meta?.error ?? message));
  });
