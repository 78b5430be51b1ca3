import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DocumentRefusal, SourceBlock } from '#domain/agreements/document.ts';
import { findCpr } from '#domain/cpr.ts';
import { lookInArchive } from '#formats/archive-texts.ts';
import { readAgreementFile, readDocument } from '#formats/document.ts';
import { short } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import * as drafts from '#store/agreement-drafts.ts';
import type { ReadAgreement } from '#text/agreement/read.ts';
import { ownerOf } from './owner.ts';

/** The most an agreement's file may weigh; the same as any upload may. */
export const mostAgreementBytes = 12_000_000;

export type ReadFile =
  | { readonly kind: 'read'; readonly draft: ReadAgreement; readonly sha256: string }
  /** The same file is already being reviewed. */
  | { readonly kind: 'open'; readonly draft: string }
  | { readonly kind: 'refused'; readonly refusal: DocumentRefusal }
  | { readonly kind: 'cprNumber' };

/**
 * Reads an agreement's file without keeping anything. Not part of a write: reading may take
 * seconds, and no connection to the database waits for it.
 */
export const readFile = query({
  name: 'agreements.readFile',
  of: 'installation',
  verb: 'importAgreement',
  input: z.strictObject({ fileName: short, bytes: z.instanceof(Uint8Array) }),
  run: async ({ database, actor }, { bytes }): Promise<ReadFile> => {
    if (bytes.length > mostAgreementBytes) {
      return { kind: 'refused', refusal: { kind: 'tooBig', limitBytes: mostAgreementBytes } };
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const open = await drafts.findOpen(database, ownerOf(actor), sha256);
    if (open !== undefined) return { kind: 'open', draft: open };
    // The file itself is kept, so all of its text is looked at, not only what the draft holds.
    const document = await readDocument(bytes);
    if (!document.ok) return { kind: 'refused', refusal: document.refusal };
    if (document.value.blocks.some(holdsCpr) || (await isInArchive(bytes))) {
      return { kind: 'cprNumber' };
    }
    const read = await readAgreementFile(bytes);
    return read.ok
      ? { kind: 'read', draft: read.value, sha256 }
      : { kind: 'refused', refusal: read.refusal };
  },
});

/** The feet, notes and comments of a docx too. */
const isInArchive = async (bytes: Uint8Array): Promise<boolean> =>
  (await lookInArchive(bytes, (text) => findCpr(text) !== undefined)) === 'found';

const holdsCpr = (block: SourceBlock): boolean =>
  block.kind === 'table'
    ? block.rows.flat().some((cell) => findCpr(cell) !== undefined)
    : findCpr(block.text) !== undefined;
