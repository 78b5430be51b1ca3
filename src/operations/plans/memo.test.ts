import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PlanKey, WholePlan } from '#domain/plans/plan.ts';
import { createPlanMemo, type LoadedPlan } from './memo.ts';

const pinOf = (key: string, revision = 1) => ({ id: `id-${key}`, key: key as PlanKey, revision });

const loaded = (key: string, revision = 1, readings = 0): LoadedPlan => ({
  pin: pinOf(key, revision),
  whole: {
    plan: {},
    criteria: [],
    readings: Array.from({ length: readings }),
  } as unknown as WholePlan,
  evidence: new Set(),
  views: new Map(),
});

describe('the memory of plans', () => {
  test('gives a plan at exactly the revision asked for', () => {
    const memo = createPlanMemo();
    const kept = loaded('a', 3);
    memo.keep(kept);
    assert.equal(memo.at(pinOf('a', 3)), kept);
    assert.equal(memo.at(pinOf('a', 4)), undefined);
    assert.equal(memo.at(pinOf('a', 2)), undefined);
    assert.equal(memo.at(pinOf('b', 3)), undefined);
  });

  test('a plan of the same key made anew is another plan', () => {
    const memo = createPlanMemo();
    memo.keep(loaded('a', 3));
    assert.equal(memo.at({ ...pinOf('a', 3), id: 'another' }), undefined);
  });

  test('an older revision that comes late does not push out a newer', () => {
    const memo = createPlanMemo();
    memo.keep(loaded('a', 4));
    memo.keep(loaded('a', 3));
    assert.equal(memo.at(pinOf('a', 4))?.pin.revision, 4);
    assert.equal(memo.size().plans, 1);
  });

  test('the plan longest unused goes first', () => {
    const memo = createPlanMemo({ plans: 2, roughBytes: 1e9 });
    memo.keep(loaded('a'));
    memo.keep(loaded('b'));
    memo.at(pinOf('a'));
    memo.keep(loaded('c'));
    assert.deepEqual(
      ['a', 'b', 'c'].map((key) => memo.at(pinOf(key)) !== undefined),
      [true, false, true],
    );
  });

  test('its size is bounded, and one plan too big for it is not kept', () => {
    const memo = createPlanMemo({ plans: 100, roughBytes: 1_000_000 });
    for (const key of ['a', 'b', 'c', 'd']) memo.keep(loaded(key, 1, 400));
    assert.equal(memo.size().plans, 2);
    assert.ok(memo.size().roughBytes <= 1_000_000);
    memo.keep(loaded('big', 1, 10_000));
    assert.equal(memo.at(pinOf('big')), undefined);
    assert.equal(memo.size().plans, 2);
    for (let revision = 2; revision < 50; revision += 1) memo.keep(loaded('d', revision, 400));
    assert.ok(memo.size().roughBytes <= 1_000_000);
  });

  test('many who ask at once cause one load, and a failed one is tried again', async () => {
    const memo = createPlanMemo();
    let loads = 0;
    const load = async () => {
      loads += 1;
      if (loads === 1) throw new Error('no');
      return loaded('a');
    };
    const ask = () => memo.shared(pinOf('a'), load);
    const failed = await Promise.allSettled([ask(), ask(), ask()]);
    assert.deepEqual(
      failed.map(({ status }) => status),
      ['rejected', 'rejected', 'rejected'],
    );
    assert.equal(loads, 1);
    await Promise.all([ask(), ask(), ask()]);
    assert.equal(loads, 2);
  });
});
