import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { Failure } from '#cli/failure.ts';
import type { Opened, Surroundings } from '#cli/surroundings.ts';
import { date, type Instant, type IsoDate } from '#domain/time/period.ts';
import { readAgreementFile } from '#formats/document.ts';
import { systemContext } from '#operations/session/open-context.ts';
import { paths } from '#web/paths.ts';
import { systemClock } from './clock.ts';
import { readConfig } from './config.ts';
import { startDatabase } from './database.ts';
import { createLogger, toStandardError } from './logger.ts';
import { BootRefusal } from './refusal.ts';

const now = (): Instant => systemClock.now().toString({ smallestUnit: 'millisecond' }) as Instant;

/** Days begin at midnight in Denmark, wherever the machine is. */
const today = (): IsoDate =>
  date(systemClock.now().toZonedDateTimeISO('Europe/Copenhagen').toPlainDate().toString());

/** A reader that has seen enough (`| head`) is no fault. */
const endQuietly = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
};

/** What the command line needs of the machine. The database is opened only by those who ask. */
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
  open: () => open(),
};

const open = async (): Promise<Opened> => {
  const reading = readConfig(process.env);
  if (!reading.ok) {
    const list = reading.issues.map((issue) => `  - ${issue}`).join('\n');
    throw new Failure(`Indstillingerne kan ikke bruges:\n${list}`);
  }
  const { config } = reading;
  const logger = createLogger(toStandardError, systemClock.now);
  const quiet = { ...logger, information: () => undefined };
  const { database, close } = await startDatabase(config, quiet).catch((error: unknown) => {
    throw error instanceof BootRefusal ? new Failure(error.message) : error;
  });
  const constant = {
    database,
    now,
    today,
    newId: () => randomUUIDv7(),
    newSecret: () => randomBytes(32).toString('base64url'),
  };
  return {
    context: systemContext(constant, 'kommandolinjen', randomUUIDv7()),
    signInAddress: (token) => `${config.origin}${paths.signInByLink(token)}`,
    close,
  };
};
