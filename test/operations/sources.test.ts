import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { Plan, WholePlan } from '#domain/plans/plan.ts';
import { decimal } from '#domain/quantity/rational.ts';
import type { Reading } from '#domain/readings/reading.ts';
import { addCriterionVersion } from '#operations/criteria/add-version.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { exportPlanFile } from '#operations/plans/export-file.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { showPlan } from '#operations/plans/show.ts';
import { registerReading } from '#operations/readings/register.ts';
import { addSource } from '#operations/sources/add.ts';
import { changeSource } from '#operations/sources/change.ts';
import { forgetProfile, listProfiles } from '#operations/sources/profiles.ts';
import { skipWave } from '#operations/sources/skip-wave.ts';
import { countWaiting } from '#operations/sources/waiting.ts';
import { testDatabase } from '#test/database.ts';
import { newMark, ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { explain } from '#text/verdicts.ts';
import { figures, stepsOf } from './import-steps.ts';
import { accepted, issuesOf, refusedWith } from './refusals.ts';

/** Safety was measured every year until 2019; 73 % is to be reached in 2020. */
const planOfSafety = (): WholePlan => {
  const whole = samplePlan();
  const [t1, ...others] = whole.criteria;
  const [model] = whole.readings;
  assert.ok(t1 !== undefined && model !== undefined);
  const version = t1.versions[0];
  assert.ok(version !== undefined);
  return {
    ...whole,
    criteria: [
      { ...t1, versions: [{ ...version, params: { ...version.params, deadline: '2020' } }] },
      ...others,
    ],
    readings: [
      ...whole.readings,
      ...(
        [
          ['2018', '70.1'],
          ['2019', '73.4'],
        ] as const
      ).map(
        ([period, value]): Reading => ({
          ...model,
          id: `safety-${period}` as Reading['id'],
          period: period as Reading['period'],
          state: { kind: 'measured', value: decimal(value) },
        }),
      ),
    ],
  };
};

describe('sources', () => {
  let people: People;
  beforeEach(async (context) => {
    people = peopleOn(await testDatabase(context as never), '2021-02-01T10:00:00.000Z');
    await perform(importPlanFile, people.administrator, { file: planOfSafety() });
  });

  const plan = ownPlan;
  const view = () => perform(showPlan, people.editor, { plan });
  const sources = async (): Promise<Plan['sources']> => (await view()).plan.sources;
  const events = async () => (await perform(listEvents, people.editor, { plan })).events;
  const known = {
    name: 'Register',
    publisher: 'Kommunen',
    lagMonths: 24,
    rhythm: 'yearly',
    nextExpected: '2021-12-01',
    edition: 'Marts 2020',
    contact: 'Analyseafdelingen',
    cell: 5,
    base: 20,
    note: 'Tallene er fra 1. januar.',
  };
  const change = async (more: object) =>
    perform(changeSource, people.editor, {
      plan,
      source: 'register',
      revision: (await view()).revision,
      ...known,
      once: newMark(),
      ...more,
    });

  test('a source is added after the others, kept whole, and told in the log', async () => {
    const added = await accepted(
      perform(addSource, people.editor, {
        plan,
        ...known,
        name: 'Ærø Kommunes årstal',
        once: newMark(),
      }),
    );
    const { cell, base, name: _, ...rest } = known;
    const expected = {
      id: 'aeroe-kommunes-aarstal',
      name: 'Ærø Kommunes årstal',
      ...rest,
      smallest: { cell, base },
    };
    assert.deepEqual(added, expected);
    assert.deepEqual((await sources()).at(-1), expected);
    assert.deepEqual((await events())[0]?.event, {
      kind: 'source.added',
      source: 'aeroe-kommunes-aarstal',
      name: 'Ærø Kommunes årstal',
    });
    // As it is in the database, not only in memory.
    const other = peopleOn(people.editor.database);
    assert.deepEqual(
      (await perform(exportPlanFile, other.editor, { plan })).plan.sources.at(-1),
      expected,
    );
  });

  test('two sources of one name get an error, of names that are written alike another id', async () => {
    const add = (name: string) =>
      perform(addSource, people.editor, { plan, name, once: newMark() });
    assert.deepEqual(await issuesOf(add('register')), ['name: contradiction']);
    await accepted(add('Tal & tal'));
    assert.equal((await accepted(add('Tal, tal'))).id, 'tal-tal-2');
    assert.equal((await accepted(add('Ny'))).id, 'ny-2', 'the address of the form');
  });

  test('the same form twice adds one source', async () => {
    const once = newMark();
    const add = () => accepted(perform(addSource, people.editor, { plan, name: 'Ny', once }));
    assert.deepEqual(await add(), await add());
    assert.equal((await sources()).length, 3);
  });

  test('a change names its fields, and what is left out is no longer known', async () => {
    const { source, changed } = await accepted(change({}));
    assert.deepEqual(changed, [
      'contact',
      'edition',
      'rhythm',
      'lagMonths',
      'nextExpected',
      'cell',
      'base',
      'note',
    ]);
    assert.deepEqual((await sources())[1], source);
    await accepted(
      change({ cell: undefined, base: undefined, note: undefined, edition: 'Maj 2021' }),
    );
    assert.deepEqual((await events())[0]?.event, {
      kind: 'source.changed',
      source: 'register',
      name: 'Register',
      changed: ['edition', 'cell', 'base', 'note'],
    });
    assert.equal((await sources())[1]?.smallest, undefined);
  });

  test('a form filled in while somebody else changed the source is refused with both', async () => {
    const { revision } = await view();
    await accepted(change({ contact: 'En anden afdeling' }));
    const problem = await refusedWith(change({ revision, contact: 'Min' }));
    assert.ok(problem.kind === 'stale');
    assert.equal((problem.current as { contact: string }).contact, 'En anden afdeling');
    // What happened to the plan otherwise is no hindrance.
    const now = (await view()).revision;
    await accepted(perform(addSource, people.editor, { plan, name: 'Ny', once: newMark() }));
    await accepted(change({ revision: now, contact: 'Min' }));
  });

  for (const [what, more, at] of [
    ['nothing changed', { name: 'Register', ...blank() }, 'name'],
    ['the name of another source', { name: 'spørgeskema' }, 'name'],
    ['no name', { name: '  ' }, 'name'],
    ['a limit of nobody', { cell: 0 }, 'cell'],
    ['half a person', { base: 2.5 }, 'base'],
    ['a lag of fifty years', { lagMonths: 600 }, 'lagMonths'],
    ['a lag before the period', { lagMonths: -1 }, 'lagMonths'],
    ['a day that does not exist', { nextExpected: '2021-02-30' }, 'nextExpected'],
    ['a rhythm nobody keeps', { rhythm: 'daily' }, 'rhythm'],
    ['a CPR number', { contact: 'Spørg 010190-1234' }, 'contact'],
  ] as const) {
    test(`refused, with nothing changed: ${what}`, async () => {
      const before = await sources();
      assert.match((await issuesOf(change(more))).join(), new RegExp(`^${at}: `));
      assert.deepEqual(await sources(), before);
    });
  }

  test('nobody changes a source of another plan', async () => {
    assert.equal((await refusedWith(change({ source: 'nix' }))).kind, 'notFound');
  });

  describe('a wave that was never made', () => {
    const skip = (more: object = {}) =>
      perform(skipWave, people.editor, {
        plan,
        source: 'survey',
        period: '2020',
        why: 'Undersøgelsen blev ikke lavet i 2020.',
        once: newMark(),
        ...more,
      });
    const register = (period: string, more: object) =>
      accepted(
        perform(registerReading, people.editor, {
          plan,
          series: 'safety',
          period,
          standing: 'final',
          once: newMark(),
          ...more,
        }),
      );
    const t1 = async () => {
      const { statuses, knowledge, sources: of, today } = await view();
      const status = statuses.find(({ criterion }) => criterion.code === 'T1');
      assert.ok(status !== undefined);
      return {
        verdict: status.finding.verdict.kind,
        sentence: explain(status, { series: knowledge.series, sources: of, today }).sentence,
      };
    };
    const agree = (substitute: string) =>
      accepted(
        perform(addCriterionVersion, people.editor, {
          plan,
          code: 'T1',
          basedOn: 1,
          kind: 'reach-level',
          params: {
            series: 'safety',
            comparison: 'atLeast',
            target: { value: '73', unit: 'percent' },
            deadline: '2020',
            substitute,
          },
          interpretation: '',
          reason: 'Aftalt af bestyrelsen',
          once: newMark(),
        }),
      );

    test('73 % in 2020 cannot be judged: it was not measured, and nothing is agreed instead', async () => {
      const { added, changes } = await accepted(skip());
      assert.deepEqual(
        added.map(({ series, period, state, reason }) => [series, period, state.kind, reason]),
        ['safety', 'thefts', 'jobs'].map((series) => [
          series,
          '2020',
          'notMeasured',
          'Undersøgelsen blev ikke lavet i 2020.',
        ]),
      );
      assert.deepEqual(
        changes.map(({ code }) => code),
        ['T1', 'B1'],
      );
      const { verdict, sentence } = await t1();
      assert.equal(verdict, 'undecided');
      assert.match(sentence, /ikke blev målt i 2020/);
    });

    test('it is judged on 2019 where the nearest earlier wave is agreed', async () => {
      await agree('nearestEarlier');
      const { changes } = await accepted(skip());
      assert.deepEqual(
        changes.map(({ code, before, after }) => [
          code,
          before.finding.verdict.kind,
          after.finding.verdict.kind,
        ])[0],
        ['T1', 'undecided', 'met'],
      );
      assert.match((await t1()).sentence, /73,4 %/);
    });

    test('it is judged on 2021 where the nearest later wave is agreed, once that is out', async () => {
      await agree('nearestLater');
      await accepted(skip());
      assert.equal((await t1()).verdict, 'undecided');
      people.clock.set('2022-06-01T10:00:00.000Z');
      await register('2021', { state: 'measured', value: '71' });
      assert.equal((await t1()).verdict, 'notMet');
      assert.match((await t1()).sentence, /71 %/);
    });

    test('what was waited for is superseded, what is measured stays', async () => {
      const { reading: awaited } = await register('2020', {
        state: 'pending',
        expected: '2021-03-01',
      });
      const { added } = await accepted(skip({ series: ['safety'] }));
      assert.deepEqual(
        added.map(({ supersedes }) => supersedes),
        [awaited.id],
      );
      assert.deepEqual(await issuesOf(skip({ period: '2019', series: ['safety'] })), [
        'period: contradiction',
      ]);
      assert.deepEqual(
        (await events()).slice(0, 2).map(({ event }) => event.kind),
        ['reading.corrected', 'source.waveSkipped'],
      );
    });

    test('a figure of a part of the period is a figure', async () => {
      await register('2020-11', { state: 'measured', value: '72', confirmed: ['otherPeriodKind'] });
      assert.deepEqual(await issuesOf(skip({ series: ['safety'] })), ['period: contradiction']);
    });

    test('the part of the period that is waited for is what was not measured', async () => {
      await register('2020-11', { state: 'pending', confirmed: ['otherPeriodKind'] });
      const { added } = await accepted(skip({ series: ['safety'] }));
      assert.deepEqual(
        added.map(({ period }) => period),
        ['2020-11', '2020'],
      );
    });

    test('said twice by one form, it is recorded once', async () => {
      const once = newMark();
      const first = await accepted(skip({ once }));
      const second = await accepted(skip({ once }));
      assert.deepEqual(
        second.added.map(({ id }) => id),
        first.added.map(({ id }) => id),
      );
      assert.deepEqual(
        second.changes.map(({ code }) => code),
        first.changes.map(({ code }) => code),
      );
      const { readings } = await perform(exportPlanFile, people.editor, { plan });
      assert.equal(readings.filter(({ state }) => state.kind === 'notMeasured').length, 3);
    });

    test('a series of another source is refused, and so is a source without series', async () => {
      assert.deepEqual(await issuesOf(skip({ series: ['nix'] })), ['series: notASeries']);
      assert.equal((await issuesOf(skip({ source: 'register' }))).length, 1);
      assert.equal((await refusedWith(skip({ source: 'nix' }))).kind, 'notFound');
    });
  });

  test('nothing waits in a plan without files, asks and fetches', async () => {
    assert.deepEqual(await perform(countWaiting, people.editor, { plan }), {
      imports: 0,
      answers: 0,
      fetches: 0,
    });
  });

  test('how its files are read is told by who kept it, and can be forgotten', async () => {
    const steps = stepsOf(() => people);
    const profiles = () => perform(listProfiles, people.editor, { plan, source: 'survey' });
    const first = await accepted(steps.upload(figures('Trygge beboere;2017;67,2')));
    await accepted(steps.map(first.import, { remember: true }));
    assert.deepEqual(
      (await profiles()).map(({ profile, keptBy, keptAt }) => [profile.name, keptBy, keptAt]),
      [['Prøve', 'Erik', '2021-02-01T10:00:00.000Z']],
    );
    const forget = (profile: string) =>
      perform(forgetProfile, people.editor, { plan, source: 'survey', profile });
    assert.equal((await refusedWith(forget('Prøven'))).kind, 'wrongState');
    await forget('Prøve');
    assert.deepEqual(await profiles(), []);
    assert.equal((await refusedWith(forget('Prøve'))).kind, 'wrongState');
    assert.equal((await events())[0]?.event.kind, 'source.profileForgotten');
    const next = await accepted(steps.upload(figures('Trygge beboere;2016;66,2')));
    assert.equal((await steps.show(next.import)).import.state, 'mapping');
  });
});

function blank() {
  return {
    publisher: 'Kommunen',
    ...Object.fromEntries(
      ['lagMonths', 'rhythm', 'nextExpected', 'edition', 'contact', 'cell', 'base', 'note'].map(
        (name) => [name, undefined],
      ),
    ),
  };
}
