import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '#domain/problem.ts';

/** The status a problem is answered with. */
export function problemStatus({ kind }: Problem): ContentfulStatusCode {
  switch (kind) {
    case 'notFound':
    case 'linkUnknown':
      return 404;
    case 'signInNeeded':
      return 401;
    case 'notAllowed':
    case 'wrongOrigin':
      return 403;
    case 'stale':
    case 'alreadyDone':
    case 'alreadyExists':
    case 'wrongState':
      return 409;
    case 'linkSpent':
      return 410;
    case 'tooLarge':
      return 413;
    case 'invalid':
    case 'wrongPassword':
      return 422;
    case 'tooManyTries':
      return 429;
    case 'documentFailed':
      return 503;
    case 'outside':
      return 502;
  }
}
