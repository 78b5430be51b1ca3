// Long files, which are read by a job: told of, stopped midway, begun again, and never read twice.
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { ImportId } from '#domain/readings/reading.ts';
import { discardImport } from '#operations/imports/discard.ts';
import { readImport } from '#operations/imports/read-job.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import type { Database } from '#store/database.ts';
import { testDatabase } from '#test/database.ts';
import { runJobs } from '#test/jobs.ts';
import { ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { figures, stepsOf } from './import-steps.ts';
import { accepted } from './refusals.ts';

const plan = ownPlan;

/** Figures for every day from 2001 on. */
const days = (count: number): Uint8Array => {
  const first = Date.UTC(2001, 0, 1);
  return figures(
    ...Array.from({ length: count }, (_, index) => {
      const day = new Date(first + index * 86_400_000).toISOString().slice(0, 10);
      const [year, month, date] = day.split('-');
      return `Indbrud;${date}.${month}.${year};${100 + (index % 7)}`;
    }),
  );
};

describe('reading long files', () => {
  let people: People;
  let database: Database;
  beforeEach(async (context) => {
    database = await testDatabase(context as never);
    people = peopleOn(database, '2032-02-01T10:00:00.000Z');
    await perform(importPlanFile, people.administrator, { file: samplePlan() });
  });
  const { upload, map, show, confirm, read, readings } = stepsOf(() => people);

  const waiting = async (count: number): Promise<ImportId> => {
    const { import: id } = await accepted(upload(days(count)));
    await accepted(map(id));
    return id;
  };
  const staged = async (id: ImportId) => {
    const { rows } = await database.pool.query(
      `select nth, cell, place, figure, outcome, series, period, value, supersedes, oddities
       from import_row where import = $1 order by nth`,
      [id],
    );
    return rows;
  };

  test('10,000 rows are read by a job, and confirmed with an event each', async () => {
    const id = await waiting(10_000);
    assert.equal((await show(id)).import.state, 'reading');
    const { begun, failures } = await runJobs(people.system);
    assert.deepEqual([begun, failures], [1, []]);
    const { import: detail, rowCount, pages } = await show(id);
    assert.deepEqual(
      [detail.state, detail.rowsRead, detail.rowsTotal, rowCount, pages],
      ['ready', 10_001, 10_001, 10_000, 100],
    );
    const done = await accepted(confirm(id, { odd: true }));
    assert.equal(done.added, 10_000);
    assert.equal(
      (await readings()).filter(({ provenance }) => provenance.import === id).length,
      10_000,
    );
    const { rows } = await database.pool.query(
      `select count(*)::int as many from event where payload ->> 'kind' = 'reading.registered'`,
    );
    assert.deepEqual(rows, [{ many: 10_000 }]);
  });

  test('stopped midway and begun again it comes to the same, with nothing twice', async () => {
    const whole = await waiting(4_500);
    await readImport(people.system, { plan, import: whole });
    const expected = await staged(whole);
    assert.equal(expected.length, 4_500);
    await perform(discardImport, people.editor, { plan, import: whole });

    const id = await waiting(4_500);
    const stop = new AbortController();
    const task = { plan, import: id };
    const stopped = readImport(stopping(people, stop, 2), task, stop.signal);
    await assert.rejects(stopped, /killed/);
    assert.equal((await show(id)).import.state, 'reading');
    const half = await staged(id);
    assert.ok(half.length > 0 && half.length < expected.length, `${half.length} rows were staged`);
    await readImport(people.system, task);
    assert.equal((await show(id)).import.state, 'ready');
    assert.deepEqual(await staged(id), expected);
    // A job that comes once more finds nothing to do.
    await readImport(people.system, task);
    assert.deepEqual(await staged(id), expected);
  });

  test('two that read at once leave one reading', async () => {
    const id = await waiting(4_500);
    const task = { plan, import: id };
    await Promise.all([readImport(people.system, task), readImport(people.system, task)]);
    const rows = await staged(id);
    assert.equal(rows.length, 4_500);
    assert.equal((await show(id)).import.state, 'ready');
  });

  test('discarded while it is read, it stays discarded', async () => {
    const id = await waiting(4_500);
    const reading = readImport(people.system, { plan, import: id });
    await perform(discardImport, people.editor, { plan, import: id });
    await reading;
    assert.deepEqual(await staged(id), []);
    assert.equal((await show(id)).import.state, 'discarded');
  });

  test('a short file is read at once, and its job finds nothing to do', async () => {
    const id = await read(figures('Trygge beboere;2018;67,2'));
    assert.equal((await show(id)).import.state, 'ready');
    await accepted(confirm(id));
    const { failures } = await runJobs(people.system);
    assert.deepEqual(failures, []);
    assert.equal((await show(id)).import.state, 'confirmed');
  });
});

/** Everybody's context, but the given number of batches after which the work is stopped. */
const stopping = (people: People, stop: AbortController, batches: number): People['system'] => {
  const { database } = people.system;
  let left = batches;
  const counting: Database = {
    ...database,
    transaction: async (work, options) => {
      const done = await database.transaction(work, options);
      left -= 1;
      if (left < 0) stop.abort(new Error('killed'));
      return done;
    },
  };
  return { ...people.system, database: counting };
};
