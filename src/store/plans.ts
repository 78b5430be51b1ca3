import { sql } from 'kysely';
import type { Plan, PlanKey } from '#domain/plans/plan.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { Database } from './database.ts';

/** Where a plan is in the database, and how many times it has been written to. */
export type PlanPin = { readonly id: string; readonly key: PlanKey; readonly revision: number };

/** A plan as a list shows it. */
export type PlanLine = Pick<Plan, 'key' | 'name' | 'area' | 'period' | 'fictional'>;

type PinRow = { readonly id: string; readonly key: string; readonly revision: string };

export const pinOf = ({ id, key, revision }: PinRow): PlanPin => ({
  id,
  key: key as PlanKey,
  revision: Number(revision),
});

export const find = async ({ kysely }: Database, key: PlanKey): Promise<PlanPin | undefined> => {
  const row = await kysely
    .selectFrom('plan')
    .select(['id', 'key', 'revision'])
    .where('key', '=', key)
    .executeTakeFirst();
  return row && pinOf(row);
};

/**
 * Begins a write of a plan: its revision goes up, and other writers of the same plan wait until
 * this transaction ends, so that what is read after this is what is true at commit.
 */
export const beginWrite = async (
  { kysely }: Database,
  key: PlanKey,
): Promise<PlanPin | undefined> => {
  const { rows } = await sql<PinRow>`
    update plan set revision = revision + 1 where key = ${key} returning id, key, revision
  `.execute(kysely);
  return rows[0] && pinOf(rows[0]);
};

/** @returns the plan as it was made; a taken key is refused by the database */
export const insert = async ({ kysely }: Database, plan: Plan): Promise<PlanPin> => {
  const row = await kysely
    .insertInto('plan')
    .values({ key: plan.key, structure: structureOf(plan) })
    .returning(['id', 'key', 'revision'])
    .executeTakeFirstOrThrow();
  return pinOf(row);
};

/** Replaces what the plan says of itself; its sources and series have tables of their own. */
export const saveStructure = async (
  { kysely }: Database,
  id: string,
  plan: Plan,
): Promise<void> => {
  await kysely
    .updateTable('plan')
    .set({ structure: structureOf(plan) })
    .where('id', '=', id)
    .execute();
};

const structureOf = ({ sources: _, series: __, ...structure }: Plan): string =>
  JSON.stringify(structure);

/** The plans with these keys, or all of them, in Danish order of their names. */
export const list = async (
  { kysely }: Database,
  keys: readonly PlanKey[] | 'all',
): Promise<readonly PlanLine[]> => {
  const chosen = keys === 'all' ? sql`true` : sql`key = any(${keys}::text[])`;
  const { rows } = await sql<{
    readonly key: string;
    readonly name: string;
    readonly area: string;
    readonly period: { readonly from: IsoDate; readonly to: IsoDate };
    readonly fictional: boolean;
  }>`
    select key, structure ->> 'name' as name, structure ->> 'area' as area,
      structure -> 'period' as period, (structure ->> 'fictional')::boolean as fictional
    from plan where ${chosen}
    order by structure ->> 'name' collate "da-x-icu", key
  `.execute(kysely);
  return rows.map((row) => ({ ...row, key: row.key as PlanKey }));
};
