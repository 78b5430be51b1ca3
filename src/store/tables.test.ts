import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { testDatabase } from '#test/database.ts';

/** Written as far as Kysely needs it: the rest of a reading goes by `reading-rows.ts`. */
const partly = new Set(['reading']);

const text = readdirSync(new URL('.', import.meta.url))
  .filter((name) => /^tables(-[a-z]+)?\.ts$/.test(name))
  .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
  .join('\n');

/** The columns that `tables.ts` names for a table. */
const namedFor = (table: string): readonly string[] => {
  const type = `${table.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Table`;
  const body = new RegExp(`type ${type} = (?:Frozen<)?\\{([^}]*)\\}`).exec(text)?.[1] ?? '';
  return [...body.matchAll(/^ {2}(?:readonly )?([a-z_0-9]+):/gm)]
    .map(([, name = '']) => name)
    .sort();
};

test('the types of the tables name what the database has', async (t) => {
  const database = await testDatabase(t);
  const { rows } = await database.pool.query<{ table_name: string; column_name: string }>(
    `select table_name, column_name from information_schema.columns
     where table_schema = 'public' and table_name <> 'migration'`,
  );
  const tables = Map.groupBy(rows, ({ table_name }) => table_name);
  const lists = [...text.matchAll(/type (?:[A-Z][a-z]+)?Tables = [^{]*\{([^}]*)\}/g)];
  const listed = lists.flatMap(([, all = '']) =>
    [...all.matchAll(/readonly ([a-z_]+):/g)].map(([, name = '']) => name),
  );
  assert.deepEqual(listed.sort(), [...tables.keys()].sort());
  for (const [table, columns] of tables) {
    const there = columns.map(({ column_name }) => column_name).sort();
    const named = namedFor(table);
    if (partly.has(table))
      assert.deepEqual(
        named.filter((each) => !there.includes(each)),
        [],
      );
    else assert.deepEqual(named, there, table);
  }
});
