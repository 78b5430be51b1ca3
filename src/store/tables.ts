import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { Event } from '#domain/events.ts';

/** Moments go in as text in UTC with milliseconds, and come as `Date`. */
type Moment = ColumnType<Date, string, string>;
/** `bigint` and `numeric` come as text. */
type Big = ColumnType<string, string | number, string | number>;

/** What is written once and never changed; the database refuses as well. */
type Frozen<Row> = {
  readonly [Name in keyof Row]: Row[Name] extends ColumnType<infer Select, infer Insert, unknown>
    ? ColumnType<Select, Insert, never>
    : ColumnType<Row[Name], Row[Name], never>;
};

export type PlanTable = {
  readonly id: GeneratedAlways<string>;
  readonly key: string;
  readonly revision: ColumnType<string, never, never>;
  readonly structure: JSONColumnType<object>;
};

export type SourceTable = {
  readonly plan: Big;
  readonly key: string;
  readonly position: number;
  readonly name: string;
  readonly publisher: string | null;
  readonly lag_months: number | null;
  readonly contact: string | null;
  readonly note: string | null;
};

export type SeriesTable = {
  readonly plan: Big;
  readonly key: string;
  readonly position: number;
  readonly indicator: string;
  readonly population: string;
  readonly unit: string;
  readonly polarity: string;
  readonly source: string;
  readonly role: string;
};

export type CriterionTable = {
  readonly plan: Big;
  readonly key: string;
  readonly code: string;
  readonly position: number;
  readonly focus_area: string;
  readonly sentence: string;
  readonly data_source: string | null;
  readonly shared_with: string | null;
};

export type CriterionVersionTable = Frozen<{
  plan: Big;
  criterion: string;
  number: number;
  kind: string;
  params: JSONColumnType<object>;
  interpretation: string;
  presumed: ColumnType<string[], readonly string[], never>;
  reason: string | null;
  entered_by: string;
  entered_at: Moment;
}>;

export type ReadingTable = {
  readonly id: GeneratedAlways<string>;
  readonly plan: Big;
  readonly key: ColumnType<string, string, never>;
  readonly series: ColumnType<string, string, never>;
  readonly period: ColumnType<string, string, never>;
  readonly state: ColumnType<string, string, never>;
  readonly value: ColumnType<string | null, string | null, never>;
  readonly supersedes: ColumnType<string | null, string | null, never>;
};

export type EventTable = Frozen<{
  id: GeneratedAlways<string>;
  plan: ColumnType<string | null, string | null, never>;
  revision: ColumnType<string | null, string | number | null, never>;
  at: Moment;
  actor: string | null;
  actor_name: string;
  operation: string;
  request_id: string;
  payload: JSONColumnType<Event, string, never>;
}>;

export type EvidenceTable = {
  readonly plan: Big;
  readonly sha256: string;
  readonly file_name: string;
  readonly bytes: ColumnType<Buffer, Uint8Array, never>;
  readonly kept_at: Moment;
};

export type SubmissionTable = {
  readonly actor: string;
  readonly operation: string;
  readonly once: string;
  readonly at: Moment;
  readonly result: ColumnType<unknown, string | null, string | null>;
};

export type AccountTable = {
  readonly id: string;
  readonly name: string;
  readonly sign_in_name: string;
  readonly password: string | null;
  readonly created_at: Moment;
  readonly closed_at: ColumnType<Date | null, string | null, string | null>;
};

export type AccountGrantTable = {
  readonly account: string;
  readonly plan: ColumnType<string | null, string | null, never>;
  readonly role: string;
};

export type SessionTable = {
  readonly token_hash: string;
  readonly account: string;
  readonly started_at: Moment;
  readonly expires_at: Moment;
};

export type SignInLinkTable = {
  readonly token_hash: string;
  readonly account: string;
  readonly made_at: Moment;
  readonly expires_at: Moment;
  readonly used_at: ColumnType<Date | null, string | null, string | null>;
};

export type SignInTryTable = {
  readonly id: GeneratedAlways<string>;
  readonly name_hash: string;
  readonly address_hash: string;
  readonly at: Moment;
};

export type AgreementDraftTable = {
  readonly id: string;
  readonly owner: string;
  readonly file_name: string;
  readonly sha256: string;
  readonly bytes: ColumnType<Buffer, Uint8Array, never>;
  readonly draft: JSONColumnType<object>;
  readonly answers: ColumnType<object, string | undefined, string>;
  readonly proposals: ColumnType<object, string | undefined, string>;
  readonly revision: Generated<string>;
  readonly made_at: Moment;
  readonly plan: ColumnType<string | null, string | null | undefined, string | null>;
  readonly discarded_at: ColumnType<Date | null, string | null | undefined, string | null>;
};

export type ServedTable = {
  readonly only_one: boolean;
  readonly origin: string;
};

/** The tables of the database, by name; a test holds them to the migrated database. */
export type Tables = {
  readonly plan: PlanTable;
  readonly source: SourceTable;
  readonly series: SeriesTable;
  readonly criterion: CriterionTable;
  readonly criterion_version: CriterionVersionTable;
  readonly reading: ReadingTable;
  readonly event: EventTable;
  readonly evidence: EvidenceTable;
  readonly submission: SubmissionTable;
  readonly account: AccountTable;
  readonly account_grant: AccountGrantTable;
  readonly session: SessionTable;
  readonly sign_in_link: SignInLinkTable;
  readonly sign_in_try: SignInTryTable;
  readonly agreement_draft: AgreementDraftTable;
  readonly served: ServedTable;
};
