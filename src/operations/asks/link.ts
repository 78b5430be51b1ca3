import type { Context } from '#operations/context.ts';

/** Not written yet. */
export const answeringLink = (_context: Context, _ask: string): Promise<string | undefined> =>
  Promise.reject(new Error('not written yet'));
