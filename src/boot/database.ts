import { BootRefusal } from '#boot/refusal.ts';
import {
  type Database,
  type DatabaseAddress,
  oldestServer,
  openDatabase,
  serverMajor,
} from '#store/database.ts';
import { MigrationRefusal, migrate } from '#store/migrate.ts';
import type { Config } from './config.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import type { Logger } from './logger.ts';

/** The database of a running program, and how to take leave of it. */
export type RunningDatabase = {
  readonly database: Database;
  /** Where it is, for a thread with connections of its own. */
  readonly address: DatabaseAddress;
  /** Danish, for the operator: where the data lives. */
  readonly place: string;
  readonly close: () => Promise<void>;
};

/**
 * Opens the database the settings point at, starting the embedded one where none is given, and
 * brings it up to date.
 *
 * @throws BootRefusal with a sentence for the operator
 */
export const startDatabase = async (config: Config, logger: Logger): Promise<RunningDatabase> => {
  const embedded =
    config.databaseUrl === undefined
      ? await startEmbeddedPostgres({ dataFolder: config.dataFolder })
      : undefined;
  const address = embedded?.connection ?? config.databaseUrl ?? '';
  const database = openDatabase(address, {
    onLostConnection: (error) => logger.failure('database connection lost', error),
  });
  const close = async (): Promise<void> => {
    await database.close();
    await embedded?.stop();
  };
  try {
    if (embedded === undefined) await checkServer(database, address);
    const ran = await migrate(database);
    if (ran.length > 0) logger.information('migrated', { migrations: ran });
  } catch (error) {
    await close();
    throw error instanceof MigrationRefusal ? new BootRefusal(error.message) : error;
  }
  return { database, address, place: placeOf(config, embedded), close };
};

const checkServer = async (database: Database, address: unknown): Promise<void> => {
  const major = await serverMajor(database).catch((error: unknown) => {
    throw new BootRefusal(
      `Databasen i DATABASE_URL (${withoutPassword(String(address))}) kan ikke nås: ${reasonOf(error)}`,
    );
  });
  if (major >= oldestServer) return;
  throw new BootRefusal(
    `Databasen i DATABASE_URL er PostgreSQL ${major}. Fremdrift kræver PostgreSQL ${oldestServer} eller nyere.`,
  );
};

/** Connecting to a name with several addresses fails with an empty message and a list of reasons. */
const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
};

const placeOf = (config: Config, embedded: EmbeddedPostgres | undefined): string =>
  embedded === undefined
    ? `PostgreSQL-databasen i DATABASE_URL (${withoutPassword(config.databaseUrl ?? '')})`
    : config.dataFolder;

const withoutPassword = (address: string): string => {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.password !== '') url.password = '***';
  url.search = '';
  return url.href;
};
