import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '#domain/problem.ts';
import { issueText } from '#text/issues.ts';
import { problemWords } from '#text/problems.ts';
import type { ApiEnv } from './routes.ts';

const statuses: Readonly<Record<Problem['kind'], ContentfulStatusCode>> = {
  notFound: 404,
  signInNeeded: 401,
  notAllowed: 403,
  wrongOrigin: 403,
  stale: 409,
  alreadyDone: 409,
  alreadyExists: 409,
  wrongState: 409,
  linkSpent: 410,
  linkUnknown: 404,
  tooLarge: 413,
  invalid: 422,
  wrongPassword: 422,
  tooManyTries: 429,
  documentFailed: 503,
  outside: 502,
};

/**
 * What cannot be done, as programs read it (RFC 9457). `kind` is stable; `title` and `detail` are
 * for people and may change. A fault of ours tells nothing but the number it is logged under.
 */
export function problemJson(context: Context<ApiEnv>, problem: Problem | 'fault'): Response {
  const instance = `urn:uuid:${context.get('requestId')}`;
  if (problem === 'fault') {
    const body = { type: 'about:blank', title: 'Der er sket en fejl', status: 500, instance };
    return answer(context, body, 500);
  }
  const { title, text } = problemWords(problem);
  const status = statuses[problem.kind];
  const errors =
    problem.kind === 'invalid'
      ? {
          errors: problem.issues.map((each) => ({
            pointer: `#/${each.path.join('/')}`,
            code: each.code,
            detail: issueText(each),
          })),
        }
      : {};
  const body = {
    type: `/problemer/${problem.kind}`,
    title,
    status,
    detail: text,
    instance,
    kind: problem.kind,
    ...errors,
  };
  return answer(context, body, status);
}

function answer(context: Context<ApiEnv>, body: object, status: ContentfulStatusCode): Response {
  return context.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json; charset=utf-8',
  });
}
