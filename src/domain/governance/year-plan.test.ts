import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { daysAfter, daysBetween } from '#domain/time/days.ts';
import { date, type IsoDate } from '#domain/time/period.ts';
import type { BodyKey, BodyRight, GoverningBody } from './body.ts';
import {
  aheadOf,
  gapsIn,
  getsPaper,
  missingSteps,
  nextYear,
  receiverOf,
  stepsOfYear,
  yearsNotBegun,
} from './year-plan.ts';

const body = (
  key: string,
  level: GoverningBody['level'],
  rights: readonly BodyRight[],
  more: {
    readonly serves?: string;
    readonly areas?: readonly string[];
    readonly closedOn?: string;
  } = {},
): GoverningBody => ({
  key: key as BodyKey,
  name: key,
  otherNames: [],
  kind: 'other',
  level,
  ...(more.serves === undefined ? {} : { serves: more.serves as BodyKey }),
  focusAreas: more.areas ?? [],
  rights,
  ...(more.closedOn === undefined ? {} : { closedOn: date(more.closedOn) }),
});

const city = body('by', 'city', ['decide']);
const district = body('bydel', 'district', ['evaluate', 'recommend', 'decide'], { serves: 'by' });
const local = body('lokal', 'local', ['evaluate', 'recommend'], {
  serves: 'bydel',
  areas: ['tryghed'],
});
const group = body('gruppe', 'local', ['evaluate', 'recommend'], {
  serves: 'lokal',
  areas: ['skole'],
});
const bodies = [city, district, local, group];
const areas = [{ key: 'tryghed' }, { key: 'skole' }];
const today = date('2026-01-10');

describe('the run of a year as the organisation gives it', () => {
  test('the local group, the follow-up group and the district board each evaluate', () => {
    const steps = stepsOfYear({ bodies }, areas, 2025, today);
    assert.deepEqual(
      steps.map(({ key, dueOn }) => `${dueOn} ${key}`),
      [
        '2026-03-01 figures',
        '2026-04-01 papers:by',
        '2026-04-01 papers:bydel',
        '2026-04-01 papers:lokal',
        '2026-04-01 papers:gruppe',
        '2026-05-15 evaluation:lokal',
        '2026-05-15 evaluation:gruppe',
        '2026-06-10 evaluation:bydel',
        '2026-06-01 recommendations:lokal',
        '2026-06-01 recommendations:gruppe',
        '2026-06-20 recommendations:bydel',
        '2026-09-01 decisions:bydel',
        '2026-10-01 decisions:by',
        '2026-11-01 actions',
      ],
    );
  });

  test('without bodies there are still figures and actions', () => {
    const steps = stepsOfYear({ bodies: [] }, areas, 2025, today);
    assert.deepEqual(
      steps.map(({ key }) => key),
      ['figures', 'actions'],
    );
  });

  test('a body that has closed has no steps; one that has come since is missing', () => {
    const closed = { ...group, closedOn: date('2026-01-01') };
    const before = stepsOfYear({ bodies: [city, district, local, closed] }, areas, 2025, today);
    assert.ok(before.every(({ body: key }) => key !== 'gruppe'));
    const after = stepsOfYear({ bodies }, areas, 2025, today);
    assert.deepEqual(
      missingSteps(before, after).map(({ key }) => key),
      ['papers:gruppe', 'evaluation:gruppe', 'recommendations:gruppe'],
    );
  });
});

describe('who gets a status paper', () => {
  const rows: readonly (readonly [BodyRight, boolean])[] = [
    ['evaluate', true],
    ['decide', true],
    ['followMeasurements', true],
    ['recommend', false],
    ['takeCityNotices', false],
  ];
  for (const [right, expected] of rows) {
    test(`a body that may ${right}: ${expected ? 'yes' : 'no'}`, () => {
      assert.equal(getsPaper(body('x', 'city', [right])), expected);
    });
  }
});

describe('the days that are proposed', () => {
  const days = (today: string) =>
    aheadOf(stepsOfYear({ bodies }, areas, 2025, date(today)), date(today)).map(
      ({ dueOn }) => dueOn,
    );
  const usualDays = days('2026-01-10');

  test('are the usual ones while the first is to come, and on it', () => {
    assert.equal(usualDays[0], '2026-03-01');
    assert.deepEqual(days('2026-03-01'), usualDays);
  });

  for (const today of ['2026-03-02', '2026-07-15', '2031-01-01']) {
    test(`begun ${today}: none is over, and the gaps are the usual`, () => {
      const proposed = days(today);
      const gaps = (of: readonly IsoDate[]) =>
        of.slice(1).map((day, index) => daysBetween(of[index] ?? day, day));
      assert.equal(proposed[0], daysAfter(date(today), 14));
      assert.ok(proposed.every((day) => day > today));
      assert.deepEqual(gaps(proposed), gaps(usualDays));
    });
  }

  test('no steps, no days', () => {
    assert.deepEqual(aheadOf([], today), []);
  });
});

describe('who decides on what a body recommends', () => {
  const rows: readonly (readonly [string, readonly GoverningBody[], GoverningBody, string?])[] = [
    ['the one it serves', bodies, local, 'bydel'],
    ['the nearest above that decides', bodies, group, 'bydel'],
    ['the city board for the district board', bodies, district, 'by'],
    ['nobody for one that serves none', bodies, city],
    [
      'nobody where bodies serve each other in a ring',
      [{ ...local, serves: 'gruppe' as BodyKey }, group],
      group,
    ],
  ];
  for (const [name, all, from, expected] of rows) {
    test(name, () => {
      assert.equal(receiverOf({ bodies: all }, from)?.key, expected);
    });
  }
});

describe('what the organisation lacks', () => {
  test('an area nobody evaluates, and a body without a receiver', () => {
    const { serves: _, ...alone } = local;
    assert.deepEqual(gapsIn({ bodies: [alone] }, areas, today), [
      { kind: 'nobodyEvaluates', focusArea: 'skole' },
      { kind: 'noReceiver', body: 'lokal' },
    ]);
  });

  test('nothing when each has its place', () => {
    assert.deepEqual(gapsIn({ bodies }, areas, today), []);
  });
});

describe('the years that may be begun late', () => {
  const period = { from: date('2024-01-01'), to: date('2027-12-31') };
  const rows: readonly (readonly [string, string, readonly number[], readonly number[]])[] = [
    ['those that are over', '2026-11-10', [], [2024, 2025]],
    ['not those that were begun', '2026-11-10', [2025], [2024]],
    ['none beyond the plan', '2031-01-01', [2024, 2025], [2026, 2027]],
    ['none in its first year', '2024-11-10', [], []],
    ['none before it begins', '2023-05-01', [], []],
  ];
  for (const [name, day, begun, expected] of rows) {
    test(name, () => assert.deepEqual(yearsNotBegun(period, date(day), begun), expected));
  }
});

describe('the year that is most likely begun next', () => {
  const period = { from: date('2024-01-01'), to: date('2027-12-31') };
  const rows: readonly (readonly [string, string, readonly number[], number | undefined])[] = [
    ['last year', '2026-01-10', [], 2025],
    ['this year in its last quarter, when last year is begun', '2026-11-10', [2025], 2026],
    ['none while the first year runs', '2024-05-01', [], undefined],
    ['the first year in its last quarter', '2024-10-01', [], 2024],
    ['the last year of the plan, long after', '2031-01-01', [], 2027],
    ['none when all is begun', '2031-01-01', [2027], undefined],
    ['none before the plan begins', '2023-05-01', [], undefined],
  ];
  for (const [name, day, begun, expected] of rows) {
    test(`${name}`, () => {
      assert.equal(nextYear(period, date(day), begun), expected);
    });
  }
});
