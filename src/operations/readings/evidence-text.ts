import type { SourceBlock } from '#domain/agreements/document.ts';
import { findCpr } from '#domain/cpr.ts';
import { type ArchiveLook, lookInArchive } from '#formats/archive-texts.ts';
import { readDocument } from '#formats/document.ts';
import { inspectSheets } from '#formats/sheets/inspect.ts';
import { sniff } from '#formats/sniff.ts';
import { refusalText } from '#text/sheet/words.ts';

/** Looks for CPR numbers in a file, whatever its name: sheets, documents, PDF, text in any coding. */
export const lookForCpr = async (bytes: Uint8Array): Promise<ArchiveLook> => {
  const sniffed = sniff(bytes);
  switch (sniffed.kind) {
    case 'zip':
      return lookInArchive(bytes, hasCpr);
    case 'pdf':
      return lookInPdf(bytes);
    case 'text':
      return hasCpr(sniffed.text) ? 'found' : 'notFound';
    case 'refused':
      return isText(bytes) && codings.some((coding) => hasCpr(decoded(bytes, coding)))
        ? 'found'
        : 'notFound';
  }
};

/**
 * Why a file that is a sheet may not be kept, as a sentence: one row for each person, or a CPR number
 * only its cells tell of. Undefined for any other file, and for a sheet that cannot be read.
 */
export const personsIn = async (bytes: Uint8Array): Promise<string | undefined> => {
  const { kind } = sniff(bytes);
  if (kind === 'pdf' || (kind === 'refused' && !isText(bytes))) return undefined;
  const found = await inspectSheets(bytes);
  if (found.ok) return undefined;
  const { refusal } = found;
  return refusal.kind === 'persons' || refusal.kind === 'cprNumber'
    ? refusalText(refusal)
    : undefined;
};

const hasCpr = (text: string): boolean => findCpr(text) !== undefined;

const lookInPdf = async (bytes: Uint8Array): Promise<ArchiveLook> => {
  const document = await readDocument(bytes);
  if (!document.ok) return 'unreadable';
  return document.value.blocks.some(blockHoldsCpr) ? 'found' : 'notFound';
};

const blockHoldsCpr = (block: SourceBlock): boolean =>
  block.kind === 'table' ? block.rows.flat().some(hasCpr) : hasCpr(block.text);

const codings = ['windows-1252', 'utf-16le', 'utf-16be'] as const;

const decoded = (bytes: Uint8Array, coding: (typeof codings)[number]): string =>
  new TextDecoder(coding).decode(bytes);

/** Pictures, sound and what is packed have text in no coding; numbers in them are chance. */
const packed: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x52, 0x49, 0x46, 0x46],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
];

const isText = (bytes: Uint8Array): boolean =>
  !packed.some((mark) => mark.every((value, index) => bytes[index] === value));
