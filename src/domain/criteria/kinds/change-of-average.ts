import {
  baselineOf,
  directions,
  partlyFrom,
  signed,
  startFrom,
} from '#domain/criteria/baseline.ts';
import { type Amount, constant } from '#domain/criteria/claim.ts';
import { field } from '#domain/criteria/field.ts';
import { defineKind } from '#domain/criteria/kind.ts';
import { fromStated } from '#domain/quantity/quantity.ts';
import * as exact from '#domain/quantity/rational.ts';

/** The mean of a period must differ from the mean of an earlier one by a stated amount. */
export const changeOfAverage = defineKind({
  name: 'change-of-average',
  title: 'Ændring fra et gennemsnit til et andet',
  use: 'Gennemsnittet for planens år skal være så og så meget højere eller lavere end gennemsnittet af nogle tidligere år.',
  fields: {
    series: field.series('Måling'),
    direction: field.choice('Gennemsnittet skal', directions),
    change: field.difference('Mindst så meget'),
    periods: field.periods('Gennemsnit af'),
    baseline: field.level('Tidligere gennemsnit', { optional: true }),
    baselinePeriods: field.periods('Det tidligere gennemsnit er af', { optional: true }),
    target: field.level('Målet, hvis det også er nævnt', { optional: true }),
    partly: field.share('Delvist nået fra (procent af vejen)', { optional: true }),
  },
  example: {
    sentence:
      'Andelen af unge med en sigtelse falder 1 procentpoint fra et gennemsnit på 5,1 % til 4,1 % i 2017-2020',
    series: [
      {
        id: 'charged',
        indicator: 'Unge med en sigtelse',
        population: 'Området',
        unit: 'percent',
        polarity: 'lowerIsBetter',
      },
    ],
    params: {
      series: 'charged',
      direction: 'fall',
      change: { value: '1', unit: 'percentagePoint' },
      periods: '2017/2020',
      baseline: { value: '5.1', unit: 'percent' },
      target: { value: '4.1', unit: 'percent' },
    },
    readings: [
      ['charged', '2017', '4.2'],
      ['charged', '2018', '4.0'],
      ['charged', '2019', '4.3'],
      ['charged', '2020', '3.9'],
    ],
    verdict: 'met',
  },
  claim: ({ series, direction, change, periods, baseline, baselinePeriods, target, partly }) => {
    const before: Amount =
      baseline === undefined && baselinePeriods !== undefined
        ? { kind: 'mean', series: series.id, periods: baselinePeriods }
        : baselineOf(series.id, baseline, undefined);
    return {
      kind: 'compare',
      left: { kind: 'mean', series: series.id, periods },
      comparison: direction === 'fall' ? 'atMost' : 'atLeast',
      right:
        before.kind === 'notAgreed' && target !== undefined
          ? constant(fromStated(target))
          : { kind: 'moved', amount: before, by: signed(change, direction) },
      ...startFrom(before, undefined),
      ...partlyFrom(partly),
    };
  },
  check: ({ baseline, direction, change, target }) => {
    if (baseline === undefined || target === undefined) return [];
    const reached = exact.add(exact.decimal(baseline.value), signed(change, direction).value);
    return exact.equals(reached, exact.decimal(target.value))
      ? []
      : [{ field: 'target', detail: 'Målet passer ikke med udgangspunktet og ændringen.' }];
  },
});
