import { z } from 'zod';
import { id } from '#operations/input.ts';
import { command } from '#operations/operation.ts';
import * as drafts from '#store/agreement-drafts.ts';
import { draftForWrite } from './owner.ts';

/** Throws a draft away; the same file can be uploaded anew. */
export const discardDraft = command({
  name: 'agreements.discard',
  of: 'installation',
  verb: 'importAgreement',
  input: z.strictObject({ draft: id }),
  run: async ({ database, now }, { draft }) => {
    const stored = await draftForWrite(database, draft);
    await drafts.discard(database, stored.id, now);
    return { value: {}, events: [{ kind: 'agreement.discarded', draft: stored.id }] };
  },
});
