import { z } from 'zod';
import { isoDate, planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';

/**
 * The name of what a plan can be shown as right now: it changes with every write, with the day, and
 * with the day asked for. Reading it costs no query where the request already knows the plan.
 */
export const stampPlan = query({
  name: 'plans.stamp',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey, asOf: isoDate.optional() }),
  run: async ({ plan, today }, { asOf }) =>
    // A day yet to come has a name of its own too, under which nothing is ever kept.
    stampOf(plan.id, plan.revision, today, asOf === today ? undefined : asOf),
});

export const stampOf = (id: string, revision: number, today: string, asOf: string | undefined) =>
  `${id}@${revision} ${today} ${asOf ?? ''}`;
