import type {
  BlockColumn,
  BlockText,
  ChartBlock,
  ChartBlockPoint,
} from '#domain/documents/block.ts';
import { danishDecimal } from '#text/numbers.ts';
import { type ChartPoint, stateWords } from './figures.ts';

type Line<Point> = { readonly name: string; readonly points: readonly Point[] };

export type ChartRow<Point> = {
  readonly label: string;
  readonly at: number;
  /** One for each line; undefined where a line knows nothing of the period. */
  readonly points: readonly (Point | undefined)[];
};

/** The periods of all lines in order of time, each with what every line has for it. */
export function chartRows<Point extends Pick<ChartPoint, 'label' | 'at'>>(
  lines: readonly Line<Point>[],
): readonly ChartRow<Point>[] {
  const places = new Map<string, number>();
  for (const { points } of lines) {
    for (const { label, at } of points) if (!places.has(label)) places.set(label, at);
  }
  return [...places]
    .sort(([, a], [, b]) => a - b)
    .map(([label, at]) => ({
      label,
      at,
      points: lines.map(({ points }) => points.find((point) => point.label === label)),
    }));
}

/** The figures of a chart as a table for paper, with the words a screen says by other means. */
export type ChartTable = {
  readonly columns: readonly BlockColumn[];
  readonly rows: readonly (readonly BlockText[])[];
};

export function chartTable({ name, points, benchmarks }: ChartBlock): ChartTable {
  const lines = [{ name, points }, ...benchmarks];
  const withInterval = points.some(hasInterval);
  return {
    columns: [
      { title: 'Periode' },
      ...lines.map((line): BlockColumn => ({ title: line.name, align: 'right' })),
      ...(withInterval ? [{ title: '95 %-interval', align: 'right' } as const] : []),
    ],
    rows: chartRows(lines).map((row) => [
      row.label,
      ...row.points.map(figureText),
      ...(withInterval ? [intervalText(row.points[0])] : []),
    ]),
  };
}

const noFigure = '–';

function figureText(point: ChartBlockPoint | undefined): BlockText {
  if (point === undefined) return noFigure;
  if (point.state !== 'measured') return stateWords[point.state];
  const marks = [
    point.preliminary === true && 'foreløbig',
    point.fictional === true && 'fiktiv',
  ].filter((mark) => mark !== false);
  return marks.length === 0 ? point.display : `${marks.join(', ')} ${point.display}`;
}

const hasInterval = (point: ChartBlockPoint | undefined): boolean =>
  point?.state === 'measured' && point.low !== undefined && point.high !== undefined;

function intervalText(point: ChartBlockPoint | undefined): string {
  return point?.low === undefined || point.high === undefined || point.state !== 'measured'
    ? noFigure
    : `${oneDecimal(point.low)}–${oneDecimal(point.high)}`;
}

/** An end of an interval: one decimal is as much as it knows. */
export function oneDecimal(value: number): string {
  const written = value.toFixed(1);
  return danishDecimal(written === '-0.0' ? '0.0' : written);
}
