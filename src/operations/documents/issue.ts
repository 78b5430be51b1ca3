import { nameOf } from '#domain/access/may.ts';
import type { DocumentContent, DocumentKind } from '#domain/documents/block.ts';
import type { IssuedDocument } from '#domain/documents/issued.ts';
import type { BodyKey } from '#domain/governance/body.ts';
import type { DocumentEvent } from '#domain/governance/events.ts';
import type { Instant } from '#domain/time/period.ts';
import type { PlanWork } from '#operations/operation.ts';
import * as documents from '#store/documents.ts';
import type { PreparedFile } from './files.ts';

/** A document about to be issued. */
export type DocumentToIssue = {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly body?: BodyKey;
  readonly year?: number;
  readonly meeting?: string;
  /** The moment whose knowledge it shows, and the plan's revision it was made from. */
  readonly asOf: Instant;
  readonly revision: number;
  readonly fictional: boolean;
  /** What it was made from, frozen; fit for JSON. */
  readonly content: unknown;
  readonly document: DocumentContent;
  readonly files: readonly PreparedFile[];
};

export type Issued = { readonly issued: IssuedDocument; readonly event: DocumentEvent };

/**
 * Keeps a document and its files for ever, within the transaction of the operation that issues it.
 * Whether the plan may have changed since the files were made is the caller's to say. The edition is
 * counted here: writes of one plan wait for each other, so that no two get the same.
 */
export const issueDocument = async (work: PlanWork, given: DocumentToIssue): Promise<Issued> => {
  const { database, plan, now, actor, newId } = work;
  const last = await documents.newestEdition(database, plan.id, given);
  const edition = (last?.edition ?? 0) + 1;
  const { content, document, files, ...facts } = given;
  const issued: IssuedDocument = {
    ...facts,
    id: newId(),
    edition,
    issuedAt: now,
    issuedBy: nameOf(actor),
    files: files.map(({ format, sha256, bytes }) => ({ format, sha256, size: bytes.length })),
  };
  const kept = await documents.insert(database, plan.id, { issued, content, document, files });
  return { issued, event: { ...eventOf(issued), ...kept } };
};

const eventOf = (issued: IssuedDocument): DocumentEvent => ({
  kind: 'document.issued',
  document: issued.id,
  documentKind: issued.kind,
  title: issued.title,
  edition: issued.edition,
  files: issued.files.map(({ format, sha256 }) => ({ format, sha256 })),
});
