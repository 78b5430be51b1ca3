import { type RawBuilder, sql } from 'kysely';
import type { Issue } from '#domain/checked.ts';
import type { ImportSummary, Proposal, RowOutcome } from '#domain/imports/import.ts';
import type { Oddity } from '#domain/readings/oddities.ts';
import type {
  FigureState,
  ImportId,
  ReadingId,
  Sample,
  SeriesId,
} from '#domain/readings/reading.ts';
import type { CellPlace } from '#domain/sheets/sheet.ts';
import type { Period } from '#domain/time/period.ts';
import type { Database } from './database.ts';
import { jsonText } from './json-text.ts';
import { type Count, exactText, sampleOf, stateOf, type Text } from './reading-rows.ts';

/** A row to be staged: a figure with its words, or a cell that cannot be used and why. */
export type NewRow = {
  readonly place: CellPlace;
  /** Where it stands, in words. */
  readonly placeText: string;
} & ({ readonly proposal: Proposal; readonly figure: string } | { readonly issue: Issue });

const columns = [
  ['nth', 'int'],
  ['sheet', 'int'],
  ['cell', 'text'],
  ['place', 'text'],
  ['figure', 'text'],
  ['outcome', 'text'],
  ['series', 'text'],
  ['period', 'text'],
  ['state', 'text'],
  ['value', 'numeric'],
  ['value_divisor', 'numeric'],
  ['expected', 'date'],
  ['sample_size', 'bigint'],
  ['sample_numerator', 'bigint'],
  ['sample_denominator', 'bigint'],
  ['standing', 'text'],
  ['edition', 'text'],
] as const;
const names = sql.raw(columns.map(([name]) => name).join(', '));
const values = sql.raw(
  columns.map(([name, type], index) => `(r ->> ${index})::${type} as ${name}`).join(', '),
);

/** Stages rows, numbered on from `from`; up to some thousands at a time. */
export const append = async (
  { kysely }: Database,
  id: ImportId,
  from: number,
  rows: readonly NewRow[],
): Promise<void> => {
  if (rows.length === 0) return;
  const given = jsonText(rows.map((row, index) => tupleOf(row, from + index)));
  await sql`
    insert into import_row (import, ${names}, issue)
    select ${id}, ${values}, nullif(r -> ${sql.lit(columns.length)}, 'null')
    from jsonb_array_elements(${given}::jsonb) as given(r)
  `.execute(kysely);
};

const tupleOf = (row: NewRow, nth: number): readonly unknown[] => {
  const at = [nth, row.place.sheet.number, row.place.cell ?? '', row.placeText];
  if ('issue' in row) return [...at, null, 'problem', ...Array(11).fill(null), row.issue];
  const { proposal, figure } = row;
  const { state, sample } = proposal;
  const [value, divisor] = state.kind === 'measured' ? exactText(state.value) : [null, null];
  return [
    ...at,
    figure,
    'new',
    proposal.series,
    proposal.period,
    state.kind,
    value,
    divisor,
    (state.kind === 'pending' ? state.expected : undefined) ?? null,
    sample?.kind === 'size' ? sample.n : null,
    sample?.kind === 'share' ? sample.numerator : null,
    sample?.kind === 'share' ? sample.denominator : null,
    proposal.standing,
    proposal.edition ?? null,
    null,
  ];
};

/**
 * Begins the reading of a file anew: what an earlier try left is gone, and that try writes no more.
 *
 * @returns the number of this try; undefined when the import is not to be read
 */
export const begin = async (
  { kysely }: Database,
  plan: string,
  id: string,
): Promise<number | undefined> => {
  const row = await kysely
    .updateTable('import')
    .set(({ eb }) => ({ attempt: eb('attempt', '+', 1), rows_read: 0 }))
    .where('plan', '=', plan)
    .where('id', '=', id)
    .where('state', '=', 'reading')
    .returning('attempt')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  await kysely.deleteFrom('import_row').where('import', '=', id).execute();
  return row.attempt;
};

/**
 * Takes the turn of a try at reading, and tells how far it has come.
 *
 * @returns whether this try is still the one that reads
 */
export const tell = async (
  { kysely }: Database,
  id: ImportId,
  attempt: number,
  rowsRead?: number,
): Promise<boolean> => {
  const { numUpdatedRows } = await kysely
    .updateTable('import')
    .set(({ ref }) => ({ rows_read: rowsRead ?? ref('rows_read') }))
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('state', '=', 'reading')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

/** Forgets what was staged. */
export const remove = async ({ kysely }: Database, id: ImportId): Promise<void> => {
  await kysely.deleteFrom('import_row').where('import', '=', id).execute();
};

/** How many rows came to what; those left out are counted apart and nowhere else. */
export const summary = async ({ kysely }: Database, id: ImportId): Promise<ImportSummary> => {
  const { rows } = await sql<ImportSummary>`
    select
      count(*) filter (where not excluded and outcome = 'new')::int as new,
      count(*) filter (where not excluded and outcome = 'same')::int as same,
      count(*) filter (where not excluded and outcome = 'changed')::int as changed,
      count(*) filter (where not excluded and outcome = 'repeated')::int as repeated,
      count(*) filter (where not excluded and outcome = 'problem')::int as problem,
      count(*) filter (where ${isKept} and state = 'suppressed')::int as suppressed,
      count(*) filter (where ${isKept} and oddities <> '{}')::int as odd,
      count(*) filter (where excluded)::int as excluded
    from import_row where import = ${id}
  `.execute(kysely);
  const [counted] = rows;
  if (counted === undefined) throw new Error('an aggregate without a row');
  return counted;
};

/** What confirming keeps. */
export const isKept: RawBuilder<boolean> = sql`outcome in ('new', 'changed') and not excluded`;

/** A staged row as it is kept; the reading it would supersede is named by its id. */
export type KeptRow = {
  readonly nth: number;
  readonly outcome: RowOutcome;
  readonly sheet: number;
  readonly cell: string;
  readonly placeText: string;
  readonly figure?: Omit<Proposal, 'place'>;
  readonly figureText?: string;
  readonly figureBefore?: string;
  readonly supersedes?: ReadingId;
  readonly oddities: readonly Oddity[];
  readonly issue?: Issue;
  readonly excluded: boolean;
};

type Row = readonly [
  nth: number,
  sheet: number,
  cell: string,
  place: string,
  figure: Text,
  outcome: string,
  series: Text,
  period: Text,
  state: Text,
  value: Text,
  divisor: Text,
  expected: Text,
  size: Count,
  numerator: Count,
  denominator: Count,
  standing: Text,
  edition: Text,
  figureBefore: Text,
  supersedes: Text,
  oddities: readonly string[],
  issue: Issue | null,
  excluded: boolean,
];

/** One row as an array of JSON, exact numbers as text. */
const asArray = sql.raw(
  `json_build_array(${[
    ...columns.map(([name, type]) => (type === 'numeric' ? `${name}::text` : name)),
    'figure_before',
    'supersedes',
    'oddities',
    'issue',
    'excluded',
  ].join(', ')})`,
);

const keptRowOf = (row: Row): KeptRow => {
  const [nth, sheet, cell, placeText, figureText, outcome] = row;
  const [figureBefore, supersedes, oddities, issue, excluded] = [
    row[17],
    row[18],
    row[19],
    row[20],
    row[21],
  ];
  const figure = figureOf(row);
  return {
    nth,
    outcome: outcome as RowOutcome,
    sheet,
    cell,
    placeText,
    ...(figure === undefined ? {} : { figure }),
    ...(figureText === null ? {} : { figureText }),
    ...(figureBefore === null ? {} : { figureBefore }),
    ...(supersedes === null ? {} : { supersedes: supersedes as ReadingId }),
    oddities: oddities as readonly Oddity[],
    ...(issue === null ? {} : { issue }),
    excluded,
  };
};

const figureOf = (row: Row): Omit<Proposal, 'place'> | undefined => {
  const [series, period, state] = [row[6], row[7], row[8]];
  if (series === null || period === null || state === null) return undefined;
  const sample: Sample | undefined = sampleOf(row[12], row[13], row[14]);
  return {
    series: series as SeriesId,
    period: period as Period,
    state: stateOf(state, row[9], row[10], row[11]) as FigureState,
    ...(sample === undefined ? {} : { sample }),
    standing: row[15] === 'final' ? 'final' : 'preliminary',
    ...(row[16] === null ? {} : { edition: row[16] }),
  };
};

const whichRows = (only: RowOutcome | 'odd' | 'excluded' | undefined): RawBuilder<unknown> => {
  switch (only) {
    case undefined:
      return sql`true`;
    case 'odd':
      return sql`${isKept} and oddities <> '{}'`;
    case 'excluded':
      return sql`excluded`;
    case 'new':
    case 'same':
    case 'changed':
    case 'repeated':
    case 'problem':
      return sql`outcome = ${only} and not excluded`;
  }
};

/** What a person must see comes first. */
const inPreview = sql`case
    when outcome = 'problem' then 0
    when outcome in ('new', 'changed') and oddities <> '{}' then 1
    when outcome = 'changed' then 2
    when outcome = 'new' then 3
    when outcome = 'repeated' then 4
    else 5
  end`;

/** A page of rows in the order of a preview, and how many there are in all. */
export const page = async (
  { kysely }: Database,
  id: ImportId,
  {
    only,
    skip,
    most,
  }: {
    readonly only?: RowOutcome | 'odd' | 'excluded' | undefined;
    readonly skip: number;
    readonly most: number;
  },
): Promise<{ readonly rows: readonly KeptRow[]; readonly total: number }> => {
  const which = sql`import = ${id} and ${whichRows(only)}`;
  const { rows } = await sql<{ readonly total: number; readonly rows: readonly Row[] }>`
    select (select count(*)::int from import_row where ${which}) as total,
      (select coalesce(json_agg(row order by place_of, at), '[]') from (
        select ${asArray} as row, ${inPreview} as place_of, nth as at
        from import_row where ${which} order by 2, 3 limit ${most} offset ${skip}
      ) chosen) as rows
  `.execute(kysely);
  return { rows: (rows[0]?.rows ?? []).map(keptRowOf), total: rows[0]?.total ?? 0 };
};

/** The figures that confirming would keep, of some series. */
export const keptOf = async (
  { kysely }: Database,
  id: ImportId,
  series: readonly SeriesId[],
): Promise<readonly KeptRow[]> => {
  if (series.length === 0) return [];
  const { rows } = await sql<{ readonly row: Row }>`
    select ${asArray} as row from import_row
    where import = ${id} and series = any(${series}::text[]) and ${isKept}
    order by nth
  `.execute(kysely);
  return rows.map(({ row }) => keptRowOf(row));
};

/**
 * Leaves rows out, or takes them in again.
 *
 * @returns how many were changed by it, and whether another row has the figure of any of them
 */
export const exclude = async (
  { kysely }: Database,
  id: ImportId,
  rows: readonly number[],
  excluded: boolean,
): Promise<{ readonly rows: number; readonly hadTwins: boolean }> => {
  const { rows: done } = await sql<{ readonly rows: number; readonly hadTwins: boolean }>`
    with done as (
      update import_row set excluded = ${excluded}
      where import = ${id} and nth = any(${rows}::int[]) and excluded <> ${excluded}
      returning nth, series, period
    )
    select count(*)::int as rows, coalesce(bool_or(exists(
        select from import_row other
        where other.import = ${id} and other.series = done.series and other.period = done.period
          and other.nth <> done.nth)), false) as "hadTwins"
    from done
  `.execute(kysely);
  return done[0] ?? { rows: 0, hadTwins: false };
};
