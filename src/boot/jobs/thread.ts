// The thread that works off the queue begins here, with a database of its own.
import { parentPort, workerData } from 'node:worker_threads';
import { systemClock } from '#boot/clock.ts';
import type { Config } from '#boot/config.ts';
import { createLogger, toStandardError } from '#boot/logger.ts';
import { surroundingsOf } from '#boot/surroundings.ts';
import { type DatabaseAddress, openDatabase } from '#store/database.ts';
import { masked } from './masked.ts';
import { jobsAtOnce, runQueue } from './run-queue.ts';

/** What the thread is told when it is started. */
export type ThreadData = {
  readonly address: DatabaseAddress;
  readonly config: Pick<Config, 'mail' | 'statbankUrl'>;
};

/** For each job one in a transaction and one beside it; and the lock, the library's ear and its calendar. */
const connections = jobsAtOnce * 2 + 4;

const logger = createLogger(toStandardError, systemClock.now);

/** Ends the thread and not the program; the program begins another. */
const giveUp = (reason: unknown): void => {
  logger.failure('the thread of jobs gives up', masked(reason));
  process.exit(1);
};

const { address, config } = workerData as ThreadData;
const database = openDatabase(address, { connections });
const queue = await runQueue(surroundingsOf(database, config), logger, giveUp).catch(giveUp);
// Whatever it is told later means that it must stop; its connections end with it.
parentPort?.once('message', () => void queue?.stop().finally(() => process.exit(0)));
