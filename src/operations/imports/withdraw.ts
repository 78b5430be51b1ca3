import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { id, once, planKey, said } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import * as importReadings from '#store/import-readings.ts';
import * as imports from '#store/imports.ts';
import { forManyRows } from '#store/many-rows.ts';
import { importIn } from './stored.ts';

/**
 * Takes a confirmed import back as a whole, by superseding: a figure it corrected is as it was, one it
 * added is no more. Those corrected since stay as they are. What an import that was withdrawn itself
 * left behind does not come back. The file may be imported again.
 *
 * @throws Refusal notFound; wrongState when it is not confirmed
 */
export const withdrawImport = form({
  name: 'imports.withdraw',
  of: 'plan',
  verb: 'import',
  input: z.strictObject({ plan: planKey, import: id, why: said, once }),
  run: async (work, { import: asked, why }) => {
    const { database, plan, now } = work;
    const stored = await importIn(work, asked, 'confirmed');
    const { id: of, fileName } = stored;
    const withdrawer = { by: nameOf(work.actor), at: now };
    const withdrawing: importReadings.Withdrawing = {
      ...withdrawer,
      plan: plan.id,
      id: of,
      reason: `Indlæsningen blev trukket tilbage: ${why}`,
    };
    await forManyRows(database);
    const counts = await importReadings.withdraw(database, withdrawing);
    await imports.change(database, of, { state: 'withdrawn', withdrawn: { ...withdrawer, why } });
    return {
      value: { import: of, ...counts },
      writeEvents: (stamp) => importReadings.writeWithdrawn(database, withdrawing, stamp),
      events: [{ kind: 'import.withdrawn', import: of, fileName, ...counts, why }],
    };
  },
});
