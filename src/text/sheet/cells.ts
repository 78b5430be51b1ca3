import type { Cell, SheetRow } from '#domain/sheets/sheet.ts';
import { factsOf } from '#domain/time/period.ts';
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

/**
 * "2019", 2019, "År 2019", "2019*" and "2019 (foreløbig)" are the year 2019; a day is that day, and
 * "2014-15" is a school year where the header says so.
 */
export function periodIn(cell: Cell | undefined, header = ''): PeriodInCell {
  const read = periodWithin(cell);
  if (read.kind !== 'ambiguous' || !/\b(?:skoleår|school ?years?)/iu.test(header)) return read;
  const period = read.meant.find((each) => factsOf(each).kind === 'schoolYear');
  return period === undefined ? read : { kind: 'period', period };
}

const known = new Map<string, PeriodInCell>();
const mostKnown = 2_000;

function periodWithin(cell: Cell | undefined): PeriodInCell {
  const text = cellText(cell);
  if (text === '' || cell?.kind === 'truth' || cell?.kind === 'error') return { kind: 'none' };
  const before = known.get(text);
  if (before !== undefined) return before;
  const read = readPeriodText(text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, read);
  return read;
}

function readPeriodText(text: string): PeriodInCell {
  const plain = readPeriod(text);
  if (plain.kind !== 'none') return plain;
  const bare = text.replace(preliminaryMark, '');
  const read = readPeriod(bare.replace(/^(?:i\s+)?(?:år(?:et)?|year)\s+/iu, ''));
  return bare === text || read.kind === 'none' ? read : { ...read, preliminary: true };
}

/**
 * Words that stand alone in their row: a title, a note or a source. A program fills merged cells, so
 * the same words may stand in several.
 */
export function isRemark(row: SheetRow): boolean {
  let said: string | undefined;
  for (const cell of row.cells) {
    if (isBlank(cell)) continue;
    if (cell.kind !== 'text' || (said !== undefined && cell.text !== said)) return false;
    if (said !== undefined && said.length < 4) return false;
    said = cell.text;
  }
  return said !== undefined;
}
