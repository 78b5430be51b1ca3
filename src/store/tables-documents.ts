import type { ColumnType } from 'kysely';
import type { Big, Frozen, Moment } from './columns.ts';

export type DocumentTable = Frozen<{
  readonly plan: Big;
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly body: ColumnType<string | null, string | null | undefined, string | null>;
  readonly year: ColumnType<number | null, number | null | undefined, number | null>;
  readonly meeting: ColumnType<string | null, string | null | undefined, string | null>;
  readonly edition: ColumnType<number, number | undefined, number>;
  readonly as_of: Moment;
  readonly revision: Big;
  readonly issued_at: Moment;
  readonly issued_by: string;
  readonly fictional: boolean;
  readonly content: ColumnType<unknown, string, string>;
  readonly blocks: ColumnType<unknown, string, string>;
}>;

export type DocumentFileTable = Frozen<{
  readonly plan: Big;
  readonly document: string;
  readonly format: string;
  readonly sha256: string;
  readonly bytes: ColumnType<Buffer, Uint8Array, Uint8Array>;
}>;

/** The tables of documents, by name. */
export type DocumentsTables = {
  readonly document: DocumentTable;
  readonly document_file: DocumentFileTable;
};
