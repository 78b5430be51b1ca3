import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { Event } from '#domain/events.ts';
import type { Big, Frozen, Moment } from './columns.ts';
import type { BodiesTables } from './tables-bodies.ts';
import type { CycleTables } from './tables-cycle.ts';
import type { DocumentsTables } from './tables-documents.ts';
import type { LogTables } from './tables-log.ts';
import type { MeetingsTables } from './tables-meetings.ts';
import type { NoticesTables } from './tables-notices.ts';

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
  readonly edition: string | null;
  readonly rhythm: string | null;
  readonly next_expected: string | null;
  readonly min_cell: number | null;
  readonly min_base: number | null;
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
  readonly total: string | null;
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
  readonly import: ColumnType<string | null, string | null, never>;
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

export type ImportTable = {
  readonly id: ColumnType<string, string, never>;
  readonly plan: Big;
  readonly origin: string;
  readonly state: string;
  readonly file_name: string;
  readonly sha256: string;
  readonly source: string | null;
  readonly edition: string | null;
  readonly heads: ColumnType<unknown, string | null, string | null>;
  readonly profile: ColumnType<unknown, string | null, string | null>;
  readonly rows_total: number | null;
  readonly rows_read: ColumnType<number, number | undefined, number>;
  readonly attempt: ColumnType<number, number | undefined, number>;
  readonly staged_revision: ColumnType<
    string | null,
    string | number | null | undefined,
    string | number | null
  >;
  readonly summary: ColumnType<unknown, string | null, string | null>;
  readonly failure: ColumnType<unknown, string | null, string | null>;
  readonly made_by: string;
  readonly made_at: Moment;
  readonly confirmed_by: string | null;
  readonly confirmed_at: ColumnType<Date | null, string | null | undefined, string | null>;
  readonly withdrawn_by: string | null;
  readonly withdrawn_at: ColumnType<Date | null, string | null | undefined, string | null>;
  readonly withdrawn_why: string | null;
};

export type ImportRowTable = {
  readonly import: string;
  readonly nth: number;
  readonly sheet: number;
  readonly cell: string;
  readonly place: string;
  readonly figure: string | null;
  readonly figure_before: string | null;
  readonly outcome: string;
  readonly excluded: ColumnType<boolean, boolean | undefined, boolean>;
  readonly series: string | null;
  readonly period: string | null;
  readonly state: string | null;
  readonly value: string | null;
  readonly value_divisor: string | null;
  readonly expected: string | null;
  readonly sample_size: string | null;
  readonly sample_numerator: string | null;
  readonly sample_denominator: string | null;
  readonly standing: string | null;
  readonly edition: string | null;
  readonly supersedes: string | null;
  readonly oddities: ColumnType<string[], readonly string[] | undefined, readonly string[]>;
  readonly issue: ColumnType<unknown, string | null, string | null>;
};

export type SourceProfileTable = {
  readonly plan: Big;
  readonly source: string;
  readonly name: string;
  readonly profile: JSONColumnType<object>;
  readonly kept_by: string;
  readonly kept_at: Moment;
};

export type StatbankTieTable = {
  readonly plan: Big;
  readonly series: string;
  readonly table_id: string;
  readonly selection: JSONColumnType<object>;
  readonly tied_by: string;
  readonly tied_at: Moment;
  readonly refreshed_at: ColumnType<Date | null, string | null | undefined, string | null>;
  readonly table_updated: ColumnType<string | null, string | null | undefined, string | null>;
  readonly failure: ColumnType<unknown, string | null | undefined, string | null>;
};

export type SigningKeyTable = {
  readonly only_one: ColumnType<boolean, boolean | undefined, never>;
  readonly secret: ColumnType<Buffer, Uint8Array, never>;
};

export type AskTable = {
  readonly id: string;
  readonly plan: Big;
  readonly contact: string;
  readonly email: string | null;
  readonly message: string | null;
  readonly due_on: string;
  readonly expires_at: Moment;
  readonly link_number: ColumnType<number, number | undefined, number>;
  readonly made_by: string;
  readonly made_at: Moment;
  readonly sent_at: ColumnType<Date | null, string | null | undefined, string | null>;
  readonly reminded_at: ColumnType<Date | null, string | null | undefined, string | null>;
  readonly answered_at: ColumnType<Date | null, string | null | undefined, string | null>;
  readonly answered_by: string | null;
  readonly revoked_at: ColumnType<Date | null, string | null | undefined, string | null>;
};

export type AskFigureTable = {
  readonly ask: string;
  readonly nth: number;
  readonly plan: Big;
  readonly series: string;
  readonly period: string;
  readonly definition: string | null;
  readonly answer: ColumnType<unknown, string | null | undefined, string | null>;
  readonly answered_at: ColumnType<Date | null, string | null | undefined, string | null>;
  readonly outcome: string | null;
  readonly settled_why: string | null;
  readonly settled_by: string | null;
  readonly settled_at: ColumnType<Date | null, string | null | undefined, string | null>;
  readonly reading: string | null;
};

export type LinkTryTable = {
  readonly id: GeneratedAlways<string>;
  readonly address_hash: string;
  readonly at: Moment;
};

export type MailTable = {
  readonly id: string;
  readonly plan: ColumnType<string | null, string | null, string | null>;
  readonly concerns: string | null;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly message_id: string;
  readonly calendar: ColumnType<string | null, string | null | undefined, string | null>;
  readonly state: string;
  readonly tries: ColumnType<number, number | undefined, number>;
  readonly failure: string | null;
  readonly made_at: Moment;
  readonly sent_at: ColumnType<Date | null, string | null | undefined, string | null>;
};

/** The tables of the database, by name; a test holds them to the migrated database. */
export type Tables = BodiesTables &
  CycleTables &
  DocumentsTables &
  LogTables &
  MeetingsTables &
  NoticesTables & {
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
    readonly import: ImportTable;
    readonly import_row: ImportRowTable;
    readonly source_profile: SourceProfileTable;
    readonly statbank_tie: StatbankTieTable;
    readonly signing_key: SigningKeyTable;
    readonly ask: AskTable;
    readonly ask_figure: AskFigureTable;
    readonly link_try: LinkTryTable;
    readonly mail: MailTable;
  };
