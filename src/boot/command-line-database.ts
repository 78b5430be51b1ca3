import { Failure } from '#cli/failure.ts';
import type { Opened } from '#cli/surroundings.ts';
import { systemContext } from '#operations/session/open-context.ts';
import { lastOrigin } from '#store/served.ts';
import { paths } from '#web/paths.ts';
import { systemClock } from './clock.ts';
import { readConfig } from './config.ts';
import { startDatabase } from './database.ts';
import { createLogger, toStandardError } from './logger.ts';
import { BootRefusal } from './refusal.ts';
import { surroundingsOf } from './surroundings.ts';

/**
 * Opens the configured database as the program itself.
 *
 * @throws Failure with a sentence when it cannot be had
 */
export const openForCommandLine = async (): Promise<Opened> => {
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
  const surroundings = surroundingsOf(database, config);
  // The server may have been started with settings of its own.
  const served = config.originGiven ? undefined : await lastOrigin(database);
  return {
    context: systemContext(surroundings, 'kommandolinjen', surroundings.newId()),
    signInAddress: (token) => `${served ?? config.origin}${paths.signInByLink(token)}`,
    close,
  };
};
