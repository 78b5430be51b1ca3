import type { MiddlewareHandler } from 'hono';
import { openContext, type Surroundings } from '#operations/session/open-context.ts';
import { planInPath } from '#web/paths.ts';
import type { SessionCookie } from '#web/session/cookie.ts';
import type { Env } from './request.ts';

/** Who asks, and where the plan of the address stands: one query for both. */
export const openSession =
  (surroundings: Surroundings, cookie: SessionCookie): MiddlewareHandler<Env> =>
  async (context, next) => {
    const token = cookie.read(context);
    const performing = await openContext(surroundings, {
      requestId: context.get('requestId'),
      token,
      plan: planInPath(context.req.path),
      address: addressOf(context.env),
    });
    context.set('token', token);
    context.set('performing', performing);
    await next();
  };

/** The other end of the connection, as the server tells of it; a test has no connection. */
function addressOf(env: unknown): string | undefined {
  const incoming = memberOf(env, 'incoming');
  const address = memberOf(memberOf(incoming, 'socket'), 'remoteAddress');
  return typeof address === 'string' ? address : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
