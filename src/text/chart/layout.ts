import { danishDecimal } from '#text/numbers.ts';
import { type ChartFigures, type ChartLine, type ChartPoint, measured } from './figures.ts';
import { type RoundScale, roundScale } from './ticks.ts';

/** A size to draw at: text keeps its size, so a phone and paper get smaller pictures of their own. */
export type ChartSize = {
  readonly name: 'wide' | 'narrow' | 'paper';
  readonly width: number;
  readonly height: number;
};

export const wide: ChartSize = { name: 'wide', width: 760, height: 340 };
export const narrow: ChartSize = { name: 'narrow', width: 300, height: 270 };
export const paper: ChartSize = { name: 'paper', width: 700, height: 230 };
/** Where several share a page. */
export const lowPaper: ChartSize = { name: 'paper', width: 700, height: 128 };

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
export function layOut(props: ChartFigures, size: ChartSize): ChartLayout {
  const values = valueScale(valuesOf(props));
  const yLabels = values.ticks.map((value) => ({ value, label: writeTick(value) }));
  const left = 14 + Math.max(1, ...yLabels.map((tick) => tick.label.length)) * characterWidth;
  const [right, top, bottom] = [size.width - rightMargin(props), 34, size.height - 30];
  const [first, last] = timesOf(props);
  const room = (last - first) * 0.04;
  const time = between([first - room, last + room], [left + 4, right]);
  const y = between([values.low, values.high], [bottom, top]);
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
    yTicks: spaced(yLabels.map(({ value, label }) => ({ place: round(y(value)), label }))),
    floor: values.low,
  };
}

/** Room for half of the last period's name, which stands under the last point. */
function rightMargin(props: ChartFigures): number {
  const last = props.points.at(-1)?.label ?? '';
  return Math.min(60, Math.max(24, (last.length * characterWidth) / 2));
}

const round = (pixels: number) => Math.round(pixels * 10) / 10;

/** A value of an axis: at most two decimals, a true minus sign. */
export function writeTick(value: number): string {
  const [whole = '0', decimals = ''] = value.toFixed(2).split('.');
  const kept = decimals.replace(/0+$/, '');
  const written = kept === '' ? whole : `${whole}.${kept}`;
  return danishDecimal(written === '-0' ? '0' : written);
}

/** The straight way from one stretch to another. */
const between =
  ([from, to]: readonly [number, number], [start, end]: readonly [number, number]) =>
  (value: number): number =>
    to === from ? start : start + ((value - from) / (to - from)) * (end - start);

const lines = (props: ChartFigures): readonly ChartLine[] => [
  { name: props.name, points: props.points },
  ...(props.benchmarks ?? []),
];

function valuesOf(props: ChartFigures): readonly number[] {
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
function valueScale(values: readonly number[]): RoundScale {
  if (values.length === 0) return roundScale(0, 1, tickCount);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low === 0 ? Math.abs(high) || 1 : high - low;
  const fromZero = low >= 0 && low <= high * 0.4;
  const foot = fromZero ? 0 : low < 0 ? low - span * 0.1 : Math.max(0, low - span * 0.15);
  return roundScale(foot, high + span * 0.15, tickCount);
}

function timesOf(props: ChartFigures): readonly [number, number] {
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
function timeTicks(props: ChartFigures, first: number, last: number): readonly Tick[] {
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

/** The height of a label with air. */
const lineHeight = 15;

/** Every tick of an axis, or every second or third where they would stand on each other; 0 stays. */
function spaced(ticks: readonly Tick[]): readonly Tick[] {
  const [first, second] = ticks;
  if (first === undefined || second === undefined) return ticks;
  const every = Math.max(1, Math.ceil(lineHeight / (first.place - second.place)));
  const start = Math.max(
    0,
    ticks.findIndex(({ label }) => label === '0'),
  );
  return ticks.filter((_, nth) => (nth - start) % every === 0);
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
