import { Hono } from 'hono';
import { type Issue, issue } from '#domain/checked.ts';
import { listMeasurementSightings, seeMeasurements } from '#operations/measurements/seen.ts';
import { listReadings } from '#operations/readings/list.ts';
import { dayIn, errorsOf, readForm, type Typed, untyped } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { paths, patterns, withQuery } from '#web/paths.ts';
import { CentralMeasurementsPage } from './central-measurements-page.tsx';
import { viewAsked } from './routes.tsx';

export const measurementRoutes = new Hono<Env>();

/** Where it is recorded that a body has seen the measurements. */
export const seenPath = (plan: string): string => `${paths.centralMeasurements(plan)}/set`;

measurementRoutes.get(patterns.centralMeasurements, (context) => page(context, untyped()));

measurementRoutes.post(`${patterns.centralMeasurements}/set`, async (context) => {
  const { plan } = context.req.param() as { readonly plan: string };
  const typed = await readForm(context);
  const on = dayIn(typed.text('on'), ['on']);
  const unfit: readonly Issue[] = [
    ...(typed.text('body') === '' ? [issue(['body'], 'required', 'Organet')] : []),
    ...('issue' in on ? [on.issue] : []),
    ...('value' in on && on.value === undefined ? [issue(['on'], 'required', 'Dagen')] : []),
  ];
  if (unfit.length > 0 || 'issue' in on) return page(context, typed, unfit);
  const input = { plan, body: typed.text('body'), on: on.value, once: typed.text('once') };
  const done = await act(context, seeMeasurements, input);
  return done.ok
    ? context.redirect(withQuery(paths.centralMeasurements(plan), { gemt: 'set' }, 'set'), 303)
    : page(context, typed, done.issues);
});

async function page(
  context: PageContext,
  typed: Typed,
  issues: readonly Issue[] = [],
): Promise<Response> {
  const view = await viewAsked(context);
  const { key } = view.plan;
  const readings = await act(context, listReadings, { plan: key });
  const seen = await act(context, listMeasurementSightings, { plan: key });
  return html(
    context,
    <CentralMeasurementsPage
      view={view}
      viewer={viewerOf(context, key)}
      readings={readings}
      seen={{
        ...seen,
        action: seenPath(key),
        typed,
        errors: errorsOf(issues),
        once: context.get('performing').newId(),
        saved: context.req.query('gemt') === 'set',
      }}
    />,
    issues.length > 0 ? 422 : 200,
  );
}
