import type { ChartFigures } from '#text/chart/figures.ts';

export type LineChartProps = ChartFigures & {
  readonly id: string;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  /** Show the table unfolded. */
  readonly tableOpen?: boolean | undefined;
};
