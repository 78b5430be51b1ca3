import { z } from 'zod';
import { planKey } from '#operations/input.ts';
import type { Change } from '#operations/operation.ts';
import { command } from '#operations/operation.ts';
import type { Template } from './view.ts';

export const importTemplate = command({
  name: 'imports.template',
  of: 'plan',
  verb: 'import',
  input: z.strictObject({ plan: planKey }),
  run: (): Promise<Change<Template>> => Promise.reject(new Error('not written yet')),
});
