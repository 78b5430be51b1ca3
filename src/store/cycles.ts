import { sql } from 'kysely';
import type { BodyKey } from '#domain/governance/body.ts';
import type { Cycle, CycleStep, CycleStepKind } from '#domain/governance/cycle.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { Database } from './database.ts';

/** The years of a plan that were begun, newest first, each with its steps in order; one statement. */
export const cyclesOf = async ({ kysely }: Database, plan: string): Promise<readonly Cycle[]> => {
  const rows = await kysely
    .selectFrom('cycle')
    .select(['year', 'opened_at', 'opened_by', 'closed_at'])
    .select(
      sql<readonly StepRow[]>`coalesce((
        select json_agg(s order by s.position, s.key) from cycle_step s
        where s.plan = cycle.plan and s.year = cycle.year), '[]')`.as('steps'),
    )
    .where('plan', '=', plan)
    .orderBy('year', 'desc')
    .execute();
  return rows.map((row) => ({
    year: row.year,
    openedAt: row.opened_at.toISOString() as Instant,
    openedBy: row.opened_by,
    ...(row.closed_at === null ? {} : { closedAt: row.closed_at.toISOString() as Instant }),
    steps: row.steps.map(stepFrom),
  }));
};

export const cycleOf = async (
  database: Database,
  plan: string,
  year: number,
): Promise<Cycle | undefined> =>
  (await cyclesOf(database, plan)).find((each) => each.year === year);

/** Begins a year with its steps, in the order given. */
export const insertCycle = async (
  database: Database,
  plan: string,
  { year, openedAt, openedBy, steps }: Cycle,
): Promise<void> => {
  await database.kysely
    .insertInto('cycle')
    .values({ plan, year, opened_at: openedAt, opened_by: openedBy, closed_at: null })
    .execute();
  await insertSteps(database, plan, year, steps, 0);
};

/** Adds steps that a year did not have; `after` is how many positions are taken. */
export const insertSteps = async (
  { kysely }: Database,
  plan: string,
  year: number,
  steps: readonly CycleStep[],
  after: number,
): Promise<void> => {
  if (steps.length === 0) return;
  await kysely
    .insertInto('cycle_step')
    .values(
      steps.map((step, index) => ({
        plan,
        year,
        key: step.key,
        kind: step.kind,
        body: step.body ?? null,
        position: after + index + 1,
        due_on: step.dueOn,
      })),
    )
    .execute();
};

/** Keeps where a step stands: when it is due, whether it is done or skipped. */
export const saveStep = async (
  { kysely }: Database,
  plan: string,
  year: number,
  { key, dueOn, doneAt, doneBy, skippedWhy }: CycleStep,
): Promise<void> => {
  await kysely
    .updateTable('cycle_step')
    .set({
      due_on: dueOn,
      done_at: doneAt ?? null,
      done_by: doneBy ?? null,
      skipped_why: skippedWhy ?? null,
    })
    .where('plan', '=', plan)
    .where('year', '=', year)
    .where('key', '=', key)
    .execute();
};

/** Closes a year; with null it is open again. */
export const saveClosing = async (
  { kysely }: Database,
  plan: string,
  year: number,
  at: Instant | null,
): Promise<void> => {
  await kysely
    .updateTable('cycle')
    .set({ closed_at: at })
    .where('plan', '=', plan)
    .where('year', '=', year)
    .execute();
};

/** That a body's status paper of a year was issued: its newest edition, without what it says. */
export type PaperIssued = {
  readonly document: string;
  readonly body: BodyKey;
  readonly edition: number;
  readonly issuedAt: Instant;
  /** When its first edition was issued. */
  readonly firstIssuedAt: Instant;
};

/** The newest status paper of every body for a year. */
export const papersIssued = async (
  { kysely }: Database,
  plan: string,
  year: number,
): Promise<readonly PaperIssued[]> => {
  const rows = await kysely
    .selectFrom('document')
    .select(['id', 'body', 'edition', 'issued_at'])
    .select(sql<Date>`min(issued_at) over (partition by body)`.as('first_at'))
    .distinctOn('body')
    .where('plan', '=', plan)
    .where('kind', '=', 'statusPaper')
    .where('year', '=', year)
    .where('body', 'is not', null)
    .orderBy('body')
    .orderBy('edition', 'desc')
    .execute();
  return rows.map((row) => ({
    document: row.id,
    body: row.body as BodyKey,
    edition: row.edition,
    issuedAt: row.issued_at.toISOString() as Instant,
    firstIssuedAt: row.first_at.toISOString() as Instant,
  }));
};

/** A step as PostgreSQL writes it in JSON: moments are text there. */
type StepRow = {
  readonly key: string;
  readonly kind: string;
  readonly body: string | null;
  readonly due_on: string;
  readonly done_at: string | null;
  readonly done_by: string | null;
  readonly skipped_why: string | null;
};

const stepFrom = (row: StepRow): CycleStep => ({
  key: row.key,
  kind: row.kind as CycleStepKind,
  ...(row.body === null ? {} : { body: row.body as BodyKey }),
  dueOn: row.due_on as IsoDate,
  ...(row.done_at === null ? {} : { doneAt: new Date(row.done_at).toISOString() as Instant }),
  ...(row.done_by === null ? {} : { doneBy: row.done_by }),
  ...(row.skipped_why === null ? {} : { skippedWhy: row.skipped_why }),
});
