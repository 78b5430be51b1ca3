import { Hono } from 'hono';
import { type Issue, issue } from '#domain/checked.ts';
import { refuseTo } from '#domain/problem.ts';
import { closeCycle, reopenCycle } from '#operations/cycle/close.ts';
import { addSteps, openCycle } from '#operations/cycle/open.ts';
import { type CycleShown, showCycle, type YearShown } from '#operations/cycle/show.ts';
import { completeStep, moveStep, reopenStep, skipStep } from '#operations/cycle/steps.ts';
import { dayIn, errorsOf, readForm, type Typed, untyped } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { withQuery } from '#web/paths.ts';
import { ClosePage } from './close-page.tsx';
import { CyclePage } from './cycle-page.tsx';
import { evaluationRoutes } from './evaluation-routes.tsx';
import { cyclePaths, cyclePatterns } from './paths.ts';
import { recommendationRoutes } from './recommendation-routes.tsx';
import { StepPage } from './step-page.tsx';

export const cycleRoutes = new Hono<Env>();
cycleRoutes.route('/', evaluationRoutes);
cycleRoutes.route('/', recommendationRoutes);

cycleRoutes.get(cyclePatterns.newest, async (context) => cyclePage(context, {}));
cycleRoutes.get(cyclePatterns.year, async (context) => cyclePage(context, {}));

cycleRoutes.post(cyclePatterns.newest, async (context) => {
  const typed = await readForm(context);
  const plan = context.req.param('plan');
  const year = Number(typed.text('year'));
  const read = datesIn(typed);
  if (read.issues.length > 0) return cyclePage(context, { typed, issues: read.issues });
  const input = { plan, year, dates: read.dates, once: typed.text('once') };
  const opened = await act(context, openCycle, input);
  if (!opened.ok) return cyclePage(context, { typed, issues: opened.issues });
  const to = cyclePaths.year(plan, opened.value.year);
  return context.redirect(withQuery(to, { gemt: opened.value.opened ? 'ny' : 'var' }), 303);
});

cycleRoutes.post(cyclePatterns.addSteps, async (context) => {
  const { plan, year } = asked(context);
  const once = (await readForm(context)).text('once');
  const added = await act(context, addSteps, { plan, year, once });
  if (!added.ok) return refuseTo({ kind: 'invalid', issues: added.issues });
  return context.redirect(withQuery(cyclePaths.year(plan, year), { gemt: 'trin' }), 303);
});

cycleRoutes.get(cyclePatterns.close, async (context) => closePage(context, untyped()));

cycleRoutes.post(cyclePatterns.close, async (context) => {
  const { plan, year } = asked(context);
  const typed = await readForm(context);
  const common = typed.text('common').trim();
  const reasons = Object.fromEntries(
    typed.names().flatMap((name) => {
      const why = typed.text(name).trim() || common;
      return name.startsWith('reasons.') && why !== ''
        ? [[name.slice('reasons.'.length), why]]
        : [];
    }),
  );
  const closed = await act(context, closeCycle, { plan, year, reasons, once: typed.text('once') });
  return closed.ok
    ? context.redirect(withQuery(cyclePaths.year(plan, year), { gemt: 'afsluttet' }), 303)
    : closePage(context, typed, closed.issues);
});

cycleRoutes.post(cyclePatterns.reopen, async (context) => {
  const { plan, year } = asked(context);
  const typed = await readForm(context);
  const why = typed.text('why');
  if (why.trim() === '') {
    const issues = [issue(['why'], 'required', 'Begrundelsen')];
    return cyclePage(context, { reopening: typed, issues });
  }
  const opened = await act(context, reopenCycle, { plan, year, why, once: typed.text('once') });
  return opened.ok
    ? context.redirect(withQuery(cyclePaths.year(plan, year), { gemt: 'aabnet' }), 303)
    : cyclePage(context, { reopening: typed, issues: opened.issues });
});

cycleRoutes.get(cyclePatterns.step, async (context) => stepPage(context, untyped()));

cycleRoutes.post(cyclePatterns.step, async (context) => {
  const { plan, year } = asked(context);
  const typed = await readForm(context);
  const step = context.req.param('step');
  const done = await doStep(context, typed, { plan, year, step, once: typed.text('once') });
  if (done.length > 0) return stepPage(context, typed, done);
  return context.redirect(withQuery(cyclePaths.year(plan, year), { gemt: 'trinnet' }), 303);
});

type StepNamed = {
  readonly plan: string;
  readonly year: number;
  readonly step: string;
  readonly once: string;
};

/** Does what the form says of a step. */
async function doStep(
  context: PageContext,
  typed: Typed,
  named: StepNamed,
): Promise<readonly Issue[]> {
  const why = typed.text('why');
  const saidWhy = why.trim() === '' ? [issue(['why'], 'required', 'Begrundelsen')] : [];
  switch (typed.text('goer')) {
    case 'faerdig':
      return issuesIn(await act(context, completeStep, named));
    case 'frist': {
      const read = dayIn(typed.text('dueOn'), ['dueOn']);
      if ('issue' in read) return [read.issue];
      if (read.value === undefined) return [issue(['dueOn'], 'required', 'Fristen')];
      return issuesIn(await act(context, moveStep, { ...named, dueOn: read.value }));
    }
    case 'spring':
      return saidWhy.length > 0
        ? saidWhy
        : issuesIn(await act(context, skipStep, { ...named, why }));
    case 'aabn':
      return saidWhy.length > 0
        ? saidWhy
        : issuesIn(await act(context, reopenStep, { ...named, why }));
    default:
      return [issue(['step'], 'notAChoice')];
  }
}

type Answered = { readonly ok: true } | { readonly ok: false; readonly issues: readonly Issue[] };
const issuesIn = (answer: Answered): readonly Issue[] => (answer.ok ? [] : answer.issues);

/** The days typed for the steps of a new year; an empty one keeps what is proposed. */
function datesIn(typed: Typed): {
  readonly dates: Readonly<Record<string, string>>;
  readonly issues: readonly Issue[];
} {
  const dates: Record<string, string> = {};
  const issues: Issue[] = [];
  for (const name of typed.names()) {
    if (!name.startsWith('dates.')) continue;
    const step = name.slice('dates.'.length);
    const read = dayIn(typed.text(name), ['dates', step]);
    if ('issue' in read) issues.push(read.issue);
    else if (read.value !== undefined) dates[step] = read.value;
  }
  return { dates, issues };
}

const asked = ({ req }: PageContext) => ({
  plan: req.param('plan') ?? '',
  year: Number(req.param('year')),
});

const isYear = (text: string): boolean => /^(?:199\d|20\d\d)$/.test(text);

/** The year an address names, or the newest; and the one whose form is shown. */
async function shownAsked(context: PageContext, typedYear?: string): Promise<CycleShown> {
  const year = context.req.param('year');
  const plan = context.req.param('plan');
  if (year !== undefined && !isYear(year)) {
    return refuseTo({ kind: 'notFound', what: 'cycle' });
  }
  const begin = typedYear ?? context.req.query('begynd') ?? '';
  return act(context, showCycle, {
    plan,
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(isYear(begin) ? { begin: Number(begin) } : {}),
  });
}

async function keptYear(
  context: PageContext,
): Promise<{ readonly data: CycleShown; readonly shown: YearShown }> {
  const data = await shownAsked(context);
  if (!viewerOf(context, data.view.plan.key).may('runCycle')) {
    refuseTo({ kind: 'notAllowed', verb: 'runCycle' });
  }
  const { shown } = data;
  return shown === undefined ? refuseTo({ kind: 'notFound', what: 'cycle' }) : { data, shown };
}

type Refused = {
  readonly typed?: Typed;
  /** What was typed to open a closed year again. */
  readonly reopening?: Typed;
  readonly issues?: readonly Issue[];
};

async function cyclePage(
  context: PageContext,
  { typed, reopening, issues = [] }: Refused,
): Promise<Response> {
  const data = await shownAsked(context, typed?.text('year'));
  return html(
    context,
    <CyclePage
      data={data}
      viewer={viewerOf(context, data.view.plan.key)}
      once={context.get('performing').newId()}
      typed={typed}
      reopening={reopening}
      errors={errorsOf(issues)}
      done={doneWord(context, data)}
    />,
    issues.length > 0 ? 422 : 200,
  );
}

function doneWord({ req }: PageContext, { shown }: CycleShown): string | undefined {
  switch (req.query('gemt')) {
    case 'ny':
      return 'Året er sat i gang';
    case 'var':
      return shown && `Året var allerede sat i gang af ${shown.cycle.openedBy}. Intet er ændret`;
    case 'trin':
      return 'De nye trin er tilføjet';
    case 'trinnet':
      return 'Trinnet er gemt';
    case 'afsluttet':
      return 'Året er afsluttet';
    case 'aabnet':
      return 'Året er åbnet igen';
    default:
      return undefined;
  }
}

async function closePage(
  context: PageContext,
  typed: Typed,
  issues: readonly Issue[] = [],
): Promise<Response> {
  const { data, shown } = await keptYear(context);
  return html(
    context,
    <ClosePage
      data={data}
      shown={shown}
      viewer={viewerOf(context, data.view.plan.key)}
      once={context.get('performing').newId()}
      typed={typed}
      errors={errorsOf(issues)}
    />,
    issues.length > 0 ? 422 : 200,
  );
}

async function stepPage(
  context: PageContext,
  typed: Typed,
  issues: readonly Issue[] = [],
): Promise<Response> {
  const { data, shown } = await keptYear(context);
  const state =
    shown.states.find(({ step }) => step.key === context.req.param('step')) ??
    refuseTo({ kind: 'notFound', what: 'cycle' });
  return html(
    context,
    <StepPage
      data={data}
      shown={shown}
      state={state}
      viewer={viewerOf(context, data.view.plan.key)}
      once={context.get('performing').newId()}
      typed={typed}
      errors={errorsOf(issues)}
    />,
    issues.length > 0 ? 422 : 200,
  );
}
