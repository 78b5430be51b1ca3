import type { PlanKey } from '#domain/plans/plan.ts';
import type { Actor } from './may.ts';

/** The plan that is all the actor has to do with; undefined for whoever has several, all or none. */
export function onlyPlanOf(actor: Actor): PlanKey | undefined {
  if (actor.kind !== 'account') return undefined;
  const all = new Set([...actor.grants, ...(actor.seats ?? [])].map(({ plan }) => plan));
  const [only] = all;
  return all.size === 1 ? (only ?? undefined) : undefined;
}
