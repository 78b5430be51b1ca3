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

/** As many periods as stand side by side on paper. */
const mostPeriods = 8;
/** More tables than this are harder to read than a long one. */
const mostTables = 3;

/**
 * The figures of a chart as they take least room on paper: the periods side by side, in a second and
 * a third table where they are many, and under each other beyond that.
 */
export function chartTables(chart: ChartBlock): readonly ChartTable[] {
  const whole = chartTable(chart);
  const wide = Math.max(0, ...whole.rows.flat().map(widestWord));
  const abreast = Math.max(3, Math.min(mostPeriods, Math.floor(charactersAbreast / (wide + 3))));
  const count = Math.ceil(whole.rows.length / abreast);
  if (whole.rows.length === 0 || count > mostTables) return [whole];
  const each = Math.ceil(whole.rows.length / count);
  return Array.from({ length: count }, (_, nth) => turned(whole, nth * each, (nth + 1) * each));
}

/** Of small print, beside the names of the lines. */
const charactersAbreast = 84;
/** Of small print, across the page. */
const charactersAcross = 100;

const widestWord = (text: BlockText): number =>
  Math.max(
    0,
    ...String(text)
      .split(' ')
      .map(({ length }) => length),
  );

const turned = ({ columns, rows }: ChartTable, from: number, to: number): ChartTable => {
  const periods = rows.slice(from, to);
  const longest = Math.max(...columns.slice(1).map(({ title }) => title.length));
  const widest = Math.max(...periods.flat().map(widestWord));
  const spare = 1 - (periods.length * (widest + 9)) / charactersAcross;
  const named = Math.max(0.24, Math.min((longest + 3) / charactersAcross, spare));
  return {
    columns: [
      { title: 'Periode', share: named },
      ...periods.map(
        ([period = '']): BlockColumn => ({
          title: String(period),
          align: 'right',
          share: (1 - named) / periods.length,
        }),
      ),
    ],
    rows: columns
      .slice(1)
      .map(({ title }, line) => [title, ...periods.map((row) => row[line + 1] ?? noFigure)]),
  };
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
