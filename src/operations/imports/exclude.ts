import { z } from 'zod';
import type { ImportId } from '#domain/readings/reading.ts';
import { id, planKey } from '#operations/input.ts';
import type { Change } from '#operations/operation.ts';
import { command } from '#operations/operation.ts';

export const excludeRows = command({
  name: 'imports.exclude',
  of: 'plan',
  verb: 'import',
  input: z.strictObject({
    plan: planKey,
    import: id,
    rows: z.array(z.number().int().min(0)).min(1).max(1_000),
    excluded: z.boolean(),
  }),
  run: (): Promise<Change<{ readonly import: ImportId }>> =>
    Promise.reject(new Error('not written yet')),
});
