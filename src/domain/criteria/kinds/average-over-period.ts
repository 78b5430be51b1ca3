import { baselineOf, limits, partlyFrom, startFrom } from '#domain/criteria/baseline.ts';
import { constant } from '#domain/criteria/claim.ts';
import { field } from '#domain/criteria/field.ts';
import { defineKind } from '#domain/criteria/kind.ts';
import { fromStated } from '#domain/quantity/quantity.ts';

/** The mean of several periods must reach a stated level. */
export const averageOverPeriod = defineKind({
  name: 'average-over-period',
  title: 'Gennemsnit over en periode',
  use: 'Gennemsnittet af tallene for en række år skal være over eller under et bestemt niveau.',
  fields: {
    series: field.series('Måling'),
    periods: field.periods('Gennemsnit af'),
    comparison: field.choice('Kravet er', limits),
    target: field.level('Målet'),
    baseline: field.level('Udgangspunkt (tidligere gennemsnit)', { optional: true }),
    partly: field.share('Delvist nået fra (procent af vejen)', { optional: true }),
  },
  example: {
    sentence:
      'Udgiften til hærværk er i gennemsnit højst 110 kr. pr. lejemål i årene 2017-2020 (før 127 kr.)',
    series: [
      {
        id: 'vandalism',
        indicator: 'Udgift til hærværk',
        population: 'Afdelingen',
        unit: 'kronerPerDwelling',
        polarity: 'lowerIsBetter',
      },
    ],
    params: {
      series: 'vandalism',
      periods: '2017/2020',
      comparison: 'atMost',
      target: { value: '110', unit: 'kronerPerDwelling' },
      baseline: { value: '127', unit: 'kronerPerDwelling' },
    },
    readings: [
      ['vandalism', '2017', '130'],
      ['vandalism', '2018', '110'],
      ['vandalism', '2019', '104'],
      ['vandalism', '2020', '96'],
    ],
    verdict: 'met',
  },
  claim: ({ series, periods, comparison, target, baseline, partly }) => ({
    kind: 'compare',
    left: { kind: 'mean', series: series.id, periods },
    comparison,
    right: constant(fromStated(target)),
    ...startFrom(baselineOf(series.id, baseline, undefined), undefined),
    ...partlyFrom(partly),
  }),
});
