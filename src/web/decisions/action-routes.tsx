import { Hono } from 'hono';
import { personOf } from '#domain/access/seats.ts';
import type { Issue } from '#domain/checked.ts';
import type { Action } from '#domain/governance/decision.ts';
import { Refusal, refuseTo } from '#domain/problem.ts';
import { addAction, changeAction, reopenAction, settleAction } from '#operations/actions/change.ts';
import { readForm, type Typed, untyped } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { withQuery } from '#web/paths.ts';
import { ActionPage, NewActionPage } from './action-page.tsx';
import { type Asked, asked, common, decidesFor, statusOf } from './asked.ts';
import { namedInAction } from './field-names.ts';
import { actionInput } from './input.ts';
import { decisionPaths, decisionPatterns } from './paths.ts';

/** What somebody is to do: added, changed, settled and taken up again. */
export const actionRoutes = new Hono<Env>();

const newAction = (
  context: PageContext,
  from: Asked,
  decision: string | undefined,
  typed: Typed,
  issues: readonly Issue[] = [],
) =>
  html(
    context,
    <NewActionPage
      {...common(context, from, typed, issues.map(namedInAction))}
      decision={decision}
    />,
    statusOf(issues),
  );

actionRoutes.get(decisionPatterns.newAction, async (context) => {
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

actionRoutes.post(decisionPatterns.newAction, async (context) => {
  const from = await asked(context);
  const typed = await readForm(context);
  const decision = typed.has('beslutning') ? typed.text('beslutning') : undefined;
  const read = actionInput(typed, '');
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
  const props = common(context, from, typed, issues.map(namedInAction));
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

actionRoutes.get(decisionPatterns.action, async (context) =>
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

actionRoutes.post(decisionPatterns.action, (context) =>
  changeBy(context, async (_, typed) => {
    const read = actionInput(typed, '');
    if (read.issues.length > 0) return { ok: false, issues: read.issues };
    return act(context, changeAction, { ...named(context, typed), ...read.input });
  }),
);

actionRoutes.post(decisionPatterns.settle, (context) =>
  changeBy(context, (_, typed) => {
    const state = typed.text('state');
    return act(context, settleAction, {
      ...named(context, typed),
      ...(state === '' ? {} : { state }),
      outcome: typed.text('outcome'),
    });
  }),
);

actionRoutes.post(decisionPatterns.reopen, (context) =>
  changeBy(context, (_, typed) =>
    act(context, reopenAction, { ...named(context, typed), why: typed.text('why') }),
  ),
);
