import { z } from 'zod';
import { parsePlanKey, type WholePlan } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { form } from '#operations/operation.ts';
import { sealPlan } from '#store/log-agreement-plan.ts';
import * as plans from '#store/plans.ts';
import * as wholePlan from '#store/whole-plan.ts';

/** A whole plan is well formed already: it came through the plan file's own reader. */
const file = z.custom<WholePlan>((given) => typeof given === 'object' && given !== null);

/**
 * Makes a plan of a plan file, under the file's own key or another. Who entered what, and when,
 * stays as the file has it, so that exporting gives the same file again.
 */
export const importPlanFile = form({
  name: 'plans.importFile',
  of: 'installation',
  verb: 'createPlan',
  input: z.strictObject({
    file,
    as: z.string().optional(),
    from: z.enum(['file', 'example', 'agreement']).default('file'),
  }),
  run: async ({ database }, { file: given, as, from }) => {
    const key = parsePlanKey(as ?? given.plan.key);
    if (key === undefined) return { ok: false, issues: [{ path: ['as'], code: 'wrongShape' }] };
    if ((await plans.find(database, key)) !== undefined) {
      refuseTo({ kind: 'alreadyExists', what: 'plan', name: key });
    }
    const pin = await wholePlan.insert(database, { ...given, plan: { ...given.plan, key } });
    return {
      value: { plan: key },
      events: [
        {
          kind: 'plan.created',
          name: given.plan.name,
          from,
          ...(await sealPlan(database, pin.id)),
        },
      ],
      plan: pin,
    };
  },
});
