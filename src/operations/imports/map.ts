import { z } from 'zod';
import type { ImportId } from '#domain/readings/reading.ts';
import { id, once, planKey, short } from '#operations/input.ts';
import type { Change } from '#operations/operation.ts';
import { form } from '#operations/operation.ts';
import { sourceProfile } from './profile-input.ts';

export const mapImport = form({
  name: 'imports.map',
  of: 'plan',
  verb: 'import',
  input: z.strictObject({
    plan: planKey,
    import: id,
    source: id,
    profile: sourceProfile,
    remember: z.boolean(),
    edition: short.optional(),
    once,
  }),
  run: (): Promise<Change<{ readonly import: ImportId }>> =>
    Promise.reject(new Error('not written yet')),
});
