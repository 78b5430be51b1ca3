import { z } from 'zod';
import { planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import { loadPlan } from './load.ts';

/** Everything of a plan, as its file holds it. */
export const exportPlanFile = query({
  name: 'plans.exportFile',
  of: 'plan',
  verb: 'export',
  input: z.strictObject({ plan: planKey }),
  run: async (work) => (await loadPlan(work)).whole,
});
