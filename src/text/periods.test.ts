import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { factsOf, type Instant, parsePeriod, period, periodsFrom } from '#domain/time/period.ts';
import {
  dayText,
  joined,
  momentText,
  periodsText,
  periodText,
  readPeriod,
  shortPeriod,
} from './periods.ts';

describe('a period as people write it', () => {
  const understood: readonly (readonly [string, string])[] = [
    ['2017', '2017'],
    ['2014/15', '2014/15'],
    ['2014/2015', '2014/15'],
    ['skoleåret 2014/15', '2014/15'],
    ['3. kvt. 2017', '2017-Q3'],
    ['3. kvartal 2017', '2017-Q3'],
    ['Q3 2017', '2017-Q3'],
    ['2017K3', '2017-Q3'],
    ['nov. 2016', '2016-11'],
    ['November 2016', '2016-11'],
    ['2016M11', '2016-11'],
    ['2024H1', '2024-H1'],
    ['2024:2025', '2024/2025'],
    ['1. halvår 2017', '2017-H1'],
    ['forår 2017', '2017-spring'],
    ['foråret 2017', '2017-spring'],
    ['vinteren 2017/18', '2017-winter'],
    ['31.12.2020', '2020-12-31'],
    ['31. december 2020', '2020-12-31'],
    ['2017-2020', '2017/2020'],
    ['2017-20', '2017/2020'],
    ['fra 2017 til 2020', '2017/2020'],
    ['ultimo 2016', '2016-ultimo'],
    ['primo marts 2017', '2017-03-primo'],
    [' 2017 ', '2017'],
  ];
  for (const [typed, code] of understood) {
    test(`"${typed}" is ${code}`, () => {
      assert.deepEqual(readPeriod(typed), { kind: 'period', period: code });
    });
  }

  test('"2014-15" may be two years or a school year: both are offered', () => {
    assert.deepEqual(readPeriod('2014-15'), { kind: 'ambiguous', meant: ['2014/2015', '2014/15'] });
  });

  test('"vinter 2017" may begin or end in 2017: both are offered', () => {
    assert.deepEqual(readPeriod('vinter 2017'), {
      kind: 'ambiguous',
      meant: ['2016-winter', '2017-winter'],
    });
  });

  for (const typed of [
    '2014/1915',
    '2014/2016',
    '',
    '17',
    '32.1.2020',
    '29.2.2019',
    '13. kvartal 2017',
    'i fjor',
    '2014/17',
    '2020-2017',
    'juni',
  ]) {
    test(`"${typed}" is no period`, () => assert.deepEqual(readPeriod(typed), { kind: 'none' }));
  }

  test('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => readPeriod(text).kind.length > 0),
    );
  });
});

describe('a period as it is printed', () => {
  const codes = [
    '2017',
    '2014/15',
    '2017-H2',
    '2017-Q3',
    '2016-11',
    '2017-spring',
    '2017-winter',
    '2020-12-31',
    '2017/2020',
    '2017-ultimo',
    '2017-03-medio',
  ];
  for (const code of codes) {
    test(`${code}: what is printed is read as the same period`, () => {
      assert.deepEqual(readPeriod(periodText(period(code))), { kind: 'period', period: code });
    });
  }

  test('every month is read back, in full and short', () => {
    for (const month of periodsFrom(period('2016-01'), period('2016-12'))) {
      assert.deepEqual(readPeriod(periodText(month)), { kind: 'period', period: month });
      assert.deepEqual(readPeriod(shortPeriod(month)), { kind: 'period', period: month });
    }
  });

  test('every day is read back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2060 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const code = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const known = parsePeriod(code);
          fc.pre(known !== undefined);
          assert.equal(factsOf(known).kind, 'date');
          assert.deepEqual(readPeriod(periodText(known)), { kind: 'period', period: code });
        },
      ),
    );
  });

  test('years in a row are a span, others a list', () => {
    const years = ['2017', '2018', '2019', '2020'].map(period);
    assert.equal(periodsText(years), '2017-2020');
    assert.equal(periodsText([period('2017'), period('2019')]), '2017 og 2019');
  });

  test('a moment is told in Danish time, summer and winter', () => {
    assert.equal(momentText('2020-06-01T12:05:00.000Z' as Instant), '1. juni 2020 kl. 14.05');
    assert.equal(momentText('2020-12-31T23:30:00.000Z' as Instant), '1. januar 2021 kl. 00.30');
  });

  test('a day is told as it was in Denmark', () => {
    assert.equal(dayText('2020-12-31T23:30:00.000Z' as Instant), '1. januar 2021');
    assert.equal(dayText('2020-06-01T21:59:00.000Z' as Instant), '1. juni 2020');
  });

  test('a list has commas and one "og"', () => {
    assert.equal(joined(['a', 'b', 'c']), 'a, b og c');
    assert.equal(joined([]), '');
  });
});
