import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { findCpr } from '#domain/cpr.ts';
import { refuseTo } from '#domain/problem.ts';
import { listFeeds, makeFeed, revokeFeed } from '#operations/calendar/feeds.ts';
import { readFeed } from '#operations/calendar/read-feed.ts';
import { showPlan } from '#operations/plans/show.ts';
import { readForm } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { withQuery } from '#web/paths.ts';
import { allMeetings, CalendarPage, type CalendarPageProps } from './page.tsx';
import { calendarPaths, calendarPatterns } from './paths.ts';

/** @param origin what a feed's address begins with */
export function calendarRoutes(origin: string): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(calendarPatterns.feeds, (context) =>
    page(context, { revoked: context.req.query('gemt') === 'lukket' }),
  );

  routes.post(calendarPatterns.feeds, async (context) => {
    const typed = await readForm(context);
    const body = typed.text('body');
    const { token } = await act(context, makeFeed, {
      plan: context.req.param('plan'),
      ...(body === '' || body === allMeetings ? {} : { body }),
      once: typed.text('once'),
    });
    const address = token === undefined ? undefined : `${origin}${calendarPaths.feed(token)}`;
    return page(context, { made: { address } }, 201);
  });

  routes.post(calendarPatterns.revoke, async (context) => {
    const { plan, feed } = context.req.param();
    await act(context, revokeFeed, { plan, feed });
    return context.redirect(withQuery(calendarPaths.feeds(plan), { gemt: 'lukket' }), 303);
  });

  routes.get(calendarPatterns.feed, async (context) => {
    const { calendar } = await act(context, readFeed, { token: tokenIn(context) });
    const tag = `"${createHash('sha256').update(calendar).digest('base64url')}"`;
    context.header('x-robots-tag', 'noindex, nofollow, noarchive');
    context.header('cache-control', 'private, no-cache');
    context.header('etag', tag);
    if (isKnown(context.req.header('if-none-match'), tag)) return context.body(null, 304);
    context.header('content-type', 'text/calendar; charset=utf-8');
    context.header('content-disposition', 'inline; filename="moeder.ics"');
    return context.body(calendar);
  });

  return routes;
}

/** Nothing else can be a secret; what is typed in its place is answered as any wrong one. */
function tokenIn({ req }: PageContext): string {
  const token = /^([\w-]{20,100})\.ics$/.exec(req.param('file') ?? '')?.[1];
  return token === undefined || findCpr(token) !== undefined
    ? refuseTo({ kind: 'notFound', what: 'feed' })
    : token;
}

/** A proxy on the way may have marked the tag as weak. */
const isKnown = (asked: string | undefined, tag: string): boolean =>
  (asked ?? '').split(',').some((each) => ['*', tag].includes(each.trim().replace(/^W\//, '')));

async function page(
  context: PageContext,
  shown: Pick<CalendarPageProps, 'made' | 'revoked'>,
  status: 200 | 201 = 200,
): Promise<Response> {
  const input = { plan: context.req.param('plan') };
  const { plan } = await act(context, showPlan, input);
  const own = await act(context, listFeeds, input);
  return html(
    context,
    <CalendarPage
      {...shown}
      plan={plan}
      viewer={viewerOf(context, plan.key)}
      own={own}
      once={context.get('performing').newId()}
    />,
    status,
  );
}
