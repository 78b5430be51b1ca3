import { type ChartPoint, stateWords } from '#text/chart/figures.ts';
import { type ChartRow, chartRows, oneDecimal } from '#text/chart/table.ts';
import type { LineChartProps } from './chart-props.ts';
import { Details } from './details.tsx';
import { FictionalMark } from './fictional-notice.tsx';
import { type Column, Table } from './table.tsx';

type Row = ChartRow<ChartPoint>;

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
      `${oneDecimal(point.low)}–${oneDecimal(point.high)}`
    ),
};

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
        rows={chartRows(lines)}
        compact
        empty="Ingen målinger endnu."
      />
      {chart.target !== undefined && <p>{chart.target.label}</p>}
    </Details>
  );
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
