import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PlanView } from '#operations/plans/view.ts';

/** Enough for the plans that are looked at in the same hour; the longest unused goes first. */
const most = 40;
const kept = new Map<PlanView, string>();

/**
 * A part of a page that is the same for all who see it. A view never changes once it is made, so
 * its markup is kept: a plan with a hundred criteria takes tens of milliseconds to draw. One part
 * of a view is kept, its overview.
 */
export function KeptMarkup({
  view,
  draw,
}: {
  readonly view: PlanView;
  readonly draw: () => VNode;
}) {
  return <div dangerouslySetInnerHTML={{ __html: markupOf(view, draw) }} />;
}

function markupOf(view: PlanView, draw: () => VNode): string {
  const found = kept.get(view);
  if (found !== undefined) {
    kept.delete(view);
    kept.set(view, found);
    return found;
  }
  const made = renderToString(draw());
  kept.set(view, made);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return made;
}
