import {
  baselineOf,
  type Direction,
  directions,
  figureAt,
  signed,
  startFrom,
  substitutes,
  wantedDirection,
} from '#domain/criteria/baseline.ts';
import type { Amount } from '#domain/criteria/claim.ts';
import { field } from '#domain/criteria/field.ts';
import { defineKind } from '#domain/criteria/kind.ts';
import * as exact from '#domain/quantity/rational.ts';

/** The figure must not get worse; a further improvement may be wished for without being asked. */
export const notWorsen = defineKind({
  name: 'not-worsen',
  title: 'Må ikke blive værre',
  use: 'Tallet skal fastholdes eller må ikke forværres, eventuelt med et ønske om en forbedring oveni.',
  fields: {
    series: field.series('Måling'),
    deadline: field.period('Gælder tallet for'),
    direction: field.choice('Bedre betyder, at tallet skal', directions, { optional: true }),
    baseline: field.level('Udgangspunkt', { optional: true }),
    baselinePeriod: field.period('Udgangspunktet er fra', { optional: true }),
    tolerance: field.difference('Må højst forværres med', { optional: true }),
    stretch: field.share('Ønsket forbedring (procent af udgangspunktet)', { optional: true }),
    substitute: field.choice('Hvis der ikke blev målt, bruges', substitutes, { optional: true }),
  },
  example: {
    sentence: 'Fraflytningen er i 2020 ikke højere end i 2016 og gerne op til 10 % lavere',
    series: [
      {
        id: 'moves',
        indicator: 'Fraflytningsprocent',
        population: 'Området',
        unit: 'percent',
        polarity: 'lowerIsBetter',
      },
    ],
    params: {
      series: 'moves',
      deadline: '2020',
      baseline: { value: '12.0', unit: 'percent' },
      baselinePeriod: '2016',
      stretch: { value: '10', unit: 'percent' },
    },
    readings: [['moves', '2020', '11.4']],
    verdict: 'met',
  },
  claim: ({
    series,
    deadline,
    direction,
    baseline,
    baselinePeriod,
    tolerance,
    stretch,
    substitute,
  }) => {
    const before = baselineOf(series.id, baseline, baselinePeriod);
    const better = wantedDirection(series, direction) ?? 'rise';
    const worse: Direction = better === 'rise' ? 'fall' : 'rise';
    const right: Amount =
      tolerance === undefined
        ? before
        : { kind: 'moved', amount: before, by: signed(tolerance, worse) };
    return {
      kind: 'compare',
      left: figureAt(series, deadline, substitute),
      comparison: better === 'rise' ? 'atLeast' : 'atMost',
      right,
      ...startFrom(before, baselinePeriod),
      ...(stretch === undefined ? {} : { stretch: stretched(before, stretch.value, better) }),
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

function stretched(before: Amount, percent: string, better: Direction): Amount {
  const share = exact.divideBy(exact.decimal(percent), 100);
  const factor = better === 'rise' ? exact.add(exact.one, share) : exact.subtract(exact.one, share);
  return { kind: 'scaled', amount: before, factor };
}
