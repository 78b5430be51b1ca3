import { z } from 'zod';
import { id, once, planKey, said } from '#operations/input.ts';
import type { Change } from '#operations/operation.ts';
import { form } from '#operations/operation.ts';
import type { Withdrawn } from './view.ts';

export const withdrawImport = form({
  name: 'imports.withdraw',
  of: 'plan',
  verb: 'import',
  input: z.strictObject({ plan: planKey, import: id, why: said, once }),
  run: (): Promise<Change<Withdrawn>> => Promise.reject(new Error('not written yet')),
});
