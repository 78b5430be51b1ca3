import { z } from 'zod';
import type { IssuedDocument } from '#domain/documents/issued.ts';
import { refuseTo } from '#domain/problem.ts';
import { id, planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import * as documents from '#store/documents.ts';
import { mayReadKind } from './readable.ts';

export type ShownDocument = documents.WholeDocument & {
  /** The newest edition of the same document, when it is not this one. */
  readonly newer?: Pick<IssuedDocument, 'id' | 'edition' | 'issuedAt'>;
};

/** A document as it was issued, with what it says. One the actor may not read does not exist. */
export const showDocument = query({
  name: 'documents.show',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey, document: id }),
  several: true,
  run: async ({ database, plan, actor }, input): Promise<ShownDocument> => {
    const found = await documents.find(database, plan.id, input.document);
    if (found === undefined || !mayReadKind(actor, plan.key, found.issued.kind)) {
      return refuseTo({ kind: 'notFound', what: 'document' });
    }
    const newer = await documents.newestEdition(database, plan.id, found.issued);
    return newer === undefined || newer.edition <= found.issued.edition
      ? found
      : { ...found, newer };
  },
});
