import { Hono } from 'hono';
import { mayInBody } from '#domain/access/in-body.ts';
import { personOf } from '#domain/access/seats.ts';
import { type Issue, issue } from '#domain/checked.ts';
import type { BodyKey } from '#domain/governance/body.ts';
import type { Action } from '#domain/governance/decision.ts';
import { Refusal, refuseTo } from '#domain/problem.ts';
import { addAction, changeAction, reopenAction, settleAction } from '#operations/actions/change.ts';
import { correctDecision } from '#operations/decisions/correct.ts';
import { type DecisionsView, listDecisions } from '#operations/decisions/list.ts';
import { makeDecision } from '#operations/decisions/make.ts';
import { evaluationBehind } from '#operations/evaluations/behind.ts';
import { showPlan } from '#operations/plans/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { errorsOf, readForm, type Typed, untyped } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { withQuery } from '#web/paths.ts';
import { ActionPage, NewActionPage } from './action-page.tsx';
import { CorrectDecisionPage, NewDecisionPage, typedDecision } from './decision-page.tsx';
import { aboutIn, actionInput, actionsInput, decisionInput } from './input.ts';
import { DecisionsPage } from './list-page.tsx';
import { type DecisionAbout, decisionPaths, decisionPatterns } from './paths.ts';

export const decisionRoutes = new Hono<Env>();

type Asked = { readonly view: PlanView; readonly found: DecisionsView };

const asked = async (context: PageContext): Promise<Asked> => {
  const plan = context.req.param('plan') ?? '';
  const view = await act(context, showPlan, { plan });
  return { view, found: await act(context, listDecisions, { plan }) };
};

const decidesFor = (context: PageContext, { plan }: PlanView) => {
  const { actor } = context.get('performing');
  return (body: string): boolean =>
    mayInBody(actor, 'decide', { plan: plan.key, body: body as BodyKey });
};

const common = (
  context: PageContext,
  { view, found }: Asked,
  typed: Typed,
  issues: readonly Issue[],
) => ({
  view,
  found,
  viewer: viewerOf(context, view.plan.key),
  typed,
  errors: errorsOf(issues),
  once: context.get('performing').newId(),
});

const statusOf = (issues: readonly Issue[]) => (issues.length === 0 ? 200 : 422);

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
  return html(
    context,
    <NewDecisionPage
      {...common(context, from, typed, issues)}
      about={about}
      evaluation={evaluation}
    />,
    statusOf(issues),
  );
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
  const actions = actionsInput(typed, from.found.organisation);
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
    return newDecision(context, await asked(context), about, typed, made.issues);
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
      <CorrectDecisionPage {...common(context, from, typed, issues)} decision={decision} />,
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

const newAction = (
  context: PageContext,
  from: Asked,
  decision: string | undefined,
  typed: Typed,
  issues: readonly Issue[] = [],
) =>
  html(
    context,
    <NewActionPage {...common(context, from, typed, issues)} decision={decision} />,
    statusOf(issues),
  );

decisionRoutes.get(decisionPatterns.newAction, async (context) => {
  const from = await asked(context);
  const decision = context.req.query('beslutning');
  const body = from.found.decisions.find(({ id }) => id === decision)?.body;
  const isKept =
    body === undefined
      ? viewerOf(context, from.view.plan.key).may('keepMeetings')
      : decidesFor(context, from.view)(body);
  if (!isKept) return refuseTo({ kind: 'notAllowed', verb: 'decide' });
  return newAction(context, from, decision, untyped());
});

decisionRoutes.post(decisionPatterns.newAction, async (context) => {
  const from = await asked(context);
  const typed = await readForm(context);
  const decision = typed.has('beslutning') ? typed.text('beslutning') : undefined;
  const read = actionInput(typed, from.found.organisation, '');
  if (read.issues.length > 0) return newAction(context, from, decision, typed, read.issues);
  const { key } = from.view.plan;
  const added = await act(context, addAction, {
    plan: key,
    ...(decision === undefined ? {} : { decision }),
    ...read.input,
    once: typed.text('once'),
  });
  return added.ok
    ? context.redirect(withQuery(decisionPaths.list(key), { gemt: 'handling' }), 303)
    : newAction(context, from, decision, typed, added.issues);
});

const actionAsked = (context: PageContext, { found }: Asked): Action =>
  found.actions.find(({ id }) => id === context.req.param('action')) ??
  refuseTo({ kind: 'notFound', what: 'action' });

const actionPage = (
  context: PageContext,
  from: Asked,
  typed: Typed = untyped(),
  issues: readonly Issue[] = [],
  meanwhile = false,
) => {
  const action = actionAsked(context, from);
  const decision = from.found.decisions.find(({ id }) => id === action.decision);
  const { actor } = context.get('performing');
  const props = common(context, from, typed, issues);
  const mayChange =
    decision === undefined
      ? props.viewer.may('keepMeetings')
      : decidesFor(context, from.view)(decision.body);
  const mine =
    action.ownerPerson !== undefined && action.ownerPerson === personOf(actor, from.view.plan.key);
  const page = (
    <ActionPage
      {...props}
      action={action}
      mayChange={mayChange}
      maySettle={mayChange || mine}
      meanwhile={meanwhile}
    />
  );
  return html(context, page, meanwhile ? 422 : statusOf(issues));
};

decisionRoutes.get(decisionPatterns.action, async (context) =>
  actionPage(context, await asked(context)),
);

/** The three forms of an action differ only in what is asked for. */
const changeBy = async (
  context: PageContext,
  change: (
    from: Asked,
    typed: Typed,
  ) => Promise<{ readonly ok: boolean; readonly issues?: readonly Issue[] }>,
) => {
  const from = await asked(context);
  const typed = await readForm(context);
  try {
    const done = await change(from, typed);
    if (!done.ok) return actionPage(context, from, typed, done.issues);
    const to = decisionPaths.list(from.view.plan.key);
    return context.redirect(withQuery(to, { gemt: 'handling' }), 303);
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.kind !== 'stale') throw error;
    return actionPage(context, await asked(context), typed, [], true);
  }
};

const named = (context: PageContext, typed: Typed) => ({
  plan: context.req.param('plan'),
  action: context.req.param('action'),
  revision: Number(typed.text('revision')),
  once: typed.text('once'),
});

decisionRoutes.post(decisionPatterns.action, (context) =>
  changeBy(context, async ({ found }, typed) => {
    const read = actionInput(typed, found.organisation, '');
    if (read.issues.length > 0) return { ok: false, issues: read.issues };
    return act(context, changeAction, { ...named(context, typed), ...read.input });
  }),
);

decisionRoutes.post(decisionPatterns.settle, (context) =>
  changeBy(context, (_, typed) => {
    const state = typed.text('state');
    return act(context, settleAction, {
      ...named(context, typed),
      ...(state === '' ? {} : { state }),
      outcome: typed.text('outcome'),
    });
  }),
);

decisionRoutes.post(decisionPatterns.reopen, (context) =>
  changeBy(context, (_, typed) =>
    act(context, reopenAction, { ...named(context, typed), why: typed.text('why') }),
  ),
);
