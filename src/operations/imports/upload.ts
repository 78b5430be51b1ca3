import { z } from 'zod';
import { id, once, planKey, short } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { inspectFile, takeIn } from './take-in.ts';

/**
 * Takes in a file of figures: kept as evidence, and read as soon as it is known how. What cannot be
 * taken is an issue at ["file"] and nothing of it is kept.
 *
 * @throws Refusal notFound for a source the plan does not have
 */
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
  prepare: (context, { bytes }) => inspectFile(context, bytes),
  run: (work, { fileName, bytes, source, edition }, inspected) =>
    takeIn(work, { origin: 'file', fileName, bytes, source, edition }, inspected),
});
