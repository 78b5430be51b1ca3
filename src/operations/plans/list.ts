import { z } from 'zod';
import type { Actor } from '#domain/access/may.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { query } from '#operations/operation.ts';
import * as plans from '#store/plans.ts';

/** The plans the actor has any right over or a mandate in, in Danish order of their names. */
export const listPlans = query({
  name: 'plans.list',
  of: 'installation',
  // No right over anything in particular is needed; the list holds only what the actor may see.
  verb: 'signIn',
  input: z.strictObject({}),
  run: async ({ database, actor }) => {
    const keys = seenBy(actor);
    return keys.length === 0 ? [] : plans.list(database, keys);
  },
});

const seenBy = (actor: Actor): readonly PlanKey[] | 'all' => {
  switch (actor.kind) {
    case 'nobody':
      return refuseTo({ kind: 'signInNeeded' });
    case 'system':
      return 'all';
    case 'account': {
      if (actor.grants.some(({ plan }) => plan === null)) return 'all';
      const held = [...actor.grants, ...(actor.seats ?? [])].flatMap(({ plan }) => plan ?? []);
      return [...new Set(held)];
    }
  }
};
