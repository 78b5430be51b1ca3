import { mayInBody } from '#domain/access/in-body.ts';
import type { Issue } from '#domain/checked.ts';
import type { BodyKey } from '#domain/governance/body.ts';
import { type ListedDecisions, listDecisions } from '#operations/decisions/list.ts';
import { showPlan } from '#operations/plans/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { errorsOf, type Typed } from '#web/forms.ts';
import { act, type PageContext, viewerOf } from '#web/http/request.ts';

export type Asked = { readonly view: PlanView; readonly found: ListedDecisions };

/** The plan, and all that was decided in it. */
export const asked = async (context: PageContext): Promise<Asked> => {
  const plan = context.req.param('plan') ?? '';
  const view = await act(context, showPlan, { plan });
  return { view, found: await act(context, listDecisions, { plan }) };
};

/** In which bodies whoever asks may enter what was decided. */
export const decidesFor = (context: PageContext, { plan }: PlanView) => {
  const { actor } = context.get('performing');
  return (body: string): boolean =>
    mayInBody(actor, 'decide', { plan: plan.key, body: body as BodyKey });
};

/** What every page with a form is made from. */
export const common = (
  context: PageContext,
  { view, found }: Asked,
  typed: Typed,
  issues: readonly Issue[],
) => ({
  view,
  found,
  viewer: viewerOf(context, view.plan.key),
  typed,
  errors: errorsOf(issues),
  once: context.get('performing').newId(),
});

export const statusOf = (issues: readonly Issue[]) => (issues.length === 0 ? 200 : 422);
