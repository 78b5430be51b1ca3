import {
  baselineOf,
  type Direction,
  directions,
  partlyFrom,
  signed,
  startFrom,
} from '#domain/criteria/baseline.ts';
import { type Amount, type Claim, type Part, reading } from '#domain/criteria/claim.ts';
import { field } from '#domain/criteria/field.ts';
import { defineKind } from '#domain/criteria/kind.ts';
import type { Quantity } from '#domain/quantity/quantity.ts';
import * as exact from '#domain/quantity/rational.ts';

/** The figure must move by a stated step from each period to the next, or on the whole. */
export const yearlyStep = defineKind({
  name: 'yearly-step',
  title: 'Et trin om året',
  use: 'Tallet skal stige eller falde med et bestemt stykke hvert år, enten hvert eneste år eller samlet set.',
  fields: {
    series: field.series('Måling'),
    direction: field.choice('Tallet skal', directions),
    step: field.difference('Mindst så meget om året'),
    periods: field.periods('De år, der tæller', {
      hint: 'Det første år holdes op mod udgangspunktet.',
    }),
    reading: field.choice('Læses som', {
      everyYear: 'hvert år for sig',
      onTheWhole: 'samlet over alle årene',
      levelEachYear: 'en trappe: hvert år mindst på trinnet',
    }),
    baseline: field.level('Udgangspunkt', { optional: true }),
    baselinePeriod: field.period('Udgangspunktet er fra', { optional: true }),
    partly: field.share('Delvist nået fra (procent af vejen)', { optional: true }),
  },
  example: {
    sentence: 'Mindst 5 flere aktive forældre hvert år fra 2017 til 2020 (50 i 2016)',
    series: [
      {
        id: 'parents',
        indicator: 'Aktive forældre',
        population: 'Området',
        unit: 'count',
        polarity: 'higherIsBetter',
      },
    ],
    params: {
      series: 'parents',
      direction: 'rise',
      step: { value: '5', unit: 'count' },
      periods: '2017/2020',
      reading: 'everyYear',
      baseline: { value: '50', unit: 'count' },
      baselinePeriod: '2016',
    },
    readings: [
      ['parents', '2017', '55'],
      ['parents', '2018', '61'],
      ['parents', '2019', '64'],
      ['parents', '2020', '70'],
    ],
    verdict: 'partlyMet',
  },
  claim: ({
    series,
    direction,
    step,
    periods,
    reading: mode,
    baseline,
    baselinePeriod,
    partly,
  }): Claim => {
    const before = baselineOf(series.id, baseline, baselinePeriod);
    const by = signed(step, direction);
    const comparison = direction === 'fall' ? 'atMost' : 'atLeast';
    const last = periods.at(-1);
    if (mode === 'onTheWhole' && last !== undefined) {
      return {
        kind: 'compare',
        left: reading(series.id, last),
        comparison,
        right: { kind: 'moved', amount: before, by: times(by, periods.length) },
        ...startFrom(before, baselinePeriod),
        ...partlyFrom(partly),
      };
    }
    const parts = periods.map((period, index): Part => {
      const own = reading(series.id, period);
      const previous = index === 0 ? before : reading(series.id, periods[index - 1] ?? period);
      const claim: Claim =
        mode === 'levelEachYear'
          ? {
              kind: 'compare',
              left: own,
              comparison,
              right: { kind: 'moved', amount: before, by: times(by, index + 1) },
              ...startFrom(before, baselinePeriod),
              ...partlyFrom(partly),
            }
          : stepFrom(previous, own, by, direction);
      return { label: period, claim };
    });
    return { kind: 'all', over: 'periods', parts };
  },
});

function stepFrom(from: Amount, to: Amount, by: Quantity, direction: Direction): Claim {
  return {
    kind: 'compare',
    left: { kind: 'change', from, to, as: 'absolute' },
    comparison: direction === 'fall' ? 'atMost' : 'atLeast',
    right: { kind: 'constant', quantity: by },
  };
}

function times(by: Quantity, count: number): Quantity {
  return { value: exact.multiply(by.value, exact.rational(count)), unit: by.unit };
}
