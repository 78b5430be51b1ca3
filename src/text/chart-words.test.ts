import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decimal } from '#domain/quantity/rational.ts';
import type { KnownReading, Series } from '#domain/readings/reading.ts';
import { courseText } from './chart-words.ts';

const series = { unit: 'percent' } as Series;
const reading = (period: string, value: string) =>
  ({ period, state: { kind: 'measured', value: decimal(value) } }) as KnownReading;
const unshown = (period: string, kind = 'suppressed') =>
  ({ period, state: { kind } }) as KnownReading;

describe('the course of a series in words', () => {
  const rows: readonly (readonly [string, readonly KnownReading[], string])[] = [
    ['no figure', [], 'Ingen tal'],
    ['a single one of a year', [reading('2019', '71.2')], '71,2 % i 2019'],
    ['a single one of a day', [reading('2019-12-31', '71.2')], '71,2 % den 31. december 2019'],
    [
      'several',
      [reading('2015', '64.6'), reading('2017', '68'), reading('2019', '71.2')],
      'Fra 64,6 % i 2015 til 71,2 % i 2019',
    ],
    [
      'the newest is not shown: neither 0 nor as if there were none',
      [reading('2015', '0'), reading('2017', '68'), unshown('2019')],
      'Fra 0 % i 2015 til 68 % i 2017. 2019: skjult',
    ],
    [
      'none is shown',
      [unshown('2018'), unshown('2019', 'notMeasured')],
      'Ingen tal at vise. 2019: ikke målt',
    ],
  ];
  for (const [name, readings, expected] of rows) {
    test(name, () => assert.equal(courseText(readings, series), expected));
  }
});
