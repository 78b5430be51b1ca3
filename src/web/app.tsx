import { Hono } from 'hono';
import type { Problem } from '#domain/problem.ts';
import { Refusal } from '#domain/problem.ts';
import { openContext, type Surroundings } from '#operations/session/open-context.ts';
import { accountRoutes } from './accounts/routes.tsx';
import { activityRoutes } from './activities/routes.tsx';
import { agreementRoutes } from './agreements/routes.tsx';
import { answerRoutes } from './asks/answer-routes.tsx';
import { askRoutes } from './asks/routes.tsx';
import { assets, assetsRoot } from './assets.ts';
import { auditRoutes } from './audit/routes.tsx';
import { mandateRoutes } from './bodies/mandate-routes.tsx';
import { peopleRoutes } from './bodies/people-routes.tsx';
import { bodyRoutes } from './bodies/routes.tsx';
import { calendarRoutes } from './calendar/routes.tsx';
import { conflictRoutes } from './conflicts/routes.tsx';
import { criterionRoutes } from './criteria/routes.tsx';
import { cycleRoutes } from './cycle/routes.tsx';
import { decisionRoutes } from './decisions/routes.tsx';
import { documentRoutes } from './documents/routes.tsx';
import { limitBody } from './http/body-limit.ts';
import { secureHeaders } from './http/headers.ts';
import { html } from './http/html.ts';
import { ownOriginOnly } from './http/origin.ts';
import { problemStatus } from './http/problem-status.ts';
import { type Env, type PageContext, viewerOf } from './http/request.ts';
import { openSession } from './http/session.ts';
import { importRoutes } from './imports/routes.tsx';
import { jobRoutes } from './jobs/routes.tsx';
import { logRoutes } from './log/routes.tsx';
import { meetingRoutes } from './meetings/routes.tsx';
import { noticeRoutes } from './notices/routes.tsx';
import { paperRoutes } from './papers/routes.tsx';
import { paths, withQuery } from './paths.ts';
import { measurementRoutes } from './plan/measurement-routes.tsx';
import { planRoutes } from './plan/routes.tsx';
import { FaultPage, ProblemPage } from './problem-page.tsx';
import { readingRoutes } from './readings/routes.tsx';
import { sessionCookie } from './session/cookie.ts';
import { sessionRoutes } from './session/routes.tsx';
import { sourceRoutes } from './sources/routes.tsx';
import { statbankRoutes } from './statbank/routes.tsx';
import { weekRoutes } from './week/routes.tsx';

export type AppOptions = {
  /** The database, the time and the chance. */
  readonly surroundings: Surroundings;
  /** The address people type, without a closing slash. */
  readonly origin: string;
  /** Whether the last address of X-Forwarded-For is whom a proxy in front answers for. */
  readonly trustProxy?: boolean;
  readonly logger: {
    readonly failure: (
      message: string,
      error: unknown,
      fields?: Readonly<Record<string, unknown>>,
    ) => void;
  };
  /** The interface for programs, mounted under `/api`, and how it says that something cannot be done. */
  readonly api?: {
    readonly routes: Hono<Env>;
    readonly problem: (context: PageContext, problem: Problem | 'fault') => Response;
  };
};

const apiRoot = '/api';
const healthPath = '/sundhed';

/** Everything that answers a request, in the order a request meets it. */
export function createApp({
  surroundings,
  origin,
  trustProxy = false,
  logger,
  api,
}: AppOptions): Hono<Env> {
  const secure = origin.startsWith('https:');
  const cookie = sessionCookie(secure);
  const app = new Hono<Env>({ strict: false });

  app.get(`${assetsRoot}*`, asset);
  app.use(async (context, next) => {
    context.set('requestId', surroundings.newId());
    await next();
  });
  app.use(secureHeaders(secure));
  app.get(healthPath, async (context) => {
    await openContext(surroundings, { requestId: context.get('requestId') });
    return context.text('ok');
  });
  app.use(ownOriginOnly(origin));
  app.use(limitBody);
  app.use(openSession(surroundings, cookie, trustProxy));

  if (api !== undefined) app.route(apiRoot, api.routes);
  app.route('/', sessionRoutes(cookie));
  app.route('/', accountRoutes(origin));
  app.route('/', jobRoutes);
  app.route('/', agreementRoutes);
  app.route('/', planRoutes);
  app.route('/', measurementRoutes);
  app.route('/', criterionRoutes);
  app.route('/', readingRoutes);
  app.route('/', importRoutes);
  app.route('/', askRoutes(origin));
  app.route('/', answerRoutes);
  // Before the meetings: "kalender" is no meeting.
  app.route('/', calendarRoutes(origin));
  app.route('/', weekRoutes);
  app.route('/', sourceRoutes);
  app.route('/', statbankRoutes);
  app.route('/', documentRoutes);
  app.route('/', cycleRoutes);
  app.route('/', noticeRoutes);
  app.route('/', conflictRoutes);
  app.route('/', logRoutes);
  app.route('/', auditRoutes);
  app.route('/', meetingRoutes);
  app.route('/', peopleRoutes(origin));
  app.route('/', mandateRoutes);
  app.route('/', bodyRoutes);
  app.route('/', decisionRoutes);
  app.route('/', activityRoutes);
  app.route('/', paperRoutes);

  app.notFound((context) => refused(context, notFound, api));
  app.onError((error, context) => {
    if (error instanceof Refusal) return refused(context, error.problem, api);
    const requestId = context.get('requestId');
    logger.failure('a request failed', error, { requestId, path: loggedPath(context.req.path) });
    if (isForPrograms(context) && api !== undefined) return api.problem(context, 'fault');
    return html(context, <FaultPage requestId={requestId} viewer={viewerOf(context)} />, 500);
  });
  return app;
}

function asset(context: PageContext): Response | Promise<Response> {
  const found = assets().respond(context.req.path, context.req.header('accept-encoding'));
  return found ?? context.notFound();
}

/** What opens something must not be read in the log: the secret of a link is left out. */
const loggedPath = (path: string): string =>
  path.replace(/^\/(svar|log-ind|kalender|ugebrev)\/.+/, '/$1/…');

const isForPrograms = ({ req }: PageContext) => req.path.startsWith(`${apiRoot}/`);

const notFound: Problem = { kind: 'notFound', what: 'page' };

/** What can be typed in the query of an address; the rest of it is a name that exists or does not. */
const inQuery: readonly (string | undefined)[] = ['dato', 'asOf', 'before', 'import'];

const isUnfitPath = ({ req }: PageContext, problem: Problem): boolean =>
  req.method === 'GET' &&
  problem.kind === 'invalid' &&
  !problem.issues.some(({ path }) => inQuery.includes(path[0]));

/** A page that needs a sign-in leads to it and back again; all else is told on a page of its own. */
function refused(context: PageContext, thrown: Problem, api: AppOptions['api']): Response {
  const problem = isUnfitPath(context, thrown) ? notFound : thrown;
  if (isForPrograms(context) && api !== undefined) return api.problem(context, problem);
  if (problem.kind === 'signInNeeded' && context.req.method === 'GET') {
    const { pathname, search } = new URL(context.req.url);
    return context.redirect(withQuery(paths.signIn, { videre: pathname + search }), 303);
  }
  const page = <ProblemPage problem={problem} viewer={viewerOf(context)} />;
  return html(context, page, problemStatus(problem));
}
