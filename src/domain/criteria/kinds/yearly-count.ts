import { limits } from '#domain/criteria/baseline.ts';
import { type Claim, constant, reading } from '#domain/criteria/claim.ts';
import { field } from '#domain/criteria/field.ts';
import { defineKind } from '#domain/criteria/kind.ts';
import { fromStated } from '#domain/quantity/quantity.ts';
import * as exact from '#domain/quantity/rational.ts';

/** Each year's figure, by itself, must reach a number or lie within a range. */
export const yearlyCount = defineKind({
  name: 'yearly-count',
  title: 'Et antal hvert år',
  use: 'Hvert år for sig skal nå et antal, fx 85-100 deltagere om året.',
  fields: {
    series: field.series('Måling'),
    comparison: field.choice('Kravet er', { ...limits, between: 'mellem' }),
    target: field.level('Antal'),
    upper: field.level('Højst (ved "mellem")', { optional: true }),
    periods: field.periods('De år, der tæller'),
  },
  example: {
    sentence: 'Mellem 85 og 100 unge får et fritidsjob hvert år',
    series: [
      {
        id: 'jobs',
        indicator: 'Unge i fritidsjob',
        population: 'Området',
        unit: 'count',
        polarity: 'higherIsBetter',
      },
    ],
    params: {
      series: 'jobs',
      comparison: 'between',
      target: { value: '85', unit: 'count' },
      upper: { value: '100', unit: 'count' },
      periods: ['2019', '2020'],
    },
    readings: [
      ['jobs', '2019', '91'],
      ['jobs', '2020', '84'],
    ],
    verdict: 'partlyMet',
  },
  claim: ({ series, comparison, target, upper, periods }): Claim => ({
    kind: 'all',
    over: 'periods',
    parts: periods.map((period) => ({
      label: period,
      claim: {
        kind: 'compare',
        left: reading(series.id, period),
        comparison,
        right: constant(fromStated(target)),
        ...(comparison === 'between' && upper !== undefined
          ? { upper: constant(fromStated(upper)) }
          : {}),
      },
    })),
  }),
  check: ({ comparison, target, upper }) => {
    if (comparison !== 'between') return [];
    if (upper === undefined) {
      return [{ field: 'upper', detail: 'Skriv både det mindste og det højeste antal.' }];
    }
    return exact.compare(exact.decimal(upper.value), exact.decimal(target.value)) < 0
      ? [{ field: 'upper', detail: 'Det højeste antal er mindre end det mindste.' }]
      : [];
  },
});
