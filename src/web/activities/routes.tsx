import { Hono } from 'hono';
import type { Activity } from '#domain/activities/activity.ts';
import type { Checked, Issue } from '#domain/checked.ts';
import { Refusal, refuseTo } from '#domain/problem.ts';
import {
  addActivity,
  changeActivity,
  endActivity,
  keepActivityYear,
  listActivities,
} from '#operations/activities/change.ts';
import type { Operation } from '#operations/operation.ts';
import { showPlan } from '#operations/plans/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { errorsOf, readForm, type Typed, untyped } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { withQuery } from '#web/paths.ts';
import { ActivityPage, type TypedForm } from './activity-page.tsx';
import { activityInput, endInput, type FormInput, yearInput } from './input.ts';
import { ActivitiesPage } from './list-page.tsx';
import { NewActivityPage } from './new-page.tsx';
import { activityPaths, activityPatterns } from './paths.ts';

export const activityRoutes = new Hono<Env>();

activityRoutes.get(activityPatterns.list, async (context) => {
  const view = await planAsked(context);
  const { key } = view.plan;
  const activities = await act(context, listActivities, { plan: key });
  return html(
    context,
    <ActivitiesPage view={view} viewer={viewerOf(context, key)} activities={activities} />,
  );
});

activityRoutes.get(activityPatterns.add, async (context) => {
  const view = await keeperAsked(context);
  return newPage(context, view, untyped());
});

activityRoutes.post(activityPatterns.add, async (context) => {
  const view = await keeperAsked(context);
  const { key } = view.plan;
  const typed = await readForm(context);
  const read = activityInput(typed);
  if (!read.ok) return newPage(context, view, typed, read.issues);
  const added = await act(context, addActivity, { plan: key, ...read.input });
  return added.ok
    ? context.redirect(
        withQuery(activityPaths.activity(key, added.value.activity), { gemt: 'ja' }),
        303,
      )
    : newPage(context, view, typed, added.issues);
});

activityRoutes.get(activityPatterns.activity, async (context) => {
  const { view, activity } = await activityAsked(context);
  const year = /^(?:19|20)\d\d$/.exec(context.req.query('aar') ?? '')?.[0];
  return activityPage(context, view, {
    activity,
    saved: context.req.query('gemt') === 'ja',
    ...(year === undefined ? {} : { year: Number(year) }),
  });
});

activityRoutes.post(activityPatterns.activity, (context) =>
  sent(context, 'activity', changeActivity, (typed) => {
    const read = activityInput(typed);
    return read.ok
      ? { ok: true, input: { ...read.input, revision: Number(typed.text('revision')) } }
      : read;
  }),
);

activityRoutes.post(activityPatterns.year, (context) =>
  sent(context, 'year', keepActivityYear, yearInput),
);

activityRoutes.post(activityPatterns.end, (context) => sent(context, 'end', endActivity, endInput));

/** Saves one of the activity's forms; refused, it comes back filled in among the others. */
async function sent(
  context: PageContext,
  form: TypedForm['form'],
  operation: Operation<Checked<{ readonly activity: string }>>,
  inputOf: (typed: Typed) => FormInput,
): Promise<Response> {
  await keeperAsked(context);
  const { view, activity } = await activityAsked(context);
  const { key } = view.plan;
  const typed = { form, typed: await readForm(context) };
  const read = inputOf(typed.typed);
  if (!read.ok) return activityPage(context, view, { activity, typed, issues: read.issues });
  try {
    const done = await act(context, operation, { plan: key, activity: activity.id, ...read.input });
    return done.ok
      ? context.redirect(withQuery(activityPaths.activity(key, activity.id), { gemt: 'ja' }), 303)
      : activityPage(context, view, { activity, typed, issues: done.issues });
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.kind !== 'stale') throw error;
    const now = error.problem.current as Activity;
    return activityPage(context, view, { activity: now, typed, meanwhile: true });
  }
}

const planAsked = (context: PageContext): Promise<PlanView> =>
  act(context, showPlan, { plan: context.req.param('plan') });

async function keeperAsked(context: PageContext): Promise<PlanView> {
  const view = await planAsked(context);
  if (!viewerOf(context, view.plan.key).may('keepActivities')) {
    refuseTo({ kind: 'notAllowed', verb: 'keepActivities' });
  }
  return view;
}

async function activityAsked(context: PageContext) {
  const view = await planAsked(context);
  const activities = await act(context, listActivities, { plan: view.plan.key });
  const activity =
    activities.find(({ id }) => id === context.req.param('activity')) ??
    refuseTo({ kind: 'notFound', what: 'activity' });
  return { view, activity };
}

function newPage(
  context: PageContext,
  view: PlanView,
  typed: Typed,
  issues: readonly Issue[] = [],
): Response {
  return html(
    context,
    <NewActivityPage
      view={view}
      viewer={viewerOf(context, view.plan.key)}
      typed={typed}
      errors={errorsOf(issues)}
      once={context.get('performing').newId()}
    />,
    issues.length > 0 ? 422 : 200,
  );
}

/** Two forms of the page ask for a last day. */
const fieldIn =
  (typed: TypedForm | undefined) =>
  ({ path }: Issue): string =>
    typed?.form === 'end' && path[0] === 'to' ? 'slut' : path.join('.');

type Shown = {
  readonly activity: Activity;
  readonly typed?: TypedForm;
  readonly issues?: readonly Issue[];
  readonly saved?: boolean;
  readonly meanwhile?: boolean;
  readonly year?: number;
};

function activityPage(
  context: PageContext,
  view: PlanView,
  { issues = [], ...shown }: Shown,
): Response {
  return html(
    context,
    <ActivityPage
      view={view}
      viewer={viewerOf(context, view.plan.key)}
      errors={errorsOf(issues, fieldIn(shown.typed))}
      once={context.get('performing').newId()}
      {...shown}
    />,
    shown.meanwhile === true ? 409 : issues.length > 0 ? 422 : 200,
  );
}
