import { z } from 'zod';
import { planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import { loadPlan } from '#operations/plans/load.ts';
import { viewOf } from '#operations/plans/view.ts';
import * as imports from '#store/imports.ts';
import type { ImportList } from './view.ts';

/** The imports of a plan, newest first, but for those that were discarded. */
export const listImports = query({
  name: 'imports.list',
  of: 'plan',
  verb: 'import',
  input: z.strictObject({ plan: planKey }),
  run: async (work): Promise<ImportList> => ({
    view: viewOf(await loadPlan(work), work.today),
    imports: await imports.list(work.database, work.plan.id),
  }),
});
