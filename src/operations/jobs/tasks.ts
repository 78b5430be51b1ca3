import type { PlanKey } from '#domain/plans/plan.ts';
import type { ImportId } from '#domain/readings/reading.ts';
import type { Context } from '#operations/context.ts';

/** What is done outside a request, and what each needs to know. Payloads are kept as JSON. */
export type Tasks = {
  readonly 'imports.read': { readonly plan: PlanKey; readonly import: ImportId };
  readonly 'mail.send': { readonly mail: string };
  readonly 'asks.remind': Readonly<Record<string, never>>;
  readonly 'statbank.refresh': { readonly plan: PlanKey };
  readonly 'statbank.refreshAll': Readonly<Record<string, never>>;
  readonly 'log.anchor': Readonly<Record<string, never>>;
  readonly 'notices.remind': Readonly<Record<string, never>>;
  readonly 'week.mail': Readonly<Record<string, never>>;
};
export type TaskName = keyof Tasks;

/**
 * Does one job. What it throws is tried again later, up to the job's number of tries.
 *
 * @param signal aborts when the program is asked to stop: what takes long ends then
 */
export type Handler<Task extends TaskName> = (
  context: Context,
  payload: Tasks[Task],
  signal?: AbortSignal,
) => Promise<void>;
