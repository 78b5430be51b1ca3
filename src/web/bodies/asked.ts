import type { Verb } from '#domain/access/may.ts';
import type { Issue } from '#domain/checked.ts';
import { Refusal, refuseTo } from '#domain/problem.ts';
import { listBodies, showBody } from '#operations/bodies/show.ts';
import { showPlan } from '#operations/plans/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { act, type PageContext, viewerOf } from '#web/http/request.ts';

export const planAsked = (context: PageContext): Promise<PlanView> =>
  act(context, showPlan, { plan: context.req.param('plan') });

/** The plan with its organisation. */
export async function organisationAsked(context: PageContext) {
  const view = await planAsked(context);
  return { view, organisation: await act(context, listBodies, { plan: view.plan.key }) };
}

export async function bodyAsked(context: PageContext) {
  const view = await planAsked(context);
  const body = context.req.param('body');
  return { view, shown: await act(context, showBody, { plan: view.plan.key, body }) };
}

/** @throws Refusal notAllowed for those who do not keep the plan's bodies */
export function keeperOrRefuse(context: PageContext, { plan }: PlanView): void {
  const verb: Verb = 'keepBodies';
  if (!viewerOf(context, plan.key).may(verb)) refuseTo({ kind: 'notAllowed', verb });
}

export const statusOf = (issues: readonly Issue[]) => (issues.length === 0 ? 200 : 422);

/** Somebody else changed it since the form was shown. */
export const isStale = (error: unknown): boolean =>
  error instanceof Refusal && error.problem.kind === 'stale';
