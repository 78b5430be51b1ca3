import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { date } from '#domain/time/period.ts';
import type { BodyKey, GoverningBody } from './body.ts';
import { isFollowed } from './body-warnings.ts';
import { followersOf, seenFrom } from './measurements-seen.ts';

const board: GoverningBody = {
  key: 'bestyrelsen' as BodyKey,
  name: 'Bestyrelsen',
  otherNames: [],
  kind: 'board',
  level: 'local',
  focusAreas: [],
  rights: ['followMeasurements'],
};
const period = { from: date('2017-01-01'), to: date('2020-12-31') };

describe('a board that has not seen the measurements', () => {
  const rows: readonly (readonly [string, boolean])[] = [
    ['2020-06-01', true],
    ['2021-12-31', true],
    ['2022-01-01', false],
    ['2026-11-23', false],
  ];
  for (const [day, late] of rows) {
    test(`${day}: ${late ? 'is late' : 'is not held to it any more'}`, () => {
      const today = date(day);
      const from = seenFrom([], today);
      const [follower] = followersOf([board], [], from, isFollowed(period, today));
      assert.equal(follower?.late, late);
    });
  }
});
