import { z } from 'zod';
import { documentKinds } from '#domain/documents/block.ts';
import { planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import * as documents from '#store/documents.ts';
import { mayReadKind } from './readable.ts';

export type ListedDocument = documents.ListedDocument;

/** The issued documents of a plan that the actor may read, newest first. */
export const listDocuments = query({
  name: 'documents.list',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({
    plan: planKey,
    kind: z.enum(documentKinds).optional(),
    year: z.number().int().min(1).max(9999).optional(),
  }),
  run: async (
    { database, plan, actor },
    { kind, year },
  ): Promise<readonly documents.ListedDocument[]> => {
    const filter = {
      ...(kind === undefined ? {} : { kind }),
      ...(year === undefined ? {} : { year }),
    };
    const found = await documents.documentsOf(database, plan.id, filter);
    return found.filter((each) => mayReadKind(actor, plan.key, each.kind));
  },
});
