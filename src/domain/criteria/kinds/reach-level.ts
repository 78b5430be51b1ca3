import {
  baselineOf,
  figureAt,
  limits,
  partlyFrom,
  startFrom,
  substitutes,
} from '#domain/criteria/baseline.ts';
import { type Amount, constant } from '#domain/criteria/claim.ts';
import { field } from '#domain/criteria/field.ts';
import { defineKind } from '#domain/criteria/kind.ts';
import { fromStated } from '#domain/quantity/quantity.ts';

/** The figure must reach a stated level by a stated time. */
export const reachLevel = defineKind({
  name: 'reach-level',
  title: 'Når et niveau',
  use: 'Tallet skal op på, ned på eller holde sig over eller under et bestemt niveau på et bestemt tidspunkt.',
  fields: {
    series: field.series('Måling'),
    comparison: field.choice('Kravet er', limits),
    target: field.level('Målet'),
    deadline: field.period('Gælder tallet for'),
    baseline: field.level('Udgangspunkt', { optional: true }),
    baselinePeriod: field.period('Udgangspunktet er fra', { optional: true }),
    rolling: field.whole('Gennemsnit over så mange perioder', 2, 10, { optional: true }),
    substitute: field.choice('Hvis der ikke blev målt, bruges', substitutes, { optional: true }),
    partly: field.share('Delvist nået fra (procent af vejen)', { optional: true }),
  },
  example: {
    sentence: 'Mindst 73 % af beboerne er trygge i 2020 (64,6 % i 2015)',
    series: [
      {
        id: 'safety',
        indicator: 'Trygge beboere',
        population: 'Afdelingen',
        unit: 'percent',
        polarity: 'higherIsBetter',
      },
    ],
    params: {
      series: 'safety',
      comparison: 'atLeast',
      target: { value: '73', unit: 'percent' },
      deadline: '2020',
      baseline: { value: '64.6', unit: 'percent' },
      baselinePeriod: '2015',
    },
    readings: [['safety', '2020', '70.1']],
    verdict: 'partlyMet',
  },
  claim: ({
    series,
    comparison,
    target,
    deadline,
    baseline,
    baselinePeriod,
    rolling,
    substitute,
    partly,
  }) => {
    const left: Amount =
      rolling === undefined
        ? figureAt(series, deadline, substitute)
        : { kind: 'rollingMean', series: series.id, count: rolling, at: deadline };
    return {
      kind: 'compare',
      left,
      comparison,
      right: constant(fromStated(target)),
      ...startFrom(baselineOf(series.id, baseline, baselinePeriod), baselinePeriod),
      ...partlyFrom(partly),
    };
  },
});
