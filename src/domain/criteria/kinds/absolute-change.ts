import {
  baselineOf,
  directions,
  figureAt,
  partlyFrom,
  signed,
  startFrom,
  substitutes,
} from '#domain/criteria/baseline.ts';
import { field } from '#domain/criteria/field.ts';
import { defineKind } from '#domain/criteria/kind.ts';

/** The figure must rise or fall by a stated amount from where it was. */
export const absoluteChange = defineKind({
  name: 'absolute-change',
  title: 'Stiger eller falder med et bestemt tal',
  use: 'Tallet skal ændre sig med et antal procentpoint, kroner eller andet fra udgangspunktet.',
  fields: {
    series: field.series('Måling'),
    direction: field.choice('Tallet skal', directions),
    change: field.difference('Mindst så meget'),
    deadline: field.period('Gælder tallet for'),
    baseline: field.level('Udgangspunkt', { optional: true }),
    baselinePeriod: field.period('Udgangspunktet er fra', { optional: true }),
    substitute: field.choice('Hvis der ikke blev målt, bruges', substitutes, { optional: true }),
    partly: field.share('Delvist nået fra (procent af vejen)', { optional: true }),
  },
  example: {
    sentence: 'Andelen i job stiger med 5 procentpoint fra 2016 til 2020',
    series: [
      {
        id: 'work',
        indicator: 'Beboere i job',
        population: 'Området',
        unit: 'percent',
        polarity: 'higherIsBetter',
      },
    ],
    params: {
      series: 'work',
      direction: 'rise',
      change: { value: '5', unit: 'percentagePoint' },
      deadline: '2020',
      baselinePeriod: '2016',
    },
    readings: [
      ['work', '2016', '48.2'],
      ['work', '2020', '50.1'],
    ],
    verdict: 'notMet',
  },
  claim: ({
    series,
    direction,
    change,
    deadline,
    baseline,
    baselinePeriod,
    substitute,
    partly,
  }) => {
    const before = baselineOf(series.id, baseline, baselinePeriod);
    return {
      kind: 'compare',
      left: figureAt(series, deadline, substitute),
      comparison: direction === 'fall' ? 'atMost' : 'atLeast',
      right: { kind: 'moved', amount: before, by: signed(change, direction) },
      ...startFrom(before, baselinePeriod),
      ...partlyFrom(partly),
    };
  },
});
