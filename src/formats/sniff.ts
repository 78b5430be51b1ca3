import type { DocumentRefusal, FoundType } from '#domain/agreements/document.ts';

export type Sniffed =
  | { readonly kind: 'zip' }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly refusal: DocumentRefusal };

/** What a file is by its content; its name is never asked. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { kind: 'refused', refusal: { kind: 'empty' } };
  if (startsWith(bytes, [0x50, 0x4b])) return { kind: 'zip' };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return compoundFile(bytes);
  // The header may stand anywhere in the first kilobyte: mail systems put lines before it.
  if (latin(bytes, 0, 1024).includes('%PDF-')) return { kind: 'pdf' };
  const found = foundBySignature(bytes);
  if (found !== undefined) return wrongType(found);
  const text = decodeText(bytes);
  if (text === undefined) return wrongType('unknown');
  if (text.trim() === '') return { kind: 'refused', refusal: { kind: 'empty' } };
  return { kind: 'text', text };
}

function wrongType(found: FoundType): Sniffed {
  return { kind: 'refused', refusal: { kind: 'wrongType', found } };
}

/**
 * A locked docx is not a zip but an OLE compound file with a stream named EncryptedPackage;
 * an old .doc or .xls is one without it. Stream names are UTF-16.
 */
function compoundFile(bytes: Uint8Array): Sniffed {
  const directory = latin(bytes, 0, Math.min(bytes.length, 1_000_000)).replaceAll('\0', '');
  return /EncryptedPackage|EncryptionInfo/u.test(directory)
    ? { kind: 'refused', refusal: { kind: 'encrypted', type: 'docx' } }
    : wrongType('oldWord');
}

const signatures: readonly (readonly [FoundType, readonly number[]])[] = [
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['program', [0x4d, 0x5a, 0x90, 0x00]],
];

function foundBySignature(bytes: Uint8Array): FoundType | undefined {
  return signatures.find(([, signature]) => startsWith(bytes, signature))?.[0];
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((value, index) => bytes[index] === value);
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.toString('latin1', from, Math.min(to, bytes.length));
}

/** UTF-8 or UTF-16 by its mark; else UTF-8; else Windows-1252, which older Danish text files use. */
function decodeText(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return decode(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decode(bytes, 'utf-16be');
  const text = decode(bytes, 'utf-8') ?? decode(bytes, 'windows-1252');
  if (text === undefined) return undefined;
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f\u0081\u008d\u008f\u0090\u009d]/gu);
  return controls === null ? text : undefined;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
