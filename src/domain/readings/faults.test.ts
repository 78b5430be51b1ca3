import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Unit } from '#domain/quantity/quantity.ts';
import { decimal, rational } from '#domain/quantity/rational.ts';
import { faultsOf } from './faults.ts';
import type { Sample } from './reading.ts';

const outOf = (numerator: number, denominator: number): Sample => ({
  kind: 'share',
  numerator,
  denominator,
});

const cases: readonly (readonly [
  name: string,
  value: string,
  unit: Unit,
  sample: Sample | undefined,
  at: readonly string[],
])[] = [
  ['a judgement of 1', '1', 'judgement', undefined, []],
  ['a judgement of a half', '0.50', 'judgement', undefined, []],
  ['a judgement of 0.7', '0.7', 'judgement', undefined, ['value']],
  ['a judgement of 2', '2', 'judgement', undefined, ['value']],
  ['a delivery of a half', '0.5', 'delivery', undefined, ['value']],
  ['a delivery of 0', '0', 'delivery', undefined, []],
  ['nobody asked', '64.6', 'percent', { kind: 'size', n: 0 }, ['n']],
  ['293 asked', '64.6', 'percent', { kind: 'size', n: 293 }, []],
  ['a share of nobody', '0', 'percent', outOf(0, 0), ['denominator']],
  ['more than all', '100', 'percent', outOf(11, 10), ['numerator']],
  ['a share that fits', '64.5', 'percent', outOf(189, 293), []],
  ['a share rounded to whole percent', '65', 'percent', outOf(189, 293), []],
  ['a share half-way, rounded either way', '12.5', 'percent', outOf(1, 8), []],
  ['a share in one decimal off by one', '64.6', 'percent', outOf(189, 293), ['value']],
  ['another share altogether', '80', 'percent', outOf(5, 10), ['value']],
  ['a share in thousandths', '500', 'perMille', outOf(5, 10), []],
  ['a share in thousandths given in percent', '50', 'perMille', outOf(5, 10), ['value']],
  ['a mean has no share to hold it up against', '7.2', 'grade', outOf(5, 10), []],
];
for (const [name, value, unit, sample, at] of cases) {
  test(`${name}: ${at.length === 0 ? 'nothing wrong' : `wrong at ${at.join()}`}`, () => {
    const faults = faultsOf({ unit, state: { kind: 'measured', value: decimal(value) }, sample });
    assert.deepEqual(
      faults.map(({ path }) => path.join()),
      at,
    );
  });
}

test('a fraction is exact: a third is 1 of 3, and 0.33 percent of it is not', () => {
  const state = { kind: 'measured', value: rational(100, 3) } as const;
  assert.deepEqual(faultsOf({ unit: 'percent', state, sample: outOf(1, 3) }), []);
  assert.equal(faultsOf({ unit: 'percent', state, sample: outOf(33, 100) }).length, 1);
});
