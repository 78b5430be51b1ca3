import { Hono } from 'hono';
import { type Issue, issue } from '#domain/checked.ts';
import { Refusal, refuseTo } from '#domain/problem.ts';
import { correctDecision } from '#operations/decisions/correct.ts';
import { makeDecision } from '#operations/decisions/make.ts';
import { evaluationBehind } from '#operations/evaluations/behind.ts';
import { showMeeting } from '#operations/meetings/show.ts';
import { readForm, type Typed, untyped } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { withQuery } from '#web/paths.ts';
import { actionRoutes } from './action-routes.tsx';
import { type Asked, asked, common, decidesFor, statusOf } from './asked.ts';
import { CorrectDecisionPage, NewDecisionPage, typedDecision } from './decision-page.tsx';
import { namedInDecision } from './field-names.ts';
import { aboutIn, actionsInput, decisionInput } from './input.ts';
import { DecisionsPage } from './list-page.tsx';
import { type DecisionAbout, decisionPaths, decisionPatterns } from './paths.ts';

export const decisionRoutes = new Hono<Env>();
decisionRoutes.route('/', actionRoutes);

decisionRoutes.get(decisionPatterns.list, async (context) => {
  const { view, found } = await asked(context);
  const page = (
    <DecisionsPage
      view={view}
      found={found}
      viewer={viewerOf(context, view.plan.key)}
      decidesFor={decidesFor(context, view)}
      saved={context.req.query('gemt')}
    />
  );
  return html(context, page);
});

const newDecision = async (
  context: PageContext,
  from: Asked,
  about: DecisionAbout,
  typed: Typed,
  issues: readonly Issue[] = [],
) => {
  const evaluation = await evaluationFor(context, from, about);
  const item = await itemFor(context, from, about);
  return html(
    context,
    <NewDecisionPage
      {...common(context, from, typed, issues.map(namedInDecision))}
      about={about}
      evaluation={evaluation}
      item={item}
    />,
    statusOf(issues),
  );
};

/** The title of the item that is decided on; of what is about a conflict nothing is said. */
const itemFor = async (
  context: PageContext,
  { view }: Asked,
  { on, meeting, item }: DecisionAbout,
): Promise<string | undefined> => {
  if (on !== 'agendaItem' || meeting === undefined) return undefined;
  const shown = await act(context, showMeeting, { plan: view.plan.key, meeting });
  const found = shown.meeting.agenda.find(({ id }) => id === item);
  return found?.kind === 'conflict' ? undefined : found?.title;
};

const evaluationFor = async (
  context: PageContext,
  { view, found }: Asked,
  { on, subject }: DecisionAbout,
) => {
  const asked = found.recommendations.find(({ id }) => on === 'recommendation' && id === subject);
  return asked === undefined
    ? undefined
    : act(context, evaluationBehind, { plan: view.plan.key, recommendation: asked.id });
};

decisionRoutes.get(decisionPatterns.new, async (context) => {
  const from = await asked(context);
  const about = aboutIn((name) => context.req.query(name) ?? '');
  if (about === undefined) return refuseTo({ kind: 'notFound', what: 'page' });
  if (!decidesFor(context, from.view)(about.body)) {
    return refuseTo({ kind: 'notAllowed', verb: 'decide' });
  }
  return newDecision(context, from, about, untyped());
});

decisionRoutes.post(decisionPatterns.new, async (context) => {
  const from = await asked(context);
  const typed = await readForm(context);
  const about = aboutIn(typed.text);
  if (about === undefined) return refuseTo({ kind: 'notFound', what: 'page' });
  const { key } = from.view.plan;
  const said = decisionInput(typed);
  const actions = actionsInput(typed);
  const issues = [...said.issues, ...actions.issues];
  if (issues.length > 0) return newDecision(context, from, about, typed, issues);
  const made = await act(context, makeDecision, {
    plan: key,
    body: about.body,
    ...(about.meeting === undefined ? {} : { meeting: about.meeting }),
    ...(about.item === undefined ? {} : { agendaItem: about.item }),
    on: about.on === 'agendaItem' ? { kind: about.on } : { kind: about.on, id: about.subject },
    ...said.input,
    ...actions.input,
    once: typed.text('once'),
  });
  if (!made.ok) {
    // Somebody may have decided since the page was read.
    return newDecision(context, await asked(context), about, typed, made.issues.map(actions.atRow));
  }
  return context.redirect(
    about.back ??
      withQuery(decisionPaths.list(key), { gemt: 'beslutning' }, `b-${made.value.decision}`),
    303,
  );
});

const decisionAsked = (context: PageContext, { found }: Asked) =>
  found.decisions.find(({ id }) => id === context.req.param('decision')) ??
  refuseTo({ kind: 'notFound', what: 'decision' });

decisionRoutes.get(decisionPatterns.correct, async (context) => {
  const from = await asked(context);
  const decision = decisionAsked(context, from);
  if (!decidesFor(context, from.view)(decision.body)) {
    return refuseTo({ kind: 'notAllowed', verb: 'decide' });
  }
  const props = common(context, from, typedDecision(decision), []);
  return html(context, <CorrectDecisionPage {...props} decision={decision} />);
});

decisionRoutes.post(decisionPatterns.correct, async (context) => {
  const from = await asked(context);
  const decision = decisionAsked(context, from);
  const typed = await readForm(context);
  const { key } = from.view.plan;
  const said = decisionInput(typed);
  const again = (issues: readonly Issue[], status: 409 | 422 = 422) =>
    html(
      context,
      <CorrectDecisionPage
        {...common(context, from, typed, issues.map(namedInDecision))}
        decision={decision}
      />,
      status,
    );
  if (said.issues.length > 0) return again(said.issues);
  const corrected = await act(context, correctDecision, {
    plan: key,
    decision: decision.id,
    ...said.input,
    why: typed.text('why'),
    once: typed.text('once'),
  }).catch((error: unknown) => {
    if (error instanceof Refusal && error.problem.kind === 'stale') return undefined;
    throw error;
  });
  if (corrected === undefined) return again([correctedMeanwhile], 409);
  return corrected.ok
    ? context.redirect(
        withQuery(decisionPaths.list(key), { gemt: 'rettet' }, `b-${corrected.value.decision}`),
        303,
      )
    : again(corrected.issues);
});

const correctedMeanwhile = issue(
  ['outcome'],
  'contradiction',
  'En anden har rettet beslutningen imens. Dit er ikke gemt. Se rettelsen under Beslutninger; er den forkert, kan den rettes dér.',
);
