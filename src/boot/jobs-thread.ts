import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { masked } from './jobs/masked.ts';
import type { ThreadData } from './jobs/thread.ts';
import type { Logger } from './logger.ts';

/** The thread in which jobs are done, so that pages are answered meanwhile. */
export type JobsThread = {
  /** Takes nothing new, gives what is under way a few seconds; resolves when the thread is gone. */
  readonly stop: () => Promise<void>;
};

/** How long a job under way may take when the program is asked to stop, in milliseconds. */
const lastJobs = 4_000;

/** A job that takes more memory than this ends the thread, and not the program. */
const memoryMegabytes = 256;
/** What is soon forgotten is cleared away often: otherwise it alone grows to some 50 MB. */
const youngMegabytes = 12;

/** The pause before a thread that ended is begun again: doubled each time it ends early. */
const shortestPause = 1_000;
const longestPause = 60_000;

/** Begins the thread, and begins it again whenever it ends by itself. */
export const startJobsThread = (data: ThreadData, logger: Logger): JobsThread => {
  let stopping = false;
  let pause = shortestPause;
  let again: NodeJS.Timeout | undefined;
  let thread: Worker | undefined;
  const start = (): void => {
    const began = performance.now();
    const worker = new Worker(new URL('./jobs/thread.ts', import.meta.url), {
      workerData: data,
      resourceLimits: {
        maxOldGenerationSizeMb: memoryMegabytes,
        maxYoungGenerationSizeMb: youngMegabytes,
      },
    });
    thread = worker;
    worker.on('error', (error) => logger.failure('the thread of jobs failed', masked(error)));
    worker.on('exit', (code) => {
      thread = undefined;
      if (stopping) return;
      pause = performance.now() - began > longestPause ? shortestPause : pause;
      logger.information('the thread of jobs ended and is begun again', { code, pause });
      again = setTimeout(start, pause);
      pause = Math.min(pause * 2, longestPause);
    });
  };
  start();
  return {
    stop: async () => {
      stopping = true;
      clearTimeout(again);
      if (thread !== undefined) await end(thread);
    },
  };
};

const end = async (thread: Worker): Promise<void> => {
  const ended = once(thread, 'exit');
  // What is cut off here is taken up by the next start.
  const force = setTimeout(() => void thread.terminate(), lastJobs);
  thread.postMessage('stop');
  await ended.catch(() => undefined);
  clearTimeout(force);
};
