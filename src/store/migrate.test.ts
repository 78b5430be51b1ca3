import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { PlanKey } from '#domain/plans/plan.ts';
import { emptyDatabase, testDatabase } from '#test/database.ts';
import { migrate, migrationFolder } from './migrate.ts';
import * as wholePlan from './whole-plan.ts';

const folderOf = (t: TestContext, files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'fremdrift-migrations-'));
  t.after(() => rmSync(folder, { recursive: true }));
  put(folder, files);
  return folder;
};

const put = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
};

const first = { '0001-a.sql': 'create table a (id int); insert into a values (1);' };
const second = { '0002-b.sql': 'insert into a values (2);' };

test('migrations run once, in the order of their names', async (t) => {
  const database = await emptyDatabase(t);
  const folder = folderOf(t, { ...second, ...first, 'readme.txt': 'not SQL' });
  assert.deepEqual(await migrate(database, folder), ['0001-a.sql', '0002-b.sql']);
  assert.deepEqual(await migrate(database, folder), []);
  put(folder, { '0003-c.sql': 'insert into a values (3)' });
  assert.deepEqual(await migrate(database, folder), ['0003-c.sql']);
  const { rows } = await database.pool.query('select id from a order by id');
  assert.deepEqual(rows, [{ id: 1 }, { id: 2 }, { id: 3 }]);
});

const refusals = [
  {
    name: 'an edited file',
    change: { '0002-b.sql': 'insert into a values (22);' },
    says: /0002-b\.sql was changed after it had run/,
  },
  {
    name: 'a file that sorts before one that has run',
    change: { '0001-b.sql': 'select 1' },
    says: /0001-b\.sql sorts before 0002-b\.sql/,
  },
];

for (const { name, change, says } of refusals) {
  test(`${name} is refused by name`, async (t) => {
    const database = await emptyDatabase(t);
    const folder = folderOf(t, { ...first, ...second });
    await migrate(database, folder);
    put(folder, change);
    await assert.rejects(migrate(database, folder), says);
  });
}

test('a database written by a newer version is refused', async (t) => {
  const database = await emptyDatabase(t);
  await migrate(database, folderOf(t, { ...first, ...second }));
  await assert.rejects(migrate(database, folderOf(t, first)), /newer version/);
});

test('other line endings are not an edit', async (t) => {
  const database = await emptyDatabase(t);
  const folder = folderOf(t, { '0001-a.sql': 'select 1;\nselect 2;\n' });
  await migrate(database, folder);
  put(folder, { '0001-a.sql': 'select 1;\r\nselect 2;\r\n' });
  assert.deepEqual(await migrate(database, folder), []);
});

test('a migration that fails leaves nothing behind, and the ones before it stay', async (t) => {
  const database = await emptyDatabase(t);
  const folder = folderOf(t, { ...first, '0002-bad.sql': 'create table b (id int); select nope;' });
  await assert.rejects(migrate(database, folder), /0002-bad\.sql failed: column "nope"/);
  put(folder, { '0002-bad.sql': 'create table b (id int);' });
  assert.deepEqual(await migrate(database, folder), ['0002-bad.sql']);
});

test('two starts at once run each migration once', async (t) => {
  const database = await emptyDatabase(t);
  const folder = folderOf(t, { ...first, ...second });
  const ran = await Promise.all([migrate(database, folder), migrate(database, folder)]);
  assert.deepEqual(ran.flat().sort(), ['0001-a.sql', '0002-b.sql']);
});

test('the migrations of the product have run in a test database', async (t) => {
  const database = await testDatabase(t);
  assert.deepEqual(await migrate(database, migrationFolder), []);
});

test('two first starts at once make the queue of jobs once, and a third changes nothing', async (t) => {
  const database = await emptyDatabase(t);
  const ran = await Promise.all([migrate(database), migrate(database)]);
  assert.equal(ran.filter((names) => names.includes('0007-jobs.sql')).length, 1);
  const made = () =>
    database.pool.query('select id, ts from graphile_worker.migrations order by id');
  const before = (await made()).rows;
  assert.deepEqual(await migrate(database), []);
  assert.deepEqual((await made()).rows, before);
});

test('a start cut off while the queue of jobs is made does it again', async (t) => {
  const database = await emptyDatabase(t);
  const folder = folderOf(t, { '0001-jobs.sql': 'select 1/0' });
  await assert.rejects(migrate(database, folder), /division by zero/);
  put(folder, { '0001-jobs.sql': 'select 1' });
  assert.deepEqual(await migrate(database, folder), ['0001-jobs.sql']);
  const { rows } = await database.pool.query(
    "select to_regclass('graphile_worker._private_jobs') as there",
  );
  assert.equal(rows[0]?.there, 'graphile_worker._private_jobs');
});

test('a plan made before figures came in from files is as it was afterwards', async (t) => {
  const database = await emptyDatabase(t);
  const earlier = readdirSync(migrationFolder).filter((name) => name < '0006');
  const files = earlier.map((name) => [name, readFileSync(join(migrationFolder, name), 'utf8')]);
  await migrate(database, folderOf(t, Object.fromEntries(files)));
  await database.pool.query(`
    insert into plan (key, structure) values ('fjordparken', '{"name": "Fjordparken"}');
    insert into source (plan, key, position, name) values (1, 'maaling', 1, 'Tryghedsmåling');
    insert into series (plan, key, position, indicator, population, unit, polarity, source, role)
      values (1, 'tryghed', 1, 'Trygge', 'Fjordparken', 'percent', 'higherIsBetter', 'maaling', 'area');
    insert into reading (plan, key, series, period, state, value, standing, entered_by, entered_at)
      values (1, 'r1', 'tryghed', '2019', 'measured', 64.60, 'final', 'S', '2020-01-01T00:00:00Z')`);
  const ran = await migrate(database);
  assert.deepEqual(ran.slice(0, 2), ['0006-figures-in.sql', '0007-jobs.sql']);
  const stored = await wholePlan.load(database, 'fjordparken' as PlanKey);
  assert.deepEqual(stored?.whole.plan.sources, [{ id: 'maaling', name: 'Tryghedsmåling' }]);
  assert.deepEqual(stored?.whole.plan.series[0], {
    id: 'tryghed',
    indicator: 'Trygge',
    population: 'Fjordparken',
    unit: 'percent',
    polarity: 'higherIsBetter',
    source: 'maaling',
    role: 'area',
  });
  assert.deepEqual(stored?.whole.readings, [
    {
      id: 'r1',
      series: 'tryghed',
      period: '2019',
      state: { kind: 'measured', value: { numerator: 6460n, denominator: 100n } },
      standing: 'final',
      provenance: { enteredBy: 'S', enteredAt: '2020-01-01T00:00:00.000Z' },
    },
  ]);
});
