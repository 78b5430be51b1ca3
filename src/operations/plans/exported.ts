import type { PlanKey, WholePlan } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import type { Work } from '#operations/operation.ts';
import * as plans from '#store/plans.ts';
import { readingsFor } from './concealed-view.ts';
import { loadPlan } from './load.ts';

/** Everything of a plan that the actor may see, as it leaves the house. */
export async function exportedPlan(
  work: Work,
  key: PlanKey,
): Promise<{ readonly plan: plans.PlanPin; readonly whole: WholePlan }> {
  const plan =
    (await plans.find(work.database, key)) ?? refuseTo({ kind: 'notFound', what: 'plan' });
  const loaded = await loadPlan({ ...work, plan });
  const readings = readingsFor(work.actor, loaded, loaded.whole.readings);
  return { plan, whole: { ...loaded.whole, readings } };
}
