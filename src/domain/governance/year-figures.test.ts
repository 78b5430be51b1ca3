import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DataSource, Rhythm, SourceId } from '#domain/readings/reading.ts';
import { date } from '#domain/time/period.ts';
import { plan, series } from '#test/readings.ts';
import { figuresOfYear } from './year-figures.ts';

const kept = series('trygge');

/** The figures of a year for a central measurement whose source comes in a rhythm. */
const figures = (rhythm: Rhythm | undefined, last: string, year: number): readonly string[] => {
  const source: DataSource = {
    id: 'register' as SourceId,
    name: 'Register',
    lagMonths: 6,
    ...(rhythm === undefined ? {} : { rhythm }),
  };
  return figuresOfYear(
    {
      plan: {
        period: { from: date('2017-01-01'), to: date('2021-12-31') },
        centralMeasurements: [{ number: 1, text: 'Trygge', series: kept.id }],
      },
      statuses: [],
      knowledge: plan(kept).reads(last, '70').knowledge(),
      sources: new Map([[source.id, source]]),
    },
    year,
    date('2021-02-01'),
  ).map(({ period }) => period);
};

describe('the next figures of a year come as the source does', () => {
  const rows: readonly (readonly [
    string,
    Rhythm | undefined,
    last: string,
    year: number,
    readonly string[],
  ])[] = [
    ['a yearly figure of a month that is there', 'yearly', '2020-11', 2020, []],
    ['the next of it is a year later', 'yearly', '2020-11', 2021, ['2021-11']],
    ['a yearly figure of a quarter', 'yearly', '2020-Q2', 2021, ['2021-Q2']],
    ['a half-yearly figure of a month', 'halfYearly', '2020-05', 2020, ['2020-11']],
    ['a monthly figure', 'monthly', '2020-10', 2020, ['2020-11', '2020-12']],
    ['a year is never shorter than a year', 'monthly', '2019', 2020, ['2020']],
    ['without a rhythm, as its period', undefined, '2020-Q3', 2020, ['2020-Q4']],
  ];
  for (const [name, rhythm, last, year, expected] of rows) {
    test(name, () => assert.deepEqual(figures(rhythm, last, year), expected));
  }
});
