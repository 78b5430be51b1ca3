import { z } from 'zod';
import type { ImportId } from '#domain/readings/reading.ts';
import { id, planKey } from '#operations/input.ts';
import type { Change } from '#operations/operation.ts';
import { command } from '#operations/operation.ts';

export const discardImport = command({
  name: 'imports.discard',
  of: 'plan',
  verb: 'import',
  input: z.strictObject({ plan: planKey, import: id }),
  run: (): Promise<Change<{ readonly import: ImportId }>> =>
    Promise.reject(new Error('not written yet')),
});
