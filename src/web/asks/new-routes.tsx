import type { Hono } from 'hono';
import { mostFigures } from '#domain/asks/ask.ts';
import { daysAfter } from '#domain/asks/reminders.ts';
import type { Issue } from '#domain/checked.ts';
import { makeAsk } from '#operations/asks/make.ts';
import { listAsks } from '#operations/asks/show.ts';
import { showPlan } from '#operations/plans/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { usualDefinition } from '#text/asks.ts';
import { shortDate } from '#text/periods.ts';
import { dayIn, errorsOf, readForm, type Typed, untyped } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { withQuery } from '#web/paths.ts';
import { type ChosenFigure, choicesOf, chosenFigures } from './choices.ts';
import { NewAskPage, PickPage } from './new-page.tsx';
import { askPaths, askPatterns, figureName } from './paths.ts';

/** The two steps of asking: which figures, and then whom, until when and what is meant. */
export function newAskRoutes(routes: Hono<Env>): void {
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
