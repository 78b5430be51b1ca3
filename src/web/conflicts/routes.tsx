import { Hono } from 'hono';
import { type Checked, type Issue, issue } from '#domain/checked.ts';
import { refuseTo } from '#domain/problem.ts';
import {
  addConflictStep,
  moveConflict,
  setConflictNature,
  settleConflict,
  withdrawConflict,
} from '#operations/conflicts/follow.ts';
import { raiseConflict } from '#operations/conflicts/raise.ts';
import { conflictChoices, listConflicts, showConflict } from '#operations/conflicts/show.ts';
import type { Operation } from '#operations/operation.ts';
import { showPlan } from '#operations/plans/show.ts';
import { dayIn, errorsOf, readForm, type Typed, untyped } from '#web/forms.ts';
import { named, type Refused } from '#web/forms-many.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { withQuery } from '#web/paths.ts';
import { ConflictPage } from './conflict-page.tsx';
import { ConflictListPage } from './list-page.tsx';
import { NewConflictPage } from './new-page.tsx';
import { type ConflictForm, conflictForms, conflictPaths, conflictPatterns } from './paths.ts';

export const conflictRoutes = new Hono<Env>();

conflictRoutes.get(conflictPatterns.list, async (context) => {
  const view = await planAsked(context);
  const shown = await act(context, listConflicts, { plan: view.plan.key });
  const viewer = viewerOf(context, view.plan.key);
  return html(context, <ConflictListPage view={view} viewer={viewer} shown={shown} />);
});

conflictRoutes.get(conflictPatterns.new, (context) => newPage(context));

conflictRoutes.post(conflictPatterns.new, async (context) => {
  const plan = context.req.param('plan');
  const typed = await readForm(context);
  const dueOn = dayIn(typed.text('dueOn'), ['dueOn']);
  if ('issue' in dueOn) return newPage(context, typed, [dueOn.issue]);
  const raised = await act(context, raiseConflict, {
    plan,
    title: typed.text('title'),
    what: typed.text('what'),
    raisedParty: typed.text('raisedParty'),
    with: typed.all('with'),
    ...told('nature', typed.text('nature')),
    ...told('dueOn', dueOn.value),
    once: typed.text('once'),
  });
  if (!raised.ok) return newPage(context, typed, raised.issues.map(named(fieldNames)));
  const to = conflictPaths.conflict(plan, raised.value.id);
  return context.redirect(withQuery(to, { gemt: 'rejst' }), 303);
});

conflictRoutes.get(conflictPatterns.conflict, (context) => conflictPage(context));

type Followed = {
  readonly operation: Operation<Checked<unknown>>;
  readonly read: (typed: Typed) => FormRead;
};
type FormRead = {
  readonly input: Readonly<Record<string, unknown>>;
  readonly issues?: readonly Issue[];
};

const followed: Readonly<Record<ConflictForm, Followed>> = {
  management: { operation: addConflictStep, read: managementIn },
  step: {
    operation: addConflictStep,
    read: (typed) => withDay(typed, 'on', { ...words(typed, 'kind', 'text') }),
  },
  nature: {
    operation: setConflictNature,
    read: (typed) => ({ input: { ...revised(typed), ...words(typed, 'nature', 'why') } }),
  },
  move: {
    operation: moveConflict,
    read: (typed) => {
      const [place = '', body] = typed.text('place').split(':');
      const to = { ...told('place', place), ...told('body', body) };
      return withDay(typed, 'dueOn', { ...revised(typed), ...words(typed, 'why'), ...to });
    },
  },
  settle: {
    operation: settleConflict,
    read: (typed) => withDay(typed, 'on', { ...revised(typed), ...words(typed, 'outcome') }),
  },
  withdraw: {
    operation: withdrawConflict,
    read: (typed) => ({ input: { ...revised(typed), ...words(typed, 'why') } }),
  },
};

for (const form of Object.keys(conflictForms) as readonly ConflictForm[]) {
  const { operation, read } = followed[form];
  conflictRoutes.post(conflictPatterns.form(form), async (context) => {
    const { plan = '', conflict = '' } = context.req.param() as Readonly<Record<string, string>>;
    const typed = await readForm(context);
    const { input, issues = [] } = read(typed);
    if (issues.length > 0) return conflictPage(context, { form, typed, issues });
    const once = typed.text('once');
    const done = await act(context, operation, { plan, conflict, ...input, once });
    if (!done.ok) {
      return conflictPage(context, { form, typed, issues: done.issues.map(named(fieldNames)) });
    }
    const to = withQuery(conflictPaths.conflict(plan, conflict), { gemt: conflictForms[form] });
    return context.redirect(to, 303);
  });
}

/** Own management was involved on a day, or it was not and there is a reason. */
function managementIn(typed: Typed): FormRead {
  const given = { kind: 'managementInvolved', ...words(typed, 'party', 'text') };
  if (typed.text('involved') === 'no') return { input: given };
  const read = withDay(typed, 'on', given);
  return typed.text('on').trim() === ''
    ? { ...read, issues: [issue(['on'], 'required', 'Dagen')] }
    : read;
}

const told = (name: string, value: string | undefined) =>
  value === undefined || value.trim() === '' ? {} : { [name]: value };

const words = (typed: Typed, ...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.assign({}, ...names.map((name) => told(name, typed.text(name))));

const revised = (typed: Typed) => ({ revision: Number(typed.text('revision')) });

function withDay(typed: Typed, name: string, input: Readonly<Record<string, unknown>>): FormRead {
  const day = dayIn(typed.text(name), [name]);
  return 'issue' in day
    ? { input, issues: [day.issue] }
    : { input: { ...input, ...told(name, day.value) } };
}

const fieldNames: Readonly<Record<string, string>> = {
  raisedParty: 'Parten, der rejser konflikten,',
  party: 'Parten',
  title: 'Konflikten kort',
  what: 'Beskrivelsen',
  text: 'Teksten',
  on: 'Dagen',
  nature: 'Karakteren',
  place: 'Stedet',
  outcome: 'Udfaldet',
  why: 'Begrundelsen',
};

const planAsked = (context: PageContext) =>
  act(context, showPlan, { plan: context.req.param('plan') });

async function newPage(
  context: PageContext,
  typed?: Typed,
  issues: readonly Issue[] = [],
): Promise<Response> {
  const view = await planAsked(context);
  const choices = await act(context, conflictChoices, { plan: view.plan.key });
  if (!choices.mayRaise) refuseTo({ kind: 'notAllowed', verb: 'seeConflicts' });
  return html(
    context,
    <NewConflictPage
      view={view}
      viewer={viewerOf(context, view.plan.key)}
      choices={choices}
      typed={typed ?? untyped({ raisedParty: choices.ownParty ?? '' })}
      errors={errorsOf(issues)}
      once={context.get('performing').newId()}
    />,
    issues.length > 0 ? 422 : 200,
  );
}

async function conflictPage(
  context: PageContext,
  refused?: Refused<ConflictForm>,
): Promise<Response> {
  const { conflict = '' } = context.req.param() as Readonly<Record<string, string>>;
  const view = await planAsked(context);
  const shown = await act(context, showConflict, { plan: view.plan.key, conflict });
  const stale = refused?.issues.some(({ path }) => path[0] === 'revision') === true;
  return html(
    context,
    <ConflictPage
      view={view}
      viewer={viewerOf(context, view.plan.key)}
      shown={shown}
      refused={refused}
      newId={context.get('performing').newId}
      done={refused === undefined ? context.req.query('gemt') : undefined}
    />,
    refused === undefined ? 200 : stale ? 409 : 422,
  );
}
