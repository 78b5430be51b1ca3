/** A figure, or the marked absence of one, at its place in time. */
export type ChartPoint = {
  /** The period as people write it: "2017", "2014/15", "nov. 2016". */
  readonly label: string;
  /** Where it stands on the time axis: a year with a fraction. */
  readonly at: number;
  /** Drawn only when `state` is `measured`; whatever stands here otherwise is ignored, so a gap is never 0. */
  readonly value: number;
  /** The value as it is written, with its unit: "64,6 %". */
  readonly display: string;
  readonly state: 'measured' | 'suppressed' | 'pending' | 'notMeasured';
  /** The 95 % interval, both ends or none. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly fictional?: boolean | undefined;
  readonly preliminary?: boolean | undefined;
};

export type ChartLine = { readonly name: string; readonly points: readonly ChartPoint[] };

export type ChartTarget = {
  readonly value: number;
  readonly display: string;
  /** The stretch of time it holds for; without `from` it holds at `to`, without both it holds throughout. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Said in the legend: "Krav: mindst 73 % i 2020". */
  readonly label: string;
  readonly direction: 'atLeast' | 'atMost' | 'above' | 'below' | 'equal' | 'between';
  /** The other end, for `between`. */
  readonly upper?: { readonly value: number; readonly display: string } | undefined;
};

export type ChartPlace = { readonly at: number; readonly value: number };

/** What a chart holds, wherever it is drawn. */
export type ChartFigures = {
  readonly title: string;
  /** What the picture shows, in a sentence or two, for those who do not see it. */
  readonly description: string;
  /** The unit in words, over the value axis: "procent", "kr. pr. bolig pr. år". */
  readonly unit: string;
  readonly name: string;
  readonly points: readonly ChartPoint[];
  /** Series to compare with, at most three. */
  readonly benchmarks?: readonly ChartLine[] | undefined;
  readonly target?: ChartTarget | undefined;
  /** The straight line from where it began to the target. */
  readonly trajectory?: { readonly from: ChartPlace; readonly to: ChartPlace } | undefined;
  /** Without `at` the baseline is known but its time is not. */
  readonly baseline?:
    | { readonly at?: number | undefined; readonly value: number; readonly display: string }
    | undefined;
};

export const stateWords: Readonly<Record<Exclude<ChartPoint['state'], 'measured'>, string>> = {
  suppressed: 'skjult (for få personer)',
  pending: 'ikke udkommet endnu',
  notMeasured: 'ikke målt',
};

export function measured(points: readonly ChartPoint[]): readonly ChartPoint[] {
  return points.filter((point) => point.state === 'measured');
}
