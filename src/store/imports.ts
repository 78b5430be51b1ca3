import { type SqlBool, sql } from 'kysely';
import type {
  ImportDetail,
  ImportLine,
  ImportOrigin,
  ImportState,
  ImportSummary,
} from '#domain/imports/import.ts';
import type { SourceProfile } from '#domain/imports/profile.ts';
import type { ImportId, SourceId } from '#domain/readings/reading.ts';
import type { SheetHead } from '#domain/sheets/sheet.ts';
import type { Instant } from '#domain/time/period.ts';
import type { Database } from './database.ts';
import { jsonText } from './json-text.ts';

/** An import, and where its reading has come to. */
export type StoredImport = ImportDetail & {
  /** The plan's revision when the rows were last held up against its readings. */
  readonly stagedRevision?: number;
};

export type NewImport = {
  readonly id: ImportId;
  readonly plan: string;
  readonly origin: ImportOrigin;
  readonly state: ImportState;
  readonly fileName: string;
  readonly sha256: string;
  readonly source?: SourceId | undefined;
  readonly edition?: string | undefined;
  readonly heads: readonly SheetHead[];
  readonly profile?: SourceProfile | undefined;
  readonly rowsTotal: number;
  readonly madeBy: string;
  readonly at: Instant;
};

export const insert = async ({ kysely }: Database, made: NewImport): Promise<void> => {
  await kysely
    .insertInto('import')
    .values({
      id: made.id,
      plan: made.plan,
      origin: made.origin,
      state: made.state,
      file_name: made.fileName,
      sha256: made.sha256,
      source: made.source ?? null,
      edition: made.edition ?? null,
      heads: jsonText(made.heads),
      profile: made.profile === undefined ? null : jsonText(made.profile),
      rows_total: made.rowsTotal,
      summary: null,
      failure: null,
      made_by: made.madeBy,
      made_at: made.at,
      confirmed_by: null,
      withdrawn_by: null,
      withdrawn_why: null,
    })
    .execute();
};

const lineColumns = [
  'id',
  'origin',
  'state',
  'file_name',
  'sha256',
  'source',
  'edition',
  'rows_total',
  'rows_read',
  'summary',
  'failure',
  'made_by',
  'made_at',
  'confirmed_by',
  'confirmed_at',
  'withdrawn_by',
  'withdrawn_at',
  'withdrawn_why',
] as const;

type LineRow = {
  readonly id: string;
  readonly origin: string;
  readonly state: string;
  readonly file_name: string;
  readonly sha256: string;
  readonly source: string | null;
  readonly edition: string | null;
  readonly rows_total: number | null;
  readonly rows_read: number;
  readonly summary: unknown;
  readonly failure: unknown;
  readonly made_by: string;
  readonly made_at: Date;
  readonly confirmed_by: string | null;
  readonly confirmed_at: Date | null;
  readonly withdrawn_by: string | null;
  readonly withdrawn_at: Date | null;
  readonly withdrawn_why: string | null;
};

/** A field where there is something to say; left out where there is not. */
const given = <Name extends string, Value>(
  name: Name,
  value: Value | null,
): { readonly [N in Name]?: Value } =>
  (value === null ? {} : { [name]: value }) as { readonly [N in Name]?: Value };

const momentOf = (at: Date | null): Instant | null => (at?.toISOString() ?? null) as Instant | null;

const lineOf = (row: LineRow): ImportLine => ({
  id: row.id as ImportId,
  origin: row.origin as ImportOrigin,
  state: row.state as ImportState,
  fileName: row.file_name,
  sha256: row.sha256,
  ...given('source', row.source as SourceId | null),
  ...given('edition', row.edition),
  ...given('rowsTotal', row.rows_total),
  rowsRead: row.rows_read,
  ...given('summary', row.summary as ImportSummary | null),
  ...given('failure', row.failure as string | null),
  madeBy: row.made_by,
  madeAt: momentOf(row.made_at) as Instant,
  ...given('confirmedBy', row.confirmed_by),
  ...given('confirmedAt', momentOf(row.confirmed_at)),
  ...given('withdrawnBy', row.withdrawn_by),
  ...given('withdrawnAt', momentOf(row.withdrawn_at)),
  ...given('withdrawnWhy', row.withdrawn_why),
});

/** An import of the plan; with `lock` nobody else changes it until the transaction ends. */
export const find = async (
  { kysely }: Database,
  plan: string,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<StoredImport | undefined> => {
  let query = kysely
    .selectFrom('import')
    .select([...lineColumns, 'heads', 'profile', 'staged_revision'])
    .where('plan', '=', plan)
    .where('id', '=', id);
  if (lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  return (
    row && {
      ...lineOf(row),
      heads: (row.heads ?? []) as readonly SheetHead[],
      ...given('profile', row.profile as SourceProfile | null),
      ...given('stagedRevision', row.staged_revision === null ? null : Number(row.staged_revision)),
    }
  );
};

/** The imports of a plan, newest first; those that were discarded are not among them. */
export const list = async (
  { kysely }: Database,
  plan: string,
  most = 200,
): Promise<readonly ImportLine[]> => {
  const rows = await kysely
    .selectFrom('import')
    .select(lineColumns)
    .where('plan', '=', plan)
    .where('state', '<>', 'discarded')
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map(lineOf);
};

/** The newest import of the very same bytes in one of these states, other than a given one. */
export const ofFile = async (
  { kysely }: Database,
  plan: string,
  sha256: string,
  states: readonly ImportState[],
  but?: ImportId,
): Promise<ImportLine | undefined> => {
  const row = await kysely
    .selectFrom('import')
    .select(lineColumns)
    .where('plan', '=', plan)
    .where('sha256', '=', sha256)
    .where('state', 'in', states)
    .where(but === undefined ? sql<SqlBool>`true` : sql<SqlBool>`id <> ${but}`)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && lineOf(row);
};

/** What changes in an import on its way; what is left out stays. */
export type ImportChange = {
  readonly state?: ImportState;
  readonly source?: SourceId;
  readonly edition?: string;
  readonly profile?: SourceProfile;
  readonly summary?: ImportSummary;
  readonly rowsRead?: number;
  /** A sentence, or that it failed no longer. */
  readonly failure?: string | null;
  readonly stagedRevision?: number;
  readonly confirmed?: { readonly by: string; readonly at: Instant };
  readonly withdrawn?: { readonly by: string; readonly at: Instant; readonly why: string };
};

export const change = async (
  { kysely }: Database,
  id: ImportId,
  to: ImportChange,
): Promise<void> => {
  await kysely
    .updateTable('import')
    .set({
      ...(to.state === undefined ? {} : { state: to.state }),
      ...(to.source === undefined ? {} : { source: to.source }),
      ...(to.edition === undefined ? {} : { edition: to.edition }),
      ...(to.profile === undefined ? {} : { profile: jsonText(to.profile) }),
      ...(to.summary === undefined ? {} : { summary: jsonText(to.summary) }),
      ...(to.rowsRead === undefined ? {} : { rows_read: to.rowsRead }),
      ...(to.failure === undefined
        ? {}
        : { failure: to.failure === null ? null : jsonText(to.failure) }),
      ...(to.stagedRevision === undefined ? {} : { staged_revision: to.stagedRevision }),
      ...(to.confirmed === undefined
        ? {}
        : { confirmed_by: to.confirmed.by, confirmed_at: to.confirmed.at }),
      ...(to.withdrawn === undefined
        ? {}
        : {
            withdrawn_by: to.withdrawn.by,
            withdrawn_at: to.withdrawn.at,
            withdrawn_why: to.withdrawn.why,
          }),
    })
    .where('id', '=', id)
    .execute();
};
