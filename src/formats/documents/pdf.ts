import type { DocumentContent } from '#domain/documents/block.ts';
import type { Instant } from '#domain/time/period.ts';
import { inSettingProcess } from './in-setting-process.ts';

/**
 * Sets a document as a tagged PDF, both PDF/UA-1 and PDF/A-2a, dated `at`. The same content at the
 * same moment gives the same bytes.
 *
 * @throws DocumentFailure when it cannot be set; never because of what a text says
 */
export const renderPdf = (content: DocumentContent, at: Instant): Promise<Uint8Array> =>
  inSettingProcess('pdf', content, at);
