import { problemJson } from '#api/problem-json.ts';
import { apiRoutes } from '#api/routes.ts';
import { systemContext } from '#operations/session/open-context.ts';
import { keepOrigin } from '#store/served.ts';
import { createApp } from '#web/app.tsx';
import { paths } from '#web/paths.ts';
import { systemClock } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import { type RunningDatabase, startDatabase } from './database.ts';
import { prepare } from './first-run.ts';
import type { ThreadData } from './jobs/thread.ts';
import { startJobsThread } from './jobs-thread.ts';
import { createLogger, type Logger, toStandardError } from './logger.ts';
import { BootRefusal } from './refusal.ts';
import { listen } from './server.ts';
import { onStop } from './shutdown.ts';
import { surroundingsOf } from './surroundings.ts';

const start = async (config: Config, logger: Logger): Promise<void> => {
  const running = await startDatabase(config, logger);
  const surroundings = surroundingsOf(running.database, config);
  const link = await prepare(systemContext(surroundings, 'opstart', surroundings.newId()));
  const api = { routes: apiRoutes(), problem: problemJson };
  const { origin, trustProxy } = config;
  const app = createApp({ surroundings, origin, trustProxy, logger, api });
  const server = await listen(app.fetch, config).catch(async (error: unknown) => {
    await running.close();
    throw error;
  });
  await keepOrigin(running.database, config.origin);
  const jobs = startJobsThread(threadData(running, config), logger);
  onStop(async (reason) => {
    logger.information('stopping', { reason });
    await Promise.all([server.close(), jobs.stop()]);
    await running.close();
    process.exit(0);
  });
  greet(config, running, link);
};

const threadData = ({ address }: RunningDatabase, { mail, statbankUrl }: Config): ThreadData => ({
  address,
  config: { mail, statbankUrl },
});

const greet = (config: Config, { place }: RunningDatabase, link: string | undefined): void => {
  const signIn =
    link === undefined
      ? 'Log ind med din adgangskode, eller lav et login-link: npm run fremdrift -- sign-in-link'
      : `Log ind med dette link (virker én gang, i et døgn): ${config.origin}${paths.signInByLink(link)}`;
  process.stdout.write(
    `\nFremdrift kører på ${config.origin}\n${signIn}\n` +
      `Data ligger i ${place}. Vælg et andet sted med FREMDRIFT_DATA (mappe) eller DATABASE_URL (PostgreSQL).\n` +
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
