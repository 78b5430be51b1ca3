import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { PlanKey, WholePlan } from '#domain/plans/plan.ts';
import { Refusal } from '#domain/problem.ts';
import { compare } from '#domain/quantity/rational.ts';
import { perform } from '#operations/perform.ts';
import { answerQuestion } from '#operations/plans/answer-question.ts';
import { listEvents } from '#operations/plans/events.ts';
import { exportPlanFile } from '#operations/plans/export-file.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { listPlans } from '#operations/plans/list.ts';
import { showPlan } from '#operations/plans/show.ts';
import { suiteDatabase } from '#test/database.ts';
import { otherPlan, ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';

const problemOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  return undefined;
};

describe('plans', () => {
  const suite = suiteDatabase();
  let people: People;
  before(async () => {
    people = peopleOn(suite.get());
    await perform(importPlanFile, people.administrator, { file: samplePlan() });
    await perform(importPlanFile, people.administrator, { file: samplePlan(otherPlan) });
  });

  test('an imported plan is exported as it was: every text, digit, moment and order', async () => {
    const exported = await perform(exportPlanFile, people.reader, { plan: ownPlan });
    assert.deepEqual(exported, samplePlan());
    assert.equal(
      JSON.stringify(exported, bigints),
      JSON.stringify(await reimported(exported), bigints),
    );
  });

  const bigints = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value);
  const reimported = async (file: WholePlan) => {
    const as = 'igen';
    await perform(importPlanFile, people.administrator, { file, as });
    const again = await perform(exportPlanFile, people.administrator, { plan: as });
    return { ...again, plan: { ...again.plan, key: file.plan.key } };
  };

  test('a plan is shown with the verdicts of its criteria', async () => {
    const view = await perform(showPlan, people.reader, { plan: ownPlan });
    assert.equal(view.plan.name, 'Helhedsplan fjordparken');
    assert.equal(view.today, '2019-03-01');
    assert.deepEqual(
      view.statuses.map(({ criterion, finding }) => [criterion.code, finding.verdict.kind]),
      [
        ['T1', 'undecided'],
        ['B1', 'undecided'],
      ],
    );
    const latest = view.knowledge.readings.get('safety' as never)?.inOrder.at(-1);
    assert.equal(
      latest?.state.kind === 'measured' &&
        compare(latest.state.value, { numerator: 661n, denominator: 10n }),
      0,
    );
  });

  test('as of an earlier day a later correction is not known', async () => {
    const before2018 = await perform(showPlan, people.reader, {
      plan: ownPlan,
      asOf: '2018-01-31',
    });
    assert.equal(before2018.knowledge.readings.size, 0);
    assert.equal(before2018.asOf, '2018-01-31');
    await assert.rejects(
      perform(showPlan, people.reader, { plan: ownPlan, asOf: '2030-01-01' }),
      (error: Refusal) =>
        error.problem.kind === 'invalid' && error.problem.issues[0]?.path[0] === 'asOf',
    );
  });

  test('the list holds what one may see', async () => {
    const keys = async (person: 'reader' | 'otherEditor' | 'cityEditor') =>
      (await perform(listPlans, people[person], {})).map(({ key }) => key as string);
    assert.deepEqual(await keys('reader'), [ownPlan]);
    assert.deepEqual(await keys('otherEditor'), [otherPlan]);
    assert.deepEqual(
      (await keys('cityEditor')).filter((key) => key !== 'igen'),
      [otherPlan, ownPlan],
    );
  });

  test('the same key twice, an unknown plan and another plan are refused', async () => {
    const twice = perform(importPlanFile, people.administrator, { file: samplePlan() });
    assert.deepEqual(await problemOf(twice), {
      kind: 'alreadyExists',
      what: 'plan',
      name: ownPlan,
    });
    const unknown = perform(showPlan, people.administrator, { plan: 'findes-ikke' });
    assert.deepEqual(await problemOf(unknown), { kind: 'notFound', what: 'plan' });
    const elsewhere = perform(showPlan, people.otherEditor, { plan: ownPlan });
    assert.deepEqual(await problemOf(elsewhere), { kind: 'notFound', what: 'plan' });
    assert.deepEqual(
      await perform(importPlanFile, people.administrator, {
        file: samplePlan(),
        as: 'Ikke En Nøgle',
      }),
      { ok: false, issues: [{ path: ['as'], code: 'wrongShape' }] },
    );
  });

  test('a question is answered once; who saw it before is shown the answer', async () => {
    const { revision } = await perform(showPlan, people.editor, { plan: ownPlan });
    const answer = (text: string, at: number, question = 'q1') =>
      perform(answerQuestion, people.editor, {
        plan: ownPlan,
        question,
        answer: text,
        revision: at,
      });
    const first = await answer('2019', revision);
    assert.ok(first.ok);
    assert.deepEqual(first.value.answer, {
      text: '2019',
      by: 'Erik',
      at: '2019-03-01T10:00:00.000Z',
    });
    // Another question answered meanwhile is no conflict.
    assert.ok((await answer('Kommunen', revision, 'q2')).ok);
    const stale = await problemOf(answer('2020', revision));
    assert.deepEqual(stale, { kind: 'stale', what: 'question', current: first.value });
    assert.ok((await answer('2020', revision + 2)).ok);
    const { plan } = await perform(showPlan, people.editor, { plan: ownPlan });
    assert.deepEqual(
      plan.questions.map((each) => each.answer?.text),
      ['2020', 'Kommunen'],
    );
    assert.deepEqual(await problemOf(answer('x', 99, 'q9')), {
      kind: 'notFound',
      what: 'question',
    });
  });

  test('every write is in the log of its plan, newest first', async () => {
    const { events, more } = await perform(listEvents, people.reader, { plan: ownPlan });
    assert.equal(more, false);
    assert.deepEqual(
      events.map(({ event, actor, operation }) => [event.kind, actor, operation]),
      [
        ['question.answered', 'Erik', 'plans.answerQuestion'],
        ['question.answered', 'Erik', 'plans.answerQuestion'],
        ['question.answered', 'Erik', 'plans.answerQuestion'],
        ['plan.exported', 'Rosa', 'plans.exportFile'],
        ['plan.created', 'Agnes', 'plans.importFile'],
      ],
    );
    const [newest] = events;
    const older = await perform(listEvents, people.reader, {
      plan: ownPlan,
      before: newest?.id,
      kind: 'plan.created',
    });
    const [created] = older.events.map(({ event }) => event);
    assert.ok(created?.kind === 'plan.created' && older.events.length === 1);
    const { versions, sealed, ...told } = created;
    for (const hash of [versions, sealed]) assert.match(hash ?? '', /^[0-9a-f]{64}$/);
    assert.deepEqual(told, {
      kind: 'plan.created',
      name: 'Helhedsplan fjordparken',
      from: 'file',
      figures: samplePlan().readings.length,
    });
  });

  test('a plan file that breaks a rule of the database is an issue, and leaves nothing', async () => {
    const sample = samplePlan('halv' as PlanKey);
    const file = { ...sample, readings: [...sample.readings, ...sample.readings.slice(0, 1)] };
    const twice = perform(importPlanFile, people.administrator, { file });
    assert.deepEqual(await problemOf(twice), { kind: 'alreadyExists', what: 'reading', name: '' });
    const unknown = perform(showPlan, people.administrator, { plan: 'halv' });
    assert.deepEqual(await problemOf(unknown), { kind: 'notFound', what: 'plan' });
  });
});
