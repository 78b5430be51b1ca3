import { Hono } from 'hono';
import { Refusal } from '#domain/problem.ts';
import { setPassword } from '#operations/session/set-password.ts';
import { signInByLink } from '#operations/session/sign-in-by-link.ts';
import { signInByPassword } from '#operations/session/sign-in-by-password.ts';
import { signOut } from '#operations/session/sign-out.ts';
import { problemWords } from '#text/problems.ts';
import { errorsOf, readForm, type Typed, untyped } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { problemStatus } from '#web/http/problem-status.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { localPath, paths, patterns, withQuery } from '#web/paths.ts';
import type { SessionCookie } from './cookie.ts';
import { AccessibilityPage, LinkPage, PasswordPage, SignInPage } from './pages.tsx';

export function sessionRoutes(cookie: SessionCookie): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(paths.signIn, (context) =>
    signInPage(context, untyped(), [], localPath(context.req.query('videre'))),
  );

  routes.post(paths.signIn, async (context) => {
    const typed = await readForm(context);
    const onward = localPath(typed.text('videre'));
    const missing = (['name', 'password'] as const).filter(
      (each) => typed.text(each).trim() === '',
    );
    if (missing.length > 0) {
      const words = { name: 'Skriv dit navn.', password: 'Skriv din adgangskode.' };
      const errors = missing.map((field) => ({ field, message: words[field] }));
      return signInPage(context, typed, errors, onward);
    }
    try {
      const { token } = await act(context, signInByPassword, {
        name: typed.text('name'),
        password: typed.text('password'),
      });
      cookie.set(context, token);
      return context.redirect(onward ?? paths.home, 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { problem } = error;
      if (problem.kind !== 'wrongPassword' && problem.kind !== 'tooManyTries') throw error;
      const { title, text } = problemWords(problem);
      const errors = [{ field: 'name', message: `${title}. ${text}` }];
      return signInPage(context, typed, errors, onward, problemStatus(problem) as 422 | 429);
    }
  });

  routes.get(patterns.signInByLink, (context) =>
    html(
      context,
      <LinkPage
        viewer={viewerOf(context)}
        token={context.req.param('token')}
        onward={localPath(context.req.query('videre'))}
      />,
    ),
  );

  routes.post(patterns.signInByLink, async (context) => {
    const typed = await readForm(context);
    const { token } = await act(context, signInByLink, { token: context.req.param('token') });
    cookie.set(context, token);
    return context.redirect(localPath(typed.text('videre')) ?? paths.home, 303);
  });

  routes.post(paths.signOut, async (context) => {
    const token = context.get('token');
    const { actor } = context.get('performing');
    if (token !== undefined && actor.kind === 'account') await act(context, signOut, { token });
    cookie.clear(context);
    return context.redirect(paths.signIn, 303);
  });

  passwordRoutes(routes);
  routes.get(paths.accessibility, (context) =>
    html(context, <AccessibilityPage viewer={viewerOf(context)} />),
  );

  return routes;
}

function passwordRoutes(routes: Hono<Env>): void {
  routes.get(paths.password, (context) => {
    signedInOrRefuse(context);
    return passwordPage(context, [], context.req.query('gemt') !== undefined);
  });

  routes.post(paths.password, async (context) => {
    signedInOrRefuse(context);
    const typed = await readForm(context);
    const password = typed.text('password');
    if (password !== typed.text('again')) {
      return passwordPage(context, [
        { field: 'again', message: 'De to adgangskoder er ikke ens. Skriv den samme to gange.' },
      ]);
    }
    const set = await act(context, setPassword, { password, token: context.get('token') ?? '' });
    if (set.ok) return context.redirect(withQuery(paths.password, { gemt: '1' }), 303);
    return passwordPage(
      context,
      set.issues.some(({ code }) => code === 'outOfRange')
        ? [{ field: 'password', message: 'Adgangskoden skal være på mellem 12 og 200 tegn.' }]
        : errorsOf(set.issues),
    );
  });
}

function signInPage(
  context: PageContext,
  typed: Typed,
  errors: readonly FieldError[],
  onward: string | undefined,
  status: 200 | 422 | 429 = errors.length > 0 ? 422 : 200,
): Response {
  return html(
    context,
    <SignInPage viewer={viewerOf(context)} typed={typed} errors={errors} onward={onward} />,
    status,
  );
}

function passwordPage(
  context: PageContext,
  errors: readonly FieldError[],
  saved = false,
): Response {
  return html(
    context,
    <PasswordPage viewer={viewerOf(context)} errors={errors} saved={saved} />,
    errors.length > 0 ? 422 : 200,
  );
}

function signedInOrRefuse(context: PageContext): void {
  if (context.get('performing').actor.kind === 'nobody')
    throw new Refusal({ kind: 'signInNeeded' });
}
