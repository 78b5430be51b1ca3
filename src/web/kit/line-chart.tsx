import {
  type ChartLayout,
  type ChartSize,
  layOut,
  narrow,
  wide,
  writeTick,
} from '#text/chart/layout.ts';
import { Legend } from './chart-legend.tsx';
import { Axes, Baseline, Gaps, Labels, SeriesLine, Target, Trajectory } from './chart-parts.tsx';
import type { LineChartProps } from './chart-props.ts';
import { ChartTable } from './chart-table.tsx';
import { Heading } from './heading.tsx';

/**
 * Figures over time with what they are held against, drawn on the server, and always with their table.
 * It is drawn twice, for a wide and a narrow place, so that its text is never scaled down to nothing; the
 * style sheet shows one of them, and what is not shown is not read aloud either.
 */
export function LineChart(props: LineChartProps) {
  const drawable =
    props.points.length > 0 || (props.benchmarks ?? []).some((line) => line.points.length > 0);
  return (
    <figure class="chart" id={props.id}>
      <figcaption>
        <Heading level={props.headingLevel ?? 3} class="chart-title">
          {props.title}
        </Heading>
      </figcaption>
      {drawable ? (
        <>
          <Legend chart={props} />
          <Picture chart={props} size={wide} />
          <Picture chart={props} size={narrow} />
          <AxisNote layout={layOut(props, wide)} />
          <ChartTable chart={props} />
        </>
      ) : (
        <p class="chart-empty">Ingen målinger endnu. {props.target?.label}</p>
      )}
    </figure>
  );
}

function Picture({ chart, size }: { readonly chart: LineChartProps; readonly size: ChartSize }) {
  const layout = layOut(chart, size);
  const [titleId, descriptionId] = [
    `${chart.id}-${size.name}-title`,
    `${chart.id}-${size.name}-description`,
  ];
  const benchmarks = chart.benchmarks ?? [];
  return (
    <svg
      class={`chart-picture chart-${size.name}`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-labelledby={`${titleId} ${descriptionId}`}
    >
      <title id={titleId}>{chart.title}</title>
      <desc id={descriptionId}>{chart.description}</desc>
      <Axes layout={layout} unit={chart.unit} />
      <Gaps layout={layout} points={chart.points} />
      {chart.trajectory !== undefined && (
        <Trajectory layout={layout} trajectory={chart.trajectory} />
      )}
      {chart.target !== undefined && <Target layout={layout} target={chart.target} />}
      {benchmarks.map((line, index) => (
        <SeriesLine key={line.name} layout={layout} points={line.points} rank={index + 1} />
      ))}
      <SeriesLine layout={layout} points={chart.points} rank={0} />
      {chart.baseline !== undefined && <Baseline layout={layout} baseline={chart.baseline} />}
      <Labels layout={layout} chart={chart} />
    </svg>
  );
}

/** A cut axis makes small movements look large, so it is said. */
function AxisNote({ layout }: { readonly layout: ChartLayout }) {
  if (layout.floor <= 0) return null;
  return <p class="chart-note">{`Den lodrette akse begynder ved ${writeTick(layout.floor)}.`}</p>;
}
