import type { PageContext } from './request.ts';

/**
 * A file to keep, never to be shown by the browser as a page of ours: what people send in may hold
 * anything. The name is given twice, as old browsers and as new ones read it.
 */
export function attachment(
  context: PageContext,
  body: string | Uint8Array<ArrayBuffer> | ReadableStream,
  fileName: string,
  type: string,
): Response {
  const plain = fileName
    .normalize('NFKD')
    .replaceAll(/[^\w. -]/g, '_')
    .slice(0, 100);
  return context.body(body, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName.toWellFormed())}`,
  });
}
