import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { suiteDatabase } from '#test/database.ts';
import {
  eventually,
  freePort,
  type Program,
  processesAreListed,
  processesNaming,
  startProgram,
} from '#test/processes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Running = Program & { readonly port: number };

/** What a person types, once the first request is answered. */
const npmStart = async (t: TestContext, environment: Record<string, string>): Promise<Running> => {
  const port = await freePort();
  const program = startProgram('npm', ['start'], {
    cwd: root,
    environment: { PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: '', ...environment },
  });
  t.after(async () => {
    program.child.kill('SIGTERM');
    await program.end;
  });
  await eventually(`an answer on port ${port}`, async () => {
    assert.equal(program.child.exitCode, null, program.said());
    return await answers(port);
  });
  return { ...program, port };
};

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/sundhed`).then(
    (response) => response.ok,
    () => false,
  );

const gone = (folder: string): Promise<void> =>
  eventually(
    `no process left of ${folder}`,
    () => !processesAreListed || processesNaming(folder).length === 0,
  );

describe('npm start', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'fremdrift-start-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('says where it is and where the data lies', async (t) => {
    const { said, port, child, end } = await npmStart(t, { FREMDRIFT_DATA: folder });
    await eventually('the greeting', () => said().includes('Ctrl-C'));
    assert.ok(said().includes(`http://localhost:${port}`), said());
    assert.ok(said().includes(folder), said());
    assert.ok(said().includes('FREMDRIFT_DATA'), said());
    const link = startProgram('npm', ['run', '--silent', 'fremdrift', '--', 'sign-in-link'], {
      cwd: root,
      environment: { FREMDRIFT_DATA: folder, DATABASE_URL: '', PORT: '' },
    });
    assert.equal(await link.end, 0, link.said());
    assert.match(link.said(), new RegExp(`^http://localhost:${port}/log-ind/`, 'm'));
    child.kill('SIGTERM');
    await end;
    await gone(folder);
  });

  test('started again it answers, and makes nothing anew of the database it has', async (t) => {
    const { said, child, end } = await npmStart(t, { FREMDRIFT_DATA: folder });
    await eventually('the greeting', () => said().includes('Ctrl-C'));
    assert.doesNotMatch(said(), /migrated/);
    child.kill('SIGTERM');
    await end;
    await gone(folder);
  });

  const endings: readonly {
    readonly name: string;
    readonly end: (program: Program) => void;
  }[] = [
    {
      name: 'Ctrl-C in the terminal',
      end: ({ child }) => process.kill(-(child.pid ?? 0), 'SIGINT'),
    },
    { name: 'kill of npm', end: ({ child }) => child.kill('SIGTERM') },
    { name: 'kill -9 of npm', end: ({ child }) => child.kill('SIGKILL') },
    { name: 'a closed terminal', end: ({ child }) => process.kill(-(child.pid ?? 0), 'SIGHUP') },
    {
      name: 'kill -9 of all it started',
      end: ({ child }) => process.kill(-(child.pid ?? 0), 'SIGKILL'),
    },
  ];
  for (const { name, end } of endings) {
    test(`${name} leaves no process behind`, { skip: !processesAreListed }, async (t) => {
      const program = await npmStart(t, { FREMDRIFT_DATA: folder });
      assert.notEqual(processesNaming(folder).length, 0);
      end(program);
      await gone(folder);
    });
  }

  test('a taken port is said, and leaves no server behind', async (t) => {
    const { port } = await npmStart(t, { FREMDRIFT_DATA: folder });
    const other = mkdtempSync(join(tmpdir(), 'fremdrift-start-'));
    t.after(() => rmSync(other, { recursive: true, force: true }));
    const second = startProgram('npm', ['start'], {
      cwd: root,
      environment: { PORT: String(port), FREMDRIFT_DATA: other, DATABASE_URL: '' },
    });
    assert.equal(await second.end, 1);
    assert.match(second.said(), new RegExp(`Port ${port} er optaget`));
    await gone(other);
  });

  test('all that is wrong with the settings is said at once', async () => {
    const program = startProgram('npm', ['start'], {
      cwd: root,
      environment: { PORT: 'x', DATABASE_URL: 'mysql://x/y', FREMDRIFT_DATA: folder },
    });
    assert.equal(await program.end, 1);
    assert.match(program.said(), /PORT skal være[\s\S]*DATABASE_URL skal/);
  });

  test('a database that is not there is said without its password', async () => {
    const program = startProgram('npm', ['start'], {
      cwd: root,
      environment: { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/plan' },
    });
    assert.equal(await program.end, 1);
    assert.match(program.said(), /kan ikke nås: .*ECONNREFUSED/);
    assert.doesNotMatch(program.said(), /secret/);
  });
});

describe('npm start on another PostgreSQL', () => {
  const suite = suiteDatabase();

  test('serves from DATABASE_URL and starts no server of its own', async (t) => {
    const address = suite.address();
    assert.ok(typeof address === 'object');
    const { host, user, database } = address;
    const folder = mkdtempSync(join(tmpdir(), 'fremdrift-start-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const { said } = await npmStart(t, {
      DATABASE_URL: `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`,
      FREMDRIFT_DATA: folder,
    });
    await eventually('the greeting', () => said().includes('DATABASE_URL ('));
    assert.equal(
      processesNaming(folder).some((process) => process.includes('postgresql-18')),
      false,
    );
  });
});
