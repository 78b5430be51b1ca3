import { scaleLinear } from 'd3-scale';
import { type ChartLine, type ChartPoint, type LineChartProps, measured } from './chart-props.ts';

/** A size to draw at: text keeps its size, so a phone gets its own, smaller picture. */
export type ChartSize = {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
};

export const wide: ChartSize = { name: 'wide', width: 760, height: 340 };
export const narrow: ChartSize = { name: 'narrow', width: 300, height: 270 };

/** Average advance of a character at the charts' 13 px; generous, so that labels never touch. */
export const characterWidth = 7.3;

/** Both sizes share the axis, so that what is said under them holds for both. */
const tickCount = 5;

export type Tick = { readonly place: number; readonly label: string };

export type ChartLayout = {
  readonly size: ChartSize;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** The value at the foot of the axis. */
  readonly floor: number;
};

/** Scales and ticks for a chart at a size. */
export function layOut(props: LineChartProps, size: ChartSize): ChartLayout {
  const values = valueScale(valuesOf(props));
  const yLabels = values.ticks(tickCount).map((value) => ({ value, label: writeTick(value) }));
  const left = 14 + Math.max(1, ...yLabels.map((tick) => tick.label.length)) * characterWidth;
  const [right, top, bottom] = [size.width - rightMargin(props), 34, size.height - 30];
  const [first, last] = timesOf(props);
  const room = (last - first) * 0.04;
  const time = scaleLinear([first - room, last + room], [left + 4, right]);
  const y = values.range([bottom, top]);
  return {
    size,
    left,
    right,
    top,
    bottom,
    x: (at) => round(time(at)),
    y: (value) => round(y(value)),
    xTicks: thinned(
      timeTicks(props, first, last).map((tick) => ({ ...tick, place: round(time(tick.place)) })),
    ),
    yTicks: yLabels.map(({ value, label }) => ({ place: round(y(value)), label })),
    floor: values.domain()[0] ?? 0,
  };
}

/** Room for half of the last period's name, which stands under the last point. */
function rightMargin(props: LineChartProps): number {
  const last = props.points.at(-1)?.label ?? '';
  return Math.min(60, Math.max(24, (last.length * characterWidth) / 2));
}

const round = (pixels: number) => Math.round(pixels * 10) / 10;

export function writeTick(value: number): string {
  return new Intl.NumberFormat('da-DK', { maximumFractionDigits: 2 })
    .format(value)
    .replace('-', '−');
}

const lines = (props: LineChartProps): readonly ChartLine[] => [
  { name: props.name, points: props.points },
  ...(props.benchmarks ?? []),
];

function valuesOf(props: LineChartProps): readonly number[] {
  const { target, baseline, trajectory } = props;
  return [
    ...lines(props).flatMap((line) =>
      measured(line.points).flatMap((point) => [
        point.value,
        point.low ?? point.value,
        point.high ?? point.value,
      ]),
    ),
    ...(target === undefined ? [] : [target.value, target.upper?.value ?? target.value]),
    ...(baseline === undefined ? [] : [baseline.value]),
    ...(trajectory === undefined ? [] : [trajectory.from.value, trajectory.to.value]),
  ];
}

/** From zero where zero is near; otherwise close around the figures, and the chart says where it begins. */
function valueScale(values: readonly number[]) {
  if (values.length === 0) return scaleLinear([0, 1], [0, 1]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low === 0 ? Math.abs(high) || 1 : high - low;
  const fromZero = low >= 0 && low <= high * 0.4;
  const foot = fromZero ? 0 : low < 0 ? low - span * 0.1 : Math.max(0, low - span * 0.15);
  return scaleLinear([foot, high + span * 0.15], [0, 1]).nice(tickCount);
}

function timesOf(props: LineChartProps): readonly [number, number] {
  const { target, baseline, trajectory } = props;
  const times = [
    ...lines(props).flatMap((line) => line.points.map((point) => point.at)),
    ...[target?.from, target?.to, baseline?.at, trajectory?.from.at, trajectory?.to.at].filter(
      (at) => at !== undefined,
    ),
  ];
  if (times.length === 0) return [0, 1];
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return first === last ? [first - 1, last + 1] : [first, last];
}

/** Every year where the figures are yearly; else the periods that have a figure. */
function timeTicks(props: LineChartProps, first: number, last: number): readonly Tick[] {
  const points = lines(props).flatMap((line) => line.points);
  const [one] = points;
  if (one !== undefined && points.every((point) => /^\d{4}$/.test(point.label))) {
    const shift = one.at - Number(one.label);
    const years = Array.from(
      { length: Math.floor(last - first + 0.001) + 1 },
      (_, index) => Math.round(first - shift) + index,
    );
    return years.map((year) => ({ place: year + shift, label: String(year) }));
  }
  const byPlace = new Map<number, ChartPoint>(points.map((point) => [point.at, point]));
  return [...byPlace.values()]
    .sort((a, b) => a.at - b.at)
    .map((point) => ({ place: point.at, label: point.label }));
}

/** Keeps the last tick and, going backwards, each that leaves air before the one kept. */
function thinned(ticks: readonly Tick[]): readonly Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks.toReversed()) {
    const next = kept[0];
    const apart = ((tick.label.length + (next?.label.length ?? 0)) / 2) * characterWidth + 8;
    if (next === undefined || next.place - tick.place >= apart) kept.unshift(tick);
  }
  return kept;
}
