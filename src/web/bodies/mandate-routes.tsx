import { Hono } from 'hono';
import type { Issue } from '#domain/checked.ts';
import { refuseTo } from '#domain/problem.ts';
import { endMandate } from '#operations/bodies/end-mandate.ts';
import { readForm, type Typed, untyped } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { withQuery } from '#web/paths.ts';
import { isStale, keeperOrRefuse, organisationAsked, statusOf } from './asked.ts';
import { endInput } from './input.ts';
import { MandatePage } from './mandate-page.tsx';
import { errorsHere } from './parts.tsx';
import { bodyPaths, bodyPatterns } from './paths.ts';

export const mandateRoutes = new Hono<Env>();

mandateRoutes.get(bodyPatterns.mandate, (context) => mandatePage(context, untyped()));

mandateRoutes.post(bodyPatterns.mandate, async (context) => {
  const typed = await readForm(context);
  const { plan, mandate } = context.req.param();
  const read = endInput(typed);
  if (!read.ok) return mandatePage(context, typed, read.issues);
  const revision = Number(typed.text('revision'));
  try {
    const ended = await act(context, endMandate, { plan, mandate, revision, ...read.input });
    return ended.ok
      ? context.redirect(withQuery(bodyPaths.body(plan, ended.value.body), { gemt: 'mandat' }), 303)
      : mandatePage(context, typed, ended.issues);
  } catch (error) {
    if (!isStale(error)) throw error;
    return mandatePage(context, typed, [], true);
  }
});

async function mandatePage(
  context: PageContext,
  typed: Typed,
  issues: readonly Issue[] = [],
  stale = false,
) {
  const { view, organisation } = await organisationAsked(context);
  keeperOrRefuse(context, view);
  const id = context.req.param('mandate');
  const mandate =
    organisation.mandates.find((each) => each.id === id) ??
    refuseTo({ kind: 'notFound', what: 'mandate' });
  const before = Number(typed.text('revision'));
  const page = (
    <MandatePage
      {...{ view, organisation, mandate, typed, stale }}
      viewer={viewerOf(context, view.plan.key)}
      errors={errorsHere(issues)}
      once={context.get('performing').newId()}
      revision={stale || !typed.has('revision') ? view.revision : before}
    />
  );
  return html(context, page, stale ? 409 : statusOf(issues));
}
