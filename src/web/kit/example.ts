import type { VNode } from 'preact';

/**
 * A named example of a component. The examples are the component's contract: the kit page shows them,
 * the markup tests render them and the browser tests run axe, keyboard and narrow screens over them.
 */
export type Example = { readonly name: string; readonly element: VNode };
