import type { PlanKey } from '#domain/plans/plan.ts';
import type { OutsideTrouble } from '#domain/problem.ts';
import type { Context } from '#operations/context.ts';
import { perform } from '#operations/perform.ts';
import { fetchTies } from './fetch.ts';
import { type Staged, stageTies } from './stage.ts';

export type Refreshed = Staged & {
  /** What went wrong this time, whether or not it had gone wrong so before. */
  readonly all: readonly OutsideTrouble[];
};

const nothing: Staged = { imports: [], nothingNew: [], unusable: 0, troubles: [] };

/**
 * Fetches what the plan's series are tied to and keeps what came of it: first the questions to the
 * service, outside any transaction, then one that writes. With `onlyUpdated` only tables that were
 * updated are fetched, and trouble that is told of already is not told of again.
 */
export const refreshTies = async (
  context: Context,
  plan: PlanKey,
  { onlyUpdated }: { readonly onlyUpdated: boolean },
): Promise<Refreshed> => {
  const { tables, troubles } = await perform(fetchTies, context, { plan, onlyUpdated });
  const told = troubles
    .filter(({ known }) => !(onlyUpdated && known))
    .map(({ series, table, trouble }) => ({ series, table, trouble }));
  const staged =
    tables.length === 0 && told.length === 0
      ? nothing
      : await perform(stageTies, context, { plan, tables, troubles: told });
  return { ...staged, all: troubles.map(({ trouble }) => trouble) };
};
