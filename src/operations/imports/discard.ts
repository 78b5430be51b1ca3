import { z } from 'zod';
import { id, planKey } from '#operations/input.ts';
import { command } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import * as importRows from '#store/import-rows.ts';
import * as imports from '#store/imports.ts';
import { importIn } from './stored.ts';

/**
 * Puts an import away that was not confirmed. Its file stays as evidence of what was looked at; what
 * was read from it does not.
 *
 * @throws Refusal notFound; wrongState when it was settled
 */
export const discardImport = command({
  name: 'imports.discard',
  of: 'plan',
  verb: 'import',
  input: z.strictObject({ plan: planKey, import: id }),
  run: async (work, { import: asked }) => {
    const { database } = work;
    const stored = await importIn(work, asked, 'mapping', 'reading', 'ready', 'failed');
    await imports.change(database, stored.id, { state: 'discarded' });
    await importRows.remove(database, stored.id);
    const { id: of, fileName } = stored;
    return {
      value: { import: of },
      events: [{ kind: 'import.discarded', import: of, fileName }],
      after: carryOver(work),
    };
  },
});
