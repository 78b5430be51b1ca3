import { z } from 'zod';
import { refuseTo } from '#domain/problem.ts';
import { command } from '#operations/operation.ts';
import type { Database } from '#store/database.ts';
import * as jobs from '#store/jobs.ts';
import { giveUp, takeUp } from './give-up.ts';

const input = z.strictObject({ job: z.string().regex(/^\d{1,18}$/) });

/**
 * Begins a job that waits or has failed as soon as can be, with all its tries before it.
 *
 * @throws Refusal wrongState when it is under way; notFound when it is done
 */
export const retryJob = command({
  name: 'jobs.retry',
  of: 'installation',
  verb: 'manageJobs',
  input,
  run: async ({ database }, { job }) => {
    const begun = (await jobs.retry(database, job)) ?? (await refuse(database, job));
    await takeUp(database, begun);
    return { value: null, events: [{ kind: 'job.retried', job, task: begun.task }] };
  },
});

/**
 * Gives a job up: it is taken out of the queue, a letter is not sent, a file is not read.
 *
 * @throws Refusal wrongState when it is under way; notFound when it is done
 */
export const discardJob = command({
  name: 'jobs.discard',
  of: 'installation',
  verb: 'manageJobs',
  input,
  run: async ({ database }, { job }) => {
    const removed = (await jobs.remove(database, job)) ?? (await refuse(database, job));
    await giveUp(database, removed);
    return { value: null, events: [{ kind: 'job.discarded', job, task: removed.task }] };
  },
});

const refuse = async (database: Database, job: string): Promise<never> =>
  (await jobs.exists(database, job))
    ? refuseTo({ kind: 'wrongState', what: 'job', state: 'i gang' })
    : refuseTo({ kind: 'notFound', what: 'job' });
