import { Hono } from 'hono';
import { type Issue, issue } from '#domain/checked.ts';
import { Refusal, refuseTo } from '#domain/problem.ts';
import type { DataSource } from '#domain/readings/reading.ts';
import { showPlan } from '#operations/plans/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { addSource } from '#operations/sources/add.ts';
import { changeSource } from '#operations/sources/change.ts';
import { forgetProfile, listProfiles } from '#operations/sources/profiles.ts';
import { skipWave } from '#operations/sources/skip-wave.ts';
import { periodText } from '#text/periods.ts';
import { errorsOf, readForm, type Typed, untyped } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { withQuery } from '#web/paths.ts';
import { changeInAddress } from '#web/readings/saved-notice.tsx';
import { skippedInput, sourceInput } from './input.ts';
import { NewSourcePage } from './new-source-page.tsx';
import { sourcePaths, sourcePatterns } from './paths.ts';
import { profileField } from './profiles.tsx';
import { type SavedSource, SourcePage, type SourcePageProps } from './source-page.tsx';
import { SourcesPage } from './sources-page.tsx';

export const sourceRoutes = new Hono<Env>();

sourceRoutes.get(sourcePatterns.list, async (context) => {
  const view = await planAsked(context);
  return html(context, <SourcesPage view={view} viewer={viewerOf(context, view.plan.key)} />);
});

sourceRoutes.get(sourcePatterns.add, async (context) => {
  const view = await planAsked(context);
  keeperOrRefuse(context, view);
  return newPage(context, view, untyped());
});

sourceRoutes.post(sourcePatterns.add, async (context) => {
  const view = await planAsked(context);
  const typed = await readForm(context);
  const { key } = view.plan;
  const read = sourceInput(typed);
  if (!read.ok) return newPage(context, view, typed, [...read.issues, ...unnamed(typed)]);
  const added = await act(context, addSource, { plan: key, ...read.input });
  return added.ok
    ? context.redirect(withQuery(sourcePaths.source(key, added.value.id), { gemt: 'ny' }), 303)
    : newPage(context, view, typed, added.issues);
});

sourceRoutes.get(sourcePatterns.source, async (context) => {
  const { view, source } = await sourceAsked(context);
  return sourcePage(context, view, { source, saved: savedIn(context) });
});

sourceRoutes.post(sourcePatterns.source, async (context) => {
  const { view, source } = await sourceAsked(context);
  const text = await readForm(context);
  const typed = { form: 'source', typed: text } as const;
  const revision = Number(text.text('revision'));
  const read = sourceInput(text);
  if (!read.ok) {
    const issues = [...read.issues, ...unnamed(text)];
    return sourcePage(context, view, { source, typed, issues, revision });
  }
  const { key } = view.plan;
  try {
    const input = { plan: key, source: source.id, revision, ...read.input };
    const changed = await act(context, changeSource, input);
    return changed.ok
      ? context.redirect(withQuery(sourcePaths.source(key, source.id), { gemt: 'rettet' }), 303)
      : sourcePage(context, view, { source, typed, issues: changed.issues, revision });
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.kind !== 'stale') throw error;
    const meanwhile = error.problem.current as DataSource;
    const now = await planAsked(context);
    return sourcePage(context, now, { source: meanwhile, typed, meanwhile });
  }
});

sourceRoutes.post(sourcePatterns.skip, async (context) => {
  const { view, source } = await sourceAsked(context);
  if (!viewerOf(context, view.plan.key).may('keepSources')) {
    refuseTo({ kind: 'notAllowed', verb: 'keepSources' });
  }
  const text = await readForm(context);
  const typed = { form: 'skipped', typed: text } as const;
  const missing = unsaid(text);
  const read = skippedInput(text);
  if (!read.ok || missing.length > 0) {
    const issues = [...(read.ok ? [] : read.issues), ...missing];
    return sourcePage(context, view, { source, typed, issues });
  }
  const input = { plan: view.plan.key, source: source.id, ...read.input };
  const skipped = await act(context, skipWave, input);
  if (!skipped.ok) return sourcePage(context, view, { source, typed, issues: skipped.issues });
  const { period, added, changes } = skipped.value;
  const to = withQuery(sourcePaths.source(view.plan.key, source.id), {
    gemt: 'sprunget',
    periode: periodText(period),
    antal: String(added.length),
    aendret: changes.slice(0, 20).map(changeInAddress),
  });
  return context.redirect(to, 303);
});

sourceRoutes.post(sourcePatterns.forget, async (context) => {
  const { view, source } = await sourceAsked(context);
  const profile = (await readForm(context)).text(profileField);
  await act(context, forgetProfile, { plan: view.plan.key, source: source.id, profile });
  const to = sourcePaths.source(view.plan.key, source.id);
  return context.redirect(withQuery(to, { gemt: 'glemt' }), 303);
});

const unnamed = (typed: Typed): readonly Issue[] =>
  typed.text('name').trim() === '' ? [issue(['name'], 'required')] : [];

/** What must be said of a skipped wave; all that is left out is told at once. */
const unsaid = (typed: Typed): readonly Issue[] => [
  ...(typed.text('period').trim() === '' ? [issue(['period'], 'required', 'Perioden')] : []),
  ...(typed.text('why').trim() === '' ? [issue(['why'], 'required', 'Begrundelsen')] : []),
  ...(typed.has('series')
    ? []
    : [issue(['series'], 'contradiction', 'Vælg mindst én måling, det gælder.')]),
];

const planAsked = (context: PageContext): Promise<PlanView> =>
  act(context, showPlan, { plan: context.req.param('plan') });

async function sourceAsked(context: PageContext) {
  const view = await planAsked(context);
  const source =
    view.plan.sources.find(({ id }) => id === context.req.param('source')) ??
    refuseTo({ kind: 'notFound', what: 'source' });
  return { view, source };
}

function keeperOrRefuse(context: PageContext, view: PlanView): void {
  if (!viewerOf(context, view.plan.key).may('keepSources')) {
    refuseTo({ kind: 'notAllowed', verb: 'keepSources' });
  }
}

/** What was saved, said once; an address written by hand says nothing false of a verdict. */
function savedIn({ req }: PageContext): SavedSource | undefined {
  switch (req.query('gemt')) {
    case 'ny':
      return { kind: 'added' };
    case 'rettet':
      return { kind: 'changed' };
    case 'glemt':
      return { kind: 'forgotten' };
    case 'sprunget': {
      const count = Number(req.query('antal'));
      const period = (req.query('periode') ?? '').slice(0, 40);
      return Number.isSafeInteger(count) && count > 0
        ? { kind: 'skipped', period, count, changes: req.queries('aendret') ?? [] }
        : undefined;
    }
    default:
      return undefined;
  }
}

function newPage(
  context: PageContext,
  view: PlanView,
  typed: Typed,
  issues: readonly Issue[] = [],
): Response {
  return html(
    context,
    <NewSourcePage
      view={view}
      viewer={viewerOf(context, view.plan.key)}
      typed={typed}
      errors={errorsOf(issues)}
      once={context.get('performing').newId()}
    />,
    issues.length > 0 ? 422 : 200,
  );
}

type Shown = Pick<SourcePageProps, 'source' | 'typed' | 'meanwhile' | 'saved'> & {
  readonly issues?: readonly Issue[];
  /** The revision a refused form built on; it is kept, or what somebody else did is overlooked. */
  readonly revision?: number;
};

async function sourcePage(
  context: PageContext,
  view: PlanView,
  { issues = [], revision, ...rest }: Shown,
): Promise<Response> {
  const viewer = viewerOf(context, view.plan.key);
  const profiles = viewer.may('keepSources')
    ? await act(context, listProfiles, { plan: view.plan.key, source: rest.source.id })
    : [];
  const status = rest.meanwhile !== undefined ? 409 : issues.length > 0 ? 422 : 200;
  return html(
    context,
    <SourcePage
      view={view}
      viewer={viewer}
      profiles={profiles}
      errors={errorsOf(issues)}
      once={context.get('performing').newId()}
      revision={revision ?? view.revision}
      {...rest}
    />,
    status,
  );
}
