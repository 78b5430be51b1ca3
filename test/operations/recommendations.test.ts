// What a body recommends, until it lies before the body that decides.
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { changeBody } from '#operations/bodies/change.ts';
import type { Context } from '#operations/context.ts';
import { openCycle } from '#operations/cycle/open.ts';
import { makeDecision } from '#operations/decisions/make.ts';
import { showEvaluation } from '#operations/evaluations/show.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { listRecommendations } from '#operations/recommendations/list.ts';
import { changeRecommendation, makeRecommendation } from '#operations/recommendations/make.ts';
import {
  submitRecommendations,
  withdrawRecommendation,
} from '#operations/recommendations/submit.ts';
import { testDatabase } from '#test/database.ts';
import { organisationFor } from '#test/organisation.ts';
import { newMark, type People, peopleOn, ownPlan as plan } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted, issuesOf, refusedWith } from './refusals.ts';

const body = 'foelgegruppen-for-tryghed';

describe('what a body recommends', () => {
  let people: People;
  const make = (who: Context, more: object = {}) =>
    perform(makeRecommendation, who, {
      plan,
      year: 2018,
      body,
      area: 'tryghed',
      stance: 'adjust',
      text: 'Flere aftenture',
      once: newMark(),
      ...more,
    });
  const made = async () => (await accepted(make(people.chair))).recommendation;
  const submit = (who: Context, recommendation: string, revision = 1) => {
    const drafts = [{ recommendation, revision }];
    return perform(submitRecommendations, who, { plan, drafts, once: newMark() });
  };
  const change = (who: Context, recommendation: string, revision: number, text: string) =>
    perform(changeRecommendation, who, {
      plan,
      recommendation,
      revision,
      stance: 'stop',
      text,
      once: newMark(),
    });
  const withdraw = (who: Context, recommendation: string) =>
    perform(withdrawRecommendation, who, { plan, recommendation, why: 'Fejl', once: newMark() });
  const listed = async (who: Context) =>
    (await perform(listRecommendations, who, { plan, year: 2018, body })).recommendations;

  beforeEach(async (t) => {
    people = peopleOn(await testDatabase(t as Parameters<typeof testDatabase>[0]));
    await perform(importPlanFile, people.system, { file: samplePlan() });
    await organisationFor(people.editor);
    await accepted(perform(openCycle, people.editor, { plan, year: 2018, once: newMark() }));
  });

  test('is written by chair and secretariat only, and is seen by others when it is submitted', async () => {
    assert.equal((await refusedWith(make(people.member))).kind, 'notAllowed');
    assert.equal((await refusedWith(make(people.reader))).kind, 'notAllowed');
    const id = await made();
    assert.deepEqual(
      [(await listed(people.reader)).length, (await listed(people.chair)).length],
      [0, 1],
    );
    await accepted(submit(people.editor, id));
    assert.deepEqual(
      (await listed(people.reader)).map(({ recommendation }) => recommendation.toBody),
      ['bydelsbestyrelsen'],
    );
  });

  test('two change a draft at once: the second is shown the first', async () => {
    const id = await made();
    await accepted(change(people.chair, id, 1, 'Mit'));
    const problem = await refusedWith(change(people.editor, id, 1, 'Andet'));
    assert.ok(problem.kind === 'stale');
    assert.equal((problem.current as { text: string }).text, 'Mit');
    assert.equal((await refusedWith(submit(people.editor, id, 1))).kind, 'stale');
    await accepted(submit(people.editor, id, 2));
  });

  test('is locked when it is submitted, and submitted twice is submitted once', async () => {
    const id = await made();
    const both = await Promise.all([
      accepted(submit(people.chair, id)),
      accepted(submit(people.editor, id)),
    ]);
    assert.deepEqual(both.map(({ submitted }) => submitted).sort(), [0, 1]);
    assert.equal((await refusedWith(change(people.chair, id, 1, 'Nyt'))).kind, 'wrongState');
  });

  test('is laid before nobody who decides no more', async () => {
    const id = await made();
    const board = { plan, body: 'bydelsbestyrelsen', name: 'Bydelsbestyrelsen', revision: 1000 };
    await accepted(
      perform(changeBody, people.editor, {
        ...board,
        kind: 'districtBoard',
        level: 'district',
        serves: 'boligsocial-bestyrelse',
        rights: ['evaluate', 'recommend'],
        once: newMark(),
      }),
    );
    assert.deepEqual(await issuesOf(submit(people.chair, id)), ['drafts: contradiction']);
    await accepted(change(people.chair, id, 1, 'Flere aftenture'));
    await accepted(submit(people.chair, id, 2));
    const [sent] = await listed(people.reader);
    assert.equal(sent?.recommendation.toBody, 'boligsocial-bestyrelse');
  });

  test('is taken back with the reason, until it is decided', async () => {
    const [first, second] = [await made(), await made()];
    await accepted(withdraw(people.chair, first));
    assert.equal((await refusedWith(withdraw(people.chair, first))).kind, 'wrongState');
    await accepted(submit(people.chair, second));
    await accepted(
      perform(makeDecision, people.editor, {
        plan,
        body: 'bydelsbestyrelsen',
        on: { kind: 'recommendation', id: second },
        outcome: 'follow',
        text: '',
        decidedOn: '2019-03-01',
        actions: [{ text: 'Gå ture', owner: 'Driften', dueOn: '2019-09-01' }],
        once: newMark(),
      }),
    );
    assert.equal((await refusedWith(withdraw(people.editor, second))).kind, 'wrongState');
    people.clock.set('2020-02-01T10:00:00.000Z');
    await accepted(perform(openCycle, people.editor, { plan, year: 2019, once: newMark() }));
    const asked = { plan, year: 2019, body, area: 'tryghed' };
    const { cameOf } = await perform(showEvaluation, people.reader, asked);
    assert.deepEqual(
      cameOf.map(({ recommendation, decision, actions }) => [
        recommendation.id,
        decision?.outcome,
        actions.map(({ text }) => text),
      ]),
      [[second, 'follow', ['Gå ture']]],
      'the next year begins with what came of the last',
    );
  });

  const wrong: readonly (readonly [string, object, string])[] = [
    ['an area the plan does not have', { area: 'nix' }, 'area: notAChoice'],
    ['a criterion of no such area', { criteria: ['z9'] }, 'criteria: notAChoice'],
    ['a body that does not decide', { toBody: body }, 'toBody: notAChoice'],
    ['a body that serves none', { body: 'boligsocial-bestyrelse' }, 'toBody: contradiction'],
    ['no text', { text: ' ' }, 'text: required'],
  ];
  for (const [name, given, expected] of wrong) {
    test(`refused: ${name}`, async () => {
      assert.ok((await issuesOf(make(people.editor, given))).includes(expected));
    });
  }
});
