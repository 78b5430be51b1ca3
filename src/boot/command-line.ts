import type { Surroundings } from '#cli/surroundings.ts';
import { date, type Instant, type IsoDate } from '#domain/time/period.ts';
import { readAgreementFile } from '#formats/document.ts';
import { systemClock } from './clock.ts';

export type CommandLineClock = { readonly now: () => Instant; readonly today: () => IsoDate };

const now = (): Instant => systemClock.now().toString({ smallestUnit: 'millisecond' }) as Instant;

/** Days begin at midnight in Denmark, wherever the machine is. */
const today = (): IsoDate =>
  date(systemClock.now().toZonedDateTimeISO('Europe/Copenhagen').toPlainDate().toString());

const clock: CommandLineClock = { now, today };

/** A reader that has seen enough (`| head`) is no fault. */
const endQuietly = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
};

/** What the command line needs of the machine. */
export const commandLineSurroundings = (): Surroundings => {
  process.stdout.on('error', endQuietly);
  process.stderr.on('error', endQuietly);
  return surroundings;
};

const surroundings: Surroundings = {
  today,
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  readAgreement: (bytes) => readAgreementFile(bytes),
  // The database and what works on it are loaded only for those who ask.
  open: async () => (await import('./command-line-database.ts')).openForCommandLine(clock),
};
