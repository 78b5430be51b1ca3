import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { type ChartPoint, measured } from '#text/chart/figures.ts';
import type { Example } from './example.ts';

export type SparklineProps = {
  readonly points: readonly ChartPoint[];
  /** The level to hold against, drawn as a thin line. */
  readonly target?: number | undefined;
  /** What the little picture says, for instance "Fra 64,6 % i 2015 til 71,2 % i 2019". */
  readonly label: string;
};

const [width, height, edge] = [96, 28, 5];

/** The course of a series in a table cell: shape only, the figures stand in the cells beside it. */
export function Sparkline({ points, target, label }: SparklineProps) {
  const values = [
    ...measured(points).map((point) => point.value),
    ...(target === undefined ? [] : [target]),
  ];
  const times = points.map((point) => point.at);
  if (measured(points).length === 0) return <span class="sparkline-empty">{label}</span>;
  const x = scaleLinear([Math.min(...times), Math.max(...times)], [edge, width - edge]);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [height - edge, edge]);
  const place = (scale: (value: number) => number, value: number) =>
    Math.round(scale(value) * 10) / 10;
  const path = line<ChartPoint>()
    .x((point) => place(x, point.at))
    .y((point) => place(y, point.value))
    .defined((point) => point.state === 'measured')(points);
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      {target !== undefined && (
        <line
          x1={0}
          x2={width}
          y1={place(y, target)}
          y2={place(y, target)}
          class="sparkline-target"
        />
      )}
      {path !== null && <path d={path} class="sparkline-line" />}
      {measured(points).map((point, index, all) => (
        <circle
          key={point.at}
          cx={place(x, point.at)}
          cy={place(y, point.value)}
          r={index === all.length - 1 ? 3.2 : 2}
          class="sparkline-point"
        />
      ))}
    </svg>
  );
}

const point = (at: number, value: number, state: ChartPoint['state'] = 'measured'): ChartPoint => ({
  label: String(at),
  at,
  value,
  display: String(value),
  state,
});

export const examples: readonly Example[] = [
  {
    name: 'Med krav',
    element: (
      <p>
        <Sparkline
          points={[point(2015, 64.6), point(2016, 64.6), point(2018, 69.4), point(2019, 71.2)]}
          target={73}
          label="Fra 64,6 % i 2015 til 71,2 % i 2019; krav 73 %"
        />
      </p>
    ),
  },
  {
    name: 'Med et hul',
    element: (
      <p>
        <Sparkline
          points={[
            point(2016, 24.3),
            point(2017, 0, 'suppressed'),
            point(2018, 22),
            point(2019, 20),
          ]}
          label="Fra 24,3 % i 2016 til 20 % i 2019, 2017 skjult"
        />
      </p>
    ),
  },
  {
    name: 'Uden målinger',
    element: (
      <p>
        <Sparkline points={[]} label="Ingen målinger" />
      </p>
    ),
  },
];
