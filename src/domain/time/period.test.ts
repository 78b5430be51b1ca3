import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as check from 'fast-check';
import {
  comparePeriods,
  contains,
  date,
  daysIn,
  endOfDay,
  factsOf,
  type IsoDate,
  monthsAfter,
  type Period,
  parseDate,
  parseInstant,
  parsePeriod,
  period,
  periodsFrom,
  seasons,
  shifted,
  yearParts,
  yearsOf,
} from '#domain/time/period.ts';
import { danishTime } from './danish-time.ts';

const pad = (value: number) => String(value).padStart(2, '0');
const year = check.integer({ min: 1900, max: 2100 });
const month = check.integer({ min: 1, max: 12 }).map(pad);
const day = check.integer({ min: 1, max: 28 }).map(pad);
const joined = (...parts: readonly check.Arbitrary<unknown>[]) =>
  check.tuple(...parts).map((each) => each.join('') as Period);
const of = <T extends string>(...all: readonly T[]) => check.constantFrom(...all);
const dash = check.constant('-');
const periods: check.Arbitrary<Period> = check.oneof(
  joined(year),
  year.map((each) => `${each}/${pad((each + 1) % 100)}` as Period),
  check
    .tuple(year, check.integer({ min: 1, max: 9 }))
    .map(([each, more]) => `${each}/${each + more}` as Period),
  joined(year, of('-H1', '-H2')),
  joined(year, of('-Q1', '-Q2', '-Q3', '-Q4')),
  joined(year, dash, month),
  joined(year, dash, of(...seasons)),
  joined(year, dash, month, dash, day),
  joined(year, dash, of(...yearParts)),
  joined(year, dash, month, dash, of(...yearParts)),
);

describe('periods', () => {
  const days: readonly [code: string, from: string, to: string][] = [
    ['2020', '2020-01-01', '2020-12-31'],
    ['2014/15', '2014-08-01', '2015-07-31'],
    ['1999/00', '1999-08-01', '2000-07-31'],
    ['2017/2020', '2017-01-01', '2020-12-31'],
    ['2017-H1', '2017-01-01', '2017-06-30'],
    ['2017-H2', '2017-07-01', '2017-12-31'],
    ['2017-Q3', '2017-07-01', '2017-09-30'],
    ['2016-11', '2016-11-01', '2016-11-30'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2017-spring', '2017-03-01', '2017-05-31'],
    ['2017-summer', '2017-06-01', '2017-08-31'],
    ['2017-autumn', '2017-09-01', '2017-11-30'],
    ['2017-winter', '2017-12-01', '2018-02-28'],
    ['2017-03-31', '2017-03-31', '2017-03-31'],
    ['2017-primo', '2017-01-01', '2017-01-31'],
    ['2017-medio', '2017-06-01', '2017-06-30'],
    ['2017-ultimo', '2017-12-01', '2017-12-31'],
    ['2017-03-primo', '2017-03-01', '2017-03-10'],
    ['2017-03-medio', '2017-03-11', '2017-03-20'],
    ['2017-02-ultimo', '2017-02-21', '2017-02-28'],
  ];
  for (const [code, from, to] of days) {
    it(`${code} runs from ${from} to ${to}`, () => {
      const facts = factsOf(period(code));
      assert.deepEqual([facts.from, facts.to], [from, to]);
      assert.equal(facts.endMonth, Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)));
      assert.equal(facts.year, Number(code.slice(0, 4)));
    });
  }

  const none = [
    '',
    '20',
    '2017-13',
    '2017-00',
    '2017-02-29',
    '2017-04-31',
    '2017-01-00',
    '2017-H3',
    '2017-Q5',
    '2017-Q0',
    '2014/16',
    '2020/2017',
    '2017/2017',
    '2017-vinter',
    '2017-SPRING',
    '2017-13-primo',
    '0000',
    '0001',
    '9999',
    '9990/9999',
    '2399/00',
    '2017 ',
    '２０１７',
    '2017\n',
    '2017-1',
    '__proto__',
    'constructor',
  ];
  for (const code of none) {
    it(`${JSON.stringify(code)} is no period`, () => assert.equal(parsePeriod(code), undefined));
  }
  it('a code checked before cannot be wrong', () =>
    assert.throws(() => period('2017-13'), RangeError));

  it('every code is read as itself, and ends no earlier than it begins', () => {
    check.assert(
      check.property(periods, (each) => {
        assert.equal(parsePeriod(each), each);
        const { from, to } = factsOf(each);
        assert.ok(from <= to);
        assert.equal(parseDate(from), from);
        assert.equal(parseDate(to), to);
      }),
    );
  });

  it('there and back again', () => {
    check.assert(
      check.property(periods, check.integer({ min: -30, max: 30 }), (each, steps) => {
        const there = shifted(each, steps);
        assert.equal(factsOf(there).kind, factsOf(each).kind);
        assert.equal(shifted(there, -steps), each);
        assert.equal(Math.sign(comparePeriods(there, each)), Math.sign(steps));
        assert.equal(shifted(shifted(each, steps), 1), shifted(each, steps + 1));
      }),
    );
  });

  it('29 February moves to the 28th where there is none', () => {
    assert.equal(shifted(period('2020-02-29'), 1), '2021-02-28');
    assert.equal(shifted(period('2020-02-29'), 4), '2024-02-29');
  });

  const next: readonly [string, string][] = [
    ['2017', '2018'],
    ['1999/00', '2000/01'],
    ['2017/2020', '2018/2021'],
    ['2017-H2', '2018-H1'],
    ['2017-Q4', '2018-Q1'],
    ['2017-12', '2018-01'],
    ['2017-winter', '2018-winter'],
    ['2017-03-31', '2018-03-31'],
    ['2017-ultimo', '2018-ultimo'],
    ['2017-03-medio', '2018-03-medio'],
  ];
  for (const [each, after] of next) {
    it(`after ${each} comes ${after}`, () => assert.equal(shifted(period(each), 1), after));
  }

  it('what contains what contains a third contains the third', () => {
    check.assert(
      check.property(periods, periods, periods, (a, b, c) => {
        if (contains(a, b) && contains(b, c)) assert.ok(contains(a, c));
        assert.ok(contains(a, a));
        if (contains(a, b) && contains(b, a)) assert.equal(comparePeriods(a, b), 0);
      }),
    );
  });

  it('a year contains its months, a school year lies in none', () => {
    assert.ok(contains(period('2020'), period('2020-11')));
    assert.ok(contains(period('2017/2020'), period('2020')));
    assert.ok(contains(period('2014/15'), period('2015-07-31')));
    assert.equal(contains(period('2020'), period('2020-winter')), false);
    assert.equal(contains(period('2020'), period('2019/20')), false);
    assert.equal(contains(period('2020-11'), period('2020')), false);
  });

  it('stand in one order, by their ends', () => {
    check.assert(
      check.property(periods, periods, periods, (a, b, c) => {
        assert.equal(Math.sign(comparePeriods(a, b)) + Math.sign(comparePeriods(b, a)), 0);
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0)
          assert.ok(comparePeriods(a, c) <= 0);
        if (comparePeriods(a, b) < 0) assert.ok(factsOf(a).to <= factsOf(b).to);
      }),
    );
  });

  it('a row runs from the first to the last, each one later', () => {
    check.assert(
      check.property(periods, check.integer({ min: 0, max: 12 }), (first, steps) => {
        const row = periodsFrom(first, shifted(first, steps));
        assert.equal(row.length, steps + 1);
        assert.equal(row[0], first);
        for (const [index, each] of row.entries()) assert.equal(each, shifted(first, index));
      }),
    );
  });

  it('a row backwards or of two kinds is empty', () => {
    assert.deepEqual(periodsFrom(period('2020'), period('2019')), []);
    assert.deepEqual(periodsFrom(period('2019'), period('2020-12')), []);
  });

  it('a span is its years', () => {
    assert.deepEqual(yearsOf(period('2017/2020')), ['2017', '2018', '2019', '2020']);
    assert.deepEqual(yearsOf(period('2017')), ['2017']);
    assert.deepEqual(yearsOf(period('2014/15')), ['2014/15']);
  });

  it('months after a day, or the last of the month', () => {
    const after: readonly [string, number, string][] = [
      ['2020-12-31', -12, '2019-12-31'],
      ['2020-12-31', 2, '2021-02-28'],
      ['2019-12-31', 2, '2020-02-29'],
      ['2020-01-15', 24, '2022-01-15'],
      ['2020-01-31', -2, '2019-11-30'],
      ['2020-05-31', 0, '2020-05-31'],
    ];
    for (const [from, count, to] of after) assert.equal(monthsAfter(date(from), count), to);
  });

  it('days in a month', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((each) => daysIn(2019, each)),
      [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31],
    );
    assert.deepEqual(
      [2000, 1900, 2016, 2100].map((each) => daysIn(each, 2)),
      [29, 28, 29, 28],
    );
  });

  it('moments are read in one form only', () => {
    assert.equal(parseInstant('2020-06-01T12:00:00.000Z'), '2020-06-01T12:00:00.000Z');
    for (const text of [
      '2020-06-01',
      '2020-06-01T12:00:00Z',
      '2020-06-31T12:00:00.000Z',
      '2020-06-01T24:00:00.000Z',
      '2020-06-01T12:60:00.000Z',
      '2020-06-01T12:00:00.000+02:00',
      '',
    ]) {
      assert.equal(parseInstant(text), undefined);
    }
  });

  it('a day ends at midnight in Denmark, summer and winter', () => {
    assert.equal(endOfDay(date('2020-12-31')), '2020-12-31T22:59:59.999Z');
    assert.equal(endOfDay(date('2020-03-28')), '2020-03-28T22:59:59.999Z');
    assert.equal(endOfDay(date('2020-03-29')), '2020-03-29T21:59:59.999Z');
    assert.equal(endOfDay('2020-05-31' as IsoDate), '2020-05-31T21:59:59.999Z');
    assert.equal(danishTime(endOfDay(date('2020-05-31'))).day, '2020-05-31');
    assert.throws(() => date('2020'), RangeError);
    assert.equal(parseDate('2020-05'), undefined);
  });
});
