import { Hono } from 'hono';
import type { Issue } from '#domain/checked.ts';
import type { Person } from '#domain/governance/body.ts';
import { refuseTo } from '#domain/problem.ts';
import { endAccess } from '#operations/bodies/end-access.ts';
import { giveAccess } from '#operations/bodies/give-access.ts';
import { addPerson, changePerson, removePerson } from '#operations/bodies/people.ts';
import { readForm, type Typed } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { paths, withQuery } from '#web/paths.ts';
import { isStale, keeperOrRefuse, organisationAsked, statusOf } from './asked.ts';
import { personInput } from './input.ts';
import { errorsHere } from './parts.tsx';
import { bodyPaths, bodyPatterns } from './paths.ts';
import { PeoplePage, PersonPage, type PersonPageProps } from './people-page.tsx';

/** @param origin what a sign-in link begins with */
export function peopleRoutes(origin: string): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(bodyPatterns.people, (context) => peoplePage(context));

  routes.post(bodyPatterns.people, async (context) => {
    const typed = await readForm(context);
    const { plan } = context.req.param();
    const read = personInput(typed);
    if (!read.ok) return peoplePage(context, typed, read.issues);
    const added = await act(context, addPerson, { plan, ...read.input });
    return added.ok
      ? context.redirect(withQuery(bodyPaths.people(plan), { gemt: 'person' }), 303)
      : peoplePage(context, typed, added.issues);
  });

  routes.get(bodyPatterns.person, (context) => personPage(context));

  routes.post(bodyPatterns.person, async (context) => {
    const typed = await readForm(context);
    const { plan, person } = context.req.param();
    const read = personInput(typed);
    if (!read.ok) return personPage(context, { typed, issues: read.issues });
    const revision = Number(typed.text('revision'));
    try {
      const input = { plan, person, revision, ...read.input };
      const changed = await act(context, changePerson, input);
      return changed.ok
        ? context.redirect(withQuery(bodyPaths.person(plan, person), { gemt: 'person' }), 303)
        : personPage(context, { typed, issues: changed.issues, revision });
    } catch (error) {
      if (!isStale(error)) throw error;
      return personPage(context, { typed, meanwhile: true });
    }
  });

  routes.post(bodyPatterns.removePerson, async (context) => {
    const { plan, person } = context.req.param();
    await act(context, removePerson, { plan, person, ...onceIn(await readForm(context)) });
    return context.redirect(withQuery(bodyPaths.people(plan), { gemt: 'fjernet' }), 303);
  });

  routes.post(bodyPatterns.access, async (context) => {
    const { plan, person } = context.req.param();
    const typed = await readForm(context);
    const own = typed.has('own');
    const { link } = await act(context, giveAccess, { plan, person, own, ...onceIn(typed) });
    if (own) {
      return context.redirect(withQuery(bodyPaths.person(plan, person), { gemt: 'mig' }), 303);
    }
    return personPage(
      context,
      link === undefined
        ? { linkAgain: true }
        : { link: `${origin}${paths.signInByLink(link.token)}` },
    );
  });

  routes.post(bodyPatterns.endAccess, async (context) => {
    const { plan, person } = context.req.param();
    await act(context, endAccess, { plan, person, ...onceIn(await readForm(context)) });
    return context.redirect(withQuery(bodyPaths.person(plan, person), { gemt: 'lukket' }), 303);
  });

  return routes;
}

/** A press of a button that came twice is one. */
const onceIn = (typed: Typed): { readonly once?: string } => {
  const once = typed.text('once');
  return once === '' ? {} : { once };
};

async function peoplePage(context: PageContext, typed?: Typed, issues: readonly Issue[] = []) {
  const { view, organisation } = await organisationAsked(context);
  const page = (
    <PeoplePage
      {...{ view, organisation, typed }}
      viewer={viewerOf(context, view.plan.key)}
      errors={errorsHere(issues)}
      once={context.get('performing').newId()}
      saved={context.req.query('gemt')}
    />
  );
  return html(context, page, statusOf(issues));
}

type Shown = Pick<PersonPageProps, 'typed' | 'link' | 'linkAgain'> & {
  readonly issues?: readonly Issue[];
  readonly meanwhile?: boolean;
  readonly revision?: number;
};

async function personPage(
  context: PageContext,
  { issues = [], meanwhile = false, revision, ...shown }: Shown = {},
) {
  const { view, organisation } = await organisationAsked(context);
  keeperOrRefuse(context, view);
  const id = context.req.param('person');
  const person: Person =
    organisation.people.find((each) => each.id === id && each.removed === undefined) ??
    refuseTo({ kind: 'notFound', what: 'person' });
  const page = (
    <PersonPage
      {...{ view, organisation, person, ...shown }}
      viewer={viewerOf(context, view.plan.key)}
      errors={errorsHere(issues)}
      once={context.get('performing').newId()}
      revision={revision ?? view.revision}
      meanwhile={meanwhile ? person : undefined}
      saved={context.req.query('gemt')}
    />
  );
  return html(context, page, meanwhile ? 409 : shown.link === undefined ? statusOf(issues) : 201);
}
