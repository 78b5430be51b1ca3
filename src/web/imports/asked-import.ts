import { Refusal } from '#domain/problem.ts';
import { showImport } from '#operations/imports/show.ts';
import type { ImportView } from '#operations/imports/view.ts';
import { act, type PageContext, viewerOf } from '#web/http/request.ts';
import { importPaths } from './paths.ts';
import { filterIn, filters } from './words.ts';

/** How many changed criteria an address tells of, on the way to the page that says so. */
export const mostInAddress = 60;

/** The import an address names. */
export const named = (context: PageContext) => ({
  plan: context.req.param('plan') ?? '',
  import: context.req.param('import') ?? '',
});

/** The address of the import's own page. */
export const here = (context: PageContext): string =>
  importPaths.import(context.req.param('plan') ?? '', context.req.param('import') ?? '');

/** The import as it is, with the part of its rows that is asked for. */
export function show(context: PageContext, vis?: string, side?: string): Promise<ImportView> {
  const filter = filterIn(vis);
  const page = Number(side);
  return act(context, showImport, {
    ...named(context),
    ...(filter === undefined ? {} : { only: filters[filter] }),
    ...(Number.isSafeInteger(page) && page > 0 ? { page } : {}),
  });
}

/** What every page of an import is given besides the import. */
export const options = (context: PageContext, { view }: ImportView) => ({
  viewer: viewerOf(context, view.plan.key),
  once: context.get('performing').newId(),
});

/** Somebody else has brought the import further meanwhile: its page tells how far. */
export async function unlessPast(context: PageContext, answer: () => Promise<Response>) {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.kind !== 'wrongState') throw error;
    return context.redirect(here(context), 303);
  }
}
