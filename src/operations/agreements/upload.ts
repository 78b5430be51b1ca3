import { z } from 'zod';
import type { DocumentRefusal } from '#domain/agreements/document.ts';
import { refuseTo } from '#domain/problem.ts';
import type { Context } from '#operations/context.ts';
import { short } from '#operations/input.ts';
import { command } from '#operations/operation.ts';
import { perform } from '#operations/perform.ts';
import * as drafts from '#store/agreement-drafts.ts';
import type { ReadAgreement } from '#text/agreement/read.ts';
import { ownerOf } from './owner.ts';
import { readFile } from './read-file.ts';

/** What was read is handed on as a function, since its texts are the agreement's and not a form's. */
const read = z.custom<() => ReadAgreement>((given) => typeof given === 'function');

/** Keeps a file with what was read from it. */
export const keepDraft = command({
  name: 'agreements.upload',
  of: 'installation',
  verb: 'importAgreement',
  input: z.strictObject({
    fileName: short,
    bytes: z.instanceof(Uint8Array),
    sha256: z.string().length(64),
    read,
  }),
  run: async ({ database, actor, newId, now }, { fileName, bytes, sha256, read: draft }) => {
    const id = newId();
    const owner = ownerOf(actor);
    const kept = await drafts.insert(database, {
      id,
      owner,
      fileName,
      sha256,
      bytes,
      draft: draft(),
      at: now,
    });
    if (!kept) refuseTo({ kind: 'alreadyExists', what: 'draft', name: fileName });
    return {
      value: { draft: id },
      events: [{ kind: 'agreement.uploaded', draft: id, fileName, sha256 }],
    };
  },
});

export type Upload =
  | { readonly kind: 'draft'; readonly draft: string; readonly again: boolean }
  | { readonly kind: 'refused'; readonly refusal: DocumentRefusal }
  | { readonly kind: 'cprNumber' };

/**
 * Takes in an agreement: a new draft, or the one that is already open of the same bytes. What
 * cannot be read is answered with the reason, and nothing is kept of it.
 *
 * @throws Refusal when the actor may not, or the name of the file says too much
 */
export const uploadAgreement = async (
  context: Context,
  file: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<Upload> => {
  const found = await perform(readFile, context, file);
  switch (found.kind) {
    case 'open':
      return { kind: 'draft', draft: found.draft, again: true };
    case 'refused':
    case 'cprNumber':
      return found;
    case 'read': {
      const { sha256, draft } = found;
      const kept = await perform(keepDraft, context, { ...file, sha256, read: () => draft });
      return { kind: 'draft', draft: kept.draft, again: false };
    }
  }
};
