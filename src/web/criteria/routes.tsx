import { Hono } from 'hono';
import type { Issue } from '#domain/checked.ts';
import type { CriterionVersion } from '#domain/plans/plan.ts';
import { Refusal, refuseTo } from '#domain/problem.ts';
import { addCriterionVersion } from '#operations/criteria/add-version.ts';
import { besideCriterion } from '#operations/criteria/beside.ts';
import { showCriterion } from '#operations/criteria/show.ts';
import { showPlan } from '#operations/plans/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { errorsOf, readForm, type Typed } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { paths, patterns, withQuery } from '#web/paths.ts';
import { asOfIn } from '#web/plan/routes.tsx';
import { SavedNotice } from '#web/readings/saved-notice.tsx';
import { CriterionPage } from './criterion-page.tsx';
import { paramsIn } from './kind-form.ts';
import { typedParams } from './kind-typed.ts';
import { afterRowButton } from './row-buttons.ts';
import { VersionPage } from './version-page.tsx';

export const criterionRoutes = new Hono<Env>();

criterionRoutes.get(patterns.criterion, async (context) => {
  const { plan, code } = context.req.param();
  const shown = await act(context, showCriterion, { plan, code, ...asOfIn(context) });
  const criterion = shown.status.criterion.id;
  const beside =
    shown.view.asOf === undefined
      ? await act(context, besideCriterion, { plan, criterion })
      : undefined;
  return html(
    context,
    <CriterionPage
      {...shown}
      beside={beside}
      viewer={viewerOf(context, shown.view.plan.key)}
      notice={noticeOf(context, shown.view)}
    />,
  );
});

/** What the last form did, said once on the page one is led to. */
function noticeOf(context: PageContext, view: PlanView) {
  const how = context.req.query('gemt');
  switch (how) {
    case 'registreret':
    case 'rettet':
      return <SavedNotice view={view} how={how} changes={context.req.queries('aendret') ?? []} />;
    case 'version':
      return <Alert variant="success" heading="Den nye version er gemt" announce />;
    case undefined:
      return undefined;
  }
  return undefined;
}

criterionRoutes.get(patterns.newVersion, async (context) => {
  const { view, criterion } = await criterionAsked(context);
  if (!viewerOf(context, view.plan.key).may('define')) {
    refuseTo({ kind: 'notAllowed', verb: 'define' });
  }
  const latest = criterion.versions.at(-1);
  const typed = typedParams(latest?.kind ?? '', latest?.params ?? {}, {
    interpretation: latest?.interpretation ?? '',
  });
  return page(context, view, { criterion, typed, basedOn: latest?.number ?? 0 });
});

criterionRoutes.post(patterns.newVersion, async (context) => {
  const { view, criterion } = await criterionAsked(context);
  const typed = await readForm(context);
  const basedOn = Number(typed.text('basedOn'));
  const again = afterRowButton(typed);
  if (again !== undefined) return page(context, view, { criterion, typed: again, basedOn });
  const kind = typed.text('kind');
  const { params, issues } = paramsIn(kind, typed, view.plan.series);
  const missing = missingIssues(typed);
  const shown = { criterion, typed, basedOn };
  if (issues.length + missing.length > 0) {
    return page(context, view, { ...shown, issues: [...issues, ...missing] });
  }
  try {
    const added = await act(context, addCriterionVersion, {
      plan: view.plan.key,
      code: criterion.code,
      basedOn,
      kind,
      params,
      interpretation: typed.text('interpretation'),
      reason: typed.text('reason'),
      once: typed.text('once'),
    });
    return added.ok
      ? context.redirect(
          withQuery(paths.criterion(view.plan.key, criterion.code), { gemt: 'version' }),
          303,
        )
      : page(context, view, { ...shown, issues: added.issues });
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.kind !== 'stale') throw error;
    const meanwhile = error.problem.current as CriterionVersion;
    return page(context, view, { ...shown, basedOn: meanwhile.number, meanwhile });
  }
});

function missingIssues(typed: Typed): readonly Issue[] {
  return (['kind', 'reason'] as const)
    .filter((name) => typed.text(name).trim() === '')
    .map((name) => ({ path: [name], code: 'required' }));
}

type Shown = {
  readonly criterion: PlanView['statuses'][number]['criterion'];
  readonly typed: Typed;
  readonly basedOn: number;
  readonly issues?: readonly Issue[];
  readonly meanwhile?: CriterionVersion;
};

function page(context: PageContext, view: PlanView, shown: Shown): Response {
  const { issues = [], meanwhile, ...rest } = shown;
  const status = meanwhile !== undefined ? 409 : issues.length > 0 ? 422 : 200;
  return html(
    context,
    <VersionPage
      view={view}
      viewer={viewerOf(context, view.plan.key)}
      errors={errorsOf(issues)}
      once={context.get('performing').newId()}
      meanwhile={meanwhile}
      {...rest}
    />,
    status,
  );
}

async function criterionAsked(context: PageContext) {
  const { plan, code } = context.req.param();
  const view = await act(context, showPlan, { plan });
  const status =
    view.statuses.find(({ criterion }) => criterion.code === code) ??
    refuseTo({ kind: 'notFound', what: 'criterion' });
  return { view, criterion: status.criterion };
}
