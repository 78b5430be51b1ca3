import type { DocumentContent } from '#domain/documents/block.ts';
import type { Instant } from '#domain/time/period.ts';

/**
 * Sets a document as a tagged PDF. The same content at the same moment gives the same bytes.
 *
 * @throws DocumentFailure when it cannot be set; never because of what a text says
 */
export function renderPdf(_content: DocumentContent, _at: Instant): Promise<Uint8Array> {
  throw new Error('being built');
}
