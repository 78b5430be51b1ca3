import type { ColumnType } from 'kysely';
import type { Big, Frozen, Moment } from './columns.ts';

type MaybeText = ColumnType<string | null, string | null | undefined, string | null>;
type Names = ColumnType<readonly string[], readonly string[] | undefined, readonly string[]>;

export type NoticeTable = {
  readonly plan: Big;
  readonly id: string;
  readonly number: number;
  readonly party: string;
  readonly title: string;
  readonly what: string;
  readonly effective_on: MaybeText;
  readonly answers: ColumnType<unknown, string | undefined, string>;
  readonly level: string;
  readonly level_why: MaybeText;
  readonly body: MaybeText;
  readonly criteria: Names;
  readonly focus_areas: Names;
  readonly activities: Names;
  readonly told_at: Moment;
  readonly told_by: string;
  readonly told_by_account: MaybeText;
  readonly due_on: MaybeText;
  readonly state: string;
  readonly outcome: MaybeText;
  readonly closed_at: ColumnType<Date | null, string | null | undefined, string | null>;
  readonly revision: ColumnType<number, number | undefined, number>;
};

export type NoticeStepTable = Frozen<{
  readonly plan: Big;
  readonly notice: string;
  readonly id: string;
  readonly kind: string;
  readonly party: MaybeText;
  readonly body: MaybeText;
  readonly on_day: MaybeText;
  readonly stage: MaybeText;
  readonly text: ColumnType<string, string | undefined, string>;
  readonly at: Moment;
  readonly by: string;
}>;

export type ConflictTable = {
  readonly plan: Big;
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly what: string;
  readonly parties: ColumnType<readonly string[], readonly string[], readonly string[]>;
  readonly raised_by: string;
  readonly raised_party: string;
  readonly raised_at: Moment;
  readonly nature: MaybeText;
  readonly place: string;
  readonly body: MaybeText;
  readonly state: string;
  readonly outcome: MaybeText;
  readonly settled_on: MaybeText;
  readonly due_on: MaybeText;
  readonly revision: ColumnType<number, number | undefined, number>;
};

export type ConflictStepTable = Frozen<{
  readonly plan: Big;
  readonly conflict: string;
  readonly id: string;
  readonly kind: string;
  readonly party: MaybeText;
  readonly on_day: MaybeText;
  readonly nature: MaybeText;
  readonly place: MaybeText;
  readonly body: MaybeText;
  readonly out_of_order: ColumnType<boolean, boolean | undefined, boolean>;
  readonly text: ColumnType<string, string | undefined, string>;
  readonly at: Moment;
  readonly by: string;
}>;

/** The tables of notices, by name. */
export type NoticesTables = {
  readonly notice: NoticeTable;
  readonly notice_step: NoticeStepTable;
  readonly conflict: ConflictTable;
  readonly conflict_step: ConflictStepTable;
};
