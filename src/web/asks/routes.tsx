import { Hono } from 'hono';
import { Refusal } from '#domain/problem.ts';
import { markAskSent, remindAsk, renewAsk, revokeAsk } from '#operations/asks/manage.ts';
import { settleAsk } from '#operations/asks/settle.ts';
import { listAsks, showAsk } from '#operations/asks/show.ts';
import type { Operation } from '#operations/operation.ts';
import { showPlan } from '#operations/plans/show.ts';
import { readForm, type Typed, untyped } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { withQuery } from '#web/paths.ts';
import { changeInAddress } from '#web/readings/saved-notice.tsx';
import { AskPage } from './ask-page.tsx';
import { AskListPage } from './list-page.tsx';
import { newAskRoutes } from './new-routes.tsx';
import { askPaths, askPatterns } from './paths.ts';
import { settleErrors, settleInput } from './settle-form.ts';

/** @param origin what a link to answer by begins with */
export function askRoutes(origin: string): Hono<Env> {
  const routes = new Hono<Env>();
  newAskRoutes(routes);

  routes.get(askPatterns.list, async (context) => {
    const view = await act(context, showPlan, { plan: context.req.param('plan') });
    const lines = await act(context, listAsks, { plan: view.plan.key });
    const viewer = viewerOf(context, view.plan.key);
    return html(context, <AskListPage view={view} viewer={viewer} lines={lines} />);
  });

  routes.get(askPatterns.ask, (context) => askPage(context, origin));

  routes.post(askPatterns.ask, async (context) => {
    const { plan, ask } = context.req.param();
    const typed = await readForm(context);
    const shown = await act(context, showAsk, { plan, ask });
    const given = settleInput(typed, shown);
    const { decisions, errors } = given;
    if (errors.length > 0) return askPage(context, origin, { typed, errors });
    try {
      const once = typed.text('once');
      const settled = await act(context, settleAsk, { plan, ask, decisions, once });
      if (!settled.ok) {
        const refused = settleErrors(settled.issues, given, shown.figures);
        return askPage(context, origin, { typed, errors: refused });
      }
      const { accepted, rejected, changes } = settled.value;
      return context.redirect(
        withQuery(askPaths.ask(plan, ask), {
          gemt: accepted > 0 && rejected === 0 ? 'godkendt' : 'afgjort',
          aendret: changes.map(changeInAddress),
        }),
        303,
      );
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.kind !== 'stale') throw error;
      return askPage(context, origin, { typed: untyped(), errors: [changedMeanwhile] }, 409);
    }
  });

  managing(routes, askPatterns.markSent, markAskSent, 'selvsendt');
  managing(routes, askPatterns.remind, remindAsk, 'mindet');
  managing(routes, askPatterns.renew, renewAsk, 'nytlink');
  managing(routes, askPatterns.revoke, revokeAsk, 'tilbage');
  return routes;
}

const changedMeanwhile: FieldError = {
  field: 'main-content',
  message:
    'Svaret er ændret eller afgjort, siden du åbnede siden. Intet er gemt. Se det nye, og vælg igen.',
};

function managing(
  routes: Hono<Env>,
  pattern: string,
  operation: Operation<unknown>,
  done: string,
): void {
  routes.post(pattern, async (context) => {
    const { plan, ask } = context.req.param() as Readonly<Record<string, string>>;
    const once = (await readForm(context)).text('once');
    await act(context, operation, { plan, ask, ...(once === '' ? {} : { once }) });
    return context.redirect(withQuery(askPaths.ask(plan ?? '', ask ?? ''), { gemt: done }), 303);
  });
}

async function askPage(
  context: PageContext,
  origin: string,
  { typed, errors = [] }: { readonly typed?: Typed; readonly errors?: readonly FieldError[] } = {},
  status: 200 | 409 | 422 = errors.length > 0 ? 422 : 200,
): Promise<Response> {
  const { plan = '', ask = '' } = context.req.param();
  const view = await act(context, showPlan, { plan });
  const shown = await act(context, showAsk, { plan, ask });
  const done = context.req.method === 'GET' ? context.req.query('gemt') : undefined;
  const changes = context.req.queries('aendret') ?? [];
  return html(
    context,
    <AskPage
      view={view}
      viewer={viewerOf(context, view.plan.key)}
      shown={shown}
      origin={origin}
      typed={typed ?? untyped()}
      errors={errors}
      newId={context.get('performing').newId}
      notice={done === undefined ? undefined : { done, changes }}
    />,
    status,
  );
}
