import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '#store/database.ts';
import { eventually, processesAreListed, processesNaming, startProgram } from '#test/processes.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { otherAccount } from './postgres/account.ts';
import { restoreLibraryLinks } from './postgres/binaries.ts';
import { socketFolderFor } from './postgres/socket.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

const dataFolder = (t: TestContext): string => {
  const folder = mkdtempSync(join(tmpdir(), 'fremdrift-data-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

let prepared = '';

before(async () => {
  prepared = mkdtempSync(join(tmpdir(), 'fremdrift-data-'));
  const server = await startEmbeddedPostgres({ dataFolder: prepared });
  await server.stop();
});
after(() => rmSync(prepared, { recursive: true, force: true }));

/** A data folder that has been used before: most tests need not wait for a first start. */
const usedFolder = (t: TestContext): string => {
  const folder = dataFolder(t);
  cpSync(join(prepared, 'postgresql-18'), join(folder, 'postgresql-18'), { recursive: true });
  return folder;
};

const start = async (
  t: TestContext,
  folder: string,
  more: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {},
): Promise<EmbeddedPostgres> => {
  const server = await startEmbeddedPostgres({ dataFolder: folder, durable: false, ...more });
  t.after(server.stop);
  return server;
};

const ask = async (server: EmbeddedPostgres, statement: string): Promise<unknown> => {
  const database = openDatabase(server.connection, { connections: 1 });
  try {
    const { rows } = await database.pool.query({ text: statement, rowMode: 'array' });
    return rows;
  } finally {
    await database.close();
  }
};

/** A process of its own that holds a server; says what it got. */
const hold = async (folder: string, user?: number) => {
  const program = startProgram(
    process.execPath,
    [join(root, 'test', 'support', 'hold-postgres.ts'), folder],
    { cwd: root, ...(user === undefined ? {} : { user }) },
  );
  await eventually(
    `a server in ${folder}: ${program.said()}`,
    () => program.said().includes('\n') || program.child.exitCode !== null,
  );
  assert.match(program.said(), /^\{/, program.said());
  const told = JSON.parse(program.said()) as Pick<EmbeddedPostgres, 'origin' | 'processId'>;
  return { ...told, ...program };
};

test('it starts, keeps what was written, and is gone when stopped', async (t) => {
  const folder = dataFolder(t);
  const first = await start(t, folder, { durable: true });
  assert.equal(first.origin, 'started');
  await ask(first, "create table note as select 'æøå' as name");
  await first.stop();
  if (processesAreListed) assert.deepEqual(processesNaming(folder), []);
  const second = await start(t, folder, { durable: true });
  assert.deepEqual(await ask(second, 'select name from note'), [['æøå']]);
});

test('it speaks Danish, knows upper case and listens to no network', async (t) => {
  const server = await start(t, usedFolder(t));
  const facts = await ask(
    server,
    `select lower('ÆØÅ'), current_setting('listen_addresses'),
       (select string_agg(x, '' order by x) from unnest(array['å','z','ø','æ']) x)`,
  );
  assert.deepEqual(facts, [['æøå', '', 'zæøå']]);
  assert.equal(lstatSync(server.connection.host).mode & 0o777, 0o700);
});

test('another process adopts the running server, and leaves it running', async (t) => {
  const folder = usedFolder(t);
  const ours = await start(t, folder);
  const other = await hold(folder);
  assert.equal(other.origin, 'adopted');
  assert.equal(other.processId, ours.processId);
  other.child.kill('SIGKILL');
  await other.end;
  assert.deepEqual(await ask(ours, 'select 1'), [[1]]);
});

test('two first starts at once make one server, which both use', async (t) => {
  const folder = dataFolder(t);
  const both = await Promise.all([hold(folder), hold(folder)]);
  assert.deepEqual(both.map(({ origin }) => origin).sort(), ['adopted', 'started']);
  assert.equal(both[0].processId, both[1].processId);
  for (const { child } of both) child.kill('SIGKILL');
  await eventually('no process left', () => processesNaming(folder).length === 0);
});

test('kill -9 of the program leaves no process, and the next start waits for its end', async (t) => {
  const folder = usedFolder(t);
  const program = await hold(folder);
  assert.equal(program.origin, 'started');
  program.child.kill('SIGKILL');
  await program.end;
  const next = await start(t, folder);
  assert.equal(next.origin, 'started');
  assert.notEqual(next.processId, program.processId);
  await next.stop();
  if (!processesAreListed) return;
  await eventually('no process left', () => processesNaming(folder).length === 0);
});

test('a server that was killed is started anew, with all it had acknowledged', async (t) => {
  const folder = usedFolder(t);
  const server = await start(t, folder, { durable: true });
  await ask(server, 'create table note as select 1 as number');
  process.kill(server.processId, 'SIGKILL');
  await server.stop();
  const next = await start(t, folder, { durable: true });
  assert.deepEqual(await ask(next, 'select number from note'), [[1]]);
});

test('a lock left behind whose number is now another program is not waited for', {
  skip: !processesAreListed && 'the system does not tell',
}, async (t) => {
  const folder = usedFolder(t);
  await (await start(t, folder)).stop();
  const lock = join(folder, 'postgresql-18', 'postmaster.pid');
  writeFileSync(lock, `${process.pid}\n${folder}\n1\n5432\n\n\n\nready   \n`);
  const server = await start(t, folder);
  assert.deepEqual(await ask(server, 'select 1'), [[1]]);
});

test('a folder written by another major version is refused in words', async (t) => {
  const folder = dataFolder(t);
  const cluster = join(folder, 'postgresql-18');
  mkdirSync(cluster);
  writeFileSync(join(cluster, 'PG_VERSION'), '17\n');
  await assert.rejects(start(t, folder), /skrevet af PostgreSQL 17.*PostgreSQL 18/);
});

test('a start that cannot succeed ends with the words of the server', async (t) => {
  const starting = start(t, usedFolder(t), { settings: { shared_buffers: 'plenty' } });
  await assert.rejects(starting, /ville ikke starte.*\n.*shared_buffers/s);
});

test('where user namespaces are closed, root hands the server to another user', {
  skip: !isRoot && 'only root needs it',
}, async (t) => {
  const folder = dataFolder(t);
  await assert.rejects(start(t, folder, { account: otherAccount() }), /kunne nås af brugeren/);
  chmodSync(folder, 0o711);
  const server = await start(t, folder, { account: otherAccount() });
  assert.deepEqual(await ask(server, 'select 1'), [[1]]);
});

test('an ordinary user needs nothing special', {
  skip: !isRoot && 'the other tests have shown it',
}, async (t) => {
  const folder = dataFolder(t);
  chownSync(folder, nobody, nobody);
  const program = await hold(folder, nobody);
  assert.equal(lstatSync(join(folder, 'postgresql-18')).uid, nobody);
  program.child.kill('SIGKILL');
  await eventually('no process left', () => processesNaming(folder).length === 0);
});

test('a path too long for a socket finds a shorter one', async (t) => {
  const folder = join(dataFolder(t), 'x'.repeat(120));
  assert.ok(Buffer.byteLength(socketFolderFor(folder)) < 90);
  const server = await start(t, folder);
  assert.deepEqual(await ask(server, 'select 1'), [[1]]);
  rmSync(server.connection.host, { recursive: true, force: true });
});

test('the library links npm cannot carry are made, and made once', (t) => {
  const folder = dataFolder(t);
  mkdirSync(join(folder, 'native', 'lib'), { recursive: true });
  mkdirSync(join(folder, 'native', 'bin'));
  writeFileSync(join(folder, 'native', 'bin', 'postgres'), '', { mode: 0o755 });
  writeFileSync(join(folder, 'native', 'lib', 'a.so.1'), '');
  const link = { source: 'native/lib/a.so.1', target: 'native/lib/a.so' };
  writeFileSync(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify([link]));
  restoreLibraryLinks(folder);
  restoreLibraryLinks(folder);
  assert.equal(readlinkSync(join(folder, link.target)), 'a.so.1');
  assert.ok(existsSync(join(folder, link.target)));
});
