import type { PlanKey } from '#domain/plans/plan.ts';
import type { OutsideTrouble } from '#domain/problem.ts';
import type { SeriesId } from '#domain/readings/reading.ts';
import type { StatbankTie, TieSelection } from '#domain/statbank/tie.ts';
import type { Instant } from '#domain/time/period.ts';
import type { Database } from './database.ts';

type Row = {
  readonly series: string;
  readonly table_id: string;
  readonly selection: object;
  readonly tied_by: string;
  readonly tied_at: Date;
  readonly refreshed_at: Date | null;
  readonly table_updated: string | null;
  readonly failure: unknown;
};

const tieOf = (row: Row): StatbankTie => ({
  series: row.series as SeriesId,
  table: row.table_id,
  selection: row.selection as TieSelection,
  tiedBy: row.tied_by,
  tiedAt: row.tied_at.toISOString() as Instant,
  ...(row.refreshed_at === null ? {} : { refreshedAt: row.refreshed_at.toISOString() as Instant }),
  ...(row.table_updated === null ? {} : { tableUpdated: row.table_updated }),
  ...(row.failure === null
    ? {}
    : { failure: row.failure as { readonly trouble: OutsideTrouble; readonly at: Instant } }),
});

/** The ties of a plan, by table and then series. */
export const list = async ({ kysely }: Database, plan: string): Promise<readonly StatbankTie[]> => {
  const rows = await kysely
    .selectFrom('statbank_tie')
    .selectAll()
    .where('plan', '=', plan)
    .orderBy('table_id')
    .orderBy('series')
    .execute();
  return rows.map(tieOf);
};

export const find = async (
  { kysely }: Database,
  plan: string,
  series: SeriesId,
): Promise<StatbankTie | undefined> => {
  const row = await kysely
    .selectFrom('statbank_tie')
    .selectAll()
    .where('plan', '=', plan)
    .where('series', '=', series)
    .executeTakeFirst();
  return row && tieOf(row);
};

/** Ties a series, or ties it anew: what went wrong with the tie before is forgotten. */
export const put = async (
  { kysely }: Database,
  plan: string,
  tie: Pick<StatbankTie, 'series' | 'table' | 'selection' | 'tiedBy' | 'tiedAt'>,
): Promise<void> => {
  const chosen = {
    table_id: tie.table,
    selection: JSON.stringify(tie.selection),
    tied_by: tie.tiedBy,
    tied_at: tie.tiedAt,
    refreshed_at: null,
    table_updated: null,
    failure: null,
  };
  await kysely
    .insertInto('statbank_tie')
    .values({ plan, series: tie.series, ...chosen })
    .onConflict((conflict) => conflict.constraint('statbank_tie_key').doUpdateSet(chosen))
    .execute();
};

export const remove = async (
  { kysely }: Database,
  plan: string,
  series: SeriesId,
): Promise<void> => {
  await kysely
    .deleteFrom('statbank_tie')
    .where('plan', '=', plan)
    .where('series', '=', series)
    .execute();
};

/** It went well. */
export const refreshed = async (
  { kysely }: Database,
  plan: string,
  series: readonly SeriesId[],
  { at, tableUpdated }: { readonly at: Instant; readonly tableUpdated: string },
): Promise<void> => {
  if (series.length === 0) return;
  await kysely
    .updateTable('statbank_tie')
    .set({ refreshed_at: at, table_updated: tableUpdated, failure: null })
    .where('plan', '=', plan)
    .where('series', 'in', series)
    .execute();
};

/** It did not; what was fetched before, and when, is still told. */
export const failed = async (
  { kysely }: Database,
  plan: string,
  series: SeriesId,
  failure: { readonly trouble: OutsideTrouble; readonly at: Instant },
): Promise<void> => {
  await kysely
    .updateTable('statbank_tie')
    .set({ failure: JSON.stringify(failure) })
    .where('plan', '=', plan)
    .where('series', '=', series)
    .execute();
};

export const plansWithTies = async ({ kysely }: Database): Promise<readonly PlanKey[]> => {
  const rows = await kysely
    .selectFrom('statbank_tie')
    .innerJoin('plan', 'plan.id', 'statbank_tie.plan')
    .select('plan.key')
    .distinct()
    .orderBy('plan.key')
    .execute();
  return rows.map(({ key }) => key as PlanKey);
};
