// What the service says is somebody else's words: they may hold anything, and cost us nothing.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { listTies } from '#operations/statbank/list.ts';
import type { statbankServer } from '#test/statbank-server.ts';
import { choice, copenhagen, opened, plan, refresh, tied } from './statbank-setting.ts';

type Server = Awaited<ReturnType<typeof statbankServer>>;

const hostile: readonly (readonly [name: string, does: (server: Server) => void])[] = [
  [
    'a refusal with a number of a person',
    (server) => server.fails({ kind: 'status', status: 400, said: 'Kig på 010190-1234' }),
  ],
  [
    'a value whose new name holds one',
    (server) =>
      server.change('RAS200', (table) => ({
        ...table,
        variables: table.variables.map((each) => ({
          ...each,
          values: each.values.map((value) =>
            value.id === '101' ? { ...value, text: 'Person 010190-1234' } : value,
          ),
        })),
      })),
  ],
  [
    'a value whose new name is endless',
    (server) =>
      server.change('RAS200', (table) => ({
        ...table,
        variables: table.variables.map((each) => ({
          ...each,
          values: each.values.map((value) =>
            value.id === '101' ? { ...value, text: 'x'.repeat(60_000) } : value,
          ),
        })),
      })),
  ],
];

describe('words of the service', () => {
  for (const [name, does] of hostile) {
    test(`${name}: told of without it, and the other tables are fetched`, async (t) => {
      const { editor, server } = await opened(t);
      await tied(editor, 'jobs', 'RAS200', copenhagen);
      await tied(editor, 'thefts', 'FOLK1A', choice({}));
      does(server);
      const done = await refresh(editor);
      assert.equal(done.imports.length, 1);
      const ties = await perform(listTies, editor, { plan });
      assert.equal(ties.filter(({ failure }) => failure !== undefined).length, 1);
      const { events } = await perform(listEvents, editor, { plan });
      const kept = JSON.stringify([ties, events]);
      assert.doesNotMatch(kept, /010190/);
      assert.ok(kept.length < 30_000);
    });
  }

  test('two who fetch at once get one import', async (t) => {
    const { editor } = await opened(t);
    await tied(editor, 'jobs', 'RAS200', copenhagen);
    const both = await Promise.all([refresh(editor), refresh(editor)]);
    const imports = both.flatMap(({ imports }) => imports.map((each) => each.import));
    assert.equal(new Set(imports).size, 1);
  });
});
