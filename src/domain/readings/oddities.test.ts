import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Unit } from '#domain/quantity/quantity.ts';
import { decimal } from '#domain/quantity/rational.ts';
import { type IsoDate, period } from '#domain/time/period.ts';
import { knowledgeOf, readingsOf } from './knowledge.ts';
import { type Oddity, odditiesOf, oddityFinder } from './oddities.ts';
import type { Reading, ReadingState, Series } from './reading.ts';

const seriesOf = (unit: Unit): Series => ({
  id: 'x' as Series['id'],
  indicator: 'Tal',
  population: 'Området',
  unit,
  polarity: 'neutral',
  source: 's' as Series['source'],
  role: 'area',
});

const stateOf = (value: string): ReadingState =>
  value === 'skjult' ? { kind: 'suppressed' } : { kind: 'measured', value: decimal(value) };

type Case = {
  readonly name: string;
  readonly unit?: Unit;
  /** Year: figure. */
  readonly known: Readonly<Record<string, string>>;
  readonly new: readonly [period: string, value: string];
  readonly odd: readonly Oddity[];
};

const safety = { 2015: '64.6', 2016: '65.1', 2017: '66.1' };

const cases: readonly Case[] = [
  { name: 'a figure like the others', known: safety, new: ['2018', '67'], odd: [] },
  { name: 'the first figure of a series', known: {}, new: ['2018', '67'], odd: [] },
  { name: 'more than all', known: {}, new: ['2018', '100.1'], odd: ['outOfRange'] },
  { name: 'all', known: {}, new: ['2018', '100'], odd: [] },
  { name: 'less than none', known: {}, new: ['2018', '-1'], odd: ['outOfRange'] },
  {
    name: 'a forgotten decimal comma',
    known: safety,
    new: ['2018', '671'],
    odd: ['outOfRange', 'farFromSeries'],
  },
  { name: 'one digit too few', known: safety, new: ['2018', '6.7'], odd: ['farFromSeries'] },
  {
    name: 'a big step where big steps are usual',
    unit: 'count',
    known: { 2015: '10', 2016: '60', 2017: '12' },
    new: ['2018', '90'],
    odd: [],
  },
  {
    name: 'exactly four times the largest step',
    unit: 'count',
    known: { 2015: '100', 2016: '110', 2017: '100' },
    new: ['2018', '140'],
    odd: [],
  },
  {
    name: 'just more than four times the largest step',
    unit: 'count',
    known: { 2015: '100', 2016: '110', 2017: '100' },
    new: ['2018', '140.1'],
    odd: ['farFromSeries'],
  },
  {
    name: 'many times the usual step, but a small part of the figure',
    unit: 'count',
    known: { 2015: '1000', 2016: '1001', 2017: '1002' },
    new: ['2018', '1100'],
    odd: [],
  },
  {
    name: 'two figures tell nothing of steps',
    known: { 2016: '65', 2017: '65' },
    new: ['2018', '6'],
    odd: [],
  },
  {
    name: 'an early year found later',
    known: safety,
    new: ['2014', '6.5'],
    odd: ['farFromSeries'],
  },
  {
    name: 'the other sign',
    unit: 'kroner',
    known: { 2016: '100', 2017: '120' },
    new: ['2018', '-110'],
    odd: ['otherSign'],
  },
  {
    name: 'nothing has no sign',
    unit: 'kroner',
    known: { 2017: '120' },
    new: ['2018', '0'],
    odd: [],
  },
  {
    name: 'a quarter among years',
    known: safety,
    new: ['2018-Q1', '66'],
    odd: ['otherPeriodKind'],
  },
  { name: 'a year that is not over', known: safety, new: ['2019', '67'], odd: ['periodNotOver'] },
  { name: 'a year that ended yesterday', known: safety, new: ['2018', '67'], odd: [] },
  { name: 'a hidden figure has no size', known: safety, new: ['2018', 'skjult'], odd: [] },
  {
    name: 'hidden figures are no neighbours',
    known: { ...safety, 2018: 'skjult' },
    new: ['2017-Q1', '66'],
    odd: ['otherPeriodKind'],
  },
];

describe('odd figures', () => {
  for (const { name, unit = 'percent', known, new: given, odd } of cases) {
    test(name, () => {
      const series = seriesOf(unit);
      const readings = Object.entries(known).map(
        ([year, value]): Reading => ({
          id: year as Reading['id'],
          series: series.id,
          period: period(year),
          state: stateOf(value),
          standing: 'final',
          provenance: { enteredBy: 'x', enteredAt: '2018-01-01T00:00:00.000Z' as never },
        }),
      );
      const knowledge = readingsOf(knowledgeOf([series], readings), series.id);
      const [at, value] = given;
      const figure = { series, period: period(at), state: stateOf(value) };
      assert.deepEqual(odditiesOf(figure, knowledge, '2019-01-01' as IsoDate), odd);
    });
  }
});

test('a figure is held up against the series without the one of its own period', () => {
  const series = seriesOf('percent');
  const today = '2019-01-01' as IsoDate;
  const known = (figures: readonly (readonly [number, number])[]) =>
    readingsOf(
      knowledgeOf(
        [series],
        figures.map(
          ([year, value]): Reading => ({
            id: String(year) as Reading['id'],
            series: series.id,
            period: period(String(year)),
            state: stateOf(String(value)),
            standing: 'final',
            provenance: { enteredBy: 'x', enteredAt: '2018-01-01T00:00:00.000Z' as never },
          }),
        ),
      ),
      series.id,
    );
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.tuple(fc.integer({ min: 1990, max: 2020 }), fc.integer({ min: -20, max: 120 })),
        {
          selector: ([year]) => year,
          minLength: 1,
        },
      ),
      fc.nat(),
      fc.integer({ min: -200, max: 400 }),
      (figures, which, value) => {
        const [year] = figures[which % figures.length] ?? [2000, 0];
        const others = figures.filter(([each]) => each !== year);
        const at = period(String(year));
        const state = stateOf(String(value));
        assert.deepEqual(
          oddityFinder(series, known(figures), today)(at, state),
          odditiesOf({ series, period: at, state }, known(others), today),
        );
      },
    ),
  );
});
