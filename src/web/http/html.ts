import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { VNode } from 'preact';
import { renderPage } from '#web/kit/render.ts';
import type { PageContext } from './request.ts';

/** A page as its answer. */
export function html(
  context: PageContext,
  page: VNode,
  status: ContentfulStatusCode = 200,
): Response {
  return context.html(renderPage(page), status);
}
