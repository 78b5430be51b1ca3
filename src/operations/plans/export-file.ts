import { z } from 'zod';
import { planKey } from '#operations/input.ts';
import { command } from '#operations/operation.ts';
import { exportedPlan } from './exported.ts';

/**
 * Everything of a plan, as its file holds it and the actor may see it. Figures that leave the house are noted in the log;
 * since the plan itself is unchanged, its revision stays.
 */
export const exportPlanFile = command({
  name: 'plans.exportFile',
  of: 'installation',
  verb: 'export',
  input: z.strictObject({ plan: planKey }),
  scope: ({ plan }) => plan,
  run: async (work, { plan: key }) => {
    const { plan, whole } = await exportedPlan(work, key);
    return { value: whole, events: [{ kind: 'plan.exported', form: 'json' }], plan };
  },
});
