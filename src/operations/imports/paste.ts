import { z } from 'zod';
import { id, once, planKey } from '#operations/input.ts';
import type { Change } from '#operations/operation.ts';
import { form } from '#operations/operation.ts';
import type { Taken } from './view.ts';

export const pasteImport = form({
  name: 'imports.paste',
  of: 'plan',
  verb: 'import',
  input: z.strictObject({ plan: planKey, source: id.optional(), text: z.string().min(1), once }),
  run: (): Promise<Change<Taken>> => Promise.reject(new Error('not written yet')),
});
