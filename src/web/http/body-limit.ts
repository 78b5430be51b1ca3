import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { refuseTo } from '#domain/problem.ts';

const forms = 200_000;
export const largestUpload = 12_000_000;

const limited = (maxSize: number) =>
  bodyLimit({ maxSize, onError: () => refuseTo({ kind: 'tooLarge', limitBytes: maxSize }) });
const [small, large] = [limited(forms), limited(largestUpload)];

/** Only forms that carry a file may be large. */
export const limitBody: MiddlewareHandler = (context, next) =>
  (context.req.header('content-type') ?? '').startsWith('multipart/form-data')
    ? large(context, next)
    : small(context, next);
