import { createHash } from 'node:crypto';
import type { DocumentContent, DocumentFormat } from '#domain/documents/block.ts';
import { refuseTo } from '#domain/problem.ts';
import type { Instant } from '#domain/time/period.ts';
import { renderDocx } from '#formats/documents/docx.ts';
import { DocumentFailure } from '#formats/documents/failure.ts';
import { renderPdf } from '#formats/documents/pdf.ts';

/** A file of a document as it will be kept; `sha256` in hexadecimal. */
export type PreparedFile = {
  readonly format: DocumentFormat;
  readonly sha256: string;
  readonly bytes: Uint8Array;
};

/**
 * A document as PDF and for Word, to be made before anything waits: in an operation's `prepare`.
 *
 * @throws Refusal documentFailed when one of them cannot be made, so that nothing is half issued
 */
export const preparedFiles = async (
  content: DocumentContent,
  at: Instant,
): Promise<readonly PreparedFile[]> => {
  try {
    const [pdf, docx] = await Promise.all([renderPdf(content, at), renderDocx(content, at)]);
    return [preparedFile('pdf', pdf), preparedFile('docx', docx)];
  } catch (error) {
    if (!(error instanceof DocumentFailure)) throw error;
    return refuseTo({ kind: 'documentFailed', format: error.format });
  }
};

export const preparedFile = (format: DocumentFormat, bytes: Uint8Array): PreparedFile => ({
  format,
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
