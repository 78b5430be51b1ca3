import { Hono } from 'hono';
import { findCpr } from '#domain/cpr.ts';
import { showPlan } from '#operations/plans/show.ts';
import {
  chooseMailByLink,
  chooseOwnMail,
  showOwnMail,
  showStopLink,
} from '#operations/week/choose-mail.ts';
import { readForm } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { withQuery } from '#web/paths.ts';
import { LetterPage, StopPage } from './letter-pages.tsx';
import { weekPaths, weekPatterns } from './paths.ts';

/** The weekly letter: stopped by its own link, or by whoever is signed in. */
export const weekRoutes = new Hono<Env>();

weekRoutes.use(weekPatterns.stop, async (context, next) => {
  context.header('x-robots-tag', 'noindex, nofollow, noarchive');
  await next();
});

weekRoutes.get(weekPatterns.stop, async (context) => {
  const token = tokenIn(context);
  const { planName, weeklyMail } = await act(context, showStopLink, { token });
  const done = context.req.query('gemt') !== undefined;
  const viewer = viewerOf(context);
  return html(context, <StopPage {...{ viewer, planName, token, done }} weekly={weeklyMail} />);
});

/**
 * The page's button, or a mail program by itself (RFC 8058): that one says
 * `List-Unsubscribe=One-Click`, follows no redirect, and must never turn the letter on.
 */
weekRoutes.post(weekPatterns.stop, async (context) => {
  const token = tokenIn(context);
  const typed = await readForm(context);
  const byItself = typed.text('List-Unsubscribe') === 'One-Click';
  const weekly = !byItself && typed.text('weekly') === 'ja';
  await act(context, chooseMailByLink, { token, weekly });
  return byItself
    ? context.text('Ugebrevet er stoppet.')
    : context.redirect(withQuery(weekPaths.stop(token), { gemt: '1' }), 303);
});

weekRoutes.get(weekPatterns.letter, async (context) => {
  const input = { plan: context.req.param('plan') };
  const { plan } = await act(context, showPlan, input);
  const own = await act(context, showOwnMail, input);
  const done = context.req.query('gemt') !== undefined;
  return html(
    context,
    <LetterPage {...{ plan, own, done }} viewer={viewerOf(context, plan.key)} />,
  );
});

weekRoutes.post(weekPatterns.letter, async (context) => {
  const { plan } = context.req.param();
  const weekly = (await readForm(context)).text('weekly') === 'ja';
  await act(context, chooseOwnMail, { plan, weekly });
  return context.redirect(withQuery(weekPaths.letter(plan), { gemt: '1' }), 303);
});

/** Nothing else can be a token; what is typed in its place is answered as any wrong one. */
function tokenIn({ req }: PageContext): string {
  const given = req.param('token') ?? '';
  return /^[\w.-]{1,400}$/.test(given) && findCpr(given) === undefined ? given : 'x';
}
