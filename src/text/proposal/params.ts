import type { RawParams } from '#domain/criteria/field.ts';
import { differenceUnit, type StatedQuantity, type Unit } from '#domain/quantity/quantity.ts';
import type { Series } from '#domain/readings/reading.ts';
import { factsOf, type Period, parsePeriod, periodsFrom, shifted } from '#domain/time/period.ts';
import type {
  ComparisonWord,
  QuantityRole,
  SentenceKind,
  SentenceReading,
} from '#text/sentence/reading.ts';

/** The years a plan runs, as codes: what a criterion is judged over when it names no time itself. */
export type PlanYears = { readonly first: number; readonly last: number };

const comparisons: Readonly<Record<ComparisonWord, string>> = {
  'at-least': 'atLeast',
  'at-most': 'atMost',
  above: 'above',
  below: 'below',
  equal: 'equal',
  between: 'between',
};

type Facts = {
  readonly reading: SentenceReading;
  readonly unit: Unit;
  /** Undefined where the agreement's period was not found. */
  readonly years: PlanYears | undefined;
};

type Build = (facts: Facts, benchmark: Series | undefined) => RawParams;

const nothing: Build = () => ({});
const improved: Build = (facts) => ({
  ...deadline(facts),
  ...direction(facts),
  ...baseline(facts),
});
const eachYear: Build = (facts) => ({
  ...comparisonOf(facts),
  ...level(facts, 'target', 'target'),
  ...level(facts, 'count-target', 'target'),
  ...periods(facts),
});

const builds: Readonly<Record<SentenceKind, Build>> = {
  'reach-level': (facts) => ({
    ...comparisonOf(facts),
    ...level(facts, 'target', 'target'),
    ...deadline(facts),
    ...baseline(facts),
  }),
  'average-over-period': (facts) => ({
    ...periods(facts),
    ...comparisonOf(facts),
    ...level(facts, 'target', 'target'),
    ...level(facts, 'baseline', 'baseline'),
  }),
  'change-of-average': (facts) => ({
    ...direction(facts),
    ...difference(facts, 'change', 'change'),
    ...periods(facts),
    ...level(facts, 'baseline', 'baseline'),
    ...level(facts, 'target', 'target'),
  }),
  'absolute-change': (facts) => ({
    ...direction(facts),
    ...difference(facts, 'change', 'change'),
    ...deadline(facts),
    ...baseline(facts),
  }),
  'relative-change': (facts) => ({
    ...direction(facts),
    ...share(facts),
    ...deadline(facts),
    ...baseline(facts),
    ...level(facts, 'target', 'target'),
  }),
  'improve-on-baseline': improved,
  'not-worsen': improved,
  'narrow-gap': (facts, benchmark) => ({
    ...other(benchmark),
    ...difference(facts, 'change', 'by'),
    ...deadline(facts),
    ...bothLevels(facts),
    ...at(facts),
  }),
  'near-benchmark': (facts, benchmark) => ({
    ...other(benchmark),
    ...deadline(facts),
    ...bothLevels(facts),
    ...at(facts),
  }),
  'reach-benchmark': (facts, benchmark) => ({
    ...other(benchmark),
    ...comparisonOf(facts),
    ...deadline(facts),
  }),
  'yearly-step': (facts) => ({
    ...direction(facts),
    ...difference(facts, 'step', 'step'),
    ...stepPeriods(facts),
    reading: 'everyYear',
    ...baseline(facts),
  }),
  'yearly-count': eachYear,
  'reach-and-hold': eachYear,
  'cumulative-count': eachYear,
  staged: (facts) => ({ ...comparisonOf(facts), ...baseline(facts) }),
  'ratio-to-benchmark': (facts, benchmark) => ({
    ...other(benchmark),
    ...comparisonOf(facts),
    ...times(facts),
    ...deadline(facts),
  }),
  rank: (facts) => ({
    place: Number(quantityOf(facts, 'target')?.value ?? '1'),
    ...deadline(facts),
  }),
  'watch-only': nothing,
  milestone: nothing,
  'each-of': nothing,
  composite: nothing,
  judged: nothing,
};

/** The parameters a sentence gives for its kind; what it does not give is simply left out. */
export function paramsFor(facts: Facts, series: Series, benchmark: Series | undefined): RawParams {
  return { series: series.id, ...builds[facts.reading.kind](facts, benchmark) };
}

function direction({ reading }: Facts): RawParams {
  return reading.direction === 'none' ? {} : { direction: reading.direction };
}

function quantityOf({ reading }: Facts, role: QuantityRole) {
  return reading.quantities.find((each) => each.role === role && isDecimal(each.value));
}

function isDecimal(value: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(value);
}

function stated(value: string, unit: Unit): StatedQuantity {
  return { value, unit };
}

function level(facts: Facts, role: QuantityRole, name: string): RawParams {
  const found = quantityOf(facts, role);
  return found === undefined ? {} : { [name]: stated(found.value, facts.unit) };
}

function difference(facts: Facts, role: QuantityRole, name: string): RawParams {
  const found = quantityOf(facts, role);
  return found === undefined ? {} : { [name]: stated(found.value, differenceUnit(facts.unit)) };
}

function share(facts: Facts): RawParams {
  const found = quantityOf(facts, 'relative-change');
  return found === undefined ? {} : { share: stated(found.value, 'percent') };
}

function times({ reading }: Facts): RawParams {
  const found = reading.quantities.find(
    ({ unit, value }) => (unit === 'times' || unit === 'percent') && isDecimal(value),
  );
  if (found === undefined) return {};
  return { times: found.unit === 'times' ? found.value : hundredth(found.value) };
}

/** A percent of a benchmark as a number of times it: 55 percent is 0.55. */
function hundredth(percent: string): string {
  const [whole = '0', fraction = ''] = percent.split('.');
  const padded = whole.padStart(3, '0');
  return `${padded.slice(0, -2)}.${padded.slice(-2)}${fraction}`;
}

function comparisonOf({ reading }: Facts): RawParams {
  return {
    comparison:
      comparisons[reading.comparison ?? (reading.direction === 'fall' ? 'at-most' : 'at-least')],
  };
}

function other(benchmark: Series | undefined): RawParams {
  return benchmark === undefined ? {} : { benchmark: benchmark.id };
}

/** The sentence's own deadline, else the plan's last year. */
function deadline({ reading, years }: Facts): RawParams {
  const own = reading.deadline === null ? undefined : parsePeriod(reading.deadline);
  if (own !== undefined) return { deadline: own };
  return years === undefined ? {} : { deadline: String(years.last) };
}

function periods({ reading, years }: Facts): RawParams {
  const own = reading.period === null ? undefined : parsePeriod(reading.period);
  if (own !== undefined) return { periods: own };
  return years === undefined ? {} : { periods: spanOf(years) };
}

export function spanOf({ first, last }: PlanYears): string {
  return first === last ? String(first) : `${first}/${last}`;
}

function at({ reading }: Facts): RawParams {
  const own = reading.baselinePeriod === null ? undefined : parsePeriod(reading.baselinePeriod);
  return own === undefined ? {} : { baselinePeriod: own };
}

/** Where several baselines are stated, the first is that of the whole. */
function baseline(facts: Facts): RawParams {
  return { ...level(facts, 'baseline', 'baseline'), ...at(facts) };
}

function bothLevels(facts: Facts): RawParams {
  const gap = quantityOf(facts, 'baseline') === undefined ? difference(facts, 'gap', 'gap') : {};
  return {
    ...gap,
    ...level(facts, 'baseline', 'baseline'),
    ...level(facts, 'benchmark', 'benchmarkBaseline'),
  };
}

/**
 * The periods a yearly step is counted over, of the baseline's kind: from the one after the
 * baseline where it is dated, else the plan's years.
 */
function stepPeriods({ reading, years }: Facts): RawParams {
  if (years === undefined) return {};
  const from = reading.baselinePeriod === null ? undefined : parsePeriod(reading.baselinePeriod);
  return { periods: from === undefined ? spanOf(years) : stepsAfter(from, years) };
}

/** From the period after a baseline to the plan's last one of the same kind. */
export function stepsAfter(baseline: Period, years: PlanYears): readonly Period[] | string {
  return stepsFrom(shifted(baseline, 1), years);
}

/** From the plan's first period of a baseline's kind to its last. */
export function stepsInPlan(baseline: Period, years: PlanYears): readonly Period[] | string {
  const { kind, year } = factsOf(baseline);
  const first = kind === 'schoolYear' ? years.first - 1 : years.first;
  return stepsFrom(shifted(baseline, first - year), years);
}

function stepsFrom(first: Period, { last }: PlanYears): readonly Period[] | string {
  const { kind, year } = factsOf(first);
  if (kind === 'year') return spanOf({ first: year, last: Math.max(year, last) });
  if (kind !== 'schoolYear' && kind !== 'season') {
    return spanOf({ first: year, last: Math.max(year, last) });
  }
  const end = kind === 'schoolYear' ? last - 1 : last;
  return periodsFrom(first, shifted(first, Math.max(end - year, 0)));
}
