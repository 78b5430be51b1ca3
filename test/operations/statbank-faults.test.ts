// What comes of a service that changes, fails and is slow: nothing is lost, and it is told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type OutsideTrouble, Refusal } from '#domain/problem.ts';
import { perform } from '#operations/perform.ts';
import { fetchTies } from '#operations/statbank/fetch.ts';
import { listTies } from '#operations/statbank/list.ts';
import { refreshAllPlans, refreshPlan } from '#operations/statbank/refresh-job.ts';
import { stageTies } from '#operations/statbank/stage.ts';
import { runJobs } from '#test/jobs.ts';
import type { statbankServer } from '#test/statbank-server.ts';
import { accepted, refusedWith } from './refusals.ts';

import {
  choice,
  copenhagen,
  figuresOf,
  kindsOf,
  opened,
  plan,
  refresh,
  tied,
} from './statbank-setting.ts';

const changes: readonly {
  readonly name: string;
  readonly change: Parameters<Awaited<ReturnType<typeof statbankServer>>['change']>[1];
  readonly what: RegExp;
}[] = [
  { name: 'the table is gone', change: () => undefined, what: /findes ikke længere/ },
  {
    name: 'a code is gone',
    change: (table) => ({
      ...table,
      variables: table.variables.map((each) => ({
        ...each,
        values: each.values.filter(({ id }) => id !== '101'),
      })),
    }),
    what: /koden område 101 \("København"\) findes ikke længere/,
  },
  {
    name: 'a code means something else',
    change: (table) => ({
      ...table,
      variables: table.variables.map((each) => ({
        ...each,
        values: each.values.map((value) =>
          value.id === '101' ? { ...value, text: 'Storkøbenhavn' } : value,
        ),
      })),
    }),
    what: /hed "København" og hedder nu "Storkøbenhavn"/,
  },
  {
    name: 'a variable has another name',
    change: (table) => ({
      ...table,
      variables: table.variables.map((each) =>
        each.id === 'OMRÅDE' ? { ...each, id: 'KOMMUNE' } : each,
      ),
    }),
    what: /variablen "område" findes ikke længere/,
  },
  {
    name: 'a variable may no longer be left out',
    change: (table) => ({
      ...table,
      variables: table.variables.map((each) =>
        each.id === 'KØN' ? { ...each, elimination: false } : each,
      ),
    }),
    what: /der skal nu vælges en værdi for "køn"/,
  },
  {
    name: 'it is counted in something else',
    change: (table) => ({ ...table, unit: 'Antal' }),
    what: /enheden var "Procent" og er nu "Antal"/,
  },
];

for (const { name, change, what } of changes) {
  test(`a changed table, ${name}: told, kept as it was, and chosen anew`, async (t) => {
    const { editor, server } = await opened(t);
    await tied(editor, 'jobs', 'RAS200', copenhagen);
    const figures = await figuresOf(editor, 'jobs');
    server.change('RAS200', change);
    const done = await refresh(editor);
    assert.deepEqual(done.imports, []);
    const [tie] = await perform(listTies, editor, { plan });
    assert.equal(tie?.failure?.trouble.kind, 'tableChanged');
    assert.ok(tie?.failure?.trouble.kind === 'tableChanged');
    assert.match(tie.failure.trouble.what, what);
    assert.deepEqual(tie.selection.values, {
      OMRÅDE: { variable: 'område', id: '101', text: 'København' },
    });
    assert.deepEqual(await figuresOf(editor, 'jobs'), figures);
    await accepted(tied(editor, 'jobs', 'MAERKER', choice({}), { unitConfirmed: true }));
    const [anew] = await perform(listTies, editor, { plan });
    assert.equal(anew?.failure, undefined);
  });
}

const faults: readonly (readonly [
  string,
  Parameters<Awaited<ReturnType<typeof statbankServer>>['failsAlways']>[0],
  OutsideTrouble['kind'],
])[] = [
  ['offline', { kind: 'offline' }, 'offline'],
  ['silent', { kind: 'silent' }, 'slow'],
  ['busy', { kind: 'status', status: 429, retryAfter: '1' }, 'busy'],
  ['cut', { kind: 'cut' }, 'notUnderstood'],
  ['a page', { kind: 'html' }, 'notUnderstood'],
  ['broken', { kind: 'status', status: 500 }, 'refused'],
];

for (const [name, fault, kind] of faults) {
  test(`the service is ${name}: said on the series, nothing lost, and well again later`, async (t) => {
    const { editor, server } = await opened(t);
    await tied(editor, 'jobs', 'RAS200', copenhagen);
    await tied(editor, 'thefts', 'FOLK1A', choice({}));
    server.failsAlways(fault);
    const done = await refresh(editor);
    assert.deepEqual(done.imports, []);
    const failed = await perform(listTies, editor, { plan });
    assert.deepEqual(
      failed.map(({ failure }) => failure?.trouble.kind),
      [kind, kind],
    );
    server.failsAlways(undefined);
    const well = await refresh(editor);
    assert.equal(well.imports.length, 2);
    const ties = await perform(listTies, editor, { plan });
    assert.deepEqual(
      ties.map(({ failure }) => failure),
      [undefined, undefined],
    );
    assert.equal(ties[0]?.refreshedAt, '2021-06-01T10:00:00.000Z');
  });
}

test('once the service cannot be reached, the rest is not asked for', async (t) => {
  const { editor, server } = await opened(t);
  await tied(editor, 'jobs', 'RAS200', copenhagen);
  await tied(editor, 'thefts', 'FOLK1A', choice({}));
  server.forgetAsked();
  server.failsAlways({ kind: 'silent' });
  await refresh(editor);
  assert.deepEqual(server.asked(), ['GET /tableinfo/FOLK1A']);
});

test('at night: only tables that were updated, never two waiting, and trouble is told once', async (t) => {
  const { editor, system, server } = await opened(t);
  await tied(editor, 'jobs', 'RAS200', copenhagen);
  await refreshPlan(system, { plan });
  server.forgetAsked();
  await refreshPlan(system, { plan });
  assert.deepEqual(server.asked(), ['GET /tableinfo/RAS200'], 'not updated since');
  server.change('RAS200', (table) => ({ ...table, updated: '2021-05-31T08:00:00' }));
  await refreshPlan(system, { plan });
  const read = (await kindsOf(editor)).filter((kind) => kind === 'import.read');
  assert.equal(read.length, 2, 'a new edition is looked through as well');

  server.failsAlways({ kind: 'offline' });
  for (let night = 0; night < 2; night += 1) {
    const problem = await refusedWith(refreshPlan(system, { plan }));
    assert.deepEqual(problem, { kind: 'outside', trouble: { kind: 'offline' } });
  }
  const failed = (await kindsOf(editor)).filter((kind) => kind === 'statbank.failed');
  assert.equal(failed.length, 1);
});

test('a table that was changed is not tried again by itself: it needs a person', async (t) => {
  const { editor, system, server } = await opened(t);
  await tied(editor, 'jobs', 'RAS200', copenhagen);
  server.change('RAS200', () => undefined);
  await refreshPlan(system, { plan });
});

test('every plan that is tied to something is refreshed by the queue, and tried again', async (t) => {
  const { editor, system, server } = await opened(t);
  await tied(editor, 'jobs', 'RAS200', copenhagen);
  server.failsAlways({ kind: 'offline' });
  await refreshAllPlans(system, {});
  const failing = await runJobs(system);
  assert.equal(failing.failures.length, 1);
  assert.ok(failing.failures[0]?.error instanceof Refusal);
  server.failsAlways(undefined);
  const well = await runJobs(system, { again: true });
  assert.deepEqual(well.failures, []);
  const [tie] = await perform(listTies, editor, { plan });
  assert.equal(tie?.failure, undefined);
  assert.equal(tie?.tableUpdated, '2021-03-01T08:00:00');
});

test('tied anew while figures are on their way: what came is not taken for what is wanted now', async (t) => {
  const { editor } = await opened(t);
  await tied(editor, 'jobs', 'RAS200', copenhagen);
  const fetched = await perform(fetchTies, editor, { plan });
  await tied(editor, 'jobs', 'RAS200', choice({ OMRÅDE: '000' }));
  const staged = await perform(stageTies, editor, { plan, tables: fetched.tables, troubles: [] });
  assert.deepEqual(staged.imports, []);
  const [tie] = await perform(listTies, editor, { plan });
  assert.equal(tie?.refreshedAt, undefined, 'it is yet to be fetched');
});
