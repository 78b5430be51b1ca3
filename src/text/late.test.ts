import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longAgoText } from './late.ts';

for (const [days, said] of [
  [1, '1 dag'],
  [60, '60 dage'],
  [61, '2 måneder'],
  [364, '11 måneder'],
  [365, '1 år'],
  [2018, '5 år'],
] as const) {
  test(`${days} days are said as ${said}`, () => {
    assert.equal(longAgoText(days), said);
  });
}
