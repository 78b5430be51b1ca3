import {
  baselineOf,
  directions,
  figureAt,
  partlyFrom,
  startFrom,
  substitutes,
} from '#domain/criteria/baseline.ts';
import { type Amount, constant } from '#domain/criteria/claim.ts';
import { field } from '#domain/criteria/field.ts';
import { defineKind } from '#domain/criteria/kind.ts';
import { fromStated } from '#domain/quantity/quantity.ts';
import * as exact from '#domain/quantity/rational.ts';

/** The figure must rise or fall by a share of itself: 30 percent of 20 percent is 6 points. */
export const relativeChange = defineKind({
  name: 'relative-change',
  title: 'Stiger eller falder med en andel af sig selv',
  use: 'Tallet skal ændre sig med en procentdel af udgangspunktet, fx halveres. (Procent af tallet, ikke procentpoint.)',
  fields: {
    series: field.series('Måling'),
    direction: field.choice('Tallet skal', directions),
    share: field.share('Mindst så mange procent af udgangspunktet'),
    deadline: field.period('Gælder tallet for'),
    baseline: field.level('Udgangspunkt', { optional: true }),
    baselinePeriod: field.period('Udgangspunktet er fra', { optional: true }),
    target: field.level('Det svarer til (hvis det også er nævnt)', { optional: true }),
    substitute: field.choice('Hvis der ikke blev målt, bruges', substitutes, { optional: true }),
    partly: field.share('Delvist nået fra (procent af vejen)', { optional: true }),
  },
  example: {
    sentence: 'Antallet af unge hjemløse halveres fra 172 i 2019 til højst 86 i 2024',
    series: [
      {
        id: 'homeless',
        indicator: 'Unge hjemløse',
        population: 'Kommunen',
        unit: 'count',
        polarity: 'lowerIsBetter',
      },
    ],
    params: {
      series: 'homeless',
      direction: 'fall',
      share: { value: '50', unit: 'percent' },
      deadline: '2024',
      baseline: { value: '172', unit: 'count' },
      baselinePeriod: '2019',
      target: { value: '86', unit: 'count' },
    },
    readings: [['homeless', '2024', '91']],
    verdict: 'partlyMet',
  },
  claim: ({
    series,
    direction,
    share,
    deadline,
    baseline,
    baselinePeriod,
    target,
    substitute,
    partly,
  }) => {
    const before = baselineOf(series.id, baseline, baselinePeriod);
    const right: Amount =
      before.kind === 'notAgreed' && target !== undefined
        ? constant(fromStated(target))
        : { kind: 'scaled', amount: before, factor: factorFor(share.value, direction) };
    return {
      kind: 'compare',
      left: figureAt(series, deadline, substitute),
      comparison: direction === 'fall' ? 'atMost' : 'atLeast',
      right,
      ...startFrom(before, baselinePeriod),
      ...partlyFrom(partly),
    };
  },
  check: ({ baseline, direction, share, target }) => {
    if (baseline === undefined || target === undefined) return [];
    const reached = exact.multiply(
      exact.decimal(baseline.value),
      factorFor(share.value, direction),
    );
    const decimals = target.value.split('.')[1]?.length ?? 0;
    return exact.toDecimal(reached, decimals).text ===
      exact.toDecimal(exact.decimal(target.value), decimals).text
      ? []
      : [{ field: 'target', detail: 'Målet passer ikke med udgangspunktet og procenten.' }];
  },
});

function factorFor(percent: string, direction: keyof typeof directions): exact.Rational {
  const share = exact.divideBy(exact.absolute(exact.decimal(percent)), 100);
  return direction === 'fall' ? exact.subtract(exact.one, share) : exact.add(exact.one, share);
}
