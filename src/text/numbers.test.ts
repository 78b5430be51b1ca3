import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { quantity } from '#domain/quantity/quantity.ts';
import { decimal, rational } from '#domain/quantity/rational.ts';
import { danishDecimal, exactNumber, figure, kroner, readNumber } from './numbers.ts';

describe('a number as Danes write it', () => {
  const understood: readonly (readonly [string, string, string?])[] = [
    ['64,6', '64.6'],
    ['64,6 %', '64.6', 'percent'],
    ['64,6%', '64.6', 'percent'],
    ['4,8 pct.', '4.8', 'percent'],
    ['12.453', '12453'],
    ['12.453 kr.', '12453', 'kroner'],
    ['110 kr. pr. lejemål', '110', 'kronerPerDwelling'],
    ['1.234.567,89', '1234567.89'],
    ['12 453', '12453'],
    ['4 procentpoint', '4', 'percentagePoint'],
    ['51 pr. 1.000', '51', 'perMille'],
    ['-11.000', '-11000'],
    ['−5', '-5'],
    ['0', '0'],
    ['007', '7'],
    ['0,25', '0.25'],
  ];
  for (const [typed, value, unit] of understood) {
    test(`"${typed}" is ${value}${unit === undefined ? '' : ` ${unit}`}`, () => {
      const expected = { kind: 'number', value, ...(unit === undefined ? {} : { unit }) };
      assert.deepEqual(readNumber(typed), expected);
    });
  }

  const askedAbout: readonly (readonly [string, string])[] = [
    ['64.6', '64,6'],
    ['0.25', '0,25'],
    ['12.45', '12,45'],
    ['0.453', '0,453'],
    ['1234.567', '1234,567'],
  ];
  for (const [typed, meant] of askedAbout) {
    test(`"${typed}" is asked about, not guessed`, () => {
      assert.deepEqual(readNumber(typed), { kind: 'ambiguous', meant });
    });
  }

  for (const typed of [
    '',
    'ca. 70',
    '1,2,3',
    '12.34.567',
    '5-7',
    'x',
    '..',
    '1e3',
    '٣',
    '64,6 % af',
  ]) {
    test(`"${typed}" is no number`, () => assert.deepEqual(readNumber(typed), { kind: 'none' }));
  }

  test('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        ['number', 'ambiguous', 'none'].includes(readNumber(text).kind),
      ),
    );
  });
});

describe('a number as it is printed', () => {
  test('printing and reading are each other’s inverse', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.integer({ min: 0, max: 4 }),
        (digits, decimals) => {
          const value = exactNumber(rational(digits, 10n ** BigInt(decimals)));
          const read = readNumber(value);
          assert.equal(read.kind, 'number');
          assert.ok(read.kind === 'number');
          const again = decimal(read.value);
          assert.equal(again.numerator * 10n ** BigInt(decimals), digits * again.denominator);
        },
      ),
    );
  });

  const printed: readonly (readonly [string, string])[] = [
    ['1234567.5', '1.234.567,5'],
    ['-1000', '−1.000'],
    ['999', '999'],
    ['4.125', '4,125'],
  ];
  for (const [value, text] of printed) {
    test(`${value} is printed ${text}`, () => assert.equal(danishDecimal(value), text));
  }

  test('a number whose decimals never end is rounded to two', () => {
    assert.equal(exactNumber(rational(25, 6)), '4,17');
  });

  test('rounding never makes two different numbers look the same', () => {
    assert.equal(exactNumber(rational(12_301, 3000), rational(41, 10)), '4,1003');
  });

  test('percent and percentage point are never the same word', () => {
    assert.equal(figure(quantity('4', 'percent')), '4 %');
    assert.equal(figure(quantity('4', 'percentagePoint')), '4 procentpoint');
  });

  test('money has its thousands', () => assert.equal(kroner(16_650_000), '16.650.000 kr.'));
});
