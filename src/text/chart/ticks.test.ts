import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { roundScale } from './ticks.ts';

const cases: readonly (readonly [from: number, to: number, ticks: readonly number[]])[] = [
  [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [0, 73, [0, 20, 40, 60, 80]],
  [58, 76, [55, 60, 65, 70, 75, 80]],
  [-3, 4.2, [-4, -2, 0, 2, 4, 6]],
  [0.031, 0.047, [0.03, 0.035, 0.04, 0.045, 0.05]],
  [12_000, 19_500, [12_000, 14_000, 16_000, 18_000, 20_000]],
];

describe('round values along an axis', () => {
  for (const [from, to, ticks] of cases) {
    test(`from ${from} to ${to}`, () => {
      const scale = roundScale(from, to, 5);
      assert.deepEqual(scale.ticks, ticks);
      assert.ok(scale.low <= from && scale.high >= to);
    });
  }
});
