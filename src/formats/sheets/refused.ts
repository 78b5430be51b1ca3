import type { SheetRefusal } from '#domain/sheets/sheet.ts';
import { sheetLimits } from './limits.ts';

/** Thrown inside this folder where a file cannot be read on; it never leaves it. */
export class SheetRefused extends Error {
  readonly refusal: SheetRefusal;

  constructor(refusal: SheetRefusal) {
    super(`The file is refused: ${refusal.kind}`);
    this.refusal = refusal;
  }
}

export const broken = (): SheetRefused => new SheetRefused({ kind: 'broken' });

/** More than an honest file unpacks to. */
export const tooLarge = (): SheetRefused =>
  new SheetRefused({ kind: 'tooLarge', limitBytes: sheetLimits.inflatedBytes, of: 'unpacked' });

/** A cell, or a tag around it, that goes on and on. */
export const tooLong = (): SheetRefused =>
  new SheetRefused({ kind: 'tooLarge', limitBytes: sheetLimits.pieceCharacters, of: 'cell' });

/** What is thrown by a library over a file means that the file is broken. */
export function refusalOf(error: unknown): SheetRefusal {
  return error instanceof SheetRefused ? error.refusal : { kind: 'broken' };
}
