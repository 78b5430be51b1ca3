import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { field } from '#domain/criteria/field.ts';
import { defineKind } from '#domain/criteria/kind.ts';
import {
  differenceUnit,
  fromStated,
  isDifferenceOf,
  minus,
  plus,
  quantity,
  rangeOf,
  units,
} from '#domain/quantity/quantity.ts';
import { compare, exactDecimal } from '#domain/quantity/rational.ts';

const share = quantity('64.6', 'percent');
const money = quantity('110', 'kroner');
const points = quantity('8.4', 'percentagePoint');

describe('quantities', () => {
  it('percent minus percent is percentage points', () => {
    const gap = minus(quantity('82.3', 'percent'), quantity('75', 'percent'));
    assert.equal(exactDecimal(gap.value), '7.3');
    assert.equal(gap.unit, 'percentagePoint');
  });

  it('per-mille minus per-mille is its own kind of points, kroner minus kroner kroner', () => {
    assert.equal(minus(quantity('5', 'perMille'), quantity('4', 'perMille')).unit, 'perMillePoint');
    assert.equal(minus(money, money).unit, 'kroner');
  });

  it('a level moved by a difference is the level', () => {
    assert.deepEqual(plus(share, points), quantity('73.0', 'percent'));
  });

  it('unlike units do not compile', () => {
    // @ts-expect-error percent minus kroner
    minus(share, money);
    // @ts-expect-error percent minus percentage points
    minus(share, points);
    // @ts-expect-error a share is not moved by a share
    plus(share, share);
    // @ts-expect-error a share is not moved by kroner
    plus(share, money);
    // @ts-expect-error there is no such unit
    quantity('1', 'procent');
    assert.ok(true);
  });

  it('a wrong or surplus field in the claim of a kind does not compile', () => {
    const base = {
      name: 'x',
      title: 'x',
      use: 'x',
      fields: { series: field.series('x'), note: field.text('x', { optional: true }) },
    };
    const example = {
      sentence: 'x',
      series: [],
      params: {},
      readings: [],
      verdict: 'met',
    } as const;
    defineKind({
      ...base,
      example,
      // @ts-expect-error no field is called target
      claim: ({ series, target }) => ({ kind: 'watchOnly', series: target ?? series.id }),
    });
    defineKind({
      ...base,
      example,
      // @ts-expect-error a series is not its id
      claim: ({ series }) => ({ kind: 'watchOnly', series }),
    });
    defineKind({
      ...base,
      example,
      // @ts-expect-error an optional field may be missing
      claim: ({ series, note }) => ({ kind: 'judgedBy', body: note.trim(), question: series.id }),
    });
    assert.ok(true);
  });

  it('every unit is a difference of itself or has a unit of difference', () => {
    for (const unit of units) assert.ok(isDifferenceOf(differenceUnit(unit), unit));
    assert.equal(isDifferenceOf('percent', 'percent'), false);
    assert.equal(isDifferenceOf('percentagePoint', 'percent'), true);
    assert.equal(isDifferenceOf('percentagePoint', 'perMille'), false);
  });

  const limits: readonly [(typeof units)[number], string | undefined, string | undefined][] = [
    ['percent', '0', '100'],
    ['perMille', '0', '1000'],
    ['grade', '-3', '12'],
    ['count', '0', undefined],
    ['kronerPerDwelling', '0', undefined],
    ['days', '0', undefined],
    ['hours', '0', undefined],
    ['index', '0', undefined],
    ['ratio', '0', undefined],
    ['rank', '1', undefined],
    ['judgement', '0', '1'],
    ['delivery', '0', '1'],
    ['kroner', undefined, undefined],
    ['percentagePoint', undefined, undefined],
    ['perMillePoint', undefined, undefined],
  ];
  it('every unit has its range', () =>
    assert.deepEqual(limits.map(([unit]) => unit).sort(), [...units].sort()));
  for (const [unit, least, most] of limits) {
    it(`${unit}: from ${least ?? 'anything'} to ${most ?? 'anything'}`, () => {
      const range = rangeOf(unit);
      assert.equal(range.least && exactDecimal(range.least), least);
      assert.equal(range.most && exactDecimal(range.most), most);
    });
  }

  it('is read from its stated form exactly', () => {
    const { value, unit } = fromStated({ value: '0.1', unit: 'percent' });
    assert.equal(compare(value, { numerator: 1n, denominator: 10n }), 0);
    assert.equal(unit, 'percent');
    assert.throws(() => fromStated({ value: '0,1', unit: 'percent' }), RangeError);
  });
});
