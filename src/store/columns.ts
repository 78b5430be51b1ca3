import type { ColumnType } from 'kysely';

/** Moments go in as text in UTC with milliseconds, and come as `Date`. */
export type Moment = ColumnType<Date, string, string>;
/** `bigint` and `numeric` come as text. */
export type Big = ColumnType<string, string | number, string | number>;

/** What is written once and never changed; the database refuses as well. */
export type Frozen<Row> = {
  readonly [Name in keyof Row]: Row[Name] extends ColumnType<infer Select, infer Insert, unknown>
    ? ColumnType<Select, Insert, never>
    : ColumnType<Row[Name], Row[Name], never>;
};
