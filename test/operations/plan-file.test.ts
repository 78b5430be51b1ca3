// A plan file goes through the database and comes out byte for byte as it went in.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { type PlanKey, parsePlanKey } from '#domain/plans/plan.ts';
import { parsePlanFile, printPlanFile } from '#domain/plans/plan-file.ts';
import { perform } from '#operations/perform.ts';
import { exportPlanFile } from '#operations/plans/export-file.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { registerReading } from '#operations/readings/register.ts';
import { suiteDatabase } from '#test/database.ts';
import { newMark, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted } from './refusals.ts';

const folder = new URL('../../docs/examples/', import.meta.url);
const examples = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('export, import, export', () => {
  const suite = suiteDatabase();
  let copies = 0;

  /** Through the database under a key of its own, and out again under the file's. */
  const through = async (text: string): Promise<string> => {
    const { system } = peopleOn(suite.get());
    const file = await accepted(Promise.resolve(parsePlanFile(text)));
    const as = `kopi-${++copies}`;
    await accepted(perform(importPlanFile, system, { file, as }));
    // Read by a database that remembers nothing, so that nothing comes out of memory.
    const database = { ...suite.get(), pool: Object.create(suite.get().pool) };
    const whole = await perform(exportPlanFile, { ...system, database }, { plan: as });
    return printPlanFile({ ...whole, plan: { ...whole.plan, key: file.plan.key } });
  };

  for (const name of examples) {
    test(`${name} comes out as it went in`, async () => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const first = await through(text);
      assert.equal(first, printPlanFile(await accepted(Promise.resolve(parsePlanFile(text)))));
      assert.equal(await through(first), first);
    });
  }

  test('a plan with everything odd in it comes out as it went in', async () => {
    const text = printPlanFile(samplePlan());
    assert.equal(await through(text), text);
  });

  test('and so does one that was worked on', async () => {
    const { system, editor } = peopleOn(suite.get());
    const plan = parsePlanKey('fjordparken') as PlanKey;
    await accepted(perform(importPlanFile, system, { file: samplePlan(plan) }));
    await accepted(
      perform(registerReading, editor, {
        plan,
        series: 'safety',
        period: '2018',
        state: 'measured',
        value: '66.60',
        standing: 'preliminary',
        edition: 'a\u030a og å',
        once: newMark(),
      }),
    );
    const text = printPlanFile(await perform(exportPlanFile, editor, { plan }));
    assert.equal(await through(text), text);
  });
});
