import { z } from 'zod';
import { planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import { count, type Waiting } from '#store/waiting.ts';

/** How many files, answers and failed fetches of a plan wait for a person. */
export const countWaiting = query({
  name: 'sources.waiting',
  of: 'plan',
  verb: 'import',
  input: z.strictObject({ plan: planKey }),
  run: ({ database, plan }): Promise<Waiting> => count(database, plan.id),
});

export type { Waiting };
