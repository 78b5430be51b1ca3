import { Hono } from 'hono';
import { makeAudit } from '#operations/audit/make.ts';
import { auditYears, showAudit } from '#operations/audit/show.ts';
import { showPlan } from '#operations/plans/show.ts';
import { errorsOf, readForm } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { withQuery } from '#web/paths.ts';
import { AuditPage, NothingYetPage } from './audit-page.tsx';
import { auditPaths, auditPatterns } from './paths.ts';

export const auditRoutes = new Hono<Env>();

auditRoutes.get(auditPatterns.show, (context) => auditPage(context, []));

auditRoutes.post(auditPatterns.show, async (context) => {
  const typed = await readForm(context);
  const plan = context.req.param('plan');
  const year = Number(typed.text('year'));
  const made = await act(context, makeAudit, { plan, year, once: typed.text('once') });
  return made.ok
    ? context.redirect(withQuery(auditPaths.show(plan), { aar: String(year), gemt: 'pakke' }), 303)
    : auditPage(context, errorsOf(made.issues));
});

/** The year asked for; else the one that ended last, whose results are being treated. */
async function auditPage(context: PageContext, errors: readonly FieldError[]): Promise<Response> {
  const view = await act(context, showPlan, { plan: context.req.param('plan') });
  const plan = view.plan.key;
  const years = auditYears(view.plan.period, view.today);
  const asked = Number(context.req.query('aar'));
  const ended = Number(view.today.slice(0, 4)) - 1;
  const year =
    years.find((each) => each === asked) ?? years.find((each) => each <= ended) ?? years[0];
  if (year === undefined) {
    return html(context, <NothingYetPage view={view} viewer={viewerOf(context, plan)} />);
  }
  const shown = await act(context, showAudit, { plan, year });
  return html(
    context,
    <AuditPage
      view={view}
      viewer={viewerOf(context, plan)}
      shown={shown}
      years={years}
      errors={errors}
      made={context.req.query('gemt') === 'pakke'}
      once={context.get('performing').newId()}
    />,
    errors.length > 0 ? 422 : 200,
  );
}
