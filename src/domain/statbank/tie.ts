import type { OutsideTrouble } from '#domain/problem.ts';
import type { SeriesId } from '#domain/readings/reading.ts';
import type { Instant } from '#domain/time/period.ts';
import type { MarkAnswers } from './marks.ts';

/** What the table's numbers are multiplied by: exactly, and only by what somebody has chosen. */
export const tieTimes = ['1', '1000', '0.001'] as const;
export type TieTimes = (typeof tieTimes)[number];

/** What "2023/2024" and "2023:2024" are in a table. */
export const twoYearMeanings = ['schoolYear', 'span'] as const;
export type TwoYears = (typeof twoYearMeanings)[number];

/** One value of a variable, with its words as they were when it was chosen. */
export type ChosenValue = { readonly variable: string; readonly id: string; readonly text: string };

/**
 * Which cells of a table of Statistics Denmark a series is: one value of every variable named here,
 * by the variable's code, and every period. A variable left out is added up by the service itself.
 */
export type TieSelection = {
  readonly tableText: string;
  /** The table's unit as it was written when the table was chosen. */
  readonly unit: string;
  readonly time: string;
  readonly values: Readonly<Record<string, ChosenValue>>;
  readonly times: TieTimes;
  readonly marks: MarkAnswers;
  readonly twoYears?: TwoYears;
  /** The first year that is fetched; all where it is left out. */
  readonly from?: string;
};

/** A series that is fetched from StatBank. */
export type StatbankTie = {
  readonly series: SeriesId;
  readonly table: string;
  readonly selection: TieSelection;
  readonly tiedBy: string;
  readonly tiedAt: Instant;
  /** When figures were last fetched without trouble. */
  readonly refreshedAt?: Instant;
  /** The table's own moment of update at that time, as the service wrote it. */
  readonly tableUpdated?: string;
  /** What went wrong the last time, and has not gone well since. */
  readonly failure?: { readonly trouble: OutsideTrouble; readonly at: Instant };
};
