import { Hono } from 'hono';
import { mostFigures } from '#domain/asks/ask.ts';
import { daysAfter } from '#domain/asks/reminders.ts';
import type { Issue } from '#domain/checked.ts';
import { Refusal } from '#domain/problem.ts';
import { makeAsk } from '#operations/asks/make.ts';
import { remindAsk, renewAsk, revokeAsk } from '#operations/asks/manage.ts';
import { settleAsk } from '#operations/asks/settle.ts';
import { listAsks, showAsk } from '#operations/asks/show.ts';
import type { Operation } from '#operations/operation.ts';
import { showPlan } from '#operations/plans/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { usualDefinition } from '#text/asks.ts';
import { shortDate } from '#text/periods.ts';
import { dayIn, errorsOf, readForm, type Typed, untyped } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { withQuery } from '#web/paths.ts';
import { changeInAddress } from '#web/readings/saved-notice.tsx';
import { AskPage } from './ask-page.tsx';
import { type ChosenFigure, choicesOf, chosenFigures } from './choices.ts';
import { AskListPage } from './list-page.tsx';
import { NewAskPage, PickPage } from './new-page.tsx';
import { askPaths, askPatterns, figureName } from './paths.ts';
import { settleErrors, settleInput } from './settle-form.ts';

/** @param origin what a link to answer by begins with */
export function askRoutes(origin: string): Hono<Env> {
  const routes = new Hono<Env>();
  newRoutes(routes);

  routes.get(askPatterns.list, async (context) => {
    const view = await act(context, showPlan, { plan: context.req.param('plan') });
    const lines = await act(context, listAsks, { plan: view.plan.key });
    const viewer = viewerOf(context, view.plan.key);
    return html(context, <AskListPage view={view} viewer={viewer} lines={lines} />);
  });

  routes.get(askPatterns.ask, (context) => askPage(context, origin));

  routes.post(askPatterns.ask, async (context) => {
    const { plan, ask } = context.req.param();
    const typed = await readForm(context);
    const shown = await act(context, showAsk, { plan, ask });
    const given = settleInput(typed, shown);
    const { decisions, errors } = given;
    if (errors.length > 0) return askPage(context, origin, { typed, errors });
    try {
      const once = typed.text('once');
      const settled = await act(context, settleAsk, { plan, ask, decisions, once });
      if (!settled.ok) {
        const refused = settleErrors(settled.issues, given, shown.figures);
        return askPage(context, origin, { typed, errors: refused });
      }
      const { accepted, rejected, changes } = settled.value;
      return context.redirect(
        withQuery(askPaths.ask(plan, ask), {
          gemt: accepted > 0 && rejected === 0 ? 'godkendt' : 'afgjort',
          aendret: changes.map(changeInAddress),
        }),
        303,
      );
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.kind !== 'stale') throw error;
      return askPage(context, origin, { typed: untyped(), errors: [changedMeanwhile] }, 409);
    }
  });

  managing(routes, askPatterns.remind, remindAsk, 'mindet');
  managing(routes, askPatterns.renew, renewAsk, 'nytlink');
  managing(routes, askPatterns.revoke, revokeAsk, 'tilbage');
  return routes;
}

const changedMeanwhile: FieldError = {
  field: 'main-content',
  message:
    'Svaret er ændret eller afgjort, siden du åbnede siden. Intet er gemt. Se det nye, og vælg igen.',
};

function managing(
  routes: Hono<Env>,
  pattern: string,
  operation: Operation<unknown>,
  done: string,
): void {
  routes.post(pattern, async (context) => {
    const { plan, ask } = context.req.param() as Readonly<Record<string, string>>;
    const once = (await readForm(context)).text('once');
    await act(context, operation, { plan, ask, ...(once === '' ? {} : { once }) });
    return context.redirect(withQuery(askPaths.ask(plan ?? '', ask ?? ''), { gemt: done }), 303);
  });
}

async function askPage(
  context: PageContext,
  origin: string,
  { typed, errors = [] }: { readonly typed?: Typed; readonly errors?: readonly FieldError[] } = {},
  status: 200 | 409 | 422 = errors.length > 0 ? 422 : 200,
): Promise<Response> {
  const { plan = '', ask = '' } = context.req.param();
  const view = await act(context, showPlan, { plan });
  const shown = await act(context, showAsk, { plan, ask });
  const done = context.req.method === 'GET' ? context.req.query('gemt') : undefined;
  const changes = context.req.queries('aendret') ?? [];
  return html(
    context,
    <AskPage
      view={view}
      viewer={viewerOf(context, view.plan.key)}
      shown={shown}
      origin={origin}
      typed={typed ?? untyped()}
      errors={errors}
      newId={context.get('performing').newId}
      notice={done === undefined ? undefined : { done, changes }}
    />,
    status,
  );
}

function newRoutes(routes: Hono<Env>): void {
  routes.get(askPatterns.new, async (context) => {
    const view = await act(context, showPlan, { plan: context.req.param('plan') });
    const names = context.req.queries('maal') ?? [];
    const figures = chosenFigures(view, names);
    const tooMany = figures.length > mostFigures;
    if (figures.length === 0 || tooMany || context.req.query('vaelg') !== undefined) {
      const errors = tooMany ? [{ field: 'maal', message: tooManyChosen(figures.length) }] : [];
      return pickPage(context, view, names, errors);
    }
    await act(context, listAsks, { plan: view.plan.key });
    return newPage(context, view, figures, proposedFor(view, figures));
  });

  routes.post(askPatterns.new, async (context) => {
    const view = await act(context, showPlan, { plan: context.req.param('plan') });
    const typed = await readForm(context);
    const figures = chosenFigures(view, typed.all('maal'));
    const dueOn = dayIn(typed.text('dueOn'), ['dueOn']);
    const made = await act(context, makeAsk, {
      plan: view.plan.key,
      ...filled('contact', typed),
      ...filled('email', typed),
      ...filled('message', typed),
      dueOn: 'value' in dueOn && dueOn.value !== undefined ? dueOn.value : undefined,
      figures: figures.map(({ series, period }) => ({
        series: series.id,
        period,
        definition: typed.text(`forklaring-${figureName({ series: series.id, period })}`),
      })),
      once: typed.text('once'),
    });
    if (made.ok) {
      const { id, sent } = made.value;
      const where = askPaths.ask(view.plan.key, id);
      return context.redirect(withQuery(where, { gemt: sent ? 'sendt' : 'lavet' }), 303);
    }
    const unread = 'issue' in dueOn ? [dueOn.issue] : [];
    const issues = [
      ...unread,
      ...made.issues.filter(({ path }) => unread.length === 0 || path[0] !== 'dueOn'),
    ];
    return newPage(context, view, figures, typed, issues);
  });
}

const tooManyChosen = (count: number) =>
  `Der er valgt ${count} tal. Vælg højst ${mostFigures} ad gangen.`;

function filled(name: string, typed: Typed): Readonly<Record<string, string>> {
  const text = typed.text(name).trim();
  return text === '' ? {} : { [name]: text };
}

/** Two weeks are enough for most, and few enough not to be forgotten. */
const usualDays = 14;

/** The form as it is first shown: whom the source names, in two weeks, and what each figure is. */
function proposedFor(view: PlanView, figures: readonly ChosenFigure[]): Typed {
  const [first] = figures;
  const source = first === undefined ? undefined : view.sources.get(first.series.source);
  const contact = source?.contact ?? source?.publisher ?? source?.name ?? '';
  const email = /[^\s<>(),;]+@[^\s<>(),;]+\.[^\s<>(),;.]+/.exec(contact)?.[0] ?? '';
  return untyped({
    contact: contact
      .replace(email, '')
      .replaceAll(/[<>()]/g, '')
      .replace(/[\s,;]+$/, '')
      .trim(),
    email,
    dueOn: shortDate(daysAfter(view.today, usualDays)),
    ...Object.fromEntries(
      figures.map(({ series, period }) => [
        `forklaring-${figureName({ series: series.id, period })}`,
        usualDefinition(series),
      ]),
    ),
  });
}

async function pickPage(
  context: PageContext,
  view: PlanView,
  chosen: readonly string[],
  errors: readonly FieldError[],
): Promise<Response> {
  const asked = await act(context, listAsks, { plan: view.plan.key });
  const viewer = viewerOf(context, view.plan.key);
  const groups = choicesOf(view, asked);
  return html(
    context,
    <PickPage view={view} viewer={viewer} errors={errors} groups={groups} chosen={chosen} />,
    errors.length > 0 ? 422 : 200,
  );
}

function newPage(
  context: PageContext,
  view: PlanView,
  figures: readonly ChosenFigure[],
  typed: Typed,
  issues: readonly Issue[] = [],
): Response {
  const { newId, outside } = context.get('performing');
  return html(
    context,
    <NewAskPage
      view={view}
      viewer={viewerOf(context, view.plan.key)}
      errors={errorsOf(issues.map(named), fieldOfIssue)}
      figures={figures}
      typed={typed}
      once={newId()}
      mail={outside?.mailer !== undefined}
    />,
    issues.length > 0 ? 422 : 200,
  );
}

const missingNames: Readonly<Record<string, string>> = {
  contact: 'Hvem der skal svare',
  dueOn: 'Fristen',
};

function named(issue: Issue): Issue {
  const name = missingNames[issue.path[0] ?? ''];
  return issue.code === 'required' && name !== undefined ? { ...issue, detail: name } : issue;
}

function fieldOfIssue({ path: [first, index] }: Issue): string {
  if (first !== 'figures') return first ?? 'contact';
  return index === undefined ? 'figures' : `forklaring-${index}`;
}
