import { z } from 'zod';
import { id, once, planKey, short } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { dateText } from '#text/periods.ts';
import { inspectFile, takeIn } from './take-in.ts';

/**
 * Takes in cells that were pasted, as a file of them would be. Texts longer than a field's may come
 * as bytes in UTF-8. What cannot be taken is an issue at ["file"].
 *
 * @throws Refusal notFound for a source the plan does not have
 */
export const pasteImport = form({
  name: 'imports.paste',
  of: 'plan',
  verb: 'import',
  input: z.strictObject({
    plan: planKey,
    source: id.optional(),
    text: z.union([z.string(), z.instanceof(Uint8Array)]),
    edition: short.optional(),
    once,
  }),
  prepare: (context, { text }) => inspectFile(context, bytesOf(text)),
  run: (work, { text, source, edition }, inspected) =>
    takeIn(
      work,
      {
        origin: 'paste',
        fileName: `Indsat ${dateText(work.today)}.tsv`,
        bytes: bytesOf(text),
        source,
        edition,
      },
      inspected,
    ),
});

const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;
