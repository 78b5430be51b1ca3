import { z } from 'zod';
import { id, planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import { type ImportView, rowFilters } from './view.ts';

export const showImport = query({
  name: 'imports.show',
  of: 'plan',
  verb: 'import',
  input: z.strictObject({
    plan: planKey,
    import: id,
    page: z.number().int().min(1).optional(),
    only: z.enum(rowFilters).optional(),
  }),
  run: (): Promise<ImportView> => Promise.reject(new Error('not written yet')),
});
