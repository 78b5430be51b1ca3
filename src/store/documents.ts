import { type Selectable, sql } from 'kysely';
import type { DocumentContent, DocumentFormat, DocumentKind } from '#domain/documents/block.ts';
import type { IssuedDocument } from '#domain/documents/issued.ts';
import type { BodyKey } from '#domain/governance/body.ts';
import type { Instant } from '#domain/time/period.ts';
import type { Database } from './database.ts';
import { jsonText } from './json-text.ts';
import type { DocumentTable } from './tables-documents.ts';

export type NewDocument = {
  readonly issued: IssuedDocument;
  /** What it was made from, fit for JSON. */
  readonly content: unknown;
  readonly document: DocumentContent;
  readonly files: readonly {
    readonly format: DocumentFormat;
    readonly sha256: string;
    readonly bytes: Uint8Array;
  }[];
};

/** The SHA-256 of a document's content and blocks as they are kept. */
export type DocumentMarks = { readonly content: string; readonly blocks: string };

/** Keeps a document with all of its files. */
export const insert = async (
  { kysely }: Database,
  plan: string,
  { issued, content, document, files }: NewDocument,
): Promise<DocumentMarks> => {
  const marks = await kysely
    .insertInto('document')
    .values({
      plan,
      id: issued.id,
      kind: issued.kind,
      title: issued.title,
      body: issued.body ?? null,
      year: issued.year ?? null,
      meeting: issued.meeting ?? null,
      edition: issued.edition,
      as_of: issued.asOf,
      revision: issued.revision,
      issued_at: issued.issuedAt,
      issued_by: issued.issuedBy,
      fictional: issued.fictional,
      content: jsonText(content ?? null),
      blocks: jsonText(document),
    })
    .returning([
      sql<string>`encode(sha256(convert_to(content::text, 'UTF8')), 'hex')`.as('content'),
      sql<string>`encode(sha256(convert_to(blocks::text, 'UTF8')), 'hex')`.as('blocks'),
    ])
    .executeTakeFirstOrThrow();
  if (files.length === 0) return marks;
  await kysely
    .insertInto('document_file')
    .values(
      files.map(({ format, sha256, bytes }) => ({
        plan,
        document: issued.id,
        format,
        sha256,
        bytes: Buffer.from(bytes),
      })),
    )
    .execute();
  return marks;
};

export type SameDocument = Pick<IssuedDocument, 'kind' | 'body' | 'year' | 'meeting'>;

/** The newest edition of the same document: same kind, body, year and meeting. */
export const newestEdition = async (
  { kysely }: Database,
  plan: string,
  { kind, body, year, meeting }: SameDocument,
): Promise<Pick<IssuedDocument, 'id' | 'edition' | 'issuedAt'> | undefined> => {
  const row = await kysely
    .selectFrom('document')
    .select(['id', 'edition', 'issued_at'])
    .where('plan', '=', plan)
    .where('kind', '=', kind)
    .where('body', 'is not distinct from', body ?? null)
    .where('year', 'is not distinct from', year ?? null)
    .where('meeting', 'is not distinct from', meeting ?? null)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { id: row.id, edition: row.edition, issuedAt: momentOf(row.issued_at) };
};

export type DocumentFilter = Partial<SameDocument> & { readonly id?: string };

/** A document in a list; the name is its body's as it is now. */
export type ListedDocument = IssuedDocument & { readonly bodyName?: string };

/** Issued documents of a plan without what they say, newest first. */
export const documentsOf = async (
  { kysely }: Database,
  plan: string,
  filter: DocumentFilter = {},
): Promise<readonly ListedDocument[]> => {
  let rows = kysely
    .selectFrom('document')
    .select(facts)
    .select([fileList, bodyName])
    .where('plan', '=', plan);
  if (filter.id !== undefined) rows = rows.where('id', '=', filter.id);
  if (filter.kind !== undefined) rows = rows.where('kind', '=', filter.kind);
  if (filter.body !== undefined) rows = rows.where('body', '=', filter.body);
  if (filter.year !== undefined) rows = rows.where('year', '=', filter.year);
  if (filter.meeting !== undefined) rows = rows.where('meeting', '=', filter.meeting);
  const found = await rows.orderBy('issued_at', 'desc').orderBy('id', 'desc').execute();
  return found.map(documentOf);
};

/** A document with what it says; `content` is what it was made from, as it was written. */
export type WholeDocument = {
  readonly issued: ListedDocument;
  readonly document: DocumentContent;
  readonly content: unknown;
};

export const find = async (
  { kysely }: Database,
  plan: string,
  id: string,
): Promise<WholeDocument | undefined> => {
  const row = await kysely
    .selectFrom('document')
    .select([...facts, 'content', 'blocks'])
    .select([fileList, bodyName])
    .where('plan', '=', plan)
    .where('id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      issued: documentOf(row),
      document: row.blocks as DocumentContent,
      content: row.content,
    }
  );
};

/** A file of a document, exactly as it was handed out, with the facts it is named by. */
export type DocumentFile = {
  readonly document: Pick<IssuedDocument, 'kind' | 'title' | 'edition'>;
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

export const findFile = async (
  { kysely }: Database,
  plan: string,
  id: string,
  format: DocumentFormat,
): Promise<DocumentFile | undefined> => {
  const row = await kysely
    .selectFrom('document_file')
    .innerJoin('document', (join) =>
      join
        .onRef('document.plan', '=', 'document_file.plan')
        .onRef('document.id', '=', 'document_file.document'),
    )
    .select(['document.kind', 'document.title', 'document.edition', 'sha256', 'bytes'])
    .where('document_file.plan', '=', plan)
    .where('document_file.document', '=', id)
    .where('document_file.format', '=', format)
    .executeTakeFirst();
  return (
    row && {
      document: { kind: row.kind as DocumentKind, title: row.title, edition: row.edition },
      sha256: row.sha256,
      bytes: new Uint8Array(row.bytes),
    }
  );
};

const facts = [
  'id',
  'kind',
  'title',
  'body',
  'year',
  'meeting',
  'edition',
  'as_of',
  'revision',
  'issued_at',
  'issued_by',
  'fictional',
] as const;

type FileFacts = IssuedDocument['files'];

/** One statement for a whole list: the files' names without their bytes. */
const fileList = sql<FileFacts>`coalesce((
  select json_agg(json_build_object('format', format, 'sha256', sha256, 'size', length(bytes))
    order by format)
  from document_file where document_file.plan = document.plan and document_file.document = document.id
), '[]'::json)`.as('files');

const bodyName = sql<string | null>`(
  select name from body where body.plan = document.plan and body.key = document.body
)`.as('body_name');

type Row = Pick<Selectable<DocumentTable>, (typeof facts)[number]> & {
  readonly files: FileFacts;
  readonly body_name: string | null;
};

const documentOf = (row: Row): ListedDocument => ({
  id: row.id,
  kind: row.kind as DocumentKind,
  title: row.title,
  ...(row.body === null ? {} : { body: row.body as BodyKey }),
  ...(row.body_name === null ? {} : { bodyName: row.body_name }),
  ...(row.year === null ? {} : { year: row.year }),
  ...(row.meeting === null ? {} : { meeting: row.meeting }),
  edition: row.edition,
  asOf: momentOf(row.as_of),
  revision: Number(row.revision),
  issuedAt: momentOf(row.issued_at),
  issuedBy: row.issued_by,
  fictional: row.fictional,
  files: row.files,
});

const momentOf = (moment: Date): Instant => moment.toISOString() as Instant;
