import { z } from 'zod';
import type { WholePlan } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { planKey } from '#operations/input.ts';
import { command } from '#operations/operation.ts';
import * as plans from '#store/plans.ts';
import { readingsFor } from './concealed-view.ts';
import { loadPlan } from './load.ts';

/**
 * Everything of a plan, as its file holds it and the actor may see it. Figures that leave the house are noted in the log;
 * since the plan itself is unchanged, its revision stays.
 */
export const exportPlanFile = command({
  name: 'plans.exportFile',
  of: 'installation',
  verb: 'export',
  input: z.strictObject({ plan: planKey, form: z.enum(['json', 'csv']).default('json') }),
  scope: ({ plan }) => plan,
  run: async (work, { plan: key, form }) => {
    const plan =
      (await plans.find(work.database, key)) ?? refuseTo({ kind: 'notFound', what: 'plan' });
    const loaded = await loadPlan({ ...work, plan });
    const readings = readingsFor(work.actor, loaded, loaded.whole.readings);
    const whole: WholePlan = { ...loaded.whole, readings };
    return { value: whole, events: [{ kind: 'plan.exported', form }], plan };
  },
});
