import type { ChartModel } from '#domain/criteria/chart.ts';
import type { ChartBlock } from '#domain/documents/block.ts';
import type { KnownReading, Series } from '#domain/readings/reading.ts';
import { chartBlock, seriesChart } from '#text/chart-words.ts';
import type { LineChartProps } from '#web/kit/chart-props.ts';

/** A model of a chart as the kit draws it. `id` must be the only one of its kind on the page. */
export const chartOf = (model: ChartModel, id: string): LineChartProps =>
  drawn(chartBlock(model), id);

/** A series by itself, without anything it is held against. */
export const chartOfSeries = (
  series: Series,
  readings: readonly KnownReading[],
  id: string,
): LineChartProps => drawn(seriesChart(series, readings), id);

const drawn = ({ kind: _, ...chart }: ChartBlock, id: string): LineChartProps => ({ id, ...chart });
