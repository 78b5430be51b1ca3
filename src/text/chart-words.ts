import { type ChartModel, type ChartReading, coordinate } from '#domain/criteria/chart.ts';
import type { ChartBlock, ChartBlockPoint, ChartBlockTarget } from '#domain/documents/block.ts';
import type { Quantity } from '#domain/quantity/quantity.ts';
import type { KnownReading, Series } from '#domain/readings/reading.ts';
import { comparePeriods, factsOf, type Period } from '#domain/time/period.ts';
import { limitText } from './amounts.ts';
import { figure, unitNames } from './numbers.ts';
import { inPeriod, periodsText, periodText, shortPeriod } from './periods.ts';
import { readingText } from './readings.ts';
import { lowerFirst, upperFirst } from './reasons.ts';

/** The end of a period on a time axis: years with a fraction. */
export const timeOf = (period: Period): number => factsOf(period).endMonth / 12;

/** A model of a chart with its words and places, as every page and document draws it. */
export function chartBlock(model: ChartModel): ChartBlock {
  const { main, others, target, baseline, trajectory, label } = model;
  const { series } = main;
  const title = label === undefined ? series.indicator : `${label}: ${series.indicator}`;
  return {
    kind: 'chart',
    title,
    description: descriptionOf(model),
    unit: unitNames[series.unit],
    name: series.population,
    points: main.points.map((each) => pointOf(each, series)),
    benchmarks: others.slice(0, 3).map((line) => ({
      name: nameBeside(line.series, series),
      points: line.points.map((each) => pointOf(each, line.series)),
    })),
    ...(target === undefined ? {} : { target: targetOf(target) }),
    ...(baseline === undefined
      ? {}
      : {
          baseline: {
            value: coordinate(baseline.value),
            display: figure(baseline.value),
            ...(baseline.at === undefined ? {} : { at: timeOf(baseline.at) }),
          },
        }),
    ...(trajectory === undefined
      ? {}
      : { trajectory: { from: placeOf(trajectory.from), to: placeOf(trajectory.to) } }),
  };
}

const placeOf = ({ period, value }: { readonly period: Period; readonly value: Quantity }) => ({
  at: timeOf(period),
  value: coordinate(value),
});

/** A population is enough, unless both lines are of the same one. */
function nameBeside(other: Series, main: Series): string {
  return other.population === main.population
    ? `${other.indicator}, ${other.population}`
    : other.population;
}

function pointOf({ reading, interval }: ChartReading, series: Series): ChartBlockPoint {
  return {
    ...pointOfReading(reading, series),
    ...(interval === undefined ? {} : { low: interval.low, high: interval.high }),
  };
}

/** A reading at its place in time, without its interval. */
export function pointOfReading(reading: KnownReading, series: Series): ChartBlockPoint {
  const { state, period, standing, fictional } = reading;
  return {
    label: shortPeriod(period),
    at: timeOf(period),
    value: state.kind === 'measured' ? coordinate({ value: state.value, unit: series.unit }) : 0,
    display: readingText(reading, series.unit),
    state: state.kind,
    ...(fictional === true ? { fictional } : {}),
    ...(standing === 'preliminary' ? { preliminary: true } : {}),
  };
}

function targetOf({
  value,
  comparison,
  over,
  upper,
}: NonNullable<ChartModel['target']>): ChartBlockTarget {
  const ordered = [...over].sort(comparePeriods);
  const [first, last] = [ordered[0], ordered.at(-1)];
  const limit = limitText(comparison, value, upper);
  const demand =
    first === undefined
      ? limit
      : over.length === 1
        ? `${limit} ${inPeriod(first)}`
        : `gennemsnit ${periodsText(ordered)} ${limit}`;
  return {
    value: coordinate(value),
    display: figure(value),
    label: `Krav: ${demand}`,
    direction: comparison,
    ...(first === undefined || over.length === 1 ? {} : { from: timeOf(first) }),
    ...(last === undefined ? {} : { to: timeOf(last) }),
    ...(upper === undefined ? {} : { upper: { value: coordinate(upper), display: figure(upper) } }),
  };
}

/** For those who do not see the picture: where each line begins and ends, and what is asked for. */
function descriptionOf({ main, others, target }: ChartModel): string {
  const lines = [main, ...others].map(({ series, points }) => {
    const readings = points.map(({ reading }) => reading);
    return readings.length === 0
      ? `${series.population}: ingen tal endnu.`
      : `${series.population}: ${lowerFirst(courseText(readings, series))}.`;
  });
  return [...lines, ...(target === undefined ? [] : [`${targetOf(target).label}.`])].join(' ');
}

/** A series by itself, without anything it is held against. */
export function seriesChart(series: Series, readings: readonly KnownReading[]): ChartBlock {
  return chartBlock({
    main: { series, points: readings.map((reading) => ({ reading })) },
    others: [],
  });
}

/** "Fra 64,6 % i 2015 til 71,2 % i 2019. 2020: skjult": a newest figure that is not shown is told of. */
export function courseText(readings: readonly KnownReading[], series: Series): string {
  const { first, last, unshown } = courseOf(readings);
  const after = unshown === undefined ? '' : unshownText(unshown, series);
  if (first === undefined || last === undefined)
    return after === '' ? 'Ingen tal' : `Ingen tal at vise. ${after}`;
  const end = `${readingText(last, series.unit)} ${inPeriod(last.period)}`;
  const course =
    first === last
      ? end
      : `Fra ${readingText(first, series.unit)} ${inPeriod(first.period)} til ${end}`;
  return after === '' ? course : `${course}. ${after}`;
}

/** The ends of what can be shown, and the newest reading where it is none of it. */
function courseOf(readings: readonly KnownReading[]) {
  const measured = readings.filter(({ state }) => state.kind === 'measured');
  const newest = readings.at(-1);
  return {
    first: measured[0],
    last: measured.at(-1),
    unshown: newest === measured.at(-1) ? undefined : newest,
  };
}

const unshownText = (reading: KnownReading, { unit }: Series): string =>
  `${upperFirst(periodText(reading.period))}: ${readingText(reading, unit)}`;
