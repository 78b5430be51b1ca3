import { Hono } from 'hono';
import type { Issue } from '#domain/checked.ts';
import { yearsToOpen } from '#domain/governance/year-plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { issueAllPapers, issuePaper } from '#operations/papers/issue.ts';
import { listPapers } from '#operations/papers/list.ts';
import { previewPaper } from '#operations/papers/preview.ts';
import { showPlan } from '#operations/plans/show.ts';
import { errorsOf, readForm, type Typed, untyped } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { withQuery } from '#web/paths.ts';
import { PapersPage } from './list-page.tsx';
import { paperPaths, paperPatterns } from './paths.ts';
import { PreviewPage } from './preview-page.tsx';

export const paperRoutes = new Hono<Env>();

paperRoutes.get(paperPatterns.list, (context) => {
  const issued = Number(context.req.query('udgivet'));
  return listPage(context, [], Number.isSafeInteger(issued) && issued > 0 ? issued : undefined);
});

paperRoutes.post(paperPatterns.issueAll, async (context) => {
  const asked = { plan: context.req.param('plan'), year: yearIn(context) };
  const once = (await readForm(context)).text('once');
  const done = await act(context, issueAllPapers, { ...asked, once });
  if (!done.ok) return listPage(context, done.issues);
  const to = paperPaths.list(asked.plan, asked.year);
  return context.redirect(withQuery(to, { udgivet: String(done.value.length) }), 303);
});

paperRoutes.get(paperPatterns.preview, (context) => previewPage(context, untyped()));

paperRoutes.post(paperPatterns.preview, async (context) => {
  const { plan, body } = context.req.param();
  const typed = await readForm(context);
  const why = typed.text('why').trim();
  const input = { plan, body, year: yearIn(context), ...(why === '' ? {} : { why }) };
  const done = await act(context, issuePaper, { ...input, once: typed.text('once') });
  return done.ok
    ? context.redirect(paperPaths.issued(plan, done.value.id), 303)
    : previewPage(context, typed, done.issues);
});

/** @throws Refusal notFound for what is no year */
function yearIn({ req }: PageContext): number {
  const year = req.param('year') ?? '';
  return /^(?:199\d|20\d\d)$/.test(year)
    ? Number(year)
    : refuseTo({ kind: 'notFound', what: 'page' });
}

/** What is wrong with no field in particular is told at the top. */
const fieldOf = ({ path }: Issue): string => (path[0] === 'why' ? 'why' : 'main-content');

async function listPage(
  context: PageContext,
  issues: readonly Issue[],
  issued?: number,
): Promise<Response> {
  const plan = context.req.param('plan') ?? '';
  const year = yearIn(context);
  const view = await act(context, showPlan, { plan });
  const { first, last } = yearsToOpen(view.plan.period, view.today);
  if (year < first || year > last) refuseTo({ kind: 'notFound', what: 'page' });
  const { bodies } = await act(context, listPapers, { plan, year });
  return html(
    context,
    <PapersPage
      view={view}
      viewer={viewerOf(context, view.plan.key)}
      year={year}
      bodies={bodies}
      errors={errorsOf(issues, fieldOf)}
      once={context.get('performing').newId()}
      issued={issued}
    />,
    issues.length > 0 ? 422 : 200,
  );
}

async function previewPage(
  context: PageContext,
  typed: Typed,
  issues: readonly Issue[] = [],
): Promise<Response> {
  const { plan, body } = context.req.param() as { readonly plan: string; readonly body: string };
  const view = await act(context, showPlan, { plan });
  const { paper } = await act(context, previewPaper, { plan, body, year: yearIn(context) });
  return html(
    context,
    <PreviewPage
      view={view}
      viewer={viewerOf(context, view.plan.key)}
      paper={paper}
      typed={typed}
      errors={errorsOf(issues, fieldOf)}
      once={context.get('performing').newId()}
    />,
    issues.length > 0 ? 422 : 200,
  );
}
