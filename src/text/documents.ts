import type { DocumentFormat } from '#domain/documents/block.ts';
import type { IssuedDocument } from '#domain/documents/issued.ts';
import { danishDecimal } from './numbers.ts';

/** What a file of a document is opened with, said to a person. */
export const formatWords: Readonly<Record<DocumentFormat, string>> = {
  html: 'webside',
  docx: 'Word',
  pdf: 'PDF',
  xlsx: 'Excel',
  json: 'JSON',
  zip: 'zip-fil',
};

/** "Statuspapir 2019 for Bydelsbestyrelsen, udgave 2.pdf", without what a file's name may not hold. */
export function documentFileName(
  { title, edition }: Pick<IssuedDocument, 'title' | 'edition'>,
  format: DocumentFormat,
): string {
  const plain = title
    .replaceAll(/[\u0000-\u001f\u007f/\\:*?"<>|]+/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120);
  const name = plain === '' ? 'Dokument' : plain;
  return `${name}${edition > 1 ? `, udgave ${edition}` : ''}.${format}`;
}

/** "218 kB", "1,2 MB" */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${danishDecimal((bytes / 1_000_000).toFixed(1))} MB`;
}

/** As many characters of a fingerprint as tell two files apart at a glance. */
export const shortSha256 = (sha256: string): string => `${sha256.slice(0, 8)}…${sha256.slice(-4)}`;
