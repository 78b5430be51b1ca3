import type { SheetFileType } from '#domain/sheets/sheet.ts';
import { csvRows } from './csv-rows.ts';
import { sheetLimits } from './limits.ts';
import { odsRows } from './ods-rows.ts';
import { SheetRefused } from './refused.ts';
import type { SheetRows, SheetWish } from './sheet-file.ts';
import { xlsxRows } from './xlsx-rows.ts';
import { openZip, type ZipParts } from './zip-parts.ts';

/** A file that was told to be one of figures, and not read yet. */
export type OpenedFile = {
  readonly type: SheetFileType;
  readonly isArchive: boolean;
  readonly rows: (wish: SheetWish) => SheetRows;
};

/**
 * Tells a file by its content; its name is never asked.
 *
 * @throws SheetRefused, or what a library throws over a damaged file (`refusalOf`)
 */
export async function openSheetFile(bytes: Uint8Array): Promise<OpenedFile> {
  if (bytes.length === 0) throw new SheetRefused({ kind: 'empty' });
  if (bytes.length > sheetLimits.bytes)
    throw new SheetRefused({ kind: 'tooLarge', limitBytes: sheetLimits.bytes });
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compoundFile(bytes);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    return openArchive(await openZip(bytes));
  }
  return { type: 'csv', isArchive: false, rows: (wish) => csvRows(bytes, wish) };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((value, index) => bytes[index] === value);
}

/** A compound file is told by the names of its streams, whose letters are UTF-16. */
function compoundFile(bytes: Uint8Array): SheetRefused {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string): boolean => file.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) return new SheetRefused({ kind: 'encrypted' });
  const isAnother = has('WordDocument') || has('PowerPoint Document') || has('__nameid_version');
  return new SheetRefused({ kind: isAnother ? 'notASheet' : 'oldExcel' });
}

async function openArchive(parts: ZipParts): Promise<OpenedFile> {
  if (parts.has('xl/workbook.xml') || (await isWorkbook(parts))) {
    return { type: 'xlsx', isArchive: true, rows: (wish) => xlsxRows(parts, wish) };
  }
  const mimeType = parts.has('mimetype') ? await parts.text('mimetype') : '';
  if (/^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?\s*$/u.test(mimeType)) {
    return { type: 'ods', isArchive: true, rows: (wish) => odsRows(parts, wish) };
  }
  throw new SheetRefused({ kind: 'notASheet' });
}

/** A workbook may call its parts as it likes, as long as it says what they are. */
async function isWorkbook(parts: ZipParts): Promise<boolean> {
  if (!parts.has('[Content_Types].xml')) return false;
  return /spreadsheetml\.(?:sheet|template)\.main\+xml|ms-excel\.(?:sheet|template)\.macroEnabled\.main\+xml/u.test(
    await parts.text('[Content_Types].xml'),
  );
}
