import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { suiteDatabase } from '#test/database.ts';
import { eventually, processesAreListed, processesNaming } from '#test/processes.ts';
import { demo, fremdrift, projectFolder } from './command-line.ts';

const original = readFileSync(demo, 'utf8');
let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'fremdrift-cli-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe('the command line, with a database', () => {
  const suite = suiteDatabase();

  const run = (...words: readonly string[]) => {
    const address = suite.address();
    assert.ok(typeof address !== 'string');
    const { host, port, user, database } = address;
    const where = new URLSearchParams({ host, port: String(port) });
    const url = `postgres://${user}@localhost/${database}?${where}`;
    return fremdrift(words, { environment: { DATABASE_URL: url } });
  };

  test('a plan imported and exported again is the same file, byte for byte', async () => {
    const imported = await run('import', demo);
    assert.deepEqual(imported, {
      code: 0,
      said: 'Planen "Eksempel: SURF Valby 2017-2020" er lagt ind med nøglen demo.\n',
      complained: '',
    });
    const exported = await run('export', 'demo');
    assert.equal(exported.code, 0, exported.complained);
    assert.equal(exported.said, original);
  });

  test('the same plan can be imported under another key', async () => {
    const { code } = await run('import', demo, '--as', 'en-anden');
    assert.equal(code, 0);
    const { said } = await run('export', 'en-anden');
    assert.equal(said, original.replace('"key": "demo"', '"key": "en-anden"'));
  });

  test('what is imported is logged, done by the command line', async () => {
    const { rows } = await suite
      .get()
      .pool.query("select actor_name, operation from event where operation = 'plans.importFile'");
    assert.deepEqual(rows[0], { actor_name: 'kommandolinjen', operation: 'plans.importFile' });
  });

  test('an export does not overwrite a file unless told to', async () => {
    const file = join(folder, 'demo.json');
    assert.equal((await run('export', 'demo', file)).code, 0);
    assert.equal(readFileSync(file, 'utf8'), original);
    const again = await run('export', 'demo', file);
    assert.equal(again.code, 1);
    assert.match(
      again.complained,
      /findes allerede\. Vælg et andet navn, eller brug --overwrite\.$/m,
    );
    assert.equal((await run('export', 'demo', file, '--overwrite')).code, 0);
  });

  const refused: readonly (readonly [
    name: string,
    words: readonly string[],
    code: number,
    sentence: RegExp,
  ])[] = [
    ['a plan that is there already', ['import', demo], 1, /"demo" er i brug/],
    [
      'a key that can be none',
      ['import', demo, '--as', 'Ø Ø'],
      2,
      /^"Ø Ø" kan ikke være en nøgle\./,
    ],
    ['a plan that is not there', ['export', 'nix'], 1, /^Der er ingen plan med nøglen "nix"\.$/m],
    [
      'a key that is no key',
      ['export', '../etc'],
      1,
      /^Der er ingen plan med nøglen "\.\.\/etc"\.$/m,
    ],
    [
      'a role that is none',
      ['sign-in-link', '--role', 'konge'],
      2,
      /^Rollen "konge" kendes ikke\./,
    ],
  ];
  for (const [name, words, expected, sentence] of refused) {
    test(`refused: ${name}`, async () => {
      const { code, said, complained } = await run(...words);
      assert.equal(code, expected);
      assert.equal(said, '');
      assert.match(complained, sentence);
    });
  }

  test('sign-in-link prints an address that is new each time', async () => {
    const first = await run('sign-in-link', '--name', 'Ida', '--role', 'læser');
    const second = await run('sign-in-link', '--name', 'Ida');
    for (const { code, said } of [first, second]) {
      assert.equal(code, 0);
      assert.match(said, /^http:\/\/localhost:3000\/log-ind\/[\w-]{20,}\n$/);
    }
    assert.notEqual(first.said, second.said);
    const { rows } = await suite.get().pool.query('select role from account_grant');
    assert.deepEqual(rows, [{ role: 'reader' }]);
  });

  test('the log is checked, taken out, and checked again outside', async () => {
    const checked = await run('log', 'verify');
    assert.deepEqual([checked.code, checked.complained], [0, '']);
    assert.match(checked.said, /^uden for planerne: \d+ hændelser, alt er, som det skal være\.$/m);
    assert.match(checked.said, /^demo: \d+ hændelser, alt er, som det skal være\.$/m);
    const { code, said } = await run('log', 'export', '--plan', 'demo');
    assert.equal(code, 0);
    const file = join(folder, 'log.json');
    writeFileSync(file, said);
    const verifier = `${projectFolder}verifier/verify-log.mjs`;
    assert.equal(spawnSync(process.execPath, [verifier, file]).status, 0);
  });

  test('a plan’s log is held against an anchor of one’s own', async () => {
    const kept = (hash: string) => run('log', 'verify', '--plan', 'demo', `1:${hash}`);
    const { code, said } = await kept('a'.repeat(64));
    assert.equal(code, 1);
    assert.match(said, /Ankeret passer ikke: noget i nr\. 1-1 er skrevet om/);
    assert.equal((await run('log', 'verify', `1:${'a'.repeat(64)}`)).code, 2);
    assert.equal((await run('log', 'verify', '--plan', 'demo', '1:abc')).code, 2);
    assert.equal((await run('log', 'export', 'x', '--plan', 'demo')).code, 2);
  });

  test('a log that was changed ends with 1 and says where', async () => {
    await suite.get().pool.query(
      `alter table event disable trigger all;
       update event set actor_name = 'Otto' where id = (select max(event) from event_link l
         join plan p on p.id = l.chain and p.key = 'en-anden')`,
    );
    const { code, said, complained } = await run('log', 'verify', '--plan', 'en-anden');
    assert.equal(code, 1);
    assert.match(said, /^ {2}FEJL: Hændelse nr\. \d+ \(id \d+\) er ændret/m);
    assert.match(complained, /^Loggen er ikke, som den blev skrevet\./);
  });

  test('a database that cannot be reached is a sentence', async () => {
    const { code, complained } = await fremdrift(['export', 'demo'], {
      environment: { DATABASE_URL: 'postgres://ingen@127.0.0.1:1/ingenting' },
    });
    assert.equal(code, 1);
    assert.match(complained, /kan ikke nås/);
    assert.doesNotMatch(complained, /\bat .*\.ts:/);
  });
});

test('without DATABASE_URL the embedded server is started, and stopped again', async () => {
  const environment = { FREMDRIFT_DATA: join(folder, 'data') };
  const imported = await fremdrift(['import', demo], { environment });
  assert.equal(imported.code, 0, imported.complained);
  const exported = await fremdrift(['export', 'demo'], { environment });
  assert.equal(exported.said, original);
  await eventually(
    'no process of the embedded server left',
    () => !processesAreListed || processesNaming(environment.FREMDRIFT_DATA).length === 0,
  );
});
