import type { Selectable } from 'kysely';
import type { BodyKey } from '#domain/governance/body.ts';
import type {
  ConflictCase,
  ConflictNature,
  ConflictPlace,
  ConflictState,
  ConflictStep,
  ConflictStepKind,
} from '#domain/governance/conflict.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { Database } from './database.ts';
import { said } from './left-out.ts';
import type { ConflictStepTable, ConflictTable } from './tables-notices.ts';

export type ConflictFilter = { readonly body?: BodyKey; readonly open?: boolean };

/**
 * The conflicts of a plan that fit, the newest first, with all that is confidential in them: nothing
 * of one may be shown to somebody for whom `maySeeConflict` says no; what may be said of it to others
 * is its number (`conflictName` in text).
 *
 * @param plan the plan's id, as in its pin
 */
export const conflictsOf = async (
  { kysely }: Database,
  plan: string,
  { body, open }: ConflictFilter = {},
): Promise<readonly ConflictCase[]> => {
  let query = kysely.selectFrom('conflict').selectAll().where('plan', '=', plan);
  if (body !== undefined) query = query.where('body', '=', body);
  if (open !== undefined) query = query.where('state', open ? '=' : '!=', 'open');
  const rows = await query.orderBy('number', 'desc').execute();
  return rows.map(conflictFrom);
};

/** One conflict; whoever calls asks `maySeeConflict` first of all. */
export const conflictOf = async (
  { kysely }: Database,
  plan: string,
  id: string,
): Promise<ConflictCase | undefined> => {
  const row = await kysely
    .selectFrom('conflict')
    .selectAll()
    .where('plan', '=', plan)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && conflictFrom(row);
};

/** What was done in the conflicts of a plan, or in one, in order; as confidential as they are. */
export const conflictStepsOf = async (
  { kysely }: Database,
  plan: string,
  conflict?: string,
): Promise<readonly (ConflictStep & { readonly conflict: string })[]> => {
  let query = kysely.selectFrom('conflict_step').selectAll().where('plan', '=', plan);
  if (conflict !== undefined) query = query.where('conflict', '=', conflict);
  const rows = await query.orderBy('at').orderBy('id').execute();
  return rows.map((row) => ({ ...stepFrom(row), conflict: row.conflict }));
};

/** The number a new conflict is given; the plan's row is locked by whoever writes. */
export const nextConflictNumber = async ({ kysely }: Database, plan: string): Promise<number> => {
  const row = await kysely
    .selectFrom('conflict')
    .select(({ fn }) => fn.max('number').as('most'))
    .where('plan', '=', plan)
    .executeTakeFirst();
  return (row?.most ?? 0) + 1;
};

export const insertConflict = async (
  { kysely }: Database,
  plan: string,
  conflict: ConflictCase,
): Promise<void> => {
  await kysely
    .insertInto('conflict')
    .values({
      plan,
      id: conflict.id,
      number: conflict.number,
      title: conflict.title,
      what: conflict.what,
      parties: conflict.parties,
      raised_by: conflict.raisedBy,
      raised_party: conflict.raisedParty,
      raised_at: conflict.raisedAt,
      ...changing(conflict),
    })
    .execute();
};

/** Keeps where a conflict stands now, and counts its revision up. */
export const keepConflictState = async (
  { kysely }: Database,
  plan: string,
  conflict: ConflictCase,
): Promise<void> => {
  await kysely
    .updateTable('conflict')
    .set({ ...changing(conflict), revision: conflict.revision + 1 })
    .where('plan', '=', plan)
    .where('id', '=', conflict.id)
    .execute();
};

const changing = (conflict: ConflictCase) => ({
  nature: conflict.nature ?? null,
  place: conflict.place,
  body: conflict.body ?? null,
  state: conflict.state,
  outcome: conflict.outcome ?? null,
  settled_on: conflict.settledOn ?? null,
  due_on: conflict.dueOn ?? null,
});

export const appendConflictStep = async (
  { kysely }: Database,
  plan: string,
  conflict: string,
  step: ConflictStep,
): Promise<void> => {
  await kysely
    .insertInto('conflict_step')
    .values({
      plan,
      conflict,
      id: step.id,
      kind: step.kind,
      party: step.party ?? null,
      on_day: step.day ?? null,
      nature: step.nature ?? null,
      place: step.place ?? null,
      body: step.body ?? null,
      out_of_order: step.outOfOrder === true,
      text: step.text,
      at: step.at,
      by: step.by,
    })
    .execute();
};

const conflictFrom = (row: Selectable<ConflictTable>): ConflictCase => ({
  id: row.id,
  number: row.number,
  title: row.title,
  what: row.what,
  parties: row.parties,
  raisedBy: row.raised_by,
  raisedParty: row.raised_party,
  raisedAt: row.raised_at.toISOString() as Instant,
  ...said('nature', row.nature as ConflictNature | null),
  place: row.place as ConflictPlace,
  ...said('body', row.body as BodyKey | null),
  state: row.state as ConflictState,
  ...said('outcome', row.outcome),
  ...said('settledOn', row.settled_on as IsoDate | null),
  ...said('dueOn', row.due_on as IsoDate | null),
  revision: row.revision,
});

const stepFrom = (row: Selectable<ConflictStepTable>): ConflictStep => ({
  id: row.id,
  kind: row.kind as ConflictStepKind,
  ...said('party', row.party),
  ...said('day', row.on_day as IsoDate | null),
  ...said('nature', row.nature as ConflictNature | null),
  ...said('place', row.place as ConflictPlace | null),
  ...said('body', row.body as BodyKey | null),
  ...(row.out_of_order ? { outOfOrder: true as const } : {}),
  text: row.text,
  at: row.at.toISOString() as Instant,
  by: row.by,
});
