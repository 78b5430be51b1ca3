import { Hono } from 'hono';
import { systemClock } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import { type RunningDatabase, startDatabase } from './database.ts';
import { createLogger, type Logger, toStandardError } from './logger.ts';
import { BootRefusal } from './refusal.ts';
import { listen } from './server.ts';
import { onStop } from './shutdown.ts';

const start = async (config: Config, logger: Logger): Promise<void> => {
  const running = await startDatabase(config, logger);
  // Here the example plan is loaded on the first run.
  const app = createApp(running);
  const server = await listen(app.fetch, config).catch(async (error: unknown) => {
    await running.close();
    throw error;
  });
  onStop(async (reason) => {
    logger.information('stopping', { reason });
    await server.close();
    await running.close();
    process.exit(0);
  });
  greet(config, running);
};

/** Here the pages and the interface for programs are put together. */
const createApp = ({ database }: RunningDatabase): Hono => {
  const app = new Hono();
  app.get('/sundhed', async (context) => {
    await database.pool.query('select 1');
    return context.text('ok');
  });
  return app;
};

const greet = (config: Config, { place }: RunningDatabase): void => {
  process.stdout.write(
    `\nFremdrift kører på ${config.origin}\n` +
      `Data ligger i ${place}. Vælg et andet sted med FREMDRIFT_DATA (mappe) eller DATABASE_URL (PostgreSQL).\n` +
      // Here the first sign-in link is printed.
      'Stop med Ctrl-C.\n\n',
  );
};

const reading = readConfig(process.env);
if (reading.ok) {
  const logger = createLogger(toStandardError, systemClock.now);
  start(reading.config, logger).catch((error: unknown) => {
    if (error instanceof BootRefusal) process.stderr.write(`${error.message}\n`);
    else logger.failure('could not start', error);
    process.exit(1);
  });
} else {
  const list = reading.issues.map((issue) => `  - ${issue}\n`).join('');
  process.stderr.write(`Indstillingerne kan ikke bruges:\n${list}`);
  process.exit(1);
}
