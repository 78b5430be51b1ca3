import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import type { Database } from './database.ts';
import { migrateJobs } from './jobs-schema.ts';

/** The migrations do not fit the database. The message says which one, and what to do. */
export class MigrationRefusal extends Error {
  override readonly name = 'MigrationRefusal';
}

/** The names of migrations that bring the tables of the queue of jobs up to date with its library. */
const jobsMigration = /-jobs\.sql$/;

type Migration = { readonly name: string; readonly text: string; readonly hash: string };
type Applied = { readonly name: string; readonly hash: string };

export const migrationFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Any number will do, as long as it is ours: two starts at once must not migrate at once. */
const lockNumber = 7_346_352_738;

/**
 * Brings the database up to date: runs the `.sql` files of the folder that it has not seen, in the
 * order of their names, each in a transaction of its own.
 *
 * @returns the names of those that ran now
 * @throws MigrationRefusal when a file that has run was changed or removed, or a new one sorts before
 */
export const migrate = async (
  database: Database,
  folder: string = migrationFolder,
): Promise<readonly string[]> => {
  const migrations = readMigrations(folder);
  const client = await database.pool.connect();
  try {
    if (pending(migrations, await appliedIn(client)).length === 0) return [];
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    try {
      // Each time before its file: a start that is cut off in between does it again.
      return await runPending(client, migrations, () => migrateJobs(database));
    } finally {
      await client.query('select pg_advisory_unlock($1)', [lockNumber]);
    }
  } finally {
    client.release();
  }
};

const readMigrations = (folder: string): readonly Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      return { name, text, hash: createHash('sha256').update(text).digest('hex') };
    });

const appliedIn = async (client: pg.PoolClient): Promise<readonly Applied[]> => {
  const known = await client.query<{ there: boolean }>(
    "select to_regclass('migration') is not null as there",
  );
  if (known.rows[0]?.there !== true) return [];
  const { rows } = await client.query<Applied>(
    'select name, hash from migration order by name collate "C"',
  );
  return rows;
};

/** What is yet to run, once the past is known to be unchanged. */
const pending = (
  migrations: readonly Migration[],
  applied: readonly Applied[],
): readonly Migration[] => {
  for (const [index, past] of applied.entries()) {
    const now = migrations.find(({ name }) => name === past.name);
    if (now === undefined) {
      throw new MigrationRefusal(
        `The database has seen migration ${past.name}, which is not here: it was written by a newer version. Run that version.`,
      );
    }
    if (now.hash !== past.hash) {
      throw new MigrationRefusal(
        `Migration ${past.name} was changed after it had run. Restore the file, and write a new migration instead.`,
      );
    }
    if (migrations[index]?.name !== past.name) {
      throw new MigrationRefusal(
        `Migration ${migrations[index]?.name} sorts before ${past.name}, which has run. Give it a later number.`,
      );
    }
  }
  return migrations.slice(applied.length);
};

const runPending = async (
  client: pg.PoolClient,
  migrations: readonly Migration[],
  ofJobs: () => Promise<void>,
): Promise<readonly string[]> => {
  await client.query(
    `create table if not exists migration (
       name text primary key,
       hash text not null,
       ran_at timestamptz not null default now()
     )`,
  );
  // Asked again: another start may have run them while this one waited for the lock.
  const todo = pending(migrations, await appliedIn(client));
  for (const migration of todo) {
    if (jobsMigration.test(migration.name)) await ofJobs();
    await runOne(client, migration);
  }
  return todo.map(({ name }) => name);
};

const runOne = async (client: pg.PoolClient, { name, text, hash }: Migration): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
};
