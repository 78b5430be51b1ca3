import { type ChartLine, type ChartPoint, type LineChartProps, stateWords } from './chart-props.ts';
import { Details } from './details.tsx';
import { FictionalMark } from './fictional-notice.tsx';
import { type Column, Table } from './table.tsx';

type Row = {
  readonly label: string;
  readonly at: number;
  readonly points: readonly (ChartPoint | undefined)[];
};

const hasInterval = (point: ChartPoint | undefined) =>
  point !== undefined &&
  point.state === 'measured' &&
  point.low !== undefined &&
  point.high !== undefined;

const intervalColumn: Column<Row> = {
  header: '95 %-interval',
  numeric: true,
  cell: ({ points: [point] }) =>
    point?.low === undefined || point.high === undefined || !hasInterval(point) ? (
      <NoFigure />
    ) : (
      `${oneDecimal.format(point.low)}–${oneDecimal.format(point.high)}`
    ),
};

const oneDecimal = new Intl.NumberFormat('da-DK', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** The same figures as the picture, and those it had no room to write. */
export function ChartTable({ chart }: { readonly chart: LineChartProps }) {
  const lines = [{ name: chart.name, points: chart.points }, ...(chart.benchmarks ?? [])];
  const columns: readonly Column<Row>[] = [
    { header: 'Periode', cell: (row) => row.label, rowHeader: true, noWrap: true },
    ...lines.map((line, index) => ({
      header: line.name,
      numeric: true,
      cell: (row: Row) => <Figure point={row.points[index]} />,
    })),
    ...(chart.points.some(hasInterval) ? [intervalColumn] : []),
  ];
  return (
    <Details summary="Tallene i diagrammet som tabel" open={chart.tableOpen}>
      <Table
        id={`${chart.id}-table`}
        caption={chart.title}
        captionHidden
        columns={columns}
        rows={rowsOf(lines)}
        compact
        empty="Ingen målinger endnu."
      />
      {chart.target !== undefined && <p>{chart.target.label}</p>}
    </Details>
  );
}

function rowsOf(lines: readonly ChartLine[]): readonly Row[] {
  const keys = new Map<string, number>();
  for (const line of lines)
    for (const point of line.points) if (!keys.has(point.label)) keys.set(point.label, point.at);
  return [...keys]
    .sort(([, a], [, b]) => a - b)
    .map(([label, at]) => ({
      label,
      at,
      points: lines.map((line) => line.points.find((point) => point.label === label)),
    }));
}

/** Marks stand before the figure, so that the figures themselves stay in line. */
function Figure({ point }: { readonly point: ChartPoint | undefined }) {
  if (point === undefined) return <NoFigure />;
  if (point.state !== 'measured') return <em>{stateWords[point.state]}</em>;
  return (
    <>
      {point.preliminary === true && <small>foreløbig </small>}
      {point.fictional === true && <FictionalMark />} {point.display}
    </>
  );
}

function NoFigure() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="sr-only">intet tal</span>
    </>
  );
}
