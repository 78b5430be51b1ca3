import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole page as the bytes of its answer: doctype and markup, no script. */
export function renderPage<Props>(page: VNode<Props>): string {
  return `<!doctype html>\n${renderToString(page)}`;
}
