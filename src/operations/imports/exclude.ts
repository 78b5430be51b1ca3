import { z } from 'zod';
import { id, planKey } from '#operations/input.ts';
import { command } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import * as importRows from '#store/import-rows.ts';
import * as imports from '#store/imports.ts';
import { byId, holdUp, outlineOf } from './stage.ts';
import { importIn } from './stored.ts';

/**
 * Leaves rows of an import out, or takes them in again. Where a row had another for the same figure,
 * what each comes to is found again.
 *
 * @throws Refusal notFound; wrongState when it is not there to be looked through
 */
export const excludeRows = command({
  name: 'imports.exclude',
  of: 'plan',
  verb: 'import',
  input: z.strictObject({
    plan: planKey,
    import: id,
    rows: z.array(z.number().int().min(0).max(2_147_483_647)).min(1).max(1_000),
    excluded: z.boolean(),
  }),
  run: async (work, { import: asked, rows, excluded }) => {
    const { database, plan, today } = work;
    const stored = await importIn(work, asked, 'ready');
    const done = await importRows.exclude(database, stored.id, rows, excluded);
    if (done.hadTwins) {
      const { series } = await outlineOf(database, plan.key);
      await holdUp(database, plan, stored.id, { series: byId(series), today });
    } else {
      await imports.change(database, stored.id, {
        summary: await importRows.summary(database, stored.id),
        // Nothing of the plan's readings has changed by this.
        ...(stored.stagedRevision === plan.revision - 1 ? { stagedRevision: plan.revision } : {}),
      });
    }
    const { id: of, fileName } = stored;
    return {
      value: { import: of, rows: done.rows },
      events: [{ kind: 'import.rowsExcluded', import: of, fileName, rows: done.rows, excluded }],
      after: carryOver(work),
    };
  },
});
