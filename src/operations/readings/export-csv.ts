import { z } from 'zod';
import { writeCsv } from '#formats/sheets/csv.ts';
import { planKey } from '#operations/input.ts';
import { command } from '#operations/operation.ts';
import { exportedPlan } from '#operations/plans/exported.ts';
import { readingRows } from '#text/reading-rows.ts';

/**
 * All readings a plan ever had, as the actor may see them, as a text file for a Danish Excel. Noted
 * in the log as every export is; the plan's revision stays.
 */
export const exportReadings = command({
  name: 'readings.exportCsv',
  of: 'installation',
  verb: 'export',
  input: z.strictObject({ plan: planKey }),
  scope: ({ plan }) => plan,
  run: async (work, { plan: key }) => {
    const { plan, whole } = await exportedPlan(work, key);
    return {
      value: { fileName: `${whole.plan.key}-maalepunkter.csv`, text: writeCsv(readingRows(whole)) },
      events: [{ kind: 'plan.exported', form: 'csv' }],
      plan,
    };
  },
});
