import { z } from 'zod';
import { planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import type { ImportList } from './view.ts';

export const listImports = query({
  name: 'imports.list',
  of: 'plan',
  verb: 'import',
  input: z.strictObject({ plan: planKey }),
  run: (): Promise<ImportList> => Promise.reject(new Error('not written yet')),
});
