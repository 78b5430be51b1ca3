import type { Handler } from '#operations/jobs/tasks.ts';

/** Not written yet. */
export const readImport: Handler<'imports.read'> = () =>
  Promise.reject(new Error('not written yet'));
