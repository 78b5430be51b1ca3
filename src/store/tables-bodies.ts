import type { ColumnType } from 'kysely';
import type { Big, Frozen, Moment } from './columns.ts';

export type BodyTable = {
  readonly plan: Big;
  readonly key: string;
  readonly position: number;
  readonly name: string;
  readonly other_names: ColumnType<
    readonly string[],
    readonly string[] | undefined,
    readonly string[]
  >;
  readonly kind: string;
  readonly level: string;
  readonly serves: ColumnType<string | null, string | null | undefined, string | null>;
  readonly served_by: ColumnType<string | null, string | null | undefined, string | null>;
  readonly task: ColumnType<string | null, string | null | undefined, string | null>;
  readonly focus_areas: ColumnType<
    readonly string[],
    readonly string[] | undefined,
    readonly string[]
  >;
  readonly meetings_least: ColumnType<number | null, number | null | undefined, number | null>;
  readonly meetings_most: ColumnType<number | null, number | null | undefined, number | null>;
  readonly rights: ColumnType<readonly string[], readonly string[] | undefined, readonly string[]>;
  readonly closed_on: ColumnType<string | null, string | null | undefined, string | null>;
};

export type TermsOfReferenceTable = Frozen<{
  readonly plan: Big;
  readonly body: string;
  readonly number: number;
  readonly text: string;
  readonly adopted_on: ColumnType<string | null, string | null | undefined, string | null>;
  readonly reason: ColumnType<string | null, string | null | undefined, string | null>;
  readonly entered_by: string;
  readonly entered_at: Moment;
}>;

export type SeatTable = {
  readonly plan: Big;
  readonly body: string;
  readonly key: string;
  readonly position: number;
  readonly title: string;
  readonly filled_by: string;
  readonly organisation: ColumnType<string | null, string | null | undefined, string | null>;
  readonly count: number;
  readonly voting: boolean;
  readonly optional: ColumnType<boolean, boolean | undefined, boolean>;
  readonly removed_on: ColumnType<string | null, string | null | undefined, string | null>;
};

export type PersonTable = {
  readonly plan: Big;
  readonly id: string;
  readonly name: string;
  readonly organisation: ColumnType<string | null, string | null | undefined, string | null>;
  readonly email: ColumnType<string | null, string | null | undefined, string | null>;
  readonly account: ColumnType<string | null, string | null | undefined, string | null>;
  readonly weekly_mail: ColumnType<boolean, boolean | undefined, boolean>;
  readonly made_at: Moment;
  readonly removed_at: ColumnType<Date | null, string | null | undefined, string | null>;
};

export type MandateTable = {
  readonly plan: Big;
  readonly id: string;
  readonly body: string;
  readonly seat: ColumnType<string | null, string | null | undefined, string | null>;
  readonly person: string;
  readonly organisation: ColumnType<string | null, string | null | undefined, string | null>;
  readonly role: string;
  readonly substitute_for: ColumnType<string | null, string | null | undefined, string | null>;
  readonly from_day: string;
  readonly to_day: ColumnType<string | null, string | null | undefined, string | null>;
  readonly ended_why: ColumnType<string | null, string | null | undefined, string | null>;
};

/** The tables of bodies, by name. */
export type BodiesTables = {
  readonly body: BodyTable;
  readonly terms_of_reference: TermsOfReferenceTable;
  readonly seat: SeatTable;
  readonly person: PersonTable;
  readonly mandate: MandateTable;
};
