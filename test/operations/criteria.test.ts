import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { addCriterionVersion } from '#operations/criteria/add-version.ts';
import { showCriterion } from '#operations/criteria/show.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { exportPlanFile } from '#operations/plans/export-file.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { testDatabase } from '#test/database.ts';
import { newMark, ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted, issuesOf, refusedWith } from './refusals.ts';

describe('criteria', () => {
  let people: People;
  beforeEach(async (context) => {
    people = peopleOn(await testDatabase(context as never), '2019-03-01T10:00:00.000Z');
    await perform(importPlanFile, people.system, { file: samplePlan() });
  });

  const version = () => ({
    plan: ownPlan,
    code: 'T1',
    basedOn: 1,
    kind: 'reach-level',
    params: {
      target: { value: '66', unit: 'percent' },
      series: 'safety',
      deadline: '2017',
      comparison: 'atLeast',
    },
    interpretation: 'Kravet gælder 2017.',
    reason: 'Aftalt i bestyrelsen',
    once: newMark(),
  });
  const add = (more: object = {}) =>
    perform(addCriterionVersion, people.editor, { ...version(), ...more });
  const show = (more: object = {}) =>
    perform(showCriterion, people.reader, { plan: ownPlan, code: 'T1', ...more });

  test('a new version judges from now on, and the old one on earlier days', async () => {
    const added = await accepted(add());
    assert.equal(added.number, 2);
    people.clock.set('2019-03-02T10:00:00.000Z');
    const now = await show();
    assert.equal(now.status.version?.number, 2);
    assert.equal(now.status.finding.verdict.kind, 'met');
    const earlier = await show({ asOf: '2019-02-28' });
    assert.equal(earlier.status.version?.number, 1);
    assert.equal(earlier.status.finding.verdict.kind, 'undecided');
    assert.equal((await show({ asOf: '2019-03-01' })).status.version?.number, 2);
    const { events } = await perform(listEvents, people.reader, { plan: ownPlan });
    const [newest] = events.map(({ event }) => event);
    assert.ok(newest?.kind === 'criterion.versionAdded');
    const { sha256, ...told } = newest;
    assert.match(sha256 ?? '', /^[0-9a-f]{64}$/);
    assert.deepEqual(told, {
      kind: 'criterion.versionAdded',
      criterion: 't1',
      code: 'T1',
      version: 2,
      criterionKind: 'reach-level',
      why: 'Aftalt i bestyrelsen',
    });
  });

  test('parameters are kept in the order they were given', async () => {
    const { params } = version();
    await accepted(add());
    const { criteria } = await perform(exportPlanFile, people.reader, { plan: ownPlan });
    const kept = criteria.find(({ code }) => code === 'T1')?.versions.at(-1)?.params;
    assert.equal(JSON.stringify(kept), JSON.stringify(params));
    // And again as the database has it, rather than memory.
    await perform(importPlanFile, people.system, { file: samplePlan(), as: 'anden' });
    const other = await perform(exportPlanFile, people.system, { plan: 'anden' });
    const given = samplePlan().criteria.map(({ versions }) => JSON.stringify(versions[0]?.params));
    assert.deepEqual(
      other.criteria.map(({ versions }) => JSON.stringify(versions[0]?.params)),
      given,
    );
  });

  test('a form based on an older version is shown the latest', async () => {
    const latest = await accepted(add());
    assert.deepEqual(await refusedWith(add()), {
      kind: 'stale',
      what: 'criterion',
      current: latest,
    });
  });

  test('of two at once one wins', async () => {
    const outcomes = await Promise.allSettled([add(), add({ reason: 'En anden' })]);
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    assert.equal((await show()).status.criterion.versions.length, 2);
  });

  test('the same form twice adds one version', async () => {
    const form = version();
    const first = await accepted(add(form));
    assert.deepEqual(await accepted(add(form)), first);
    assert.equal((await show()).status.criterion.versions.length, 2);
  });

  const wrong: readonly (readonly [name: string, more: object, issues: readonly string[]])[] = [
    ['an unknown kind', { kind: 'guess' }, ['kind: notAKind']],
    [
      'a missing field',
      { params: { series: 'safety' } },
      ['params.comparison: required', 'params.target: required', 'params.deadline: required'],
    ],
    [
      'a series of no plan',
      { kind: 'watch-only', params: { series: 'x' } },
      ['params.series: notASeries'],
    ],
    ['no reason', { reason: '' }, ['reason: required']],
    [
      'a CPR number deep inside',
      { params: { a: [{ b: '070761-4285' }] } },
      ['params.a.0.b: cprNumber'],
    ],
    ['a CPR number as a name of a field', { params: { '070761-4285': 1 } }, ['params: cprNumber']],
    ['no version to base on', { basedOn: -1 }, ['basedOn: outOfRange']],
  ];
  for (const [name, more, issues] of wrong) {
    test(`${name} is an issue`, async () => {
      assert.deepEqual(await issuesOf(add(more)), issues);
      assert.equal((await show()).view.revision, 1);
    });
  }

  test('a criterion of no plan is not found', async () => {
    assert.deepEqual(await refusedWith(show({ code: 'X9' })), {
      kind: 'notFound',
      what: 'criterion',
    });
    assert.deepEqual(await refusedWith(add({ code: 'X9' })), {
      kind: 'notFound',
      what: 'criterion',
    });
  });
});
