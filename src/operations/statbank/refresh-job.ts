import type { Handler } from '#operations/jobs/tasks.ts';

/** Not written yet. */
export const refreshPlan: Handler<'statbank.refresh'> = () =>
  Promise.reject(new Error('not written yet'));
/** Not written yet. */
export const refreshAllPlans: Handler<'statbank.refreshAll'> = () =>
  Promise.reject(new Error('not written yet'));
