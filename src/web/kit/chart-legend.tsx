import type { ComponentChildren } from 'preact';
import { type ChartPoint, stateWords } from '#text/chart/figures.ts';
import { GapSign, PointMark } from './chart-parts.tsx';
import type { LineChartProps } from './chart-props.ts';

/** What the lines and marks mean, in words the text size follows; only what the picture holds. */
export function Legend({ chart }: { readonly chart: LineChartProps }) {
  const all = [...chart.points, ...(chart.benchmarks ?? []).flatMap((line) => line.points)];
  const has = (found: (point: ChartPoint) => boolean) => all.some(found);
  const states = (['suppressed', 'pending', 'notMeasured'] as const).filter((state) =>
    has((point) => point.state === state),
  );
  return (
    <ul class="chart-legend">
      {chart.points.length > 0 && <LineItem name={chart.name} rank={0} />}
      {(chart.benchmarks ?? []).map((line, index) => (
        <LineItem key={line.name} name={line.name} rank={index + 1} />
      ))}
      {chart.target !== undefined && (
        <li>
          <Sample>
            <line x1={1} x2={31} y1={8} y2={8} class="chart-target-bar" />
          </Sample>
          {chart.target.label}
        </li>
      )}
      {chart.trajectory !== undefined && (
        <li>
          <Sample>
            <line x1={1} x2={31} y1={8} y2={8} class="chart-trajectory" />
          </Sample>
          Jævn vej til kravet
        </li>
      )}
      {chart.baseline !== undefined && (
        <li>
          <Sample>
            {chart.baseline.at === undefined ? (
              <path d="M1 8h30" class="chart-baseline chart-baseline-level" />
            ) : (
              <circle cx={16} cy={8} r={7} class="chart-baseline" />
            )}
          </Sample>
          Udgangspunkt: {chart.baseline.display}
        </li>
      )}
      {has((point) => point.low !== undefined && point.state === 'measured') && (
        <li>
          <Sample>
            <path d="M16 1v14M11 1h10M11 15h10" class="chart-whisker" />
          </Sample>
          95 %-interval
        </li>
      )}
      {has((point) => point.preliminary === true) && (
        <li>
          <Sample>
            <PointMark point={{ preliminary: true }} x={16} y={8} rank={0} />
          </Sample>
          Foreløbigt tal
        </li>
      )}
      {has((point) => point.fictional === true) && (
        <li>
          <Sample>
            <PointMark point={{ fictional: true }} x={16} y={8} rank={0} />
          </Sample>
          Fiktivt tal
        </li>
      )}
      {states.map((state) => (
        <li key={state}>
          <Sample>
            <GapSign state={state} x={16} y={8} />
          </Sample>
          {capitalised(stateWords[state])}
        </li>
      ))}
    </ul>
  );
}

function LineItem({ name, rank }: { readonly name: string; readonly rank: number }) {
  return (
    <li>
      <Sample>
        <g class={`chart-series chart-series-${rank}`}>
          <path d="M1 8h30" class="chart-line" />
          <PointMark point={{}} x={16} y={8} rank={rank} />
        </g>
      </Sample>
      {name}
    </li>
  );
}

function Sample({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="chart-sample" viewBox="0 0 32 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

const capitalised = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);
