import type { DocumentContent } from '#domain/documents/block.ts';
import type { Instant } from '#domain/time/period.ts';
import { inSettingProcess } from './in-setting-process.ts';

/**
 * Writes a document for Word, dated `at`. The same content at the same moment gives the same bytes.
 *
 * @throws DocumentFailure when it cannot be written; never because of what a text says
 */
export const renderDocx = (content: DocumentContent, at: Instant): Promise<Uint8Array> =>
  inSettingProcess('docx', content, at);
