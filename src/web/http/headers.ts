import type { Context, MiddlewareHandler } from 'hono';

/**
 * No script runs on any page, ours or smuggled in, but where `allowOwnScript` says so; styles, fonts and pictures come from us alone;
 * no other site may frame us or be posted to.
 */
const contentPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Said of every answer, and before it is made: changing an answer afterwards costs as much as
 * making it. `secure`: the installation is reached by https, and is to be remembered as such.
 */
export const secureHeaders =
  (secure: boolean): MiddlewareHandler =>
  async (context, next) => {
    context.header('content-security-policy', contentPolicy);
    context.header('x-content-type-options', 'nosniff');
    // A sign-in link must not be told to the next site.
    context.header('referrer-policy', 'no-referrer');
    context.header('cross-origin-opener-policy', 'same-origin');
    context.header('x-frame-options', 'DENY');
    if (secure) context.header('strict-transport-security', 'max-age=31536000');
    context.header('cache-control', 'private, no-store');
    await next();
  };

/**
 * Lets the page at hand run our own script files, and ask this installation for things: nothing that
 * stands in the page itself, and nothing from elsewhere.
 */
export const allowOwnScript = (context: Context): void => {
  context.header(
    'content-security-policy',
    [contentPolicy, "script-src 'self'", "connect-src 'self'"].join('; '),
  );
};
