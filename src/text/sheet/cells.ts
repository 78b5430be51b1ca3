import type { Cell, SheetRow } from '#domain/sheets/sheet.ts';
import { readPeriod, type TypedPeriod } from '#text/periods.ts';

/** A cell as the words it shows; a day as ISO, which is read as a period too. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
    case 'error':
      return cell.text.trim();
    case 'number':
      return cell.value;
    case 'day':
      return cell.day;
    case 'truth':
      return cell.value ? 'SAND' : 'FALSK';
  }
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.kind !== 'error' && cellText(cell) === '');
}

/** A period as a cell holds it, and whether it says that its figures are preliminary. */
export type PeriodInCell = TypedPeriod & { readonly preliminary?: true };

const preliminaryMark =
  /\s*(?:\*+|\(?\s*(?:foreløbige?t?|forel\.|preliminary)(?:\s+tal)?\s*\)?)$/iu;

/** "2019", 2019, "År 2019", "2019*" and "2019 (foreløbig)" are the year 2019; a day is that day. */
export function periodIn(cell: Cell | undefined): PeriodInCell {
  const text = cellText(cell);
  if (text === '' || cell?.kind === 'truth' || cell?.kind === 'error') return { kind: 'none' };
  const plain = readPeriod(text);
  if (plain.kind !== 'none') return plain;
  const bare = text.replace(preliminaryMark, '');
  const read = readPeriod(bare.replace(/^(?:i\s+)?(?:år(?:et)?|year)\s+/iu, ''));
  return bare === text || read.kind === 'none' ? read : { ...read, preliminary: true };
}

/** Words that stand in no cell but this one: a title, a note or a source. */
export function isRemark(row: SheetRow): boolean {
  const filled = row.cells.filter((cell) => !isBlank(cell));
  return filled.length === 1 && filled[0]?.kind === 'text';
}
