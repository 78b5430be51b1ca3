import { sql } from 'kysely';
import type { Oddity } from '#domain/readings/oddities.ts';
import type {
  FigureState,
  ImportId,
  Reading,
  ReadingId,
  SeriesId,
} from '#domain/readings/reading.ts';
import type { Period } from '#domain/time/period.ts';
import type { Database } from './database.ts';
import { type ReadingRow, readingColumns, readingOf, stateOf, type Text } from './reading-rows.ts';

/** The readings of a plan that are superseded by none; of two for one period the one entered last. */
const inForce = sql.raw(`
  select distinct on (r.series collate "C", r.period collate "C") r.*
  from reading r
  where r.plan = (select id from the_plan) and r.state <> 'withdrawn'
    and r.series in (select distinct series from figure)
    and not exists (select from reading later where later.plan = r.plan and later.supersedes = r.key)
  order by r.series collate "C", r.period collate "C", r.entered_at desc, r.key collate "C" desc`);

/** What a file says nothing of, such as how many answered, is no change. */
const sameFigure = sql.raw(`
  r.state = f.state and r.standing = f.standing
  and (f.value is null
    or r.value * coalesce(f.value_divisor, 1) = f.value * coalesce(r.value_divisor, 1))
  and (f.expected is null or f.expected is not distinct from r.expected)
  and (f.sample_size is null or f.sample_size is not distinct from r.sample_size)
  and (f.sample_denominator is null
    or (f.sample_numerator, f.sample_denominator)
      is not distinct from (r.sample_numerator, r.sample_denominator))`);

const saidOf = sql.raw(`
  concat(state, '|', trim_scale(value), '|', trim_scale(value_divisor), '|', expected, '|',
    sample_size, '|', sample_numerator, '|', sample_denominator, '|', standing) collate "C"`);

/**
 * Holds the staged figures up against the readings in force, and against each other: what each
 * comes to, and which reading it would supersede. The first of those that say the same stands for
 * them; those that contradict each other are problems, told with the cells of all (`clashWords`
 * before them). What was left out is in nobody's way.
 *
 * @returns how many rows that are not left out came to something else than before
 */
export const holdUp = async (
  { kysely }: Database,
  plan: string,
  id: ImportId,
  clashWords: string,
): Promise<number> => {
  const { rows } = await sql<{ readonly changed: number }>`
    with the_plan as (select ${plan}::bigint as id),
    figure as materialized (
      select * from import_row where import = ${id} and state is not null
    ),
    twice as materialized (
      select series, period, min(nth) as first, min(${saidOf}) <> max(${saidOf}) as differ
      from figure where not excluded group by series, period having count(*) > 1
    ),
    clash as materialized (
      select series, period, jsonb_build_object('path', '[]'::jsonb, 'code', 'contradiction',
        'detail', ${clashWords}::text || array_to_string((array_agg(place order by nth))[1:4], ', ') || '.') as issue
      from twice join figure using (series, period)
      where differ and not excluded group by series, period
    ),
    in_force as materialized (${inForce}),
    found as materialized (
      select f.nth,
        case
          when t.differ and not f.excluded then 'problem'
          when t.first < f.nth and not f.excluded then 'repeated'
          when r.key is null then 'new'
          when ${sameFigure} then 'same'
          else 'changed'
        end as outcome,
        r.key as in_force,
        case when f.excluded then null else c.issue end as issue
      from figure f
      left join twice t on t.series = f.series and t.period = f.period
      left join clash c on c.series = f.series and c.period = f.period
      left join in_force r on r.series = f.series and r.period = f.period
    ),
    updated as (
      update import_row i
      set outcome = found.outcome, issue = found.issue, figure_before = null,
        supersedes = case when found.outcome = 'changed' then in_force end
      from found
      where i.import = ${id} and i.nth = found.nth
        and (i.outcome, i.supersedes, i.issue) is distinct from
          (found.outcome, case when found.outcome = 'changed' then in_force end, found.issue)
      returning i.excluded
    )
    select (count(*) filter (where not excluded))::int as changed from updated
  `.execute(kysely);
  return rows[0]?.changed ?? 0;
};

/** The series an import would change, with how many figures each. */
export const touched = async (
  { kysely }: Database,
  id: ImportId,
): Promise<readonly { readonly series: SeriesId; readonly figures: number }[]> => {
  const { rows } = await sql<{ readonly series: SeriesId; readonly figures: number }>`
    select series, count(*)::int as figures from import_row
    where import = ${id} and outcome in ('new', 'changed')
    group by series order by series collate "C"
  `.execute(kysely);
  return rows;
};

/** A staged figure as it is looked over. */
export type StagedFigure = {
  readonly nth: number;
  readonly series: SeriesId;
  readonly period: Period;
  readonly state: FigureState;
  readonly supersedes?: ReadingId;
  readonly figureBefore?: string;
  readonly oddities: readonly Oddity[];
  readonly excluded: boolean;
};

type FigureRow = {
  readonly nth: number;
  readonly series: string;
  readonly period: string;
  readonly state: string;
  readonly value: Text;
  readonly value_divisor: Text;
  readonly supersedes: Text;
  readonly figure_before: Text;
  readonly oddities: readonly Oddity[];
  readonly excluded: boolean;
};

/** The new and changed figures of some series, in the order they stand in the file. */
export const figuresOf = async (
  { kysely }: Database,
  id: ImportId,
  series: readonly SeriesId[],
): Promise<readonly StagedFigure[]> => {
  const { rows } = await sql<FigureRow>`
    select nth, series, period, state, value::text, value_divisor::text, supersedes,
      figure_before, oddities, excluded
    from import_row
    where import = ${id} and series = any(${series}::text[]) and outcome in ('new', 'changed')
    order by nth
  `.execute(kysely);
  return rows.map((row) => ({
    nth: row.nth,
    series: row.series as SeriesId,
    period: row.period as Period,
    state: stateOf(row.state, row.value, row.value_divisor, null) as FigureState,
    ...(row.supersedes === null ? {} : { supersedes: row.supersedes as ReadingId }),
    ...(row.figure_before === null ? {} : { figureBefore: row.figure_before }),
    oddities: row.oddities,
    excluded: row.excluded,
  }));
};

/** Readings as arrays of JSON, in the order of `readingColumns`. */
const readingArray = sql.raw(
  `json_build_array(${readingColumns
    .map(([name, type]) => {
      if (type === 'numeric') return `${name}::text`;
      if (type !== 'timestamptz') return name;
      return `to_char(${name} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    })
    .join(', ')})`,
);

/** All readings some series ever had. */
export const readingsOf = async (
  { kysely }: Database,
  plan: string,
  series: readonly SeriesId[],
): Promise<readonly Reading[]> => {
  const { rows } = await sql<{ readonly row: ReadingRow }>`
    select ${readingArray} as row from reading
    where plan = ${plan}::bigint and series = any(${series}::text[]) order by id
  `.execute(kysely);
  return rows.map(({ row }) => readingOf(row));
};

/** What looking a figure over came to. */
export type Looked = {
  readonly nth: number;
  readonly oddities: readonly Oddity[];
  readonly figureBefore?: string;
};

export const keepLooked = async (
  { kysely }: Database,
  id: ImportId,
  looked: readonly Looked[],
): Promise<void> => {
  if (looked.length === 0) return;
  await sql`
    update import_row i
    set oddities = array(select jsonb_array_elements_text(l -> 'oddities')),
      figure_before = l ->> 'figureBefore'
    from jsonb_array_elements(${JSON.stringify(looked)}::jsonb) as given(l)
    where i.import = ${id} and i.nth = (l ->> 'nth')::int
  `.execute(kysely);
};
