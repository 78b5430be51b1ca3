import type { MiddlewareHandler } from 'hono';
import { openContext, type Surroundings } from '#operations/session/open-context.ts';
import { planInPath } from '#web/paths.ts';
import type { SessionCookie } from '#web/session/cookie.ts';
import type { Env } from './request.ts';

/**
 * Who asks, and where the plan of the address stands: one query for both.
 *
 * @param trustProxy whether a proxy in front is believed about the address it answers for
 */
export const openSession =
  (
    surroundings: Surroundings,
    cookie: SessionCookie,
    trustProxy: boolean,
  ): MiddlewareHandler<Env> =>
  async (context, next) => {
    const token = cookie.read(context);
    const performing = await openContext(surroundings, {
      requestId: context.get('requestId'),
      token,
      plan: planInPath(context.req.path),
      address:
        (trustProxy ? forwardedFor(context.req.header('x-forwarded-for')) : undefined) ??
        addressOf(context.env),
    });
    context.set('token', token);
    context.set('performing', performing);
    await next();
  };

/** The last is what the nearest proxy has seen itself; those before it anybody can have written. */
function forwardedFor(header: string | undefined): string | undefined {
  const last = header?.split(',').at(-1)?.trim() ?? '';
  return last === '' ? undefined : last.slice(0, 100);
}

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
