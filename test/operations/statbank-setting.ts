// A plan, and a StatBank over real HTTP that it may be tied to.
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Context } from '#operations/context.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { showPlan } from '#operations/plans/show.ts';
import { lookAtTie, type Sample } from '#operations/statbank/look.ts';
import { refreshTies } from '#operations/statbank/refresh.ts';
import type { TableChoice } from '#operations/statbank/selection-input.ts';
import { tieSeries } from '#operations/statbank/tie.ts';
import { createStatbank } from '#outside/statbank-client.ts';
import { testDatabase } from '#test/database.ts';
import { newMark, ownPlan, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { statbankServer } from '#test/statbank-server.ts';
import { allTables } from '#test/statbank-tables.ts';
import { readingText } from '#text/readings.ts';

export const plan = ownPlan;

export const opened = async (t: TestContext) => {
  const database = await testDatabase(t);
  const server = await statbankServer(allTables, t);
  const statbank = createStatbank({
    baseUrl: server.url,
    clock: () => 0,
    timeoutMs: 900,
    wait: () => Promise.resolve(),
  });
  const people = peopleOn(database, '2021-06-01T10:00:00.000Z');
  const editor: Context = { ...people.editor, outside: { statbank } };
  await perform(importPlanFile, people.system, { file: samplePlan() });
  const system: Context = { ...people.system, outside: { statbank } };
  return { server, editor, system, people, database };
};

export const choice = (
  values: Readonly<Record<string, string>>,
  more: Partial<TableChoice> = {},
): TableChoice => ({
  values: { ...values },
  times: '1',
  marks: {},
  ...more,
});

export const sampleOf = async (
  context: Context,
  series: string,
  table: string,
  chosen: TableChoice,
): Promise<Sample> => {
  const view = await perform(lookAtTie, context, { plan, series, table, choice: chosen });
  assert.ok(view.chosen?.kind === 'sample' && view.chosen.sample.ok);
  return view.chosen.sample.value;
};

export const tied = async (
  context: Context,
  series: string,
  table: string,
  chosen: TableChoice,
  more: object = {},
) => {
  const { selection } = await sampleOf(context, series, table, chosen);
  return perform(tieSeries, context, { plan, series, table, selection, ...more, once: newMark() });
};

export const copenhagen = choice({ OMRÅDE: '101' });
export const refresh = (context: Context) => refreshTies(context, plan, { onlyUpdated: false });

export const kindsOf = async (context: Context): Promise<readonly string[]> => {
  const { events } = await perform(listEvents, context, { plan });
  return events.map(({ event }) => event.kind);
};

export const figuresOf = async (context: Context, series: string): Promise<readonly string[]> => {
  const { knowledge, plan: shown } = await perform(showPlan, context, { plan });
  const { unit } = shown.series.find(({ id }) => id === series) ?? assert.fail(series);
  const found = [...knowledge.readings].find(([id]) => id === series)?.[1].inOrder ?? [];
  return found.map((each) => `${each.period}: ${readingText(each, unit)}`);
};
