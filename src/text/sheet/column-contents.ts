import type { Cell, SheetRow } from '#domain/sheets/sheet.ts';
import { readNumber } from '#text/numbers.ts';
import { cellText, isBlank, isRemark, periodIn } from './cells.ts';
import { isMark, stateWord } from './marks.ts';

/** What the cells of a column hold, counted over the rows that are at hand. */
export type ColumnContents = {
  readonly numbers: number;
  readonly periods: number;
  readonly words: number;
  readonly marks: number;
};

export function contentsOf(rows: readonly SheetRow[], index: number): ColumnContents {
  const counts = { numbers: 0, periods: 0, words: 0, marks: 0 };
  for (const row of rows) {
    if (isRemark(row)) continue;
    const cell = row.cells[index];
    if (isBlank(cell)) continue;
    if (periodIn(cell).kind !== 'none') counts.periods += 1;
    if (isNumber(cell)) counts.numbers += 1;
    else if (cell?.kind === 'text' && isMarkOrState(cell.text)) counts.marks += 1;
    else if (cell?.kind === 'text' && periodIn(cell).kind === 'none') counts.words += 1;
  }
  return counts;
}

function isMarkOrState(text: string): boolean {
  return isMark(text) || stateWord(text) !== undefined;
}

export function isNumber(cell: Cell | undefined): boolean {
  if (cell?.kind === 'number') return true;
  return cell?.kind === 'text' && readNumber(cellText(cell)).kind !== 'none';
}

/** Whether a column has figures in it: more numbers than words, and not only periods. */
export function holdsFigures({ numbers, periods, words, marks }: ColumnContents): boolean {
  return numbers + marks > words && numbers > 0 && (periods < numbers || periods === 0);
}

export function holdsPeriods({ numbers, periods, words }: ColumnContents): boolean {
  return periods > 0 && words <= periods / 4 && numbers <= periods;
}

export function holdsWords({ words, numbers, marks }: ColumnContents): boolean {
  return words > 0 && words >= numbers + marks;
}
