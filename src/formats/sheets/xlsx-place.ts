import { sheetLimits } from './limits.ts';
import { broken } from './refused.ts';

/** "D14" is row 14, column 3. @throws SheetRefused for a place no sheet has */
export function placeOf(reference: string): { readonly row: number; readonly column: number } {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  const row = Number(reference.slice(at));
  const isPlace = Number.isInteger(row) && row >= 1 && row <= sheetLimits.sheetRows;
  if (!isPlace || column < 1 || column > sheetLimits.sheetColumns) throw broken();
  return { row, column: column - 1 };
}
