import type { Criterion, CriterionId, Plan, PlanKey, WholePlan } from '#domain/plans/plan.ts';
import { rational } from '#domain/quantity/rational.ts';
import type { Reading, ReadingId, Series, SeriesId, SourceId } from '#domain/readings/reading.ts';
import { date, type Instant, period } from '#domain/time/period.ts';

export const criteriaInPlan = 100;
export const readingsInSeries = 15;

const source = 'register' as SourceId;
const enteredAt = '2017-01-01T08:00:00.000Z' as Instant;

/** A made-up plan of 100 criteria with 15 figures each, different for each number. */
export const generatedPlan = (number: number): WholePlan => {
  const numbers = Array.from({ length: criteriaInPlan }, (_, index) => index);
  const series = numbers.map(seriesOf);
  const plan: Plan = {
    key: planKeyOf(number),
    name: `Plan ${number}`,
    area: `Område ${number}`,
    period: { from: date('2017-01-01'), to: date('2020-12-31') },
    fundGeneration: '2015-18',
    fictional: true,
    parties: [],
    departments: [],
    bodies: [],
    sections: [],
    annexes: [],
    figures: [],
    centralMeasurements: [],
    focusAreas: [
      {
        number: '5.1',
        key: 'omraade',
        name: 'Indsatsområde',
        purpose: null,
        objectives: [],
        targetGroups: [],
      },
    ],
    rules: { notice: null, conflict: null, amendment: null },
    questions: [],
    sources: [{ id: source, name: 'Register', lagMonths: 12 }],
    series,
  };
  return {
    plan,
    criteria: numbers.map(criterionOf),
    readings: series.flatMap((each, index) => readingsOf(each, index, number)),
  };
};

export const planKeyOf = (number: number): PlanKey => `plan-${number}` as PlanKey;

const seriesId = (index: number): SeriesId => `maaling-${index}` as SeriesId;

const seriesOf = (index: number): Series => ({
  id: seriesId(index),
  indicator: `Måling ${index}`,
  population: 'Området',
  unit: 'percent',
  polarity: index % 2 === 0 ? 'higherIsBetter' : 'lowerIsBetter',
  source,
  role: 'area',
});

/** Three kinds in turn: a level, a mean over the plan's years, and a gap to another series. */
const criterionOf = (index: number): Criterion => ({
  id: `kriterium-${index}` as CriterionId,
  code: `C${index}`,
  focusArea: 'omraade',
  sentence: `Kriterium ${index}`,
  dataSource: 'Register',
  versions: [
    {
      number: 1,
      ...judgedAs(index),
      interpretation: 'Som skrevet',
      presumed: [],
      enteredBy: 'bench',
      enteredAt,
    },
  ],
});

const percent = (value: number) => ({ value: String(value), unit: 'percent' });

const judgedAs = (index: number) => {
  const series = seriesId(index);
  const comparison = index % 2 === 0 ? 'atLeast' : 'atMost';
  if (index % 3 === 0) {
    return {
      kind: 'reach-level',
      params: {
        series,
        comparison,
        target: percent(50),
        deadline: '2020',
        baseline: percent(40),
        baselinePeriod: '2015',
      },
    };
  }
  if (index % 3 === 1) {
    return {
      kind: 'average-over-period',
      params: { series, periods: '2017/2020', comparison, target: percent(50) },
    };
  }
  return {
    kind: 'near-benchmark',
    params: {
      series,
      benchmark: seriesId((index + 2) % criteriaInPlan),
      deadline: '2020',
      baselinePeriod: '2015',
    },
  };
};

const readingsOf = (series: Series, index: number, plan: number): Reading[] =>
  Array.from({ length: readingsInSeries }, (_, step) => ({
    id: `${series.id}-${step}` as ReadingId,
    series: series.id,
    period: period(String(2006 + step)),
    state: {
      kind: 'measured',
      value: rational(300 + ((index * 37 + step * 53 + plan * 11) % 400), 10),
    },
    standing: 'final',
    provenance: { enteredBy: 'bench', enteredAt },
    fictional: true,
  }));
