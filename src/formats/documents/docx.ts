import type { DocumentContent } from '#domain/documents/block.ts';
import type { Instant } from '#domain/time/period.ts';

/**
 * Writes a document for Word. The same content at the same moment gives the same bytes.
 *
 * @throws DocumentFailure when it cannot be written; never because of what a text says
 */
export function renderDocx(_content: DocumentContent, _at: Instant): Promise<Uint8Array> {
  throw new Error('being built');
}
