import { type Selectable, sql } from 'kysely';
import type { BodyKey } from '#domain/governance/body.ts';
import type { Decision, DecisionOn, DecisionOutcome } from '#domain/governance/decision.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { Database } from './database.ts';
import type { DecisionTable } from './tables-cycle.ts';

export type DecisionFilter = {
  readonly body?: BodyKey;
  readonly meeting?: string;
  readonly recommendation?: string;
  readonly notice?: string;
  readonly conflict?: string;
  readonly year?: number;
};

/** Every decision of a plan that fits, corrected ones too, in the order they were entered. */
export const decisionsOf = async (
  { kysely }: Database,
  plan: string,
  filter: DecisionFilter = {},
): Promise<readonly Decision[]> => {
  let query = kysely.selectFrom('decision').selectAll().where('plan', '=', plan);
  for (const [column, value] of Object.entries(filter)) {
    if (value !== undefined) query = query.where(column as keyof DecisionFilter, '=', value);
  }
  const rows = await query
    .orderBy('entered_at')
    .orderBy('round')
    .orderBy(sql`supersedes is not null`)
    .orderBy('id')
    .execute();
  return rows.map(decisionFrom);
};

export const decisionOf = async (
  { kysely }: Database,
  plan: string,
  id: string,
): Promise<Decision | undefined> => {
  const row = await kysely
    .selectFrom('decision')
    .selectAll()
    .where('plan', '=', plan)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && decisionFrom(row);
};

export const insertDecision = async (
  { kysely }: Database,
  plan: string,
  decision: Decision,
): Promise<void> => {
  const { on } = decision;
  await kysely
    .insertInto('decision')
    .values({
      plan,
      id: decision.id,
      body: decision.body,
      meeting: decision.meeting ?? null,
      agenda_item: decision.agendaItem ?? null,
      recommendation: on.kind === 'recommendation' ? on.id : null,
      notice: on.kind === 'notice' ? on.id : null,
      conflict: on.kind === 'conflict' ? on.id : null,
      year: decision.year ?? null,
      round: decision.round,
      outcome: decision.outcome,
      text: decision.text,
      reason: decision.reason ?? null,
      postponed_to: decision.postponedTo ?? null,
      decided_on: decision.decidedOn,
      supersedes: decision.supersedes ?? null,
      entered_by: decision.enteredBy,
      entered_at: decision.enteredAt,
    })
    .execute();
};

const decisionFrom = (row: Selectable<DecisionTable>): Decision => ({
  id: row.id,
  body: row.body as BodyKey,
  ...(row.meeting === null ? {} : { meeting: row.meeting }),
  ...(row.agenda_item === null ? {} : { agendaItem: row.agenda_item }),
  on: onFrom(row),
  ...(row.year === null ? {} : { year: row.year }),
  round: row.round,
  outcome: row.outcome as DecisionOutcome,
  text: row.text,
  ...(row.reason === null ? {} : { reason: row.reason }),
  ...(row.postponed_to === null ? {} : { postponedTo: row.postponed_to as IsoDate }),
  decidedOn: row.decided_on as IsoDate,
  ...(row.supersedes === null ? {} : { supersedes: row.supersedes }),
  enteredBy: row.entered_by,
  enteredAt: row.entered_at.toISOString() as Instant,
});

const onFrom = (row: Selectable<DecisionTable>): DecisionOn => {
  if (row.recommendation !== null) return { kind: 'recommendation', id: row.recommendation };
  if (row.notice !== null) return { kind: 'notice', id: row.notice };
  if (row.conflict !== null) return { kind: 'conflict', id: row.conflict };
  return { kind: 'agendaItem' };
};
