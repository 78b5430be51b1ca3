// Starts the embedded server on a folder, says how it went, and stays until it is killed.
import { startEmbeddedPostgres } from '#boot/embedded-postgres.ts';

const [dataFolder = ''] = process.argv.slice(2);
const { origin, processId, connection } = await startEmbeddedPostgres({
  dataFolder,
  durable: false,
});
process.stdout.write(`${JSON.stringify({ origin, processId, host: connection.host })}\n`);
setInterval(() => {}, 60_000);
