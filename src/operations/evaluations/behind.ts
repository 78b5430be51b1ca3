import { z } from 'zod';
import type { EvaluationSaid } from '#domain/governance/evaluation-said.ts';
import { refuseTo } from '#domain/problem.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import { id, planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import { viewFor } from '#operations/plans/concealed-view.ts';
import { loadPlan } from '#operations/plans/load.ts';
import { viewOf } from '#operations/plans/view.ts';
import { recommendationOf } from '#store/recommendations.ts';
import { evaluationsSaid } from './said.ts';
import { viewsFor } from './views.ts';

/**
 * The evaluation a recommendation comes with: the board that decides is laid the one with the other
 * (agreement section 6).
 *
 * @throws Refusal notFound
 */
export const evaluationBehind = query({
  name: 'evaluations.behind',
  of: 'plan',
  verb: 'see',
  several: true,
  input: z.strictObject({ plan: planKey, recommendation: id }),
  run: async (work, { recommendation: asked }): Promise<EvaluationSaid> => {
    const notFound = { kind: 'notFound', what: 'recommendation' } as const;
    const found = await recommendationOf(work.database, work.plan.id, asked);
    if (found === undefined) return refuseTo(notFound);
    const loaded = await loadPlan(work);
    const view = viewFor(work.actor, loaded, viewOf(loaded, work.today));
    const organisation = await loadOrganisation(work);
    const views = viewsFor(work.actor, loaded, view);
    const [said] = await evaluationsSaid(work, views, organisation, [found]);
    return said ?? refuseTo(notFound);
  },
});
