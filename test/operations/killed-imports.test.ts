// What becomes of imports when a server is killed, or loses its database midway.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ImportId } from '#domain/readings/reading.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { suiteDatabase } from '#test/database.ts';
import { type People, peopleOn } from '#test/people.ts';
import { eventually } from '#test/processes.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { type Servers, serversOn } from '#test/server.ts';
import { figures, stepsOf } from './import-steps.ts';
import { accepted } from './refusals.ts';

const soon = (what: string, isSo: () => Promise<boolean>): Promise<void> =>
  eventually(what, isSo, 60_000);
const rows = 40_000;

/** A figure for every day from 1901 on. */
const days = (): Uint8Array => {
  const first = Date.UTC(1901, 0, 1);
  return figures(
    ...Array.from({ length: rows }, (_, index) => {
      const [year, month, day] = new Date(first + index * 86_400_000)
        .toISOString()
        .slice(0, 10)
        .split('-');
      return `Indbrud;${day}.${month}.${year};${100 + (index % 7)}`;
    }),
  );
};

describe('an import, when a server is killed', () => {
  const suite = suiteDatabase();
  let servers: Servers;
  let people: People;
  let id: ImportId;

  before(async () => {
    servers = serversOn(suite);
    people = peopleOn(suite.get(), '2032-02-01T10:00:00.000Z');
    await perform(importPlanFile, people.system, { file: samplePlan() });
  });
  after(() => servers.clean());
  const { upload, map, confirm, withdraw, show } = stepsOf(() => people);

  const ask = async <Row extends object>(statement: string): Promise<readonly Row[]> =>
    (await suite.get().pool.query<Row>(statement)).rows;
  const counts = async () =>
    (
      await ask(`select
        (select count(*)::int from reading where import is not null) as readings,
        (select count(*)::int from event where payload ->> 'import' is not null
          and payload ->> 'kind' like 'reading.%') as events,
        (select state from import) as state`)
    )[0];
  const start: Servers['start'] = () => servers.start();
  const kill: Servers['kill'] = (program) => servers.kill(program);
  /** Ends whoever is midway in a statement, as a database that is restarted does. */
  const cutOff = async (statement: string): Promise<void> => {
    await soon(`somebody is at "${statement}"`, async () => {
      const found = await ask<{ done: boolean }>(`
        select pg_terminate_backend(pid) as done from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()
          and state = 'active' and query ilike '%${statement}%'`);
      return found.some(({ done }) => done);
    });
  };

  test('while it is read: the next server reads it, whole and once', async () => {
    id = (await accepted(upload(days()))).import;
    await accepted(map(id));
    const first = await start();
    await soon('some of it is read', async () => {
      const [found] = await ask<{ read: number }>('select rows_read as read from import');
      return (found?.read ?? 0) > 0;
    });
    await kill(first);
    assert.equal(((await counts()) as { state: string }).state, 'reading');
    await start();
    await soon('it is read', async () => (await show(id)).import.state === 'ready');
    const staged = await ask(
      'select count(*)::int as rows, count(distinct nth)::int as nths from import_row',
    );
    assert.deepEqual(staged, [{ rows, nths: rows }]);
    await soon(
      'the queue is empty',
      async () => (await ask('select from graphile_worker._private_jobs')).length === 0,
    );
  });

  test('while it is confirmed: nothing of it is there, and it can be confirmed', async () => {
    const [done] = await Promise.allSettled([
      confirm(id, { odd: true }),
      cutOff('insert into reading'),
    ]);
    assert.equal(done.status, 'rejected');
    assert.deepEqual(await counts(), { readings: 0, events: 0, state: 'ready' });
    assert.equal((await accepted(confirm(id, { odd: true }))).added, rows);
    assert.deepEqual(await counts(), { readings: rows, events: rows, state: 'confirmed' });
  });

  test('while it is taken back: all of it stands; of two who take it back at once one does', async () => {
    const [cut] = await Promise.allSettled([withdraw(id), cutOff('insert into reading')]);
    assert.equal(cut.status, 'rejected');
    assert.deepEqual(await counts(), { readings: rows, events: rows, state: 'confirmed' });
    const both = await Promise.allSettled([withdraw(id), withdraw(id)]);
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    assert.equal((await show(id)).import.state, 'withdrawn');
    const taken = await ask(`select count(*)::int as rows from reading where state = 'withdrawn'`);
    assert.deepEqual(taken, [{ rows }]);
    const told = await ask(`select from event where payload ->> 'kind' = 'import.withdrawn'`);
    assert.equal(told.length, 1);
  });
});
