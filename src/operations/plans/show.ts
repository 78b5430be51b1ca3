import { z } from 'zod';
import { isoDate, planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import { viewFor } from './concealed-view.ts';
import { loadPlan } from './load.ts';
import { viewOf } from './view.ts';

/**
 * A plan with the status of all its criteria, today or as it was known on an earlier day; to those
 * without the right without the figures of few people.
 */
export const showPlan = query({
  name: 'plans.show',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey, asOf: isoDate.optional() }),
  run: async (work, { asOf }) => {
    const loaded = await loadPlan(work);
    return viewFor(work.actor, loaded, viewOf(loaded, work.today, asOf));
  },
});
