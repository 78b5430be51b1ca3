import { partlyFrom, signed, startFrom, substitutes } from '#domain/criteria/baseline.ts';
import { field } from '#domain/criteria/field.ts';
import { behind, behindAtStart, gapContradictions } from '#domain/criteria/gap.ts';
import { defineKind } from '#domain/criteria/kind.ts';

/** The gap to a benchmark must shrink by a stated amount, both taken at the same time. */
export const narrowGap = defineKind({
  name: 'narrow-gap',
  title: 'Forskellen til et sammenligningsgrundlag mindskes',
  use: 'Forskellen mellem området og fx kommunen skal blive et bestemt stykke mindre.',
  fields: {
    series: field.series('Måling i området'),
    benchmark: field.series('Sammenligningsgrundlag'),
    by: field.difference('Mindskes med mindst'),
    deadline: field.period('Gælder tallene for'),
    gap: field.difference('Forskel ved udgangspunktet', { optional: true }),
    baseline: field.level('Områdets udgangspunkt', { optional: true }),
    benchmarkBaseline: field.level('Sammenligningsgrundlagets udgangspunkt', { optional: true }),
    baselinePeriod: field.period('Udgangspunktet er fra', { optional: true }),
    substitute: field.choice('Hvis der ikke blev målt, bruges', substitutes, { optional: true }),
    partly: field.share('Delvist nået fra (procent af vejen)', { optional: true }),
  },
  example: {
    sentence:
      'Forskellen i tillid mellem området (75 %) og hele kredsen (82,3 %) bliver mindst 4 procentpoint mindre inden 2020',
    series: [
      {
        id: 'trust',
        indicator: 'Tillid',
        population: 'Området',
        unit: 'percent',
        polarity: 'higherIsBetter',
      },
      {
        id: 'trustAll',
        indicator: 'Tillid',
        population: 'Kredsen',
        unit: 'percent',
        polarity: 'higherIsBetter',
      },
    ],
    params: {
      series: 'trust',
      benchmark: 'trustAll',
      by: { value: '4', unit: 'percentagePoint' },
      deadline: '2020',
      baseline: { value: '75', unit: 'percent' },
      benchmarkBaseline: { value: '82.3', unit: 'percent' },
      baselinePeriod: '2015',
    },
    readings: [
      ['trust', '2020', '79.0'],
      ['trustAll', '2020', '82.3'],
    ],
    verdict: 'met',
  },
  claim: ({
    series,
    benchmark,
    by,
    deadline,
    gap,
    baseline,
    benchmarkBaseline,
    baselinePeriod,
    substitute,
    partly,
  }) => {
    const before = behindAtStart(
      series,
      benchmark,
      { gap, own: baseline, other: benchmarkBaseline },
      baselinePeriod,
    );
    return {
      kind: 'compare',
      left: behind(series, benchmark, deadline, substitute),
      comparison: 'atMost',
      right: { kind: 'moved', amount: before, by: signed(by, 'fall') },
      ...startFrom(before, baselinePeriod),
      ...partlyFrom(partly),
    };
  },
  check: ({ series, gap, baseline, benchmarkBaseline }) =>
    gapContradictions(series, { gap, own: baseline, other: benchmarkBaseline }),
});
