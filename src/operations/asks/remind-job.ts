import type { Handler } from '#operations/jobs/tasks.ts';

/** Not written yet. */
export const remindAsks: Handler<'asks.remind'> = () =>
  Promise.reject(new Error('not written yet'));
