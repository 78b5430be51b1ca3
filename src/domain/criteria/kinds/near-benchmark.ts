import { partlyFrom, signed, startFrom, substitutes } from '#domain/criteria/baseline.ts';
import type { Amount, Compare } from '#domain/criteria/claim.ts';
import { field } from '#domain/criteria/field.ts';
import { behind, behindAtStart, gapContradictions } from '#domain/criteria/gap.ts';
import { defineKind } from '#domain/criteria/kind.ts';
import * as exact from '#domain/quantity/rational.ts';

/**
 * The figure must come nearer to a benchmark: the gap at the end is smaller than at the start,
 * each taken at one time. Any narrowing counts unless a least size is agreed.
 */
export const nearBenchmark = defineKind({
  name: 'near-benchmark',
  title: 'Nærmer sig et sammenligningsgrundlag',
  use: 'Området skal nærme sig fx kommunens niveau; hvor meget er måske ikke aftalt.',
  fields: {
    series: field.series('Måling i området'),
    benchmark: field.series('Sammenligningsgrundlag'),
    deadline: field.period('Gælder tallene for'),
    gap: field.difference('Forskel ved udgangspunktet', { optional: true }),
    baseline: field.level('Områdets udgangspunkt', { optional: true }),
    benchmarkBaseline: field.level('Sammenligningsgrundlagets udgangspunkt', { optional: true }),
    baselinePeriod: field.period('Udgangspunktet er fra', { optional: true }),
    least: field.difference('Aftalt mindste indsnævring', { optional: true }),
    leastShare: field.share('Aftalt mindste indsnævring i procent af forskellen', {
      optional: true,
    }),
    substitute: field.choice('Hvis der ikke blev målt, bruges', substitutes, { optional: true }),
    partly: field.share('Delvist nået fra (procent af vejen)', { optional: true }),
  },
  example: {
    sentence: 'Andelen af utrygge (10 %) nærmer sig hele byens niveau (6 %) i 2020',
    series: [
      {
        id: 'unsafe',
        indicator: 'Utrygge',
        population: 'Bydelen',
        unit: 'percent',
        polarity: 'lowerIsBetter',
      },
      {
        id: 'unsafeAll',
        indicator: 'Utrygge',
        population: 'Byen',
        unit: 'percent',
        polarity: 'lowerIsBetter',
      },
    ],
    params: {
      series: 'unsafe',
      benchmark: 'unsafeAll',
      deadline: '2020',
      baseline: { value: '10', unit: 'percent' },
      benchmarkBaseline: { value: '6', unit: 'percent' },
      baselinePeriod: '2016',
    },
    readings: [
      ['unsafe', '2020', '9'],
      ['unsafeAll', '2020', '6'],
    ],
    verdict: 'met',
  },
  claim: (params) => {
    const { series, benchmark, deadline, baselinePeriod, substitute, partly } = params;
    const stated = { gap: params.gap, own: params.baseline, other: params.benchmarkBaseline };
    const before = behindAtStart(series, benchmark, stated, baselinePeriod);
    const claim: Compare = {
      kind: 'compare',
      left: behind(series, benchmark, deadline, substitute),
      comparison: 'below',
      right: before,
      ...startFrom(before, baselinePeriod),
      ...partlyFrom(partly),
    };
    const agreed: Amount | undefined =
      params.least !== undefined
        ? { kind: 'moved', amount: before, by: signed(params.least, 'fall') }
        : params.leastShare !== undefined
          ? { kind: 'scaled', amount: before, factor: rest(params.leastShare.value) }
          : undefined;
    return agreed === undefined
      ? { ...claim, anySize: true }
      : { ...claim, comparison: 'atMost', right: agreed };
  },
  check: ({ series, gap, baseline, benchmarkBaseline }) =>
    gapContradictions(series, { gap, own: baseline, other: benchmarkBaseline }),
});

function rest(percent: string): exact.Rational {
  return exact.subtract(exact.one, exact.divideBy(exact.decimal(percent), 100));
}
