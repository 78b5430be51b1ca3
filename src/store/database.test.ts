import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { suiteDatabase } from '#test/database.ts';
import { oldestServer, serverMajor } from './database.ts';

describe('the database', () => {
  const suite = suiteDatabase();
  const names = async (): Promise<readonly string[]> => {
    const { rows } = await suite.get().pool.query<{ name: string }>('select name from note');
    return rows.map(({ name }) => name).sort();
  };
  const insert = (name: string) => sql`insert into note (name) values (${name})`;

  test('is new enough', async () => {
    const major = await serverMajor(suite.get());
    assert.ok(major >= oldestServer, `PostgreSQL ${major}`);
  });

  test('a transaction keeps what resolves and undoes what throws', async () => {
    const database = suite.get();
    await database.pool.query('create table note (name text primary key)');
    await database.transaction(({ kysely }) => insert('kept').execute(kysely));
    const failing = database.transaction(async ({ kysely }) => {
      await insert('undone').execute(kysely);
      throw new Error('no');
    });
    await assert.rejects(failing, /^Error: no$/);
    assert.deepEqual(await names(), ['kept']);
  });

  test('a joined transaction falls with the outer one, and its own fall leaves the outer usable', async () => {
    const database = suite.get();
    await database.transaction(async (outer) => {
      await insert('outer').execute(outer.kysely);
      const inner = outer.transaction(({ kysely }) => insert('kept').execute(kysely));
      await assert.rejects(inner, /duplicate key/);
      await insert('after the fall').execute(outer.kysely);
    });
    assert.deepEqual(await names(), ['after the fall', 'kept', 'outer']);
    const fallen = database.transaction(async (outer) => {
      await outer.transaction(({ kysely }) => insert('joined').execute(kysely));
      throw new Error('outer falls');
    });
    await assert.rejects(fallen, /outer falls/);
    assert.equal((await names()).includes('joined'), false);
  });

  test('a read-only transaction cannot write', async () => {
    const writing = suite
      .get()
      .transaction(({ kysely }) => insert('never').execute(kysely), { access: 'read only' });
    await assert.rejects(writing, /read-only transaction/);
  });

  test('big and exact numbers and days come as text', async () => {
    const { rows } = await suite
      .get()
      .pool.query("select 9007199254740993 as big, 0.10 as exact, date '2017-03-26' as day");
    assert.deepEqual(rows, [{ big: '9007199254740993', exact: '0.10', day: '2017-03-26' }]);
  });

  test('the count is of statements, not of begin and commit', async () => {
    const { queries, pool, transaction } = suite.get();
    queries.reset();
    await pool.query('select 1');
    await transaction(({ kysely }) => sql`select ${2}::int`.execute(kysely));
    assert.equal(queries.number(), 2);
    assert.deepEqual(queries.texts(), ['select 1', 'select $1::int']);
  });

  test('Danish order is there for those who ask for it', async () => {
    const { rows } = await suite
      .get()
      .pool.query<{ letters: string }>(
        `select string_agg(x, ' ' order by x collate "da-x-icu") as letters from unnest(array['å','z','ø','aa','æ','a']) x`,
      );
    assert.equal(rows[0]?.letters, 'a z æ ø å aa');
  });
});
