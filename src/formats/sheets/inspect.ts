import type { SheetRefusal } from '#domain/sheets/sheet.ts';
import { turns } from '#formats/turns.ts';
import { inThread } from './in-thread.ts';
import { sheetLimits } from './limits.ts';
import type { Looked } from './look.ts';

export type Inspected =
  | { readonly ok: true; readonly value: Looked }
  | { readonly ok: false; readonly refusal: SheetRefusal };

const inTurn = turns(sheetLimits.filesAtOnce);

/**
 * Tells what a file of figures is, whatever its name, and how its sheets begin. All of it is gone
 * through before anything of it is kept: a file with a CPR number anywhere, or with a sheet of one
 * row for each person, is refused, as is what cannot be read. Only a few files are looked through at
 * once; the rest wait.
 */
export async function inspectSheets(
  bytes: Uint8Array,
  options: { readonly seconds?: number } = {},
): Promise<Inspected> {
  if (bytes.length > sheetLimits.bytes) {
    return { ok: false, refusal: { kind: 'tooLarge', limitBytes: sheetLimits.bytes } };
  }
  const end = await inTurn(() => inThread({ kind: 'look', bytes }, options));
  switch (end.kind) {
    case 'looked':
      return { ok: true, value: end.looked };
    case 'refused':
      return { ok: false, refusal: end.refusal };
    case 'read':
      return { ok: false, refusal: { kind: 'broken' } };
  }
}
