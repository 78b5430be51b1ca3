import { limits, substitutes } from '#domain/criteria/baseline.ts';
import { constant, reading } from '#domain/criteria/claim.ts';
import { field } from '#domain/criteria/field.ts';
import { defineKind } from '#domain/criteria/kind.ts';
import * as exact from '#domain/quantity/rational.ts';

/** The figure must be so many times a benchmark: at most 3 times, at least 0.55 of it. */
export const ratioToBenchmark = defineKind({
  name: 'ratio-to-benchmark',
  title: 'Så og så mange gange et sammenligningsgrundlag',
  use: 'Tallet skal være højst eller mindst et antal gange fx landets, fx højst 3 gange eller mindst 0,55 gange.',
  fields: {
    series: field.series('Måling'),
    benchmark: field.series('Sammenligningsgrundlag'),
    comparison: field.choice('Kravet er', limits),
    times: field.decimal('Antal gange'),
    deadline: field.period('Gælder tallene for'),
    substitute: field.choice('Hvis der ikke blev målt, bruges', substitutes, { optional: true }),
  },
  example: {
    sentence: 'Andelen af dømte er i 2020 højst 3 gange landets',
    series: [
      {
        id: 'convicted',
        indicator: 'Dømte',
        population: 'Området',
        unit: 'percent',
        polarity: 'lowerIsBetter',
      },
      {
        id: 'convictedAll',
        indicator: 'Dømte',
        population: 'Landet',
        unit: 'percent',
        polarity: 'lowerIsBetter',
      },
    ],
    params: {
      series: 'convicted',
      benchmark: 'convictedAll',
      comparison: 'atMost',
      times: '3',
      deadline: '2020',
    },
    readings: [
      ['convicted', '2020', '2.1'],
      ['convictedAll', '2020', '0.7'],
    ],
    verdict: 'met',
  },
  claim: ({ series, benchmark, comparison, times, deadline, substitute }) => ({
    kind: 'compare',
    left: {
      kind: 'ratio',
      a: reading(series.id, deadline, substitute),
      b: reading(benchmark.id, deadline, substitute),
    },
    comparison,
    right: constant({ value: exact.decimal(times), unit: 'ratio' }),
  }),
});
