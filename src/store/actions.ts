import type { Selectable } from 'kysely';
import type { PersonId } from '#domain/governance/body.ts';
import type { Action, ActionState } from '#domain/governance/decision.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { Database } from './database.ts';
import type { ActionTable } from './tables-cycle.ts';

export type ActionFilter = {
  readonly state?: ActionState;
  readonly decision?: string;
  readonly ownerPerson?: PersonId;
};

/** The actions of a plan that fit, the one due first before the others. */
export const actionsOf = async (
  { kysely }: Database,
  plan: string,
  { state, decision, ownerPerson }: ActionFilter = {},
): Promise<readonly Action[]> => {
  let query = kysely.selectFrom('action').selectAll().where('plan', '=', plan);
  if (state !== undefined) query = query.where('state', '=', state);
  if (decision !== undefined) query = query.where('decision', '=', decision);
  if (ownerPerson !== undefined) query = query.where('owner_person', '=', ownerPerson);
  const rows = await query.orderBy('due_on').orderBy('id').execute();
  return rows.map(actionFrom);
};

export const actionOf = async (
  { kysely }: Database,
  plan: string,
  id: string,
): Promise<Action | undefined> => {
  const row = await kysely
    .selectFrom('action')
    .selectAll()
    .where('plan', '=', plan)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && actionFrom(row);
};

export const insertAction = async (
  { kysely }: Database,
  plan: string,
  action: Action,
): Promise<void> => {
  await kysely
    .insertInto('action')
    .values({
      plan,
      id: action.id,
      decision: action.decision ?? null,
      made_at: action.madeAt,
      made_by: action.madeBy,
      ...changing(action),
    })
    .execute();
};

/** Replaces what may change of an action, `revision` included. */
export const saveAction = async (
  { kysely }: Database,
  plan: string,
  action: Action,
  settledBy?: string,
): Promise<void> => {
  await kysely
    .updateTable('action')
    .set({ ...changing(action), settled_by: settledBy ?? null })
    .where('plan', '=', plan)
    .where('id', '=', action.id)
    .execute();
};

const changing = (action: Action) => ({
  text: action.text,
  owner: action.owner,
  owner_person: action.ownerPerson ?? null,
  due_on: action.dueOn,
  focus_area: action.focusArea ?? null,
  criteria: action.criteria,
  state: action.state,
  settled_on: action.settledOn ?? null,
  outcome: action.outcome ?? null,
  revision: action.revision,
});

const actionFrom = (row: Selectable<ActionTable>): Action => ({
  id: row.id,
  ...(row.decision === null ? {} : { decision: row.decision }),
  text: row.text,
  owner: row.owner,
  ...(row.owner_person === null ? {} : { ownerPerson: row.owner_person as PersonId }),
  dueOn: row.due_on as IsoDate,
  ...(row.focus_area === null ? {} : { focusArea: row.focus_area }),
  criteria: row.criteria as readonly CriterionId[],
  state: row.state as ActionState,
  ...(row.settled_on === null ? {} : { settledOn: row.settled_on as IsoDate }),
  ...(row.outcome === null ? {} : { outcome: row.outcome }),
  madeAt: row.made_at.toISOString() as Instant,
  madeBy: row.made_by,
  revision: row.revision,
});
