import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { date, factsOf, monthsAfter, period } from '#domain/time/period.ts';
import { type DataSource, rhythms, type SourceId } from './reading.ts';
import { expectedOn, nextRelease } from './release-calendar.ts';

const source = (of: Partial<DataSource>): DataSource => ({
  id: 'source' as SourceId,
  name: 'Source',
  ...of,
});
const half = { lagMonths: 12, rhythm: 'halfYearly' } as const;
const survey = { lagMonths: 3, rhythm: 'irregular' } as const;

const cases: readonly (readonly [
  name: string,
  source: Partial<DataSource>,
  period: string,
  expected: string | undefined,
])[] = [
  ['income, two years behind', { lagMonths: 24 }, '2020', '2022-12-31'],
  ['crime, one year behind', { lagMonths: 12 }, '2020', '2021-12-31'],
  ['education and employment of 1 January', { lagMonths: 12 }, '2019-primo', '2020-01-31'],
  ['population, at once', { lagMonths: 0 }, '2020-01-01', '2020-01-01'],
  ['a school year counts from its last day', { lagMonths: 5 }, '2019/20', '2020-12-31'],
  ['nobody has said', {}, '2020', undefined],

  [
    'the next edition is a little early',
    { ...half, nextExpected: date('2021-12-01') },
    '2020',
    '2021-12-01',
  ],
  [
    'the next edition is months late',
    { ...half, nextExpected: date('2022-04-15') },
    '2020',
    '2022-04-15',
  ],
  [
    'the edition after that is not meant',
    { ...half, nextExpected: date('2022-04-15') },
    '2021',
    '2022-12-31',
  ],
  [
    'a figure that was out before is not put off',
    { ...half, nextExpected: date('2022-04-15') },
    '2019',
    '2020-12-31',
  ],
  [
    'income of 2020 comes late, that of 2019 is out',
    { lagMonths: 24, rhythm: 'yearly', nextExpected: date('2023-06-01') },
    '2020',
    '2023-06-01',
  ],
  [
    'income of 2019 as usual',
    { lagMonths: 24, rhythm: 'yearly', nextExpected: date('2023-06-01') },
    '2019',
    '2021-12-31',
  ],
  [
    'a quarter is looked for in its own edition',
    { lagMonths: 1, rhythm: 'quarterly', nextExpected: date('2021-02-10') },
    '2020-Q4',
    '2021-02-10',
  ],
  [
    'and the quarter before in the one before',
    { lagMonths: 1, rhythm: 'quarterly', nextExpected: date('2021-02-10') },
    '2020-Q3',
    '2020-10-30',
  ],
  // The index ran in 2013-2019; the next wave came in 2021 and was published in another month.
  [
    'a survey of 2019 published in another month',
    { ...survey, nextExpected: date('2020-05-04') },
    '2019',
    '2020-05-04',
  ],
  [
    'the wave of 2021 is not that of 2019',
    { ...survey, nextExpected: date('2022-05-04') },
    '2019',
    '2020-03-31',
  ],
  ['a day said where no lag is known', { nextExpected: date('2021-06-01') }, '2020', '2021-06-01'],
  ['no lag, and an edition years away', { nextExpected: date('2024-06-01') }, '2020', undefined],
];

describe('when a figure can exist', () => {
  for (const [name, of, at, expected] of cases) {
    it(`${name}: ${expected ?? 'not known'}`, () => {
      assert.equal(expectedOn(period(at), source(of)), expected);
    });
  }

  const anySource = fc.record({
    lagMonths: fc.integer({ min: 0, max: 36 }),
    rhythm: fc.constantFrom(...rhythms),
    nextExpected: fc
      .integer({ min: 0, max: 120 })
      .map((months) => monthsAfter(date('2015-01-15'), months)),
  });
  const months = (rhythm: DataSource['rhythm']) =>
    ({ monthly: 1, quarterly: 3, halfYearly: 6, yearly: 12, irregular: 12 })[rhythm ?? 'yearly'];

  it('the edition said holds one year of figures at most, and moves none by more than a rhythm', () => {
    fc.assert(
      fc.property(anySource, (given) => {
        const of = source(given);
        const years = Array.from({ length: 25 }, (_, index) => period(String(2005 + index)));
        const moved = years.filter((each) => expectedOn(each, of) === given.nextExpected);
        const usual = moved.filter(
          (each) => expectedOn(each, source({ lagMonths: given.lagMonths })) === given.nextExpected,
        );
        assert.ok(moved.length - usual.length <= 1);
        for (const each of moved) {
          const day = monthsAfter(factsOf(each).to, given.lagMonths);
          assert.ok(day > monthsAfter(given.nextExpected, -months(given.rhythm) - 1), `${day}`);
          assert.ok(day <= monthsAfter(given.nextExpected, months(given.rhythm)), `${day}`);
        }
      }),
    );
  });

  it('later years are never expected before earlier ones', () => {
    fc.assert(
      fc.property(anySource, (given) => {
        const days = Array.from({ length: 25 }, (_, index) =>
          expectedOn(period(String(2005 + index)), source(given)),
        );
        assert.deepEqual(days, days.toSorted());
      }),
    );
  });
});

const releases: readonly (readonly [
  name: string,
  source: Partial<DataSource>,
  today: string,
  next: unknown,
])[] = [
  ['nobody has said', { rhythm: 'yearly' }, '2021-06-01', undefined],
  [
    'the day is to come',
    { nextExpected: date('2021-09-01') },
    '2021-06-01',
    { kind: 'said', on: '2021-09-01' },
  ],
  [
    'the day is today',
    { nextExpected: date('2021-06-01') },
    '2021-06-01',
    { kind: 'said', on: '2021-06-01' },
  ],
  [
    'the day is gone, no rhythm',
    { nextExpected: date('2021-03-01') },
    '2021-06-01',
    { kind: 'gone', on: '2021-03-01' },
  ],
  [
    'an irregular survey is never reckoned',
    { nextExpected: date('2020-03-01'), rhythm: 'irregular' },
    '2021-06-01',
    { kind: 'gone', on: '2020-03-01' },
  ],
  [
    'half-yearly, long gone',
    { nextExpected: date('2019-08-31'), rhythm: 'halfYearly' },
    '2021-06-01',
    { kind: 'gone', on: '2019-08-31', next: '2021-08-31' },
  ],
];

describe('when the next edition comes', () => {
  for (const [name, of, today, expected] of releases) {
    it(name, () => assert.deepEqual(nextRelease(source(of), date(today)), expected));
  }
});
