import type { CriterionId } from '#domain/plans/plan.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';

/** Something that is done, and the criteria it is meant to contribute to. */
export type Activity = {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly lead?: string;
  readonly focusArea?: string;
  readonly criteria: readonly CriterionId[];
  readonly from: IsoDate;
  readonly to?: IsoDate;
  readonly years: readonly ActivityYear[];
  readonly revision: number;
};

/** What was done in a year. Attendances and different people are counted apart. */
export type ActivityYear = {
  readonly year: number;
  readonly text: string;
  readonly attendances?: number;
  readonly people?: number;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
};
