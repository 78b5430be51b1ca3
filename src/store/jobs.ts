import { sql } from 'kysely';
import type { Instant } from '#domain/time/period.ts';
import type { Database } from './database.ts';

export type EnqueueOptions = {
  /** Of jobs with the same key that wait, only the last is done. */
  readonly key?: string;
  readonly runAt?: string;
  /** Jobs of one queue are done one after another. */
  readonly queue?: string;
  readonly maxAttempts?: number;
};

/** A job as it stands in the queue, without what it is to work on. */
export type QueuedJob = {
  readonly id: string;
  readonly task: string;
  /** What the plan it is about is called. */
  readonly planName: string | undefined;
  readonly state: JobState;
  /** How often it was begun. */
  readonly tries: number;
  readonly mostTries: number;
  readonly madeAt: Instant;
  /** When it is begun next; for one under way, when it was. */
  readonly at: Instant;
  /** What its last try ended with, as it was kept. */
  readonly failure: string | undefined;
};

export type JobState = 'waiting' | 'running' | 'failed';

/** Adds a job in the caller's transaction: it is there when that commits, and never otherwise. */
export const enqueue = async (
  { kysely }: Database,
  task: string,
  payload: object,
  { key, runAt, queue, maxAttempts }: EnqueueOptions = {},
): Promise<void> => {
  await sql`
    select graphile_worker.add_job(
      ${task}, ${JSON.stringify(payload)}::json, queue_name => ${queue ?? null},
      run_at => ${runAt ?? null}::timestamptz, max_attempts => ${maxAttempts ?? null}::int,
      job_key => ${key ?? null})
  `.execute(kysely);
};

type Row = {
  readonly id: string;
  readonly task: string;
  readonly plan_name: string | null;
  readonly state: JobState;
  readonly attempts: number;
  readonly max_attempts: number;
  readonly created_at: Date;
  readonly at: Date;
  readonly last_error: string | null;
};

const stateOf = sql`case
  when jobs.locked_at is not null then 'running'
  when jobs.attempts >= jobs.max_attempts then 'failed'
  else 'waiting' end`;

/** The jobs of one state: those that failed latest, began earliest or are due first come first. */
export const list = async (
  { kysely }: Database,
  state: JobState,
  most: number,
): Promise<readonly QueuedJob[]> => {
  const { rows } = await sql<Row>`
    select jobs.id::text, tasks.identifier as task, plan.structure ->> 'name' as plan_name, ${stateOf} as state,
      jobs.attempts, jobs.max_attempts, jobs.created_at,
      coalesce(jobs.locked_at, jobs.run_at) as at, jobs.last_error
    from graphile_worker._private_jobs as jobs
    join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
    left join mail on tasks.identifier = 'mail.send' and mail.id = jobs.payload ->> 'mail'
    left join plan on plan.id = mail.plan or plan.key = jobs.payload ->> 'plan'
    where ${stateOf} = ${state}
    order by case when ${state} = 'failed' then null else coalesce(jobs.locked_at, jobs.run_at) end,
      jobs.updated_at desc, jobs.id
    limit ${most}
  `.execute(kysely);
  return rows.map((row) => ({
    id: row.id,
    task: row.task,
    planName: row.plan_name ?? undefined,
    state: row.state,
    tries: row.attempts,
    mostTries: row.max_attempts,
    madeAt: row.created_at.toISOString() as Instant,
    at: row.at.toISOString() as Instant,
    failure: row.last_error ?? undefined,
  }));
};

/** How many there are of each state. */
export const count = async ({ kysely }: Database): Promise<Readonly<Record<JobState, number>>> => {
  const { rows } = await sql<{ readonly state: JobState; readonly number: string }>`
    select ${stateOf} as state, count(*) as number
    from graphile_worker._private_jobs as jobs group by 1
  `.execute(kysely);
  const of = (state: JobState) => Number(rows.find((row) => row.state === state)?.number ?? 0);
  return { waiting: of('waiting'), running: of('running'), failed: of('failed') };
};

/** What a job is, by its id. */
export type FoundJob = { readonly task: string; readonly payload: unknown };

/** Puts a job first in line with all its tries before it; undefined when it is under way or gone. */
export const retry = (database: Database, id: string): Promise<FoundJob | undefined> =>
  change(
    database,
    id,
    sql`graphile_worker.reschedule_jobs(array[free.id], run_at => now(), attempts => 0)`,
  );

/** Takes a job out of the queue; undefined when it is under way or gone. */
export const remove = (database: Database, id: string): Promise<FoundJob | undefined> =>
  change(database, id, sql`graphile_worker.complete_jobs(array[free.id])`);

/** The library itself takes a job for free that has been under way for four hours. */
const change = async (
  { kysely }: Database,
  id: string,
  changed: ReturnType<typeof sql>,
): Promise<FoundJob | undefined> => {
  const { rows } = await sql<FoundJob>`
    with free as (
      select id from graphile_worker._private_jobs
      where id = ${id}::bigint and locked_at is null for update
    )
    select tasks.identifier as task, jobs.payload
    from free cross join lateral ${changed} as jobs
    join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
  `.execute(kysely);
  return rows[0];
};

/** Whether the job is in the queue at all. */
export const exists = async ({ kysely }: Database, id: string): Promise<boolean> => {
  const { rows } = await sql`
    select from graphile_worker._private_jobs where id = ${id}::bigint
  `.execute(kysely);
  return rows.length > 0;
};
