import { line } from 'd3-shape';
import type { ChartBlock, ChartBlockPoint, ChartBlockTarget } from '#domain/documents/block.ts';
import { measured } from '#text/chart/figures.ts';
import { placeLabels, targetSpan } from '#text/chart/labels.ts';
import { type ChartLayout, type ChartSize, layOut, lowPaper, paper } from '#text/chart/layout.ts';
import { legend } from './chart-legend-svg.ts';
import { gapSign, pointMark, seriesColour, seriesDashes } from './chart-marks-svg.ts';
import { colours, element, escaped, fontFamily, type Picture, picture } from './svg.ts';

/**
 * A chart as a picture for paper, with what its lines and marks mean on top. Everything is told apart
 * in black and white; what was not measured breaks the line and is marked where it is, never 0.
 */
export function chartPicture(chart: ChartBlock): Picture {
  const size = sizeOf(chart);
  const layout = layOut(chart, size);
  const key = legend(chart, size.width);
  const inner = [
    axes(layout, chart.unit),
    gaps(layout, chart.points),
    trajectory(layout, chart),
    chart.target === undefined ? '' : target(layout, chart.target),
    ...chart.benchmarks.map(({ points }, index) => series(layout, points, index + 1)),
    series(layout, chart.points, 0),
    baseline(layout, chart),
    labels(layout, chart),
  ].join('');
  const drawn = element('g', { transform: `translate(0 ${key.height})` }, inner);
  const all = element('g', { 'font-family': fontFamily, 'font-size': 13 }, key.svg + drawn);
  return picture(size.width, size.height + key.height, all);
}

const sizeOf = ({ low }: ChartBlock): ChartSize => (low === true ? lowPaper : paper);

/** A chart without any figure is said in words instead. */
export const isDrawable = ({ points, benchmarks }: ChartBlock): boolean =>
  points.length > 0 || benchmarks.some((each) => each.points.length > 0);

/** Where the axis begins, when that is not at 0: a cut axis makes small movements look large. */
export const axisFloor = (chart: ChartBlock): number => layOut(chart, sizeOf(chart)).floor;

function axes(layout: ChartLayout, unit: string): string {
  const { left, right, bottom } = layout;
  const foot = { stroke: colours.lineStrong };
  const text = { fill: colours.inkLight };
  const level = (y: number, stroke: string) =>
    element('line', { x1: left, x2: right, y1: y, y2: y, stroke });
  return [
    ...layout.yTicks.flatMap(({ place, label }) => [
      level(place, label === '0' ? colours.lineStrong : '#e4e4e4'),
      element(
        'text',
        { x: left - 8, y: place + 4.5, 'text-anchor': 'end', ...text },
        escaped(label),
      ),
    ]),
    level(bottom, colours.lineStrong),
    ...layout.xTicks.flatMap(({ place, label }) => [
      element('line', { x1: place, x2: place, y1: bottom, y2: bottom + 5, ...foot }),
      element(
        'text',
        { x: place, y: bottom + 20, 'text-anchor': 'middle', ...text },
        escaped(label),
      ),
    ]),
    unit === '' ? '' : element('text', { x: 0, y: 14, ...text }, escaped(unit)),
  ].join('');
}

function series(layout: ChartLayout, points: readonly ChartBlockPoint[], rank: number): string {
  const stroke = seriesColour(rank);
  const path = line<ChartBlockPoint>()
    .x(({ at }) => layout.x(at))
    .y(({ value }) => layout.y(value))
    .defined(({ state }) => state === 'measured')(points);
  const drawn = measured(points);
  return [
    path === null
      ? ''
      : element('path', {
          d: path,
          fill: 'none',
          stroke,
          'stroke-width': rank === 0 ? 2.5 : 2,
          'stroke-dasharray': seriesDashes(rank),
        }),
    ...drawn.map((point) => whisker(layout, point, stroke)),
    ...drawn.map((point) => pointMark(point, layout.x(point.at), layout.y(point.value), rank)),
  ].join('');
}

type Interval = Pick<ChartBlockPoint, 'at'> & {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
};

function whisker(layout: ChartLayout, { at, low, high }: Interval, stroke: string): string {
  if (low === undefined || high === undefined) return '';
  const [x, foot, top] = [layout.x(at), layout.y(low), layout.y(high)];
  const d = `M${x} ${foot}V${top}M${x - 5} ${foot}h10M${x - 5} ${top}h10`;
  return element('path', { d, fill: 'none', stroke, 'stroke-width': 1.25 });
}

function gaps(layout: ChartLayout, points: readonly ChartBlockPoint[]): string {
  return points
    .map(({ state, at }) => {
      if (state === 'measured') return '';
      const x = layout.x(at);
      const [y1, y2] = [layout.top, layout.bottom - 18];
      const stroke = colours.lineStrong;
      return (
        element('line', { x1: x, x2: x, y1, y2, stroke, 'stroke-dasharray': '3 4' }) +
        gapSign(state, x, layout.bottom - 10)
      );
    })
    .join('');
}

/** The required level as a heavy bar over the time it holds for, with strokes on the side that fulfils it. */
function target(layout: ChartLayout, given: ChartBlockTarget): string {
  const [from, to] = targetSpan(given, layout);
  const y = layout.y(given.value);
  const stroke = colours.ink;
  const bar = (at: number) =>
    element('line', { x1: from, x2: to, y1: at, y2: at, stroke, 'stroke-width': 3.5 });
  const side = sideOf(given.direction);
  const count = side === 0 ? 0 : Math.floor((to - from) / 8);
  const strokes = Array.from({ length: count }, (_, index) => from + 4 + index * 8);
  return [
    element('line', {
      x1: layout.left,
      x2: layout.right,
      y1: y,
      y2: y,
      stroke,
      'stroke-width': 0.75,
      'stroke-dasharray': '1 3',
    }),
    bar(y),
    given.upper === undefined ? '' : bar(layout.y(given.upper.value)),
    strokes.length === 0
      ? ''
      : element('path', {
          d: strokes.map((x) => `M${Math.round(x)} ${y}l4 ${side * 6}`).join(''),
          fill: 'none',
          stroke,
        }),
  ].join('');
}

/** -1 is up on the page. */
function sideOf(direction: ChartBlockTarget['direction']): -1 | 0 | 1 {
  switch (direction) {
    case 'atLeast':
    case 'above':
    case 'between':
      return -1;
    case 'atMost':
    case 'below':
      return 1;
    case 'equal':
      return 0;
  }
}

function trajectory(layout: ChartLayout, { trajectory: way }: ChartBlock): string {
  if (way === undefined) return '';
  return element('line', {
    x1: layout.x(way.from.at),
    y1: layout.y(way.from.value),
    x2: layout.x(way.to.at),
    y2: layout.y(way.to.value),
    stroke: colours.lineStrong,
    'stroke-width': 1.5,
    'stroke-dasharray': '1 4',
    'stroke-linecap': 'round',
  });
}

/** A ring around where it began; a level all the way across when its time is not known. */
function baseline(layout: ChartLayout, { baseline: given }: ChartBlock): string {
  if (given === undefined) return '';
  const y = layout.y(given.value);
  const drawn = { fill: 'none', stroke: colours.ink, 'stroke-width': 1.25 };
  return given.at === undefined
    ? element('path', {
        d: `M${layout.left} ${y}H${layout.right}`,
        ...drawn,
        'stroke-dasharray': '8 3',
      })
    : element('circle', { cx: layout.x(given.at), cy: y, r: 9, ...drawn });
}

/** Values at their points, each with a white rim so that lines pass behind it. */
function labels(layout: ChartLayout, chart: ChartBlock): string {
  return placeLabels(chart, layout)
    .map(({ text, x, y, anchor, strong }) =>
      element(
        'text',
        {
          x,
          y,
          'text-anchor': anchor,
          fill: colours.ink,
          stroke: '#ffffff',
          'stroke-width': 4,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
          'font-weight': strong ? 700 : undefined,
        },
        escaped(text),
      ),
    )
    .join('');
}
