import { refuseTo } from '#domain/problem.ts';
import type { Handler } from '#operations/jobs/tasks.ts';
import * as jobs from '#store/jobs.ts';
import { plansWithTies } from '#store/statbank-ties.ts';
import { isDown } from './outside.ts';
import { refreshTies } from './refresh.ts';

/**
 * Fetches what a plan's series are tied to, where its tables were updated. What may go better later
 * is thrown, so that it is tried again; what needs a person stands on the series.
 */
export const refreshPlan: Handler<'statbank.refresh'> = async (context, { plan }) => {
  const { all } = await refreshTies(context, plan, { onlyUpdated: true });
  const passing = all.find((trouble) => isDown(trouble) || trouble.kind === 'notUnderstood');
  if (passing !== undefined) refuseTo({ kind: 'outside', trouble: passing });
};

/** Has every plan that is tied to something refreshed, one after another. */
export const refreshAllPlans: Handler<'statbank.refreshAll'> = async ({ database }) => {
  for (const plan of await plansWithTies(database)) {
    await jobs.enqueue(
      database,
      'statbank.refresh',
      { plan },
      { key: `statbank.refresh:${plan}`, queue: 'statbank' },
    );
  }
};
