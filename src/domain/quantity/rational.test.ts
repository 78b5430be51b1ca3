import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as check from 'fast-check';
import type { Rational } from '#domain/quantity/rational.ts';
import * as exact from '#domain/quantity/rational.ts';

const rationals = check
  .tuple(
    check.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    check.bigInt({ min: 1n, max: 10n ** 30n }),
  )
  .map(([top, bottom]) => exact.rational(top, bottom));
const decimals = check
  .tuple(check.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), check.integer({ min: 0, max: 8 }))
  .map(([digits, places]) => ({ value: exact.rational(digits, 10n ** BigInt(places)), places }));

const same = (a: Rational, b: Rational) =>
  assert.ok(exact.equals(a, b), `${a.numerator}/${a.denominator} ${b.numerator}/${b.denominator}`);

describe('exact numbers', () => {
  it('add and multiply in any order and grouping', () => {
    check.assert(
      check.property(rationals, rationals, rationals, (a, b, c) => {
        same(exact.add(a, b), exact.add(b, a));
        same(exact.multiply(a, b), exact.multiply(b, a));
        same(exact.add(exact.add(a, b), c), exact.add(a, exact.add(b, c)));
        same(exact.multiply(exact.multiply(a, b), c), exact.multiply(a, exact.multiply(b, c)));
        same(
          exact.multiply(a, exact.add(b, c)),
          exact.add(exact.multiply(a, b), exact.multiply(a, c)),
        );
      }),
    );
  });

  it('have 0 and 1, a negative and, except for 0, an inverse', () => {
    check.assert(
      check.property(rationals, (a) => {
        same(exact.add(a, exact.zero), a);
        same(exact.multiply(a, exact.one), a);
        same(exact.add(a, exact.negate(a)), exact.zero);
        same(exact.subtract(a, a), exact.zero);
        const inverse = exact.divide(exact.one, a);
        if (exact.isZero(a)) assert.equal(inverse, undefined);
        else same(exact.multiply(a, inverse ?? exact.zero), exact.one);
      }),
    );
  });

  it('keep a positive denominator through every step', () => {
    check.assert(
      check.property(rationals, rationals, (a, b) => {
        const all = [
          exact.add(a, b),
          exact.multiply(a, b),
          exact.subtract(a, b),
          exact.divide(a, b) ?? a,
          exact.reduced(a),
        ];
        for (const each of all) assert.ok(each.denominator > 0n);
      }),
    );
  });

  it('stand in one order', () => {
    check.assert(
      check.property(rationals, rationals, rationals, (a, b, c) => {
        assert.equal(exact.compare(a, b) + exact.compare(b, a), 0);
        if (exact.compare(a, b) <= 0 && exact.compare(b, c) <= 0)
          assert.ok(exact.compare(a, c) <= 0);
        if (exact.compare(a, b) < 0) assert.ok(exact.compare(exact.add(a, c), exact.add(b, c)) < 0);
        assert.equal(exact.compare(a, b) === 0, exact.isZero(exact.subtract(a, b)));
        assert.equal(exact.equals(a, b), exact.compare(a, b) === 0);
      }),
    );
  });

  it('are read back from their decimals', () => {
    check.assert(
      check.property(decimals, ({ value, places }) => {
        const { text, exact: whole } = exact.toDecimal(value, places);
        assert.equal(whole, true);
        same(exact.decimal(text), value);
        same(exact.decimal(exact.exactDecimal(value) ?? ''), value);
      }),
    );
  });

  it('are in lowest terms once reduced', () => {
    assert.deepEqual(exact.reduced(exact.rational(-6, 4)), { numerator: -3n, denominator: 2n });
    assert.deepEqual(exact.reduced(exact.rational(0, 7)), { numerator: 0n, denominator: 1n });
    check.assert(
      check.property(rationals, (a) => {
        same(exact.reduced(a), a);
        assert.deepEqual(exact.reduced(exact.reduced(a)), exact.reduced(a));
        assert.deepEqual(
          exact.reduced(exact.rational(a.numerator * 6n, a.denominator * 6n)),
          exact.reduced(a),
        );
      }),
    );
  });

  it('stay small over long sums', () => {
    let sum = exact.zero;
    for (let index = 1; index <= 300; index += 1)
      sum = exact.add(sum, exact.rational(1, index * (index + 1)));
    same(sum, exact.rational(300, 301));
    assert.ok(sum.denominator < 1n << 200n);
  });

  it('stay in lowest terms once they have grown large', () => {
    let sum = exact.zero;
    for (let index = 1; index <= 300; index += 1) sum = exact.add(sum, exact.rational(1, index));
    assert.ok(sum.denominator < 1n << 450n);
    assert.deepEqual(exact.reduced(sum), sum);
  });

  it('are zero or not', () => {
    assert.equal(exact.isZero(exact.rational(0, 7)), true);
    assert.equal(exact.isZero(exact.rational(1, 7)), false);
    assert.equal(exact.divide(exact.one, exact.rational(0, 7)), undefined);
  });

  it('have a mean that no order changes, and none of nothing', () => {
    assert.equal(exact.mean([]), undefined);
    same(exact.sum([]), exact.zero);
    check.assert(
      check.property(check.array(rationals, { minLength: 1, maxLength: 6 }), (values) => {
        same(exact.mean(values) ?? exact.zero, exact.mean(values.toReversed()) ?? exact.zero);
        same(
          exact.multiply(exact.mean(values) ?? exact.zero, exact.rational(values.length)),
          exact.sum(values),
        );
      }),
    );
  });

  const printed: readonly [
    name: string,
    value: Rational,
    places: number,
    text: string,
    whole: boolean,
  ][] = [
    ['half away from zero', exact.rational(1, 8), 2, '0.13', false],
    ['half away from zero below it', exact.rational(-1, 8), 2, '-0.13', false],
    ['a third', exact.rational(1, 3), 3, '0.333', false],
    ['two thirds', exact.rational(2, 3), 1, '0.7', false],
    ['whole', exact.rational(5), 0, '5', true],
    ['up to the next whole', exact.rational(19999, 100), 1, '200.0', false],
    ['a very small negative is plain 0', exact.rational(-1, 1000), 1, '0.0', false],
    ['leading zero', exact.rational(5, 100), 2, '0.05', true],
  ];
  for (const [name, value, places, text, whole] of printed) {
    it(`print ${text}: ${name}`, () => {
      assert.deepEqual(exact.toDecimal(value, places), { text, exact: whole });
    });
  }

  const shortest: readonly [Rational, string | undefined][] = [
    [exact.rational(33, 8), '4.125'],
    [exact.rational(41, 10), '4.1'],
    [exact.rational(1, 3), undefined],
    [exact.rational(-3, 20), '-0.15'],
    [exact.rational(14, 7), '2'],
    [exact.rational(1, 16), '0.0625'],
    [exact.rational(0, 9), '0'],
  ];
  for (const [value, text] of shortest) {
    it(`have the shortest exact decimal ${text}`, () =>
      assert.equal(exact.exactDecimal(value), text));
  }

  for (const text of ['64.6', '-11000', '0', '0.05', '0064.60', '1'.repeat(40)]) {
    it(`read ${text.slice(0, 12)}`, () => assert.ok(exact.parseDecimal(text)));
  }
  for (const text of [
    '',
    '-',
    '.5',
    '5.',
    '1e5',
    '64,6',
    '+4',
    ' 4',
    '4\n',
    '0x10',
    'NaN',
    '1.2.3',
    '--1',
    '٤',
    '1'.repeat(41),
  ]) {
    it(`do not read ${JSON.stringify(text.slice(0, 12))}`, () => {
      assert.equal(exact.parseDecimal(text), undefined);
      assert.throws(() => exact.decimal(text), /not a decimal: /);
    });
  }

  it('refuse a denominator of 0 and turn a negative one', () => {
    assert.throws(() => exact.rational(1, 0), /denominator of 0/);
    assert.deepEqual(exact.rational(1, -2), { numerator: -1n, denominator: 2n });
  });

  it('are close to the ordinary number they are drawn as', () => {
    assert.equal(exact.toNumber(exact.rational(33, 8)), 4.125);
    assert.equal(exact.toNumber(exact.rational(10n ** 30n, 3n * 10n ** 30n)), 1 / 3);
  });

  it('have a size without a sign', () => {
    same(exact.absolute(exact.rational(-3, 2)), exact.rational(3, 2));
    same(exact.absolute(exact.rational(3, 2)), exact.rational(3, 2));
    same(exact.absolute(exact.zero), exact.zero);
    same(exact.divideBy(exact.rational(3), 4), exact.rational(3, 4));
  });
});
