import { z } from 'zod';
import { refuseTo } from '#domain/problem.ts';
import { id } from '#operations/input.ts';
import { command } from '#operations/operation.ts';
import * as mail from '#store/mail.ts';
import { enqueueLetter } from './post.ts';

/**
 * Puts a letter that was given up in the queue once more.
 *
 * @throws Refusal notFound when it is sent, cancelled or waiting already
 */
export const retryLetter = command({
  name: 'mail.retry',
  of: 'installation',
  verb: 'manageJobs',
  input: z.strictObject({ letter: id }),
  run: async (work, { letter }) => {
    if (!(await mail.wait(work.database, letter))) refuseTo({ kind: 'notFound', what: 'job' });
    await enqueueLetter(work, letter);
    return { value: null, events: [{ kind: 'job.retried', job: letter, task: 'mail.send' }] };
  },
});

/**
 * Takes a letter that was given up off the list of what is not sent.
 *
 * @throws Refusal notFound when it is sent or cancelled already
 */
export const discardLetter = command({
  name: 'mail.discard',
  of: 'installation',
  verb: 'manageJobs',
  input: z.strictObject({ letter: id }),
  run: async ({ database }, { letter }) => {
    if (!(await mail.cancel(database, letter))) refuseTo({ kind: 'notFound', what: 'job' });
    return { value: null, events: [{ kind: 'job.discarded', job: letter, task: 'mail.send' }] };
  },
});
