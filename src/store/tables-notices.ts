import type { ColumnType } from 'kysely';
import type { Big, Frozen, Moment } from './columns.ts';

export type NoticeTable = {
  readonly plan: Big;
  readonly id: string;
  readonly number: number;
  readonly party: string;
  readonly title: string;
  readonly what: string;
  readonly answers: ColumnType<unknown, string | undefined, string>;
  readonly level: string;
  readonly body: ColumnType<string | null, string | null | undefined, string | null>;
  readonly criteria: ColumnType<
    readonly string[],
    readonly string[] | undefined,
    readonly string[]
  >;
  readonly focus_areas: ColumnType<
    readonly string[],
    readonly string[] | undefined,
    readonly string[]
  >;
  readonly told_at: Moment;
  readonly told_by: string;
  readonly due_on: ColumnType<string | null, string | null | undefined, string | null>;
  readonly state: string;
  readonly outcome: ColumnType<string | null, string | null | undefined, string | null>;
  readonly closed_at: ColumnType<Date | null, string | null | undefined, string | null>;
};

export type NoticeStepTable = Frozen<{
  readonly plan: Big;
  readonly notice: string;
  readonly id: string;
  readonly kind: string;
  readonly party: ColumnType<string | null, string | null | undefined, string | null>;
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
  readonly nature: ColumnType<string | null, string | null | undefined, string | null>;
  readonly place: string;
  readonly body: ColumnType<string | null, string | null | undefined, string | null>;
  readonly state: string;
  readonly outcome: ColumnType<string | null, string | null | undefined, string | null>;
  readonly settled_on: ColumnType<string | null, string | null | undefined, string | null>;
  readonly due_on: ColumnType<string | null, string | null | undefined, string | null>;
  readonly revision: ColumnType<number, number | undefined, number>;
};

export type ConflictStepTable = Frozen<{
  readonly plan: Big;
  readonly conflict: string;
  readonly id: string;
  readonly kind: string;
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
