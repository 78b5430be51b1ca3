import { limits, partlyFrom } from '#domain/criteria/baseline.ts';
import { constant } from '#domain/criteria/claim.ts';
import { field } from '#domain/criteria/field.ts';
import { defineKind } from '#domain/criteria/kind.ts';
import { fromStated } from '#domain/quantity/quantity.ts';
import * as exact from '#domain/quantity/rational.ts';

/** The figures of all the periods together must reach a number. */
export const cumulativeCount = defineKind({
  name: 'cumulative-count',
  title: 'Et antal i alt',
  use: 'Tallene for alle årene lægges sammen og skal nå et antal, fx 560 forløb i alt.',
  fields: {
    series: field.series('Måling'),
    periods: field.periods('Lægges sammen for'),
    comparison: field.choice('Kravet er', limits),
    target: field.level('Antal i alt'),
    partly: field.share('Delvist nået fra (procent af vejen)', { optional: true }),
  },
  example: {
    sentence: 'I alt 560 unge gennemfører et forløb i 2019-2021',
    series: [
      {
        id: 'courses',
        indicator: 'Unge, der har gennemført et forløb',
        population: 'Projektet',
        unit: 'count',
        polarity: 'higherIsBetter',
      },
    ],
    params: {
      series: 'courses',
      periods: '2019/2021',
      comparison: 'atLeast',
      target: { value: '560', unit: 'count' },
    },
    readings: [
      ['courses', '2019', '180'],
      ['courses', '2020', '204'],
      ['courses', '2021', '225'],
    ],
    verdict: 'met',
  },
  claim: ({ series, periods, comparison, target, partly }) => ({
    kind: 'compare',
    left: { kind: 'total', series: series.id, periods },
    comparison,
    right: constant(fromStated(target)),
    start: { amount: constant({ value: exact.zero, unit: target.unit }) },
    ...partlyFrom(partly),
  }),
});
