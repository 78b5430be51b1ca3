import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DataSource, SourceId } from '#domain/readings/reading.ts';
import { date } from '#domain/time/period.ts';
import { type Plan, plan, series } from '#test/readings.ts';
import { dueCentralFigures } from './due.ts';

const register: DataSource = { id: 'register' as SourceId, name: 'Register', lagMonths: 12 };
const sources = new Map([[register.id, register]]);
const own = series('own');

const cases: readonly [name: string, known: Plan, on: string, due: readonly string[]][] = [
  ['the year after the last, once it is out', plan(own).reads('2018', '5'), '2020-12-31', ['2019']],
  ['not before it can be out', plan(own).reads('2018', '5'), '2020-12-30', []],
  ['a school year goes on to the next', plan(own).reads('2017/18', '5'), '2021-01-01', ['2018/19']],
  ['a hidden figure is known', plan(own).suppressed('2018'), '2021-01-01', ['2019']],
  [
    'a figure that was promised is still to come',
    plan(own).reads('2018', '5').pending('2019'),
    '2021-01-01',
    ['2019'],
  ],
  ['nothing is known to go on from', plan(own), '2021-01-01', []],
];

describe('the central measurements that are due, with a source twelve months behind', () => {
  for (const [name, known, on, due] of cases) {
    it(name, () => {
      const measurements = [
        { number: 1, text: 'Tryghed', series: own.id },
        { number: 2, text: 'Tryghed igen', series: own.id },
        { number: 3, text: 'Fraflytning' },
      ];
      const found = dueCentralFigures(measurements, known.knowledge(), sources, date(on));
      assert.deepEqual(
        found.map(({ period }) => period),
        due,
      );
    });
  }
});
