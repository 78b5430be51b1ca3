import { limits, partlyFrom, substitutes } from '#domain/criteria/baseline.ts';
import { type Claim, constant, reading } from '#domain/criteria/claim.ts';
import { field } from '#domain/criteria/field.ts';
import { defineKind } from '#domain/criteria/kind.ts';
import { differenceUnit, fromStated } from '#domain/quantity/quantity.ts';
import * as exact from '#domain/quantity/rational.ts';

/** The figure must come level with another series, or pass it, at one time. */
export const reachBenchmark = defineKind({
  name: 'reach-benchmark',
  title: 'Når et sammenligningsgrundlag',
  use: 'Området skal op (eller ned) på niveau med fx kommunen eller en anden gruppe, eller forbi.',
  fields: {
    series: field.series('Måling'),
    benchmark: field.series('Sammenligningsgrundlag'),
    comparison: field.choice('Målingen skal være', {
      ...limits,
      atLeast: 'på niveau eller over',
      atMost: 'på niveau eller under',
      equal: 'præcis på niveau',
    }),
    deadline: field.period('Gælder tallene for'),
    gap: field.difference('Forskel ved udgangspunktet (måling minus sammenligningsgrundlag)', {
      optional: true,
    }),
    baselinePeriod: field.period('Udgangspunktet er fra', { optional: true }),
    substitute: field.choice('Hvis der ikke blev målt, bruges', substitutes, { optional: true }),
    partly: field.share('Delvist nået fra (procent af vejen)', { optional: true }),
  },
  example: {
    sentence: 'Tilflytternes indkomst er i 2020 mindst som fraflytternes',
    series: [
      {
        id: 'in',
        indicator: 'Indkomst',
        population: 'Tilflyttere',
        unit: 'kroner',
        polarity: 'higherIsBetter',
      },
      {
        id: 'out',
        indicator: 'Indkomst',
        population: 'Fraflyttere',
        unit: 'kroner',
        polarity: 'higherIsBetter',
      },
    ],
    params: { series: 'in', benchmark: 'out', comparison: 'atLeast', deadline: '2020' },
    readings: [
      ['in', '2020', '201200'],
      ['out', '2020', '201000'],
    ],
    verdict: 'met',
  },
  claim: ({
    series,
    benchmark,
    comparison,
    deadline,
    gap,
    baselinePeriod,
    substitute,
    partly,
  }): Claim => {
    const own = reading(series.id, deadline, substitute);
    const other = reading(benchmark.id, deadline, substitute);
    const before =
      gap !== undefined
        ? constant(fromStated(gap))
        : baselinePeriod !== undefined
          ? ({
              kind: 'gap',
              a: reading(series.id, baselinePeriod),
              b: reading(benchmark.id, baselinePeriod),
            } as const)
          : undefined;
    return {
      kind: 'compare',
      left: { kind: 'gap', a: own, b: other },
      comparison,
      right: constant({ value: exact.zero, unit: differenceUnit(series.unit) }),
      ...(before === undefined
        ? {}
        : { start: { amount: before, ...(baselinePeriod && { at: baselinePeriod }) } }),
      ...partlyFrom(partly),
    };
  },
});
