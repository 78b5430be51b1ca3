import { baselineOf, limits, startFrom } from '#domain/criteria/baseline.ts';
import { type Claim, constant, reading } from '#domain/criteria/claim.ts';
import { field } from '#domain/criteria/field.ts';
import { defineKind } from '#domain/criteria/kind.ts';
import { fromStated } from '#domain/quantity/quantity.ts';

/** One level by one time, the next by a later one: every stage must be reached. */
export const staged = defineKind({
  name: 'staged',
  title: 'Mål i trin',
  use: 'Der er et delmål undervejs og et mål til sidst, fx 68 % i 2018 og 73 % i 2020.',
  fields: {
    series: field.series('Måling'),
    comparison: field.choice('Kravet er', limits),
    stages: field.stages('Trin'),
    baseline: field.level('Udgangspunkt', { optional: true }),
    baselinePeriod: field.period('Udgangspunktet er fra', { optional: true }),
  },
  example: {
    sentence: 'Mindst 68 % er trygge i 2018 og mindst 73 % i 2020',
    series: [
      {
        id: 'safety',
        indicator: 'Trygge beboere',
        population: 'Området',
        unit: 'percent',
        polarity: 'higherIsBetter',
      },
    ],
    params: {
      series: 'safety',
      comparison: 'atLeast',
      stages: [
        { by: '2018', target: { value: '68', unit: 'percent' } },
        { by: '2020', target: { value: '73', unit: 'percent' } },
      ],
    },
    readings: [
      ['safety', '2018', '68.0'],
      ['safety', '2020', '71.5'],
    ],
    verdict: 'partlyMet',
  },
  claim: ({ series, comparison, stages, baseline, baselinePeriod }): Claim => ({
    kind: 'all',
    over: 'stages',
    parts: stages.map(({ by, target }) => ({
      label: by,
      claim: {
        kind: 'compare',
        left: reading(series.id, by),
        comparison,
        right: constant(fromStated(target)),
        ...startFrom(baselineOf(series.id, baseline, baselinePeriod), baselinePeriod),
      },
    })),
  }),
  check: ({ stages }) =>
    new Set(stages.map((stage) => stage.by)).size < stages.length
      ? [{ field: 'stages', detail: 'To trin har samme tidspunkt.' }]
      : [],
});
