import { z } from 'zod';
import { refuseTo } from '#domain/problem.ts';
import { id, planKey } from '#operations/input.ts';
import { command } from '#operations/operation.ts';
import * as mail from '#store/mail.ts';

// Nothing but ids: what a mail server has replied, or a letter says, is not for us to refuse here.
const input = z.strictObject({ plan: planKey, mail: id });

/** Keeps that the mail server took a letter; the last part of the job that sends it. */
export const letterSent = command({
  name: 'mail.sent',
  of: 'plan',
  verb: 'manageJobs',
  input,
  run: async ({ database, now }, { mail: letter }) => {
    const subject = (await mail.keepSent(database, letter, now)) ?? unknown();
    return { value: null, events: [{ kind: 'mail.sent', mail: letter, subject }] };
  },
});

/** Keeps that a letter is given up; the last part of the job that sends it. */
export const letterFailed = command({
  name: 'mail.failed',
  of: 'plan',
  verb: 'manageJobs',
  input,
  run: async ({ database }, { mail: letter }) => {
    const subject = (await mail.giveUp(database, letter)) ?? unknown();
    return { value: null, events: [{ kind: 'mail.failed', mail: letter, subject }] };
  },
});

const unknown = (): never => refuseTo({ kind: 'notFound', what: 'job' });
