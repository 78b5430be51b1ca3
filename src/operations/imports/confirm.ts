import { z } from 'zod';
import { id, once, planKey, said } from '#operations/input.ts';
import type { Change } from '#operations/operation.ts';
import { form } from '#operations/operation.ts';
import type { Confirmed } from './view.ts';

export const confirmImport = form({
  name: 'imports.confirm',
  of: 'plan',
  verb: 'import',
  input: z.strictObject({
    plan: planKey,
    import: id,
    odd: z.boolean(),
    reason: said.optional(),
    once,
  }),
  run: (): Promise<Change<Confirmed>> => Promise.reject(new Error('not written yet')),
});
