import { z } from 'zod';
import { isoDate, planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import { seesSmallNumbers } from './concealed-view.ts';

/**
 * The name of what a plan can be shown as right now: it changes with every write, with the day, with
 * the day asked for, and with whether the figures of few people are shown. Reading it costs no query where the request already knows the plan.
 */
export const stampPlan = query({
  name: 'plans.stamp',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey, asOf: isoDate.optional() }),
  run: async ({ plan, today, actor }, { asOf }) =>
    // A day yet to come has a name of its own too, under which nothing is ever kept.
    stampOf(
      plan.id,
      plan.revision,
      today,
      asOf === today ? undefined : asOf,
      seesSmallNumbers(actor, plan.key),
    ),
});

export const stampOf = (
  id: string,
  revision: number,
  today: string,
  asOf: string | undefined,
  whole: boolean,
) => `${id}@${revision} ${today} ${asOf ?? ''} ${whole ? 'all' : 'concealed'}`;
