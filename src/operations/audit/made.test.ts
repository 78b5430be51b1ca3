import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BodyKey } from '#domain/governance/body.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { followUpIn } from './made.ts';

const followed = (looked: string, today: string): string => {
  const period = { from: '2017-01-01' as IsoDate, to: '2020-12-31' as IsoDate };
  const look = { on: looked as IsoDate, body: 'x' as BodyKey, how: 'seen' } as const;
  const view = { plan: { period }, today: today as IsoDate } as PlanView;
  return followUpIn(view, [look]).level;
};

describe('whether a criterion is followed in a plan from 2017 to 2020', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['2020-05-01', '2021-01-31', 'followed'],
    ['2020-05-01', '2021-02-01', 'soon'],
    ['2020-05-01', '2021-05-01', 'late'],
    ['2021-05-01', '2021-12-31', 'followed'],
    // What came in the year after the plan ended is enough for ever.
    ['2021-05-01', '2026-11-23', 'followed'],
    ['2021-02-01', '2026-11-23', 'followed'],
    ['2020-05-01', '2026-11-23', 'late'],
    ['2022-05-01', '2026-11-23', 'never'],
  ];
  for (const [looked, today, level] of rows) {
    test(`looked at ${looked}, asked ${today}: ${level}`, () =>
      assert.equal(followed(looked, today), level));
  }
});
