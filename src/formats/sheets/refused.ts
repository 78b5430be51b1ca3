import type { SheetRefusal } from '#domain/sheets/sheet.ts';

/** Thrown inside this folder where a file cannot be read on; it never leaves it. */
export class SheetRefused extends Error {
  readonly refusal: SheetRefusal;

  constructor(refusal: SheetRefusal) {
    super(`The file is refused: ${refusal.kind}`);
    this.refusal = refusal;
  }
}

export const broken = (): SheetRefused => new SheetRefused({ kind: 'broken' });

export const tooLarge = (limitBytes: number): SheetRefused =>
  new SheetRefused({ kind: 'tooLarge', limitBytes });

/** What is thrown by a library over a file means that the file is broken. */
export function refusalOf(error: unknown): SheetRefusal {
  return error instanceof SheetRefused ? error.refusal : { kind: 'broken' };
}
