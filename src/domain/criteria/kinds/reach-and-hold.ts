import { limits } from '#domain/criteria/baseline.ts';
import { type Claim, constant, reading } from '#domain/criteria/claim.ts';
import { field } from '#domain/criteria/field.ts';
import { defineKind } from '#domain/criteria/kind.ts';
import { fromStated } from '#domain/quantity/quantity.ts';

/** A level must hold in every one of several periods. */
export const reachAndHold = defineKind({
  name: 'reach-and-hold',
  title: 'Nås og holdes',
  use: 'Niveauet skal nås og holdes i hver eneste af en række perioder.',
  fields: {
    series: field.series('Måling'),
    comparison: field.choice('Kravet er', limits),
    target: field.level('Målet'),
    periods: field.periods('Skal holde i'),
  },
  example: {
    sentence: 'Fraflytningen er under 13 % hvert år 2018-2020',
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
      comparison: 'below',
      target: { value: '13', unit: 'percent' },
      periods: ['2018', '2019', '2020'],
    },
    readings: [
      ['moves', '2018', '12.9'],
      ['moves', '2019', '12.4'],
      ['moves', '2020', '12.0'],
    ],
    verdict: 'met',
  },
  claim: ({ series, comparison, target, periods }): Claim => ({
    kind: 'all',
    over: 'periods',
    parts: periods.map((period) => ({
      label: period,
      claim: {
        kind: 'compare',
        left: reading(series.id, period),
        comparison,
        right: constant(fromStated(target)),
      },
    })),
  }),
});
