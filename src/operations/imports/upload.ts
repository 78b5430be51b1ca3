import { z } from 'zod';
import { id, once, planKey, short } from '#operations/input.ts';
import type { Change } from '#operations/operation.ts';
import { form } from '#operations/operation.ts';
import type { Taken } from './view.ts';

export const uploadImport = form({
  name: 'imports.upload',
  of: 'plan',
  verb: 'import',
  input: z.strictObject({
    plan: planKey,
    source: id.optional(),
    fileName: short,
    bytes: z.instanceof(Uint8Array),
    edition: short.optional(),
    once,
  }),
  run: (): Promise<Change<Taken>> => Promise.reject(new Error('not written yet')),
});
