import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { perform } from '#operations/perform.ts';
import { answerQuestion } from '#operations/plans/answer-question.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { createKeptAnswers, keptAnswer } from '#operations/plans/kept-answers.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { testDatabase } from '#test/database.ts';
import { ownPlan, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (answer: Uint8Array) => new TextDecoder().decode(answer);
const revisionOf = (view: PlanView) => bytes(`revision ${view.revision} ${view.asOf ?? 'today'}`);

describe('answers that are kept', () => {
  test('one is made once for a revision, and anew after every write', async (t) => {
    const people = peopleOn(await testDatabase(t));
    await perform(importPlanFile, people.system, { file: samplePlan() });
    let made = 0;
    const ask = () =>
      keptAnswer(people.reader, 'revision', { plan: ownPlan }, (view) => {
        made += 1;
        return revisionOf(view);
      });
    const first = text(await ask());
    assert.equal(text(await ask()), first);
    assert.equal(made, 1);
    await perform(answerQuestion, people.editor, { plan: ownPlan, question: 'q1', answer: 'Ja' });
    assert.notEqual(text(await ask()), first);
    assert.equal(made, 2);
  });

  test('an earlier day and another form have answers of their own', async (t) => {
    const people = peopleOn(await testDatabase(t));
    await perform(importPlanFile, people.system, { file: samplePlan() });
    const asOf = '2018-06-01' as NonNullable<PlanView['asOf']>;
    const now = await keptAnswer(people.reader, 'a', { plan: ownPlan }, revisionOf);
    const then = await keptAnswer(people.reader, 'a', { plan: ownPlan, asOf }, revisionOf);
    const other = await keptAnswer(people.reader, 'b', { plan: ownPlan }, () => bytes('other'));
    assert.match(text(now), /today$/);
    assert.match(text(then), /2018-06-01$/);
    assert.equal(text(other), 'other');
  });

  test('a day yet to come is refused, whatever is at hand', async (t) => {
    const people = peopleOn(await testDatabase(t));
    await perform(importPlanFile, people.system, { file: samplePlan() });
    await keptAnswer(people.reader, 'a', { plan: ownPlan }, revisionOf);
    const asOf = '2099-01-01' as NonNullable<PlanView['asOf']>;
    await assert.rejects(keptAnswer(people.reader, 'a', { plan: ownPlan, asOf }, revisionOf));
  });

  test('an answer that is at hand is not given to somebody who may not see the plan', async (t) => {
    const people = peopleOn(await testDatabase(t));
    await perform(importPlanFile, people.system, { file: samplePlan() });
    await keptAnswer(people.reader, 'a', { plan: ownPlan }, revisionOf);
    const stranger = keptAnswer(people.nobody, 'a', { plan: ownPlan }, revisionOf);
    await assert.rejects(stranger, { problem: { kind: 'signInNeeded' } });
  });

  test('the memory has a limit, and what was used last stays', () => {
    const answers = createKeptAnswers(10);
    answers.keep('a', bytes('1234'));
    answers.keep('b', bytes('1234'));
    answers.get('a');
    answers.keep('c', bytes('1234'));
    answers.keep('too large', bytes('12345678901'));
    assert.deepEqual(
      ['a', 'b', 'c', 'too large'].filter((name) => answers.get(name) !== undefined),
      ['a', 'c'],
    );
  });
});
