import { z } from 'zod';
import type { JobFailure } from '#domain/jobs.ts';
import type { Instant } from '#domain/time/period.ts';
import { query } from '#operations/operation.ts';
import * as jobs from '#store/jobs.ts';
import * as mail from '#store/mail.ts';
import { readFailure } from './failure.ts';

/** How many of each are told of at most. */
const most = 100;

export type JobLine = {
  readonly id: string;
  readonly task: string;
  readonly planName: string | undefined;
  /** How often it was begun, and how often it may be. */
  readonly tries: number;
  readonly mostTries: number;
  readonly madeAt: Instant;
  /** When it is begun next; for one under way, when it was. */
  readonly at: Instant;
  /** What its last try ended with. */
  readonly failure: JobFailure | undefined;
};

export type JobsView = {
  readonly number: Readonly<Record<jobs.JobState, number>>;
  readonly waiting: readonly JobLine[];
  readonly running: readonly JobLine[];
  readonly failed: readonly JobLine[];
  readonly failedLetters: readonly mail.FailedLetter[];
  readonly canSendMail: boolean;
};

/** The work that is done outside requests: what waits, what is under way, what has failed. */
export const listJobs = query({
  name: 'jobs.list',
  of: 'installation',
  verb: 'manageJobs',
  input: z.strictObject({}),
  several: true,
  run: async ({ database, outside }): Promise<JobsView> => ({
    number: await jobs.count(database),
    waiting: (await jobs.list(database, 'waiting', most)).map(lineOf),
    running: (await jobs.list(database, 'running', most)).map(lineOf),
    failed: (await jobs.list(database, 'failed', most)).map(lineOf),
    failedLetters: await mail.listFailed(database, most),
    canSendMail: outside.mailer !== undefined,
  }),
});

const lineOf = ({ state: _, failure, ...job }: jobs.QueuedJob): JobLine => ({
  ...job,
  failure: failure === undefined ? undefined : readFailure(failure),
});
