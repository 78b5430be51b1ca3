import { Hono } from 'hono';
import type { Issue } from '#domain/checked.ts';
import { seriesOfClaim } from '#domain/criteria/claim.ts';
import { Refusal, refuseTo } from '#domain/problem.ts';
import type { Reading, Series } from '#domain/readings/reading.ts';
import { showPlan } from '#operations/plans/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { correctReading } from '#operations/readings/correct.ts';
import { showEvidence } from '#operations/readings/evidence.ts';
import { listReadings } from '#operations/readings/list.ts';
import { type RegisteredReading, registerReading } from '#operations/readings/register.ts';
import { shortPeriod } from '#text/periods.ts';
import { errorsOf, readForm, type Typed, untyped } from '#web/forms.ts';
import { attachment } from '#web/http/attachment.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { paths, patterns, withQuery } from '#web/paths.ts';
import { entryInput, isOddity, oddityQuestion, typedFrom, typedNowOut } from './entry-input.ts';
import { EntryPage } from './entry-page.tsx';
import { changeInAddress } from './saved-notice.tsx';

export const readingRoutes = new Hono<Env>();

readingRoutes.get(patterns.register, async (context) => {
  const { view, series } = await seriesAsked(context);
  mayOrRefuse(context, view);
  const awaited = awaitedReading(context, view, series);
  if (awaited !== undefined) {
    return context.redirect(
      withQuery(paths.correct(view.plan.key, awaited.id), { fra: context.req.query('fra') }),
    );
  }
  const typed = untyped({
    // A thing is delivered on a day, which the quarter it was due in says nothing of.
    period: series.unit === 'delivery' ? '' : (context.req.query('periode') ?? ''),
    fra: context.req.query('fra') ?? '',
  });
  return page(context, { view, series, typed });
});

readingRoutes.post(patterns.register, async (context) => {
  const { view, series } = await seriesAsked(context);
  const typed = await readForm(context);
  const read = await entryInput(typed, series);
  if (!read.ok) return page(context, { view, series, typed, issues: read.issues });
  const registered = await act(context, registerReading, {
    plan: view.plan.key,
    series: series.id,
    ...read.input,
  });
  return registered.ok
    ? context.redirect(afterSaving(view, series, typed, registered.value, 'registreret'), 303)
    : page(context, { view, series, typed, issues: registered.issues });
});

readingRoutes.get(patterns.correct, async (context) => {
  const { view, series, reading, current } = await readingAsked(context);
  mayOrRefuse(context, view);
  if (current !== reading) {
    return context.redirect(
      withQuery(paths.correct(view.plan.key, current.id), { fra: context.req.query('fra') }),
    );
  }
  const typed = reading.state.kind === 'pending' ? typedNowOut(reading) : typedFrom(reading);
  const from = context.req.query('fra') ?? '';
  return page(context, {
    view,
    series,
    typed: { ...typed, text: (name) => (name === 'fra' ? from : typed.text(name)) },
    correcting: reading,
  });
});

readingRoutes.post(patterns.correct, async (context) => {
  const { view, series, reading } = await readingAsked(context);
  const typed = await readForm(context);
  const read = await entryInput(typed, series);
  const shown = { view, series, typed, correcting: reading };
  const reason = typed.text('reason');
  const unreasoned: readonly Issue[] =
    reason.trim() === '' ? [{ path: ['reason'], code: 'required' }] : [];
  if (!read.ok) return page(context, { ...shown, issues: [...read.issues, ...unreasoned] });
  try {
    const corrected = await act(context, correctReading, {
      plan: view.plan.key,
      reading: reading.id,
      ...read.input,
      reason,
    });
    return corrected.ok
      ? context.redirect(afterSaving(view, series, typed, corrected.value, 'rettet'), 303)
      : page(context, { ...shown, issues: corrected.issues });
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.kind !== 'stale') throw error;
    const meanwhile = error.problem.current as Reading;
    return page(context, { ...shown, correcting: meanwhile, meanwhile }, 409);
  }
});

readingRoutes.get(patterns.evidence, async (context) => {
  const { plan, sha256 } = context.req.param();
  const { fileName, bytes } = await act(context, showEvidence, { plan, sha256 });
  return attachment(context, new Uint8Array(bytes), fileName, 'application/octet-stream');
});

type Shown = {
  readonly view: PlanView;
  readonly series: Series;
  readonly typed: Typed;
  readonly issues?: readonly Issue[];
  readonly correcting?: Reading;
  readonly meanwhile?: Reading;
};

function page(
  context: PageContext,
  { view, series, typed, issues = [], correcting, meanwhile }: Shown,
  status: 200 | 409 | 422 = issues.length > 0 ? 422 : 200,
) {
  const { plan } = view;
  const odd = issues.flatMap(({ path: [first, oddity] }) =>
    first === 'confirmed' && oddity !== undefined && isOddity(oddity)
      ? [{ oddity, question: oddityQuestion(oddity, series) }]
      : [],
  );
  const there = issues.find(({ path, code }) => path[0] === 'period' && code === 'duplicate');
  const errors = [
    ...odd.map(({ oddity, question }) => ({ field: `confirmed.${oddity}`, message: question })),
    ...errorsOf(issues.filter(({ path }) => path[0] !== 'confirmed').map(withoutIds), fieldOfIssue),
  ];
  return html(
    context,
    <EntryPage
      view={view}
      viewer={viewerOf(context, plan.key)}
      series={series}
      typed={typed}
      errors={errors}
      odd={[...odd, ...confirmedBefore(typed, odd, series)]}
      once={context.get('performing').newId()}
      action={
        correcting === undefined
          ? paths.register(plan.key, series.id)
          : paths.correct(plan.key, correcting.id)
      }
      back={backTo(view, series, typed)}
      code={codeFor(view, series, typed.text('fra'))}
      correcting={correcting}
      meanwhile={meanwhile}
      there={there === undefined ? undefined : readingIn(view, series, there.detail)}
    />,
    status,
  );
}

/** What was confirmed stays confirmed while something else is mended. */
function confirmedBefore(
  typed: Typed,
  odd: readonly { readonly oddity: string }[],
  series: Series,
) {
  return typed
    .all('confirmed')
    .filter(isOddity)
    .filter((each) => odd.every(({ oddity }) => oddity !== each))
    .map((oddity) => ({ oddity, question: oddityQuestion(oddity, series) }));
}

/** The id of a reading says nothing to a person. */
function withoutIds(issue: Issue): Issue {
  return issue.code === 'duplicate'
    ? { path: issue.path, code: 'contradiction', detail: 'Der er allerede et tal for perioden.' }
    : issue;
}

const fieldOfIssue = ({ path }: Issue): string =>
  path[0] === 'sample' ? 'n' : (path[0] ?? 'period');

function readingIn(view: PlanView, series: Series, id: string | undefined): Reading | undefined {
  return view.knowledge.readings.get(series.id)?.inOrder.find((each) => each.id === id);
}

async function seriesAsked(context: PageContext) {
  const { plan, series: asked } = context.req.param();
  const view = await act(context, showPlan, { plan });
  const series =
    view.plan.series.find(({ id }) => id === asked) ??
    refuseTo({ kind: 'notFound', what: 'series' });
  return { view, series };
}

/** What says that the figure of the period asked for was not out yet: that is what is to be replaced. */
function awaitedReading(context: PageContext, view: PlanView, series: Series): Reading | undefined {
  const asked = context.req.query('periode');
  if (asked === undefined) return undefined;
  return view.knowledge.readings
    .get(series.id)
    ?.inOrder.find(
      ({ period, state }) => state.kind === 'pending' && shortPeriod(period) === asked,
    );
}

/** A reading of the plan, whether in force or not, and the one in force in its place. */
async function readingAsked(context: PageContext) {
  const { plan, reading: asked } = context.req.param();
  const view = await act(context, showPlan, { plan });
  const readings = await act(context, listReadings, { plan });
  const reading =
    readings.find(({ id }) => id === asked) ?? refuseTo({ kind: 'notFound', what: 'reading' });
  const series =
    view.plan.series.find(({ id }) => id === reading.series) ??
    refuseTo({ kind: 'notFound', what: 'series' });
  return { view, series, reading, current: inForce(readings, reading) };
}

function inForce(readings: readonly Reading[], from: Reading): Reading {
  let current = from;
  for (let step = 0; step < readings.length; step += 1) {
    const next = readings.find(({ supersedes }) => supersedes === current.id);
    if (next === undefined) break;
    current = next;
  }
  return current;
}

function mayOrRefuse(context: PageContext, view: PlanView): void {
  if (!viewerOf(context, view.plan.key).may('register')) {
    refuseTo({ kind: 'notAllowed', verb: 'register' });
  }
}

/** The criterion one came from, else one that uses the series, else the plan. */
function backTo(view: PlanView, series: Series, typed: Typed): string {
  const code = codeFor(view, series, typed.text('fra'));
  return code === undefined ? paths.plan(view.plan.key) : paths.criterion(view.plan.key, code);
}

function codeFor(view: PlanView, series: Series, from: string): string | undefined {
  const using = view.statuses.filter(
    ({ claim }) => claim !== undefined && seriesOfClaim(claim).includes(series.id),
  );
  const found = using.find(({ criterion }) => criterion.code === from) ?? using[0];
  return found?.criterion.code;
}

function afterSaving(
  view: PlanView,
  series: Series,
  typed: Typed,
  { changes }: RegisteredReading,
  how: 'registreret' | 'rettet',
): string {
  return withQuery(backTo(view, series, typed), {
    gemt: how,
    aendret: changes.slice(0, 20).map(changeInAddress),
  });
}
