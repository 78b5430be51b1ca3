import { type RawBuilder, sql } from 'kysely';
import type {
  Criterion,
  CriterionId,
  CriterionVersion,
  Plan,
  PlanKey,
  WholePlan,
} from '#domain/plans/plan.ts';
import type { DataSource, Series } from '#domain/readings/reading.ts';
import * as criteria from './criteria.ts';
import type { Database } from './database.ts';
import * as plans from './plans.ts';
import { type ReadingRow, readingColumns, readingOf } from './reading-rows.ts';
import * as readings from './readings.ts';
import * as sourceRows from './sources.ts';

export type StoredPlan = {
  readonly pin: plans.PlanPin;
  readonly whole: WholePlan;
  /** The SHA-256 of the evidence files that are kept; a plan file names files it does not hold. */
  readonly evidence: ReadonlySet<string>;
};

/** Moments as they are written elsewhere: in UTC with milliseconds. */
const moment = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const readingExpressions = readingColumns.map(([name, type]) => {
  if (type === 'numeric') return `${name}::text`;
  return type === 'timestamptz' ? moment(name) : name;
});

const parts = {
  sources: `select coalesce(json_agg(json_strip_nulls(json_build_object(
      'id', key, 'name', name, 'publisher', publisher, 'lagMonths', lag_months,
      'contact', contact, 'note', note, 'edition', edition, 'rhythm', rhythm,
      'nextExpected', next_expected, 'smallest', case when min_cell is null and min_base is null
        then null else json_build_object('cell', min_cell, 'base', min_base) end)) order by position), '[]')
    from source where plan = p.id`,
  series: `select coalesce(json_agg(json_strip_nulls(json_build_object(
      'id', key, 'indicator', indicator, 'population', population, 'unit', unit,
      'polarity', polarity, 'source', source, 'role', role, 'total', total)) order by position), '[]')
    from series where plan = p.id`,
  criteria: `select coalesce(json_agg(json_build_array(
      key, code, focus_area, sentence, data_source, shared_with) order by position), '[]')
    from criterion where plan = p.id`,
  versions: `select coalesce(json_agg(json_build_array(
      criterion, number, kind, params, interpretation, presumed, reason, entered_by,
      ${moment('entered_at')}) order by criterion, number), '[]')
    from criterion_version where plan = p.id`,
  readings: `select coalesce(json_agg(json_build_array(${readingExpressions.join(', ')})
      order by id), '[]')
    from reading where plan = p.id`,
  evidence: `select coalesce(json_agg(sha256), '[]') from evidence where plan = p.id`,
};

type PlanRow = {
  readonly id: string;
  readonly key: string;
  readonly revision: string;
  readonly structure: Omit<Plan, 'sources' | 'series'>;
  readonly sources: readonly DataSource[];
  readonly series: readonly Series[];
  readonly criteria: readonly CriterionRow[];
  readonly versions: readonly VersionRow[];
  readonly readings: readonly ReadingRow[];
  readonly evidence: readonly string[];
};
type CriterionRow = readonly [string, string, string, string, string | null, string | null];
type VersionRow = readonly [
  criterion: string,
  number: number,
  kind: string,
  params: CriterionVersion['params'],
  interpretation: string,
  presumed: readonly string[],
  reason: string | null,
  enteredBy: string,
  enteredAt: string,
];

const wholePlan: RawBuilder<PlanRow> = sql.raw(
  `select p.id, p.key, p.revision, p.structure, ${Object.entries(parts)
    .map(([name, query]) => `(${query}) as ${name}`)
    .join(', ')} from plan p`,
);

/**
 * Everything of one plan in one statement: a fixed number of queries however much it holds, and
 * all of it as it was at one moment, which a row of statements would not promise.
 */
export const load = async ({ kysely }: Database, key: PlanKey): Promise<StoredPlan | undefined> => {
  const { rows } = await sql<PlanRow>`${wholePlan} where p.key = ${key}`.execute(kysely);
  return rows[0] && storedPlanOf(rows[0]);
};

const { sources, series } = parts;

export type PlanOutline = Pick<Plan, 'key' | 'centralMeasurements' | 'series' | 'sources'>;

/** A plan without its criteria and readings: what its figures are called and come from. */
export const loadOutline = async (
  { kysely }: Database,
  key: PlanKey,
): Promise<PlanOutline | undefined> => {
  const { rows } = await sql<Omit<PlanOutline, 'key'>>`
    select p.structure -> 'centralMeasurements' as "centralMeasurements",
      ${sql.raw(`(${sources}) as sources, (${series}) as series`)}
    from plan p where p.key = ${key}
  `.execute(kysely);
  return rows[0] && { key, ...rows[0] };
};

const storedPlanOf = (row: PlanRow): StoredPlan => ({
  pin: plans.pinOf(row),
  whole: {
    plan: { ...row.structure, sources: row.sources, series: row.series },
    criteria: criteriaOf(row),
    readings: row.readings.map(readingOf),
  },
  evidence: new Set(row.evidence),
});

const criteriaOf = ({ criteria: rows, versions }: PlanRow): readonly Criterion[] => {
  const byCriterion = Map.groupBy(versions, ([criterion]) => criterion);
  return rows.map(([key, code, focusArea, sentence, dataSource, sharedWith]) => ({
    id: key as CriterionId,
    code,
    focusArea,
    sentence,
    dataSource,
    ...(sharedWith === null ? {} : { sharedWith }),
    versions: (byCriterion.get(key) ?? []).map(versionOf),
  }));
};

const versionOf = (row: VersionRow): CriterionVersion => {
  const [, number, kind, params, interpretation, presumed, reason, enteredBy, enteredAt] = row;
  return {
    number,
    kind,
    params,
    interpretation,
    presumed,
    ...(reason === null ? {} : { reason }),
    enteredBy,
    enteredAt: enteredAt as CriterionVersion['enteredAt'],
  };
};

/** Makes a plan with all its criteria and readings; in a transaction, so that it is all or nothing. */
export const insert = async (
  database: Database,
  { plan, criteria: given, readings: measured }: WholePlan,
): Promise<plans.PlanPin> => {
  const pin = await plans.insert(database, plan);
  await sourceRows.append(database, pin.id, plan.sources);
  await insertSeries(database, pin.id, plan.series);
  await criteria.insert(database, pin.id, given);
  await readings.append(database, pin.id, measured);
  return pin;
};

const insertSeries = async (
  { kysely }: Database,
  plan: string,
  series: readonly Series[],
): Promise<void> => {
  await sql`
    insert into series (plan, key, position, indicator, population, unit, polarity, source, role, total)
    select ${plan}::bigint, s ->> 'id', nth, s ->> 'indicator', s ->> 'population', s ->> 'unit',
      s ->> 'polarity', s ->> 'source', s ->> 'role', s ->> 'total'
    from jsonb_array_elements(${JSON.stringify(series)}::jsonb) with ordinality as given(s, nth)
  `.execute(kysely);
};
