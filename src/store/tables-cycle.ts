import type { ColumnType } from 'kysely';
import type { Big, Frozen, Moment } from './columns.ts';

export type CycleTable = {
  readonly plan: Big;
  readonly year: number;
  readonly opened_at: Moment;
  readonly opened_by: string;
  readonly closed_at: ColumnType<Date | null, string | null | undefined, string | null>;
};

export type CycleStepTable = {
  readonly plan: Big;
  readonly year: number;
  readonly key: string;
  readonly kind: string;
  readonly body: ColumnType<string | null, string | null | undefined, string | null>;
  readonly position: number;
  readonly due_on: string;
  readonly done_at: ColumnType<Date | null, string | null | undefined, string | null>;
  readonly done_by: ColumnType<string | null, string | null | undefined, string | null>;
  readonly skipped_why: ColumnType<string | null, string | null | undefined, string | null>;
};

export type EvaluationTable = {
  readonly plan: Big;
  readonly year: number;
  readonly body: string;
  readonly focus_area: string;
  readonly experience: ColumnType<string, string | undefined, string>;
  readonly paper: ColumnType<string | null, string | null | undefined, string | null>;
  readonly revision: ColumnType<number, number | undefined, number>;
  readonly changed_at: Moment;
  readonly changed_by: string;
  readonly finished_at: ColumnType<Date | null, string | null | undefined, string | null>;
  readonly finished_by: ColumnType<string | null, string | null | undefined, string | null>;
};

export type EvaluationLineTable = {
  readonly plan: Big;
  readonly year: number;
  readonly body: string;
  readonly focus_area: string;
  readonly criterion: string;
  readonly comment: ColumnType<string, string | undefined, string>;
  readonly judgement: ColumnType<string | null, string | null | undefined, string | null>;
  readonly reason: ColumnType<string | null, string | null | undefined, string | null>;
};

export type RecommendationTable = {
  readonly plan: Big;
  readonly id: string;
  readonly year: number;
  readonly body: string;
  readonly to_body: string;
  readonly focus_area: string;
  readonly criteria: ColumnType<
    readonly string[],
    readonly string[] | undefined,
    readonly string[]
  >;
  readonly stance: string;
  readonly text: string;
  readonly made_at: Moment;
  readonly made_by: string;
  readonly submitted_at: ColumnType<Date | null, string | null | undefined, string | null>;
  readonly submitted_by: ColumnType<string | null, string | null | undefined, string | null>;
  readonly revision: ColumnType<number, number | undefined, number>;
  readonly withdrawn_at: ColumnType<Date | null, string | null | undefined, string | null>;
  readonly withdrawn_why: ColumnType<string | null, string | null | undefined, string | null>;
};

export type DecisionTable = Frozen<{
  readonly plan: Big;
  readonly id: string;
  readonly body: string;
  readonly meeting: ColumnType<string | null, string | null | undefined, string | null>;
  readonly agenda_item: ColumnType<string | null, string | null | undefined, string | null>;
  readonly recommendation: ColumnType<string | null, string | null | undefined, string | null>;
  readonly notice: ColumnType<string | null, string | null | undefined, string | null>;
  readonly conflict: ColumnType<string | null, string | null | undefined, string | null>;
  readonly year: ColumnType<number | null, number | null | undefined, number | null>;
  readonly round: number;
  readonly outcome: string;
  readonly text: ColumnType<string, string | undefined, string>;
  readonly reason: ColumnType<string | null, string | null | undefined, string | null>;
  readonly postponed_to: ColumnType<string | null, string | null | undefined, string | null>;
  readonly decided_on: string;
  readonly supersedes: ColumnType<string | null, string | null | undefined, string | null>;
  readonly entered_by: string;
  readonly entered_at: Moment;
}>;

export type ActionTable = {
  readonly plan: Big;
  readonly id: string;
  readonly decision: ColumnType<string | null, string | null | undefined, string | null>;
  readonly text: string;
  readonly owner_person: ColumnType<string | null, string | null | undefined, string | null>;
  readonly owner: string;
  readonly due_on: string;
  readonly focus_area: ColumnType<string | null, string | null | undefined, string | null>;
  readonly criteria: ColumnType<
    readonly string[],
    readonly string[] | undefined,
    readonly string[]
  >;
  readonly state: string;
  readonly settled_on: ColumnType<string | null, string | null | undefined, string | null>;
  readonly settled_by: ColumnType<string | null, string | null | undefined, string | null>;
  readonly outcome: ColumnType<string | null, string | null | undefined, string | null>;
  readonly made_at: Moment;
  readonly made_by: string;
  readonly revision: ColumnType<number, number | undefined, number>;
};

export type ActivityTable = {
  readonly plan: Big;
  readonly id: string;
  readonly name: string;
  readonly what: ColumnType<string, string | undefined, string>;
  readonly lead: ColumnType<string | null, string | null | undefined, string | null>;
  readonly focus_area: ColumnType<string | null, string | null | undefined, string | null>;
  readonly criteria: ColumnType<
    readonly string[],
    readonly string[] | undefined,
    readonly string[]
  >;
  readonly from_day: string;
  readonly to_day: ColumnType<string | null, string | null | undefined, string | null>;
  readonly made_at: Moment;
  readonly revision: ColumnType<number, number | undefined, number>;
};

export type ActivityYearTable = {
  readonly plan: Big;
  readonly activity: string;
  readonly year: number;
  readonly text: ColumnType<string, string | undefined, string>;
  readonly attendances: ColumnType<number | null, number | null | undefined, number | null>;
  readonly people: ColumnType<number | null, number | null | undefined, number | null>;
  readonly entered_by: string;
  readonly entered_at: Moment;
};

/** The tables of cycle, by name. */
export type CycleTables = {
  readonly cycle: CycleTable;
  readonly cycle_step: CycleStepTable;
  readonly evaluation: EvaluationTable;
  readonly evaluation_line: EvaluationLineTable;
  readonly recommendation: RecommendationTable;
  readonly decision: DecisionTable;
  readonly action: ActionTable;
  readonly activity: ActivityTable;
  readonly activity_year: ActivityYearTable;
};
