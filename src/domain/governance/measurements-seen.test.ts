import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { date, type Instant } from '#domain/time/period.ts';
import type { BodyKey, GoverningBody } from './body.ts';
import { followersOf } from './measurements-seen.ts';
import type { Sighting } from './meeting.ts';

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

const seenOn = (...days: readonly string[]): readonly Sighting[] =>
  days.map((day) => ({
    id: day,
    body: board.key,
    seenOn: date(day),
    subject: { kind: 'centralMeasurements' },
    enteredBy: 'x',
    enteredAt: `${day}T10:00:00.000Z` as Instant,
  }));

const run = (year: number, opened: string, closed?: string) => ({
  year,
  openedAt: `${opened}T10:00:00.000Z` as Instant,
  ...(closed === undefined ? {} : { closedAt: `${closed}T10:00:00.000Z` as Instant }),
});

type Row = readonly [
  name: string,
  today: string,
  seen: readonly string[],
  runs: readonly ReturnType<typeof run>[],
  expected: string,
];

const rows: readonly Row[] = [
  ['nothing seen in the first months', '2017-09-30', [], [], 'seen 2018-01-01'],
  ['nothing seen for nine months', '2017-10-01', [], [], 'due 2018-01-01'],
  ['nothing seen for a year, on its last day', '2018-01-01', [], [], 'due 2018-01-01'],
  ['nothing seen for more than a year', '2018-01-02', [], [], 'late 2018-01-01'],
  ['seen lately', '2019-03-01', ['2018-01-01', '2019-02-01'], [], 'seen 2020-02-01'],
  ['seen a year ago', '2020-02-02', ['2019-02-01'], [], 'late 2020-02-01'],
  [
    'seen before the run, which is under way',
    '2019-03-01',
    ['2019-01-20'],
    [run(2018, '2019-02-01')],
    'due 2020-01-20 2018',
  ],
  ['seen in the run', '2019-03-01', ['2019-02-01'], [run(2018, '2019-02-01')], 'seen 2020-02-01'],
  [
    'not seen in a run that was closed',
    '2019-07-01',
    ['2019-01-20'],
    [run(2018, '2019-02-01', '2019-06-30')],
    'late 2019-06-30 2018',
  ],
  [
    'seen since a run that was closed without',
    '2019-07-01',
    ['2019-06-30'],
    [run(2018, '2019-02-01', '2019-06-30')],
    'seen 2020-06-30',
  ],
  [
    'seen in the run before, not in the one under way',
    '2020-03-01',
    ['2019-05-01'],
    [run(2018, '2019-02-01', '2019-06-30'), run(2019, '2020-02-01')],
    'due 2020-05-01 2019',
  ],
  ['a look that is yet to come is none', '2018-01-02', ['2018-02-01'], [], 'late 2018-01-01'],
  ['through the evaluation of the last year', '2021-12-31', [], [], 'late 2018-01-01'],
  ['nobody is held to it any more', '2022-01-01', [], [], 'seen 2018-01-01'],
];

describe('how a board follows the central measurements', () => {
  for (const [name, today, seen, cycles, expected] of rows) {
    test(`${name}: ${expected}`, () => {
      const facts = { bodies: [board], sightings: seenOn(...seen), cycles, period };
      const [follower] = followersOf(facts, date(today));
      const { state, dueOn, unseen } = follower ?? {};
      const told = unseen === undefined ? [] : [unseen.year];
      assert.equal([state, dueOn, ...told].join(' '), expected);
    });
  }

  test('a board that is closed, or need not, is none of them', () => {
    const others: readonly GoverningBody[] = [
      { ...board, rights: ['decide'] },
      { ...board, closedOn: date('2018-01-01') } as GoverningBody,
    ];
    const facts = { bodies: others, sightings: [], cycles: [], period };
    assert.deepEqual(followersOf(facts, date('2019-01-01')), []);
  });
});
