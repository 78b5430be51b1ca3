// One server for the whole run, migrated once into a template; every suite gets a copy of its own.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext } from 'node:test';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#boot/embedded-postgres.ts';
import type { PostgresBinaries } from '#boot/postgres/binaries.ts';
import { type Database, type DatabaseAddress, openDatabase } from '#store/database.ts';
import { migrate } from '#store/migrate.ts';

/**
 * Set to the folder of another PostgreSQL's programs, such as `/usr/lib/postgresql/15/bin`, to run
 * the same suites on it. Empty: the packaged one.
 */
const otherPrograms = process.env.FREMDRIFT_TEST_POSTGRES ?? '';

const otherBinaries = (bin: string): PostgresBinaries => ({
  bin,
  major: Number(/postgresql\/(\d+)\//.exec(bin)?.[1] ?? 0),
});

const templateName = 'template_fremdrift';

type Cluster = { readonly server: EmbeddedPostgres; readonly folder: string };

let cluster: Promise<Cluster> | undefined;
let copies = 0;

const startCluster = async (): Promise<Cluster> => {
  const folder = mkdtempSync(join(tmpdir(), 'fremdrift-test-'));
  const server = await startEmbeddedPostgres({
    dataFolder: folder,
    durable: false,
    settings: { max_connections: '200', shared_buffers: '64MB' },
    ...(otherPrograms === '' ? {} : { binaries: otherBinaries(otherPrograms) }),
  });
  await administer(server, `create database ${templateName}`);
  const template = openDatabase(addressOf(server, templateName));
  await migrate(template);
  await template.close();
  return { server, folder };
};

const stopCluster = async (): Promise<void> => {
  if (cluster === undefined) return;
  const { server, folder } = await cluster;
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
};

// Read when the file is first imported, so it belongs to the whole run and not to one suite.
after(stopCluster);

const addressOf = (server: EmbeddedPostgres, database: string) => ({
  ...server.connection,
  database,
});

const administer = async (server: EmbeddedPostgres, statement: string): Promise<void> => {
  const database = openDatabase(addressOf(server, 'postgres'), { connections: 1 });
  await database.pool.query(statement);
  await database.close();
};

type Copy = {
  readonly database: Database;
  readonly address: DatabaseAddress;
  readonly close: () => Promise<void>;
};

const copyFrom = async (template: string): Promise<Copy> => {
  cluster ??= startCluster();
  const { server } = await cluster;
  copies += 1;
  const name = `copy_${copies}`;
  // Copying the files is five times faster here than writing every page to the log.
  await administer(server, `create database ${name} template ${template} strategy file_copy`);
  const address = addressOf(server, name);
  const database = openDatabase(address);
  return {
    database,
    address,
    // Not dropped: that forces a checkpoint, and the whole server is thrown away in a moment.
    close: () => database.close(),
  };
};

/** A migrated, empty database for one test; closed when the test ends. */
export const testDatabase = async (test: TestContext): Promise<Database> => {
  const { database, close } = await copyFrom(templateName);
  test.after(close);
  return database;
};

/** A database without any table, for those who test the migrations themselves. */
export const emptyDatabase = async (test: TestContext): Promise<Database> => {
  const { database, close } = await copyFrom('template0');
  test.after(close);
  return database;
};

/** What a suite shares: call inside its tests, after `suiteDatabase` has prepared it. */
export type SuiteDatabase = {
  readonly get: () => Database;
  /** Where it is, for a test that starts another program on it. */
  readonly address: () => DatabaseAddress;
};

/** A migrated, empty database shared by the tests of a `describe`; call it in its body. */
export const suiteDatabase = (): SuiteDatabase => {
  let copy: Copy | undefined;
  before(async () => {
    copy = await copyFrom(templateName);
  });
  after(async () => {
    await copy?.close();
  });
  const prepared = (): Copy => {
    assert.ok(copy, 'suiteDatabase() is called in the body of describe, get() in its tests');
    return copy;
  };
  return { get: () => prepared().database, address: () => prepared().address };
};
