import { Hono } from 'hono';
import { Refusal, refuseTo } from '#domain/problem.ts';
import { closeAccount } from '#operations/accounts/close.ts';
import { createAccount } from '#operations/accounts/create.ts';
import { listAccounts } from '#operations/accounts/list.ts';
import { listPlans } from '#operations/plans/list.ts';
import { makeSignInLink } from '#operations/session/make-link.ts';
import { problemWords } from '#text/problems.ts';
import { errorsOf, readForm, type Typed, untyped } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { paths, patterns, withQuery } from '#web/paths.ts';
import { AccountsPage, type AccountsPageProps } from './page.tsx';

/** @param origin what a sign-in link begins with */
export function accountRoutes(origin: string): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(paths.accounts, (context) => {
    const done = context.req.query('gemt');
    return page(context, done === 'lukket' ? { notice: 'Brugeren er lukket.' } : {});
  });

  routes.post(paths.accounts, async (context) => {
    const typed = await readForm(context);
    const plan = typed.text('plan');
    const created = await act(context, createAccount, {
      name: typed.text('name'),
      ...(typed.text('role') === '' ? {} : { role: typed.text('role') }),
      ...(plan === '' ? {} : { plan }),
      once: typed.text('once'),
    }).catch((error: unknown) => taken(error));
    if ('field' in created) return page(context, { typed, errors: [created] }, 409);
    if (!created.ok) return page(context, { typed, errors: errorsOf(created.issues) }, 422);
    return page(context, { link: await linkFor(context, created.value.account, origin) }, 201);
  });

  routes.post(patterns.accountLink, async (context) =>
    page(context, { link: await linkFor(context, context.req.param('account'), origin) }, 201),
  );

  routes.post(patterns.closeAccount, async (context) => {
    await act(context, closeAccount, { account: context.req.param('account') });
    return context.redirect(withQuery(paths.accounts, { gemt: 'lukket' }), 303);
  });

  return routes;
}

/** A name that is taken is a fault of the field. */
function taken(error: unknown): FieldError {
  if (!(error instanceof Refusal) || error.problem.kind !== 'alreadyExists') throw error;
  return { field: 'name', message: problemWords(error.problem).text };
}

async function linkFor(context: PageContext, account: string, origin: string) {
  const accounts = await act(context, listAccounts, {});
  const found =
    accounts.find(({ id, closed }) => id === account && !closed) ??
    refuseTo({ kind: 'notFound', what: 'account' });
  const { token } = await act(context, makeSignInLink, {
    name: found.signInName,
    role: found.grants[0]?.role ?? 'reader',
  });
  return { name: found.name, address: `${origin}${paths.signInByLink(token)}` };
}

type Shown = Partial<Pick<AccountsPageProps, 'link' | 'notice' | 'errors'>> & {
  readonly typed?: Typed;
};

async function page(
  context: PageContext,
  { typed = untyped(), errors = [], ...rest }: Shown,
  status: 200 | 201 | 409 | 422 = 200,
): Promise<Response> {
  const accounts = await act(context, listAccounts, {});
  const plans = await act(context, listPlans, {});
  const once = context.get('performing').newId();
  const viewer = viewerOf(context);
  return html(
    context,
    <AccountsPage {...{ viewer, accounts, plans, typed, errors, once }} {...rest} />,
    status,
  );
}
