import { z } from 'zod';
import { mayInBody } from '#domain/access/in-body.ts';
import type { BodyKey, GoverningBody, Organisation } from '#domain/governance/body.ts';
import type { Cycle, Evaluation, Recommendation } from '#domain/governance/cycle.ts';
import type { Action, Decision } from '#domain/governance/decision.ts';
import { standing } from '#domain/governance/decision-rules.ts';
import { actionsOn } from '#domain/governance/step-progress.ts';
import { receiverOf } from '#domain/governance/year-plan.ts';
import { bodyIn, loadOrganisation } from '#operations/bodies/load.ts';
import { recordsOfYear } from '#operations/cycle/facts.ts';
import { cycleIn, cycleYear } from '#operations/cycle/open.ts';
import { id, planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import { viewFor } from '#operations/plans/concealed-view.ts';
import { loadPlan } from '#operations/plans/load.ts';
import { type PlanView, viewOf } from '#operations/plans/view.ts';

/** A recommendation with the latest decision on it that stands, and what it led to. */
export type ShownRecommendation = {
  readonly recommendation: Recommendation;
  readonly decision?: Decision;
  readonly actions: readonly Action[];
};

export type RecommendationsShown = {
  readonly view: PlanView;
  readonly organisation: Organisation;
  readonly cycle: Cycle;
  /** Whose they are; left out for all bodies. */
  readonly body?: GoverningBody;
  /** Whom the body's recommendations are laid before, as the organisation is now. */
  readonly receiver?: GoverningBody;
  /** In the order they were made, withdrawn ones too; drafts only for those who may write them. */
  readonly recommendations: readonly ShownRecommendation[];
  readonly evaluations: readonly Evaluation[];
  readonly mayRecommend: boolean;
};

/**
 * What is recommended in a year, by one body or by all, with what was decided.
 *
 * @throws Refusal notFound for a year that was not begun, or a body the plan does not have
 */
export const listRecommendations = query({
  name: 'recommendations.list',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey, year: cycleYear, body: id.optional() }),
  several: true,
  run: async (work, { year, body: asked }): Promise<RecommendationsShown> => {
    const loaded = await loadPlan(work);
    const organisation = await loadOrganisation(work);
    const body = asked === undefined ? undefined : bodyIn(organisation, asked);
    const cycle = await cycleIn(work, year);
    const records = await recordsOfYear(work, year);
    const mayIn = (key: BodyKey) =>
      mayInBody(work.actor, 'recommend', { plan: work.plan.key, body: key });
    const own = records.recommendations.filter(
      (each) =>
        (body === undefined || each.body === body.key) &&
        (each.submittedAt !== undefined || mayIn(each.body)),
    );
    const decisions = standing(records.decisions);
    const receiver = body && receiverOf(organisation, body);
    return {
      view: viewFor(work.actor, loaded, viewOf(loaded, work.today)),
      organisation,
      cycle,
      ...(body === undefined ? {} : { body }),
      ...(receiver === undefined ? {} : { receiver }),
      recommendations: own.map((recommendation) => {
        const decision = decisions.findLast(
          ({ on }) => on.kind === 'recommendation' && on.id === recommendation.id,
        );
        return decision === undefined
          ? { recommendation, actions: [] }
          : {
              recommendation,
              decision,
              actions: actionsOn(decision, records.decisions, records.actions),
            };
      }),
      evaluations: records.evaluations.filter(
        (each) => body === undefined || each.body === body.key,
      ),
      mayRecommend: body !== undefined && mayIn(body.key),
    };
  },
});
