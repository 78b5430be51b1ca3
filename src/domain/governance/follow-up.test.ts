import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { IsoDate } from '#domain/time/period.ts';
import type { BodyKey } from './body.ts';
import { type FollowUpLevel, followUpOf, type Look } from './follow-up.ts';

const look = (on: string): Look => ({
  on: on as IsoDate,
  body: 'gruppen' as BodyKey,
  how: 'seen',
});

const cases: readonly (readonly [
  name: string,
  looks: readonly string[],
  today: string,
  level: FollowUpLevel,
  since: string,
])[] = [
  ['a plan that has just begun', [], '2019-03-01', 'followed', '2019-01-01'],
  ['nine months without a look', [], '2019-10-01', 'soon', '2019-01-01'],
  ['a year without a look', [], '2020-01-01', 'never', '2019-01-01'],
  ['looked at lately', ['2019-06-01'], '2020-02-28', 'followed', '2019-06-01'],
  ['nine months since', ['2019-06-01'], '2020-03-01', 'soon', '2019-06-01'],
  ['a day short of a year', ['2019-06-01'], '2020-05-31', 'soon', '2019-06-01'],
  ['a year since', ['2019-06-01'], '2020-06-01', 'late', '2019-06-01'],
  [
    'the last look counts, in any order',
    ['2020-05-01', '2019-06-01'],
    '2020-06-01',
    'followed',
    '2020-05-01',
  ],
  ['a look that is yet to come does not', ['2020-07-01'], '2020-06-01', 'never', '2019-01-01'],
];

describe('how well a criterion is followed up', () => {
  for (const [name, looks, today, level, since] of cases) {
    test(name, () => {
      const found = followUpOf(
        { looks: looks.map(look), from: '2019-01-01' as IsoDate },
        today as IsoDate,
      );
      assert.deepEqual([found.level, found.since], [level, since]);
    });
  }
});
