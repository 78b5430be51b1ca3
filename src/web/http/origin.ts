import type { MiddlewareHandler } from 'hono';
import { refuseTo } from '#domain/problem.ts';
import { stopPath } from '#operations/week/stop-link.ts';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that changes something came from one of our own pages. Every browser in use
 * says where a form comes from; a request that does not say is not from one.
 */
export const ownOriginOnly =
  (origin: string): MiddlewareHandler =>
  async ({ req }, next) => {
    if (!harmless.has(req.method) && !isForLetters(req.path) && !fromUs(req, origin))
      refuseTo({ kind: 'wrongOrigin' });
    await next();
  };

/**
 * A mail program stops a letter by posting from nowhere in particular (RFC 8058). The signed link is
 * all that counts there: whoever is signed in gives it no more power.
 */
const isForLetters = (path: string): boolean => path.startsWith(stopPath(''));

type Asked = { readonly header: (name: string) => string | undefined };

function fromUs(req: Asked, origin: string): boolean {
  const site = req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  const from = req.header('origin');
  if (from === undefined || from === 'null') return site === 'same-origin';
  return from === origin || isSameMachine(from, origin);
}

const ownNames = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The machine one sits at is called by several names. What the request itself says of its host is
 * not asked: whoever leads a name of theirs to our address chooses both.
 */
function isSameMachine(from: string, origin: string): boolean {
  if (!URL.canParse(from)) return false;
  const [given, ours] = [new URL(from), new URL(origin)];
  return (
    ownNames.includes(given.hostname) &&
    given.protocol === ours.protocol &&
    given.port === ours.port
  );
}
