// The whole of Fremdrift on a database that is already there.
import { problemJson } from '#api/problem-json.ts';
import { apiRoutes } from '#api/routes.ts';
import { systemClock } from '#boot/clock.ts';
import { createLogger, toStandardError } from '#boot/logger.ts';
import { listen } from '#boot/server.ts';
import { surroundingsOf } from '#boot/surroundings.ts';
import { type DatabaseAddress, openDatabase } from '#store/database.ts';
import { createApp } from '#web/app.tsx';

const [, , , address = '{}'] = process.argv;
const database = openDatabase(JSON.parse(address) as DatabaseAddress);
const app = createApp({
  surroundings: surroundingsOf(database, { mail: undefined, statbankUrl: 'http://127.0.0.1:1' }),
  origin: 'http://localhost',
  logger: createLogger(toStandardError, systemClock.now),
  api: { routes: apiRoutes(), problem: problemJson },
});
const { port } = await listen(app.fetch, { host: '127.0.0.1', port: 0 });
process.send?.({ port });
process.on('disconnect', () => process.exit(0));
