import { Hono } from 'hono';
import type { Checked, Issue } from '#domain/checked.ts';
import { Refusal } from '#domain/problem.ts';
import { addBody } from '#operations/bodies/add.ts';
import { changeBody } from '#operations/bodies/change.ts';
import { closeBody, reopenBody } from '#operations/bodies/close.ts';
import { makeProposedBodies, proposeBodies } from '#operations/bodies/from-agreement.ts';
import { giveMandate } from '#operations/bodies/mandates.ts';
import { addSeat, removeSeat } from '#operations/bodies/seats.ts';
import { addTerms } from '#operations/bodies/terms.ts';
import type { Operation } from '#operations/operation.ts';
import { readForm, type Typed, untyped } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { withQuery } from '#web/paths.ts';
import { bodyAsked, keeperOrRefuse, organisationAsked, planAsked, statusOf } from './asked.ts';
import { type BodyForm, BodyPage } from './body-page.tsx';
import {
  bodyInput,
  closeInput,
  type FormInput,
  memberInput,
  onceInput,
  proposalInput,
  seatInput,
  termsInput,
} from './input.ts';
import { NewBodyPage, ProposalPage } from './new-page.tsx';
import { OrganisationPage } from './overview-page.tsx';
import { errorsHere } from './parts.tsx';
import { bodyPaths, bodyPatterns } from './paths.ts';

export const bodyRoutes = new Hono<Env>();

bodyRoutes.get(bodyPatterns.list, async (context) => {
  const { view, organisation } = await organisationAsked(context);
  const viewer = viewerOf(context, view.plan.key);
  const saved = context.req.query('gemt');
  return html(context, <OrganisationPage {...{ view, viewer, organisation, saved }} />);
});

bodyRoutes.get(bodyPatterns.add, (context) => newPage(context, untyped()));

bodyRoutes.post(bodyPatterns.add, async (context) => {
  const typed = await readForm(context);
  const plan = context.req.param('plan');
  const read = bodyInput(typed);
  if (!read.ok) return newPage(context, typed, read.issues);
  const added = await act(context, addBody, { plan, ...read.input });
  return added.ok
    ? context.redirect(withQuery(bodyPaths.body(plan, added.value.body), { gemt: 'organ' }), 303)
    : newPage(context, typed, added.issues);
});

async function newPage(context: PageContext, typed: Typed, issues: readonly Issue[] = []) {
  const { view, organisation } = await organisationAsked(context);
  keeperOrRefuse(context, view);
  const page = (
    <NewBodyPage
      {...{ view, organisation, typed }}
      viewer={viewerOf(context, view.plan.key)}
      errors={errorsHere(issues)}
      once={context.get('performing').newId()}
    />
  );
  return html(context, page, statusOf(issues));
}

bodyRoutes.get(bodyPatterns.proposal, (context) => proposalPage(context, untyped()));

bodyRoutes.post(bodyPatterns.proposal, async (context) => {
  const typed = await readForm(context);
  const { plan, from } = context.req.param();
  const read = proposalInput(typed);
  if (!read.ok) return proposalPage(context, typed, read.issues);
  const made = await act(context, makeProposedBodies, { plan, from, ...read.input });
  return made.ok
    ? context.redirect(withQuery(bodyPaths.list(plan), { gemt: 'organer' }), 303)
    : proposalPage(context, typed, made.issues);
});

async function proposalPage(context: PageContext, typed: Typed, issues: readonly Issue[] = []) {
  const view = await planAsked(context);
  const from = context.req.param('from') ?? '';
  const proposed = await act(context, proposeBodies, { plan: view.plan.key, from });
  const page = (
    <ProposalPage
      {...{ view, from, proposed, typed }}
      viewer={viewerOf(context, view.plan.key)}
      errors={errorsHere(issues)}
      once={context.get('performing').newId()}
    />
  );
  return html(context, page, statusOf(issues));
}

bodyRoutes.get(bodyPatterns.body, (context) => bodyPage(context));

type Refused = {
  readonly form: BodyForm;
  readonly typed: Typed;
  readonly issues: readonly Issue[];
  /** Somebody else changed it meanwhile: said on top, and the form builds on what is there now. */
  readonly stale?: boolean;
};

const prefixes: Readonly<Partial<Record<BodyForm, string>>> = { member: 'medlem-', seat: 'plads-' };

async function bodyPage(context: PageContext, refused?: Refused) {
  const { view, shown } = await bodyAsked(context);
  const prefix = refused === undefined ? '' : (prefixes[refused.form] ?? '');
  const errors = errorsHere(refused?.issues ?? []).map((each) => ({
    ...each,
    field: each.field === 'main-content' ? each.field : `${prefix}${each.field}`,
  }));
  const changed = {
    field: refused?.form === 'terms' ? 'text' : 'name',
    message:
      'En anden har ændret det imens, og dit er ikke gemt. Det, du skrev, står i formularen. Se det nye på siden, og gem igen, hvis dit skal gælde.',
  };
  const kept = refused?.stale === true ? view.revision : Number(refused?.typed.text('revision'));
  const page = (
    <BodyPage
      {...{ view, shown }}
      viewer={viewerOf(context, view.plan.key)}
      once={context.get('performing').newId()}
      revision={refused?.form === 'body' && !refused.stale ? kept : view.revision}
      saved={context.req.query('gemt')}
      refused={refused}
      errors={refused?.stale === true ? [changed, ...errors] : errors}
    />
  );
  if (refused?.stale === true) return html(context, page, 409);
  return html(context, page, refused === undefined ? 200 : 422);
}

/** Every form of a body's page is taken in the same way, and comes back on that page. */
const formOfBody = (
  pattern: string,
  form: BodyForm,
  saved: string,
  read: (typed: Typed) => FormInput,
  operation: Operation<Checked<unknown>>,
): void => {
  bodyRoutes.post(pattern, async (context: PageContext) => {
    const typed = await readForm(context);
    const plan = context.req.param('plan') ?? '';
    const body = context.req.param('body') ?? '';
    const found = read(typed);
    if (!found.ok) return bodyPage(context, { form, typed, issues: found.issues });
    try {
      const done = await act(context, operation, { plan, body, ...found.input });
      return done.ok
        ? context.redirect(withQuery(bodyPaths.body(plan, body), { gemt: saved }), 303)
        : bodyPage(context, { form, typed, issues: done.issues });
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.kind !== 'stale') throw error;
      return bodyPage(context, { form, typed: withoutBase(typed), issues: [], stale: true });
    }
  });
};

/** The version of the terms a refused form built on is not kept: it builds on the newest now. */
const withoutBase = (typed: Typed): Typed => ({
  ...typed,
  text: (name) => (name === 'basedOn' ? '' : typed.text(name)),
});

const changeInput = (typed: Typed): FormInput => {
  const read = bodyInput(typed);
  return read.ok
    ? { ok: true, input: { ...read.input, revision: Number(typed.text('revision')) } }
    : read;
};

formOfBody(bodyPatterns.change, 'body', 'organ', changeInput, changeBody);
formOfBody(bodyPatterns.member, 'member', 'medlem', memberInput, giveMandate);
formOfBody(bodyPatterns.terms, 'terms', 'kommissorium', termsInput, addTerms);
formOfBody(bodyPatterns.seats, 'seat', 'pladser', seatInput, addSeat);
formOfBody(bodyPatterns.close, 'close', 'nedlagt', closeInput, closeBody);
formOfBody(bodyPatterns.reopen, 'reopen', 'aabnet', onceInput, reopenBody);

bodyRoutes.post(bodyPatterns.removeSeat, async (context) => {
  const { plan, body, seat } = context.req.param();
  const removed = await act(context, removeSeat, { plan, body, seat });
  return removed.ok
    ? context.redirect(withQuery(bodyPaths.body(plan, body), { gemt: 'pladser' }), 303)
    : bodyPage(context, { form: 'seat', typed: untyped(), issues: removed.issues });
});
