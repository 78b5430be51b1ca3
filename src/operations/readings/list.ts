import { z } from 'zod';
import type { Reading } from '#domain/readings/reading.ts';
import { planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import { readingsFor } from '#operations/plans/concealed-view.ts';
import { loadPlan } from '#operations/plans/load.ts';

/** All readings a plan ever had, the superseded ones too, in the order they were entered. */
export const listReadings = query({
  name: 'readings.list',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey }),
  run: async (work): Promise<readonly Reading[]> => {
    const loaded = await loadPlan(work);
    return readingsFor(work.actor, loaded, loaded.whole.readings);
  },
});
