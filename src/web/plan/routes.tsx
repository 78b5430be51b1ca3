import { Hono } from 'hono';
import { onlyPlanOf } from '#domain/access/only-plan.ts';
import { personOf } from '#domain/access/seats.ts';
import type { Issue } from '#domain/checked.ts';
import type { PlanKey, PlanQuestion } from '#domain/plans/plan.ts';
import { parsePlanFile, printPlanFile } from '#domain/plans/plan-file.ts';
import { Refusal, refuseTo } from '#domain/problem.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { areaDecisions } from '#operations/criteria/area-decisions.ts';
import { answerQuestion } from '#operations/plans/answer-question.ts';
import { listEvents } from '#operations/plans/events.ts';
import { exportPlanFile } from '#operations/plans/export-file.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { keptAnswer } from '#operations/plans/kept-answers.ts';
import { listPlans } from '#operations/plans/list.ts';
import { showPlan } from '#operations/plans/show.ts';
import { exportReadings } from '#operations/readings/export-csv.ts';
import { countWaiting } from '#operations/sources/waiting.ts';
import { showWeek } from '#operations/week/show.ts';
import { problemWords } from '#text/problems.ts';
import { dayIn, errorsOf, readForm } from '#web/forms.ts';
import { attachment } from '#web/http/attachment.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, type Viewer, viewerOf } from '#web/http/request.ts';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { paths, patterns, withQuery } from '#web/paths.ts';
import { AgreementPage } from './agreement-page.tsx';
import { EventsPage } from './events-page.tsx';
import { ExportPage } from './export-page.tsx';
import { FocusAreaPage } from './focus-area-page.tsx';
import { ImportPage } from './import-page.tsx';
import { type Overview, OverviewPage, overviewOf } from './overview-page.tsx';
import { PlansPage } from './plans-page.tsx';
import { QuestionsPage, type QuestionsPageProps } from './questions-page.tsx';
import { WeekPage } from './week-page.tsx';
import type { WeekShown } from './week-to-do.tsx';

export const planRoutes = new Hono<Env>();

planRoutes.get(paths.home, (context) => {
  const only = onlyPlanOf(context.get('performing').actor);
  return context.redirect(only === undefined ? paths.plans : paths.week(only));
});

planRoutes.get(paths.plans, async (context) => {
  signedIn(context);
  const plans = await act(context, listPlans, {});
  return html(context, <PlansPage viewer={viewerOf(context)} plans={plans} />);
});

planRoutes.get(paths.importPlan, (context) => {
  const viewer = importerOf(context);
  return html(context, <ImportPage viewer={viewer} errors={[]} as="" />);
});

/** Whoever may not is told so before a large file is read for nothing. */
function importerOf(context: PageContext): Viewer {
  signedIn(context);
  const viewer = viewerOf(context);
  if (!viewer.may('createPlan')) refuseTo({ kind: 'notAllowed', verb: 'createPlan' });
  return viewer;
}

function signedIn(context: PageContext): void {
  if (context.get('performing').actor.kind === 'nobody') refuseTo({ kind: 'signInNeeded' });
}

planRoutes.post(paths.importPlan, async (context) => {
  const viewer = importerOf(context);
  const typed = await readForm(context);
  const as = typed.text('as').trim();
  const refused = (errors: readonly FieldError[], status: 409 | 422 = 422) =>
    html(context, <ImportPage viewer={viewer} errors={errors} as={as} />, status);
  const file = typed.file('file');
  if (file === undefined) return refused([{ field: 'file', message: 'Vælg en planfil.' }]);
  const read = parsePlanFile(await file.text());
  if (!read.ok) return refused(fileErrors(read.issues));
  try {
    const imported = await act(context, importPlanFile, {
      file: read.value,
      ...(as === '' ? {} : { as }),
    });
    if (imported.ok) return context.redirect(paths.plan(imported.value.plan), 303);
    return refused(
      imported.issues[0]?.path[0] === 'as'
        ? [
            {
              field: 'as',
              message: 'Brug kun små bogstaver a-z, tal og bindestreg, højst 60 tegn.',
            },
          ]
        : fileErrors(imported.issues),
    );
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.kind !== 'alreadyExists') throw error;
    return refused([{ field: 'as', message: problemWords(error.problem).text }], 409);
  }
});

/** Where in the file each fault is; the first of many are enough to begin with. */
function fileErrors(issues: readonly Issue[]): readonly FieldError[] {
  const shown = errorsOf(issues.slice(0, 10), () => 'file').map(({ field, message }, index) => {
    const place = issues[index]?.path.join('.') ?? '';
    return { field, message: place === '' ? message : `${place}: ${message}` };
  });
  const rest = issues.length - shown.length;
  return rest > 0 ? [...shown, { field: 'file', message: `Og ${rest} fejl mere.` }] : shown;
}

/** The plan as of the day in the address. @throws Refusal invalid for a day that cannot be read */
export async function viewAsked(context: PageContext) {
  const plan = context.req.param('plan') ?? '';
  return act(context, showPlan, { plan, ...asOfIn(context) });
}

/** The day asked for as `?dato=2020-06-01` or as people type it. */
export function asOfIn(context: PageContext): { readonly asOf?: IsoDate } {
  signedIn(context);
  const read = dayIn(context.req.query('dato') ?? '', ['dato']);
  if ('issue' in read) return refuseTo({ kind: 'invalid', issues: [read.issue] });
  return read.value === undefined ? {} : { asOf: read.value as IsoDate };
}

planRoutes.get(patterns.plan, async (context) => {
  const asked = { plan: context.req.param('plan'), ...asOfIn(context) };
  const kept = await keptAnswer(context.get('performing'), 'overview', asked, (view) =>
    new TextEncoder().encode(JSON.stringify(overviewOf(view))),
  );
  const overview = JSON.parse(new TextDecoder().decode(kept)) as Overview;
  const viewer = viewerOf(context, overview.plan.key);
  return html(context, <OverviewPage overview={overview} viewer={viewer} />);
});

planRoutes.get(patterns.week, async (context) => {
  const view = await viewAsked(context);
  const { key } = view.plan;
  const viewer = viewerOf(context, key);
  const waiting =
    view.asOf === undefined && viewer.may('import')
      ? await act(context, countWaiting, { plan: key })
      : undefined;
  const week = view.asOf === undefined ? await weekAsked(context, key) : undefined;
  return html(context, <WeekPage {...{ view, viewer, waiting, week }} />);
});

/** One's own things to do come first to those who sit in a body; others see them all. */
async function weekAsked(context: PageContext, plan: PlanKey) {
  const body = context.req.query('organ');
  const asked = context.req.query('vis');
  const sits = personOf(context.get('performing').actor, plan) !== undefined;
  const own = asked === 'mine' || (asked !== 'alle' && sits);
  const shown: WeekShown =
    body === undefined || body === '' ? { scope: own ? 'mine' : 'all' } : { scope: 'body', body };
  return { shown, week: await act(context, showWeek, { plan, ...shown }) };
}

planRoutes.get(patterns.agreement, async (context) => {
  const view = await act(context, showPlan, { plan: context.req.param('plan') });
  return html(context, <AgreementPage view={view} viewer={viewerOf(context, view.plan.key)} />);
});

planRoutes.get(patterns.focusArea, async (context) => {
  const view = await viewAsked(context);
  const area =
    view.plan.focusAreas.find(({ key }) => key === context.req.param('key')) ??
    refuseTo({ kind: 'notFound', what: 'focusArea' });
  const viewer = viewerOf(context, view.plan.key);
  const asked = { plan: view.plan.key, focusArea: area.key };
  const decisions = view.asOf === undefined ? await act(context, areaDecisions, asked) : undefined;
  return html(
    context,
    <FocusAreaPage view={view} viewer={viewer} area={area} decisions={decisions} />,
  );
});

planRoutes.get(patterns.events, async (context) => {
  const view = await act(context, showPlan, { plan: context.req.param('plan') });
  const { plan } = view;
  const before = context.req.query('foer');
  const imported = context.req.query('indlaesning');
  const page = await act(context, listEvents, {
    plan: plan.key,
    ...(before === undefined ? {} : { before }),
    ...(imported === undefined ? {} : { import: imported }),
  });
  return html(
    context,
    <EventsPage
      view={view}
      viewer={viewerOf(context, plan.key)}
      page={page}
      older={before !== undefined}
      imported={imported}
    />,
  );
});

planRoutes.get(patterns.questions, async (context) => {
  const view = await act(context, showPlan, { plan: context.req.param('plan') });
  return questionsPage(context, { view, saved: context.req.query('gemt') !== undefined });
});

planRoutes.post(patterns.question, async (context) => {
  const { plan, question } = context.req.param();
  const view = await act(context, showPlan, { plan });
  const typed = await readForm(context);
  const answer = typed.text('answer');
  const revision = Number(typed.text('revision'));
  const shown = { question, answer };
  try {
    const answered = await act(context, answerQuestion, {
      plan,
      question,
      answer,
      once: typed.text('once'),
      ...(Number.isSafeInteger(revision) && typed.has('revision') ? { revision } : {}),
    });
    if (answered.ok) {
      return context.redirect(withQuery(paths.questions(plan), { gemt: '1' }), 303);
    }
    const errors = errorsOf(answered.issues, () => `answer-${question}`);
    return questionsPage(context, { view, typed: shown, errors }, 422);
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.kind !== 'stale') throw error;
    const meanwhile = error.problem.current as PlanQuestion;
    const now = await act(context, showPlan, { plan });
    return questionsPage(context, { view: now, typed: shown, meanwhile }, 409);
  }
});

function questionsPage(
  context: PageContext,
  props: Omit<QuestionsPageProps, 'viewer' | 'newId'>,
  status: 200 | 409 | 422 = 200,
): Response {
  const { newId } = context.get('performing');
  const viewer = viewerOf(context, props.view.plan.key);
  return html(context, <QuestionsPage {...props} viewer={viewer} newId={newId} />, status);
}

planRoutes.get(patterns.export, async (context) => {
  const view = await act(context, showPlan, { plan: context.req.param('plan') });
  return html(context, <ExportPage view={view} viewer={viewerOf(context, view.plan.key)} />);
});

planRoutes.get(patterns.planFile, async (context) => {
  const { plan } = await act(context, showPlan, { plan: context.req.param('plan') });
  const whole = await act(context, exportPlanFile, { plan: plan.key });
  return attachment(
    context,
    printPlanFile(whole),
    `${whole.plan.key}.json`,
    'application/json; charset=utf-8',
  );
});

planRoutes.get(patterns.readingsCsv, async (context) => {
  const { plan } = await act(context, showPlan, { plan: context.req.param('plan') });
  const { fileName, text } = await act(context, exportReadings, { plan: plan.key });
  return attachment(context, text, fileName, 'text/csv; charset=utf-8');
});
