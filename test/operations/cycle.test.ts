// The run of a year, from being begun to being closed, over a real database.
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { StepState } from '#domain/governance/cycle-state.ts';
import { addBody } from '#operations/bodies/add.ts';
import { closeCycle, reopenCycle } from '#operations/cycle/close.ts';
import { addSteps, openCycle } from '#operations/cycle/open.ts';
import { showCycle } from '#operations/cycle/show.ts';
import { completeStep, moveStep, reopenStep, skipStep } from '#operations/cycle/steps.ts';
import { finishEvaluation } from '#operations/evaluations/finish.ts';
import { markOfText } from '#operations/evaluations/mark.ts';
import { writeEvaluation } from '#operations/evaluations/write.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { testDatabase } from '#test/database.ts';
import { organisationFor } from '#test/organisation.ts';
import { newMark, type People, peopleOn, ownPlan as plan } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted, issuesOf, refusedWith } from './refusals.ts';

const safety = 'foelgegruppen-for-tryghed';

describe('the run of a year', () => {
  let people: People;
  const named = (step: string) => ({ plan, year: 2018, step, once: newMark() });
  const open = (more: object = {}) =>
    perform(openCycle, people.editor, { plan, year: 2018, once: newMark(), ...more });
  const shown = async () => {
    const found = (await perform(showCycle, people.reader, { plan, year: 2018 })).shown;
    assert.ok(found);
    return found;
  };
  const stateOf = async (step: string): Promise<StepState> => {
    const found = (await shown()).states.find((each) => each.step.key === step);
    assert.ok(found);
    return found;
  };
  const kinds = async () =>
    (await perform(listEvents, people.editor, { plan })).events
      .map(({ event }) => event.kind)
      .filter((kind) => kind.startsWith('cycle.'));

  beforeEach(async (t) => {
    people = peopleOn(await testDatabase(t as Parameters<typeof testDatabase>[0]));
    await perform(importPlanFile, people.system, { file: samplePlan() });
    await organisationFor(people.editor);
  });

  test('is begun with a step for each body that has something to do', async () => {
    await accepted(open());
    const { cycle, may } = await shown();
    assert.deepEqual(
      cycle.steps.map(({ key }) => key).filter((key) => !key.startsWith('papers')),
      [
        'figures',
        'evaluation:den-lokale-styregruppe',
        'evaluation:foelgegruppen-for-tryghed',
        'evaluation:foelgegruppen-for-uddannelse',
        'evaluation:bydelsbestyrelsen',
        'recommendations:den-lokale-styregruppe',
        'recommendations:foelgegruppen-for-tryghed',
        'recommendations:foelgegruppen-for-uddannelse',
        'recommendations:bydelsbestyrelsen',
        'decisions:bydelsbestyrelsen',
        'decisions:boligsocial-bestyrelse',
        'actions',
      ],
    );
    assert.deepEqual([may.evaluate.size, may.recommend.size], [0, 0], 'a reader only reads');
  });

  test('begun twice, by two people at once, is the same year', async () => {
    const both = await Promise.all([
      accepted(open()),
      accepted(perform(openCycle, people.cityEditor, { plan, year: 2018, once: newMark() })),
    ]);
    assert.deepEqual(both.map(({ opened }) => opened).sort(), [false, true]);
    assert.deepEqual(await kinds(), ['cycle.opened']);
  });

  test('the same form sent twice begins one year, and answers the same', async () => {
    const once = newMark();
    assert.deepEqual(await accepted(open({ once })), await accepted(open({ once })));
  });

  test('days can be chosen when it is begun; a day of another time is a slip', async () => {
    assert.deepEqual(await issuesOf(open({ dates: { figures: '2109-03-01' } })), [
      'dates.figures: contradiction',
    ]);
    await accepted(open({ dates: { figures: '2019-02-15' } }));
    assert.equal((await stateOf('figures')).step.dueOn, '2019-02-15');
  });

  for (const year of [2016, 2020, 2021]) {
    test(`${year} cannot be begun on 1 March 2019`, async () => {
      assert.deepEqual(await issuesOf(open({ year })), ['year: contradiction']);
    });
  }

  test('a step is done late by a person, and opened again with the reason', async () => {
    await accepted(open());
    people.clock.set('2019-06-11T10:00:00.000Z');
    const step = `evaluation:${safety}`;
    assert.equal((await stateOf(step)).daysLate, 27);
    await accepted(perform(completeStep, people.editor, named(step)));
    const done = await stateOf(step);
    assert.ok(done.kind === 'done' && done.by === 'person');
    assert.deepEqual([done.who, done.daysLate, done.missing.length], ['Erik', 27, 1]);
    await accepted(perform(completeStep, people.cityEditor, named(step)));
    assert.deepEqual(
      await issuesOf(perform(skipStep, people.editor, { ...named(step), why: 'Sygdom' })),
      ['step: contradiction'],
    );
    await accepted(
      perform(reopenStep, people.editor, { ...named(step), why: 'Meldt færdig ved en fejl' }),
    );
    assert.equal((await stateOf(step)).kind, 'waiting');
    assert.deepEqual(await kinds(), ['cycle.stepReopened', 'cycle.stepDone', 'cycle.opened']);
  });

  test('a step is skipped by one of two people at once', async () => {
    await accepted(open());
    const why = 'Gruppen er nedlagt i år';
    const both = await Promise.all(
      [people.editor, people.cityEditor].map((each) =>
        perform(skipStep, each, { ...named('actions'), why }),
      ),
    );
    assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
    const state = await stateOf('actions');
    assert.ok(state.kind === 'skipped');
    assert.equal(state.why, why);
  });

  test('a step gets another day', async () => {
    await accepted(open());
    const step = named('figures');
    await accepted(perform(moveStep, people.editor, { ...step, dueOn: '2019-04-15' }));
    assert.equal((await stateOf('figures')).step.dueOn, '2019-04-15');
    assert.deepEqual(
      await issuesOf(
        perform(moveStep, people.editor, { ...named('figures'), dueOn: '1919-04-15' }),
      ),
      ['dueOn: contradiction'],
    );
  });

  test('an evaluation that is finished makes its step done, and nobody reopens that as a step', async () => {
    await accepted(open());
    const key = { plan, year: 2018, body: safety, area: 'tryghed' };
    const { revision } = await accepted(
      perform(writeEvaluation, people.chair, {
        ...key,
        experience: 'Et roligt år',
        wasExperience: markOfText(''),
        once: newMark(),
      }),
    );
    await accepted(perform(finishEvaluation, people.chair, { ...key, revision, once: newMark() }));
    const step = `evaluation:${safety}`;
    const state = await stateOf(step);
    assert.ok(state.kind === 'done' && state.by === 'facts');
    assert.equal(state.on, '2019-03-01');
    assert.deepEqual(
      await issuesOf(perform(reopenStep, people.editor, { ...named(step), why: 'Igen' })),
      ['step: contradiction'],
    );
  });

  test('a body that came after the year was begun is told of, and its steps added', async () => {
    await accepted(open());
    await accepted(
      perform(addBody, people.editor, {
        plan,
        name: 'Ungegruppen',
        kind: 'followUpGroup',
        level: 'local',
        serves: 'bydelsbestyrelsen',
        rights: ['evaluate', 'recommend'],
        once: newMark(),
      }),
    );
    assert.deepEqual(
      (await shown()).gaps.map((gap) => (gap.kind === 'noStep' ? gap.step : gap.kind)),
      ['papers', 'evaluation', 'recommendations'],
    );
    const more = () => perform(addSteps, people.editor, { plan, year: 2018, once: newMark() });
    assert.deepEqual(await accepted(more()), { added: 3 });
    assert.deepEqual(await accepted(more()), { added: 0 });
    assert.deepEqual((await shown()).gaps, []);
  });

  test('is closed when each open step has a reason; a step opened again opens the year', async () => {
    await accepted(open());
    const close = (reasons: object) =>
      perform(closeCycle, people.editor, { plan, year: 2018, reasons, once: newMark() });
    const open18 = (await shown()).states.filter(({ kind }) => kind !== 'done');
    assert.equal((await issuesOf(close({ actions: 'Ingen' }))).length, open18.length - 1);
    const reasons = Object.fromEntries(open18.map(({ step }) => [step.key, 'Nåede det ikke']));
    await accepted(close(reasons));
    await accepted(close({}));
    assert.ok((await shown()).cycle.closedAt);
    assert.deepEqual(await refusedWith(perform(completeStep, people.editor, named('actions'))), {
      kind: 'wrongState',
      what: 'cycle',
      state: 'for 2018 afsluttet',
    });
    await accepted(
      perform(reopenStep, people.editor, { ...named('actions'), why: 'Der kom mere' }),
    );
    assert.equal((await shown()).cycle.closedAt, undefined);
    assert.equal((await kinds()).filter((kind) => kind === 'cycle.closed').length, 1);
    assert.deepEqual((await kinds()).slice(0, 2).sort(), ['cycle.reopened', 'cycle.stepReopened']);
  });

  test('what was closed in a slip is opened again, though nobody called a step done', async () => {
    await accepted(open());
    const reasons = Object.fromEntries(
      (await shown()).states
        .filter(({ kind }) => kind !== 'done')
        .map(({ step }) => [step.key, 'Nåede det ikke']),
    );
    await accepted(
      perform(closeCycle, people.editor, { plan, year: 2018, reasons, once: newMark() }),
    );
    const again = () =>
      perform(reopenCycle, people.editor, {
        plan,
        year: 2018,
        why: 'Lukket for tidligt',
        once: newMark(),
      });
    await accepted(again());
    await accepted(again());
    assert.equal((await shown()).cycle.closedAt, undefined);
    assert.equal((await stateOf('actions')).kind, 'skipped', 'the reasons still stand');
    assert.equal((await kinds()).filter((kind) => kind === 'cycle.reopened').length, 1);
  });

  test('a year that was not begun is not found', async () => {
    assert.deepEqual(await refusedWith(perform(showCycle, people.reader, { plan, year: 2018 })), {
      kind: 'notFound',
      what: 'cycle',
    });
    const { shown: none, proposed } = await perform(showCycle, people.reader, { plan });
    assert.equal(none, undefined);
    assert.equal(proposed?.year, 2018);
  });
});
