import { z } from 'zod';
import { planKey } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import { sealPlan } from '#store/log-agreement-plan.ts';
import { unsealedPlans } from '#store/reading-seals.ts';

/**
 * Seals the figures and agreements of a plan from before plans were sealed when they were made: from
 * this day on a change of them is found. Done once; the job that makes the anchors does it.
 */
export const sealFigures = form({
  name: 'log.seal',
  of: 'plan',
  verb: 'manageJobs',
  input: z.strictObject({ plan: planKey }),
  run: async (work) => {
    const { database, plan } = work;
    if (!(await unsealedPlans(database)).includes(plan.key)) return { unchanged: null };
    const marks = await sealPlan(database, plan.id);
    return {
      value: null,
      events: [{ kind: 'log.figuresSealed', ...marks }],
      after: carryOver(work),
    };
  },
});
