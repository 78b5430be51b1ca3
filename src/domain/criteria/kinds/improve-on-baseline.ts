import {
  baselineOf,
  directions,
  figureAt,
  startFrom,
  substitutes,
  wantedDirection,
} from '#domain/criteria/baseline.ts';
import { field } from '#domain/criteria/field.ts';
import { defineKind } from '#domain/criteria/kind.ts';

/** The figure must be better than it was; no size is agreed, so any improvement counts. */
export const improveOnBaseline = defineKind({
  name: 'improve-on-baseline',
  title: 'Bedre end udgangspunktet',
  use: 'Tallet skal blot blive bedre (højere eller lavere) end udgangspunktet; det er ikke aftalt, hvor meget.',
  fields: {
    series: field.series('Måling'),
    deadline: field.period('Gælder tallet for'),
    direction: field.choice('Bedre betyder, at tallet skal', directions, { optional: true }),
    baseline: field.level('Udgangspunkt', { optional: true }),
    baselinePeriod: field.period('Udgangspunktet er fra', { optional: true }),
    substitute: field.choice('Hvis der ikke blev målt, bruges', substitutes, { optional: true }),
  },
  example: {
    sentence: 'Flere føler sig som en del af et fællesskab i 2020 end i 2017, hvor det var 55 %',
    series: [
      {
        id: 'community',
        indicator: 'Føler sig som en del af et fællesskab',
        population: 'Området',
        unit: 'percent',
        polarity: 'higherIsBetter',
      },
    ],
    params: {
      series: 'community',
      deadline: '2020',
      baseline: { value: '55', unit: 'percent' },
      baselinePeriod: '2017',
    },
    readings: [['community', '2020', '58']],
    verdict: 'met',
  },
  claim: ({ series, deadline, direction, baseline, baselinePeriod, substitute }) => {
    const before = baselineOf(series.id, baseline, baselinePeriod);
    return {
      kind: 'compare',
      left: figureAt(series, deadline, substitute),
      comparison: wantedDirection(series, direction) === 'fall' ? 'below' : 'above',
      right: before,
      ...startFrom(before, baselinePeriod),
      anySize: true,
    };
  },
  check: ({ series, direction }) =>
    wantedDirection(series, direction) === undefined
      ? [
          {
            field: 'direction',
            detail: 'Vælg, om tallet skal stige eller falde for at blive bedre.',
          },
        ]
      : [],
});
