import { line } from 'd3-shape';
import { type ChartPoint, type ChartTarget, measured } from '#text/chart/figures.ts';
import { placeLabels, targetSpan } from '#text/chart/labels.ts';
import type { ChartLayout } from '#text/chart/layout.ts';
import type { LineChartProps } from './chart-props.ts';

type Drawn = { readonly layout: ChartLayout };

/** Both axes: quiet lines for the values, the periods underneath, the unit on top. */
export function Axes({ layout, unit }: Drawn & { readonly unit: string }) {
  return (
    <g class="chart-axes">
      {layout.yTicks.map((tick) => (
        <g key={tick.place}>
          <line
            x1={layout.left}
            x2={layout.right}
            y1={tick.place}
            y2={tick.place}
            class={tick.label === '0' ? 'chart-foot' : 'chart-grid'}
          />
          <text x={layout.left - 8} y={tick.place + 4.5} text-anchor="end">
            {tick.label}
          </text>
        </g>
      ))}
      <line
        x1={layout.left}
        x2={layout.right}
        y1={layout.bottom}
        y2={layout.bottom}
        class="chart-foot"
      />
      {layout.xTicks.map((tick) => (
        <g key={tick.place}>
          <line
            x1={tick.place}
            x2={tick.place}
            y1={layout.bottom}
            y2={layout.bottom + 5}
            class="chart-foot"
          />
          <text x={tick.place} y={layout.bottom + 20} text-anchor="middle">
            {tick.label}
          </text>
        </g>
      ))}
      <text x={0} y={12}>
        {unit}
      </text>
    </g>
  );
}

/** One series: a line that breaks where a figure is missing, whiskers, and a mark for every figure. */
export function SeriesLine({
  layout,
  points,
  rank,
}: Drawn & { readonly points: readonly ChartPoint[]; readonly rank: number }) {
  const path = line<ChartPoint>()
    .x((point) => layout.x(point.at))
    .y((point) => layout.y(point.value))
    .defined((point) => point.state === 'measured')(points);
  return (
    <g class={`chart-series chart-series-${rank}`}>
      {path !== null && <path d={path.replaceAll(/(\d+\.\d{2})\d+/g, '$1')} class="chart-line" />}
      {measured(points).map((point) => (
        <Whisker key={point.at} point={point} layout={layout} />
      ))}
      {measured(points).map((point) => (
        <PointMark
          key={point.at}
          point={point}
          x={layout.x(point.at)}
          y={layout.y(point.value)}
          rank={rank}
        />
      ))}
    </g>
  );
}

function Whisker({ point, layout }: Drawn & { readonly point: ChartPoint }) {
  if (point.low === undefined || point.high === undefined) return null;
  const [x, low, high] = [layout.x(point.at), layout.y(point.low), layout.y(point.high)];
  return (
    <path d={`M${x} ${low}V${high}M${x - 5} ${low}h10M${x - 5} ${high}h10`} class="chart-whisker" />
  );
}

type MarkProps = {
  readonly point: Pick<ChartPoint, 'fictional' | 'preliminary'>;
  readonly x: number;
  readonly y: number;
  readonly rank: number;
};

/** A disc for the series itself, a square, a triangle and a diamond for those it is compared with. */
export function PointMark({ point, x, y, rank }: MarkProps) {
  const classes = [
    'chart-point',
    point.fictional === true && 'chart-fictional',
    point.preliminary === true && 'chart-preliminary',
  ];
  const name = classes.filter(Boolean).join(' ');
  if (rank === 0) return <circle cx={x} cy={y} r={4.5} class={name} />;
  if (rank === 1) return <rect x={x - 4} y={y - 4} width={8} height={8} class={name} />;
  if (rank === 2) return <path d={`M${x} ${y - 5}l5 9h-10z`} class={name} />;
  return <path d={`M${x} ${y - 5.5}l5.5 5.5-5.5 5.5-5.5-5.5z`} class={name} />;
}

/** What is not there, said where it would have been: a dashed upright line with a sign at its foot. */
export function Gaps({ layout, points }: Drawn & { readonly points: readonly ChartPoint[] }) {
  return (
    <g class="chart-gaps">
      {points.map((point) =>
        point.state === 'measured' ? null : (
          <g key={point.at}>
            <line
              x1={layout.x(point.at)}
              x2={layout.x(point.at)}
              y1={layout.top}
              y2={layout.bottom - 18}
              class="chart-gap"
            />
            <GapSign state={point.state} x={layout.x(point.at)} y={layout.bottom - 10} />
          </g>
        ),
      )}
    </g>
  );
}

export function GapSign({
  state,
  x,
  y,
}: {
  readonly state: Exclude<ChartPoint['state'], 'measured'>;
  readonly x: number;
  readonly y: number;
}) {
  switch (state) {
    case 'suppressed':
      return (
        <path d={`M${x - 5} ${y - 5}h10v10h-10zM${x - 5} ${y + 5}l10-10`} class="chart-gap-sign" />
      );
    case 'pending':
      return <path d={`M${x - 5} ${y - 6}h10l-10 12h10z`} class="chart-gap-sign" />;
    case 'notMeasured':
      return <path d={`M${x - 5} ${y - 5}l10 10m0-10l-10 10`} class="chart-gap-sign" />;
  }
}

/** The required level as a heavy bar over the time it holds for, with strokes on the side that fulfils it. */
export function Target({ layout, target }: Drawn & { readonly target: ChartTarget }) {
  const [from, to] = targetSpan(target, layout);
  const y = layout.y(target.value);
  const side = sideOf(target.direction);
  const strokes = Array.from(
    { length: Math.floor((to - from) / 8) },
    (_, index) => from + 4 + index * 8,
  );
  return (
    <g class="chart-target">
      <line x1={layout.left} x2={layout.right} y1={y} y2={y} class="chart-target-reach" />
      <line x1={from} x2={to} y1={y} y2={y} class="chart-target-bar" />
      {target.upper !== undefined && (
        <line
          x1={from}
          x2={to}
          y1={layout.y(target.upper.value)}
          y2={layout.y(target.upper.value)}
          class="chart-target-bar"
        />
      )}
      {side !== 0 && (
        <path
          d={strokes.map((x) => `M${Math.round(x)} ${y}l4 ${side * 6}`).join('')}
          class="chart-target-side"
        />
      )}
    </g>
  );
}

/** -1 is up on the screen. */
function sideOf(direction: ChartTarget['direction']): -1 | 0 | 1 {
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

export function Trajectory({
  layout,
  trajectory,
}: Drawn & { readonly trajectory: NonNullable<LineChartProps['trajectory']> }) {
  const { from, to } = trajectory;
  return (
    <line
      x1={layout.x(from.at)}
      y1={layout.y(from.value)}
      x2={layout.x(to.at)}
      y2={layout.y(to.value)}
      class="chart-trajectory"
    />
  );
}

/** A ring around where it began; a level all the way across when its time is not known. */
export function Baseline({
  layout,
  baseline,
}: Drawn & { readonly baseline: NonNullable<LineChartProps['baseline']> }) {
  const y = layout.y(baseline.value);
  if (baseline.at === undefined)
    return (
      <path
        d={`M${layout.left} ${y}H${layout.right}`}
        class="chart-baseline chart-baseline-level"
      />
    );
  return <circle cx={layout.x(baseline.at)} cy={y} r={9} class="chart-baseline" />;
}

/** Values written at their points, each with a white rim so that lines pass behind it. */
export function Labels({ layout, chart }: Drawn & { readonly chart: LineChartProps }) {
  return (
    <g class="chart-labels">
      {placeLabels(chart, layout).map((label) => (
        <text
          key={`${label.x} ${label.y}`}
          x={label.x}
          y={label.y}
          text-anchor={label.anchor}
          class={label.strong ? 'chart-label-strong' : undefined}
        >
          {label.text}
        </text>
      ))}
    </g>
  );
}
