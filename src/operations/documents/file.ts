import { z } from 'zod';
import { documentFormats } from '#domain/documents/block.ts';
import { refuseTo } from '#domain/problem.ts';
import { id, planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import * as documents from '#store/documents.ts';
import { mayReadKind } from './readable.ts';

/** A file of a document, byte for byte as it was handed out. */
export const documentFile = query({
  name: 'documents.file',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey, document: id, format: z.enum(documentFormats) }),
  run: async ({ database, plan, actor }, { document, format }): Promise<documents.DocumentFile> => {
    const found = await documents.findFile(database, plan.id, document, format);
    return found === undefined || !mayReadKind(actor, plan.key, found.document.kind)
      ? refuseTo({ kind: 'notFound', what: 'document' })
      : found;
  },
});
