import type { ImportLine, ImportState } from '#domain/imports/import.ts';
import { refuseTo } from '#domain/problem.ts';
import type { PlanWork } from '#operations/operation.ts';
import * as imports from '#store/imports.ts';

/**
 * An import as a command finds it, held until the command is done.
 *
 * @throws Refusal notFound; wrongState when it is in none of the states
 */
export const importIn = async (
  { database, plan }: PlanWork,
  id: string,
  ...states: readonly ImportState[]
): Promise<imports.StoredImport> => {
  const stored = await imports.find(database, plan.id, id, { lock: true });
  if (stored === undefined) return refuseTo({ kind: 'notFound', what: 'import' });
  if (states.includes(stored.state)) return stored;
  return refuseTo({ kind: 'wrongState', what: 'import', state: stateText(stored) });
};

/** To go after "Indlæsningen er". */
const stateText = ({ state, confirmedBy, withdrawnBy }: ImportLine): string => {
  switch (state) {
    case 'mapping':
      return 'ikke sat op endnu';
    case 'reading':
      return 'stadig ved at blive læst; vent et øjeblik';
    case 'ready':
      return 'læst og venter på at blive set igennem';
    case 'confirmed':
      return `allerede bekræftet af ${confirmedBy ?? 'en anden'}`;
    case 'withdrawn':
      return `trukket tilbage af ${withdrawnBy ?? 'en anden'}`;
    case 'discarded':
      return 'kasseret';
    case 'failed':
      return 'ikke læst, fordi filen ikke kunne læses';
  }
};
