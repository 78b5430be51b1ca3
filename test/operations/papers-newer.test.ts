// Beside a paper it is told what is no longer known, also of figures that only stood in its charts.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { withdrawImport } from '#operations/imports/withdraw.ts';
import { issuePaper } from '#operations/papers/issue.ts';
import { newerThanPaper } from '#operations/papers/newer.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { suiteDatabase } from '#test/database.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { newMark, ownPlan, type People, peopleOn, ownPlan as plan } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { figures, stepsOf } from './import-steps.ts';
import { accepted } from './refusals.ts';

describe('what is newer than a paper', () => {
  const suite = suiteDatabase();
  let people: People;
  let document: string;
  let withMiddle: string;

  before(async () => {
    people = peopleOn(suite.get(), '2020-06-01T10:00:00.000Z');
    await perform(importPlanFile, people.administrator, { file: samplePlan(ownPlan) });
    await organisationFor(people.editor);
    const steps = stepsOf(() => people);
    const latest = await steps.read(figures('Trygge beboere;2019;75,1'));
    await accepted(steps.confirm(latest, { odd: true }));
    const middle = await steps.read(figures('Trygge beboere;2018;67,2'));
    await accepted(steps.confirm(middle, { odd: true }));
    withMiddle = middle;
    const asked = { plan, body: bodies.district, year: 2019, once: newMark() };
    document = (await accepted(perform(issuePaper, people.editor, asked))).id;
  });

  const newer = async () =>
    (await perform(newerThanPaper, people.reader, { plan, document })).texts;

  test('nothing, while nothing has come', async () => assert.deepEqual(await newer(), []));

  test('that an import was taken back that only held a figure in the middle of a chart', async () => {
    people.clock.set('2020-07-01T10:00:00.000Z');
    await accepted(
      perform(withdrawImport, people.editor, {
        plan,
        import: withMiddle,
        why: 'Forkert fil',
        once: newMark(),
      }),
    );
    assert.deepEqual(await newer(), [
      'Taget tilbage: Trygge beboere, Fjordparken, 2018 (i papiret 67,2 %).',
    ]);
  });
});
