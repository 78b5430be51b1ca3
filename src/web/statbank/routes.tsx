import { Hono } from 'hono';
import type { Issue } from '#domain/checked.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { showPlan } from '#operations/plans/show.ts';
import { listTies } from '#operations/statbank/list.ts';
import { lookAtTie, type TieView } from '#operations/statbank/look.ts';
import { refreshTies } from '#operations/statbank/refresh.ts';
import { findStatbankTables } from '#operations/statbank/tables.ts';
import { tieSeries, untieSeries } from '#operations/statbank/tie.ts';
import { errorsOf, readForm, type Typed, untyped } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { importPaths } from '#web/imports/paths.ts';
import { withQuery } from '#web/paths.ts';
import { variableId } from './choice-form.tsx';
import { OverviewPage } from './overview-page.tsx';
import { statbankPaths, statbankPatterns } from './paths.ts';
import { noticeOf, toldIn, toldInAddress } from './refresh-notice.tsx';
import { choiceIn, fields } from './tie-input.ts';
import { TiePage } from './tie-page.tsx';

export const statbankRoutes = new Hono<Env>();

statbankRoutes.get(statbankPatterns.overview, async (context) => {
  const view = await act(context, showPlan, { plan: context.req.param('plan') });
  const { key } = view.plan;
  const ties = await act(context, listTies, { plan: key });
  const told = toldIn({
    text: (name) => context.req.query(name),
    all: (name) => context.req.queries(name) ?? [],
  });
  return html(
    context,
    <OverviewPage
      view={view}
      viewer={viewerOf(context, key)}
      ties={ties}
      notice={noticeOf(key, context.req.query('gemt'), told)}
    />,
  );
});

statbankRoutes.post(statbankPatterns.overview, async (context) => {
  const plan = context.req.param('plan') as PlanKey;
  const done = await refreshTies(context.get('performing'), plan, { onlyUpdated: false });
  const [only, ...others] = done.imports;
  const alone = only !== undefined && others.length === 0 && done.troubles.length === 0;
  return context.redirect(
    alone
      ? importPaths.import(plan, only.import)
      : withQuery(statbankPaths.overview(plan), toldInAddress(done)),
    303,
  );
});

statbankRoutes.get(statbankPatterns.tie, async (context) => {
  const typed = untyped(
    Object.fromEntries(
      Object.entries(context.req.queries()).map(([name, values]) => [name, values.slice(0, 1)]),
    ),
  );
  return tiePage(context, await looked(context, typed, typed.has(fields.shown)), typed);
});

statbankRoutes.post(statbankPatterns.tie, async (context) => {
  const typed = await readForm(context);
  const asked = await looked(context, typed, true);
  if (typed.text(fields.table).trim() === '') {
    return tiePage(context, { ...asked, issues: [unsaidTable] }, typed, 422);
  }
  const { chosen, table, series } = asked.tied;
  if (asked.issues.length > 0 || chosen?.kind !== 'sample' || !chosen.sample.ok || !table?.ok) {
    return tiePage(context, asked, typed, isTrouble(asked.tied) ? 502 : 422);
  }
  const { selection, asksTwoYears } = chosen.sample.value;
  if (asksTwoYears && selection.twoYears === undefined) {
    return tiePage(context, { ...asked, issues: [unsaidYears] }, typed, 422);
  }
  const { plan } = context.req.param();
  const tied = await act(context, tieSeries, {
    plan,
    series: series.id,
    table: table.value.id,
    selection,
    unitConfirmed: typed.has(fields.unitConfirmed),
    once: typed.text('once'),
  });
  return tied.ok
    ? context.redirect(withQuery(statbankPaths.overview(plan), { gemt: 'koblet' }), 303)
    : tiePage(context, { ...asked, issues: tied.issues }, typed, 422);
});

statbankRoutes.post(statbankPatterns.untie, async (context) => {
  const { plan, series } = context.req.param();
  await act(context, untieSeries, { plan, series });
  return context.redirect(withQuery(statbankPaths.overview(plan), { gemt: 'fjernet' }), 303);
});

const unsaidTable: Issue = {
  path: [fields.words],
  code: 'contradiction',
  detail: 'Vælg en tabel: søg efter den, og vælg den blandt dem, der passer.',
};

const unsaidYears: Issue = {
  path: [fields.twoYears],
  code: 'contradiction',
  detail: 'Vælg, hvad to år i træk er i tabellen.',
};

type Looked = { readonly tied: TieView; readonly issues: readonly Issue[] };

/** What is tied, and what comes of what was typed; the service is asked only for what is well-formed. */
const looked = async (context: PageContext, typed: Typed, wanted: boolean): Promise<Looked> => {
  const { plan, series } = context.req.param() as { plan: string; series: string };
  const table = typed.text(fields.table).trim().slice(0, 30);
  const read = choiceIn(typed);
  const asked = { plan, series, ...(table === '' ? {} : { table }) };
  if (table === '' || !wanted || !read.ok) {
    const tied = await act(context, lookAtTie, asked);
    return { tied, issues: read.ok || !wanted ? [] : read.issues };
  }
  const tied = await act(context, lookAtTie, { ...asked, choice: read.choice });
  return { tied, issues: tied.chosen?.kind === 'issues' ? tied.chosen.issues : [] };
};

const isTrouble = ({ table, chosen }: TieView): boolean =>
  table?.ok === false || (chosen?.kind === 'sample' && !chosen.sample.ok);

async function tiePage(
  context: PageContext,
  { tied, issues }: Looked,
  typed: Typed,
  status: 200 | 422 | 502 = issues.length > 0 ? 422 : 200,
): Promise<Response> {
  const view = await act(context, showPlan, { plan: context.req.param('plan') });
  const { key } = view.plan;
  const viewer = viewerOf(context, key);
  if (!viewer.may('keepSources')) refuseTo({ kind: 'notAllowed', verb: 'keepSources' });
  const words = typed.text(fields.words).trim().slice(0, 200);
  const found =
    words === '' || tied.table !== undefined
      ? undefined
      : await act(context, findStatbankTables, { plan: key, words });
  return html(
    context,
    <TiePage
      view={view}
      viewer={viewer}
      tied={tied}
      found={found}
      typed={typed}
      errors={errorsOf(issues, (issue) => fieldOf(tied, issue))}
      once={context.get('performing').newId()}
    />,
    status,
  );
}

/** The control an issue is about, as the form calls it. */
function fieldOf({ table }: TieView, { path: [first, code] }: Issue): string {
  switch (first) {
    case 'values':
      return table?.ok === true && code !== undefined
        ? variableId(table.value, code)
        : fields.table;
    case 'times':
      return fields.times;
    case 'unitConfirmed':
      return fields.unitConfirmed;
    default:
      return first ?? fields.table;
  }
}
