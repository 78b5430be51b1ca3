import type { Cell, CellPlace, SheetFileType, SheetName, SheetRow } from '#domain/sheets/sheet.ts';
import { sheetLimits } from './limits.ts';
import { SheetRefused, tooLarge } from './refused.ts';

/** What a reader of a format is asked for, and whom it tells what is not a row. */
export type SheetWish = {
  readonly isWanted?: (sheet: SheetName, type: SheetFileType) => boolean;
  /** Each sheet of the file, wanted or not, before its rows. */
  readonly onSheet?: (sheet: SheetName) => void;
  /** A text that is not the value of a cell: a note, a formula, the foot of a printed page. */
  readonly onAside?: (text: string, place: CellPlace) => void;
  /** A part of the archive all of whose texts are told of, as cells or aside. */
  readonly onPart?: (name: string) => void;
};

/** Rows that are not empty, in order, a handful at a time. */
export type SheetRows = AsyncGenerator<readonly SheetRow[]>;

/** Counts what is taken in, over all sheets of a file. @throws SheetRefused */
export function counter(): (cells: readonly Cell[], times?: number) => void {
  const taken = { rows: 0, cells: 0 };
  return (cells, times = 1) => {
    taken.rows += times;
    taken.cells += times * cells.length;
    if (taken.rows > sheetLimits.rows) {
      throw new SheetRefused({ kind: 'tooManyRows', limit: sheetLimits.rows });
    }
    if (taken.cells > sheetLimits.cells) throw tooLarge();
  };
}

/** A row without the empty cells at its end. Changes `cells`. */
export function trimmed(cells: Cell[]): Cell[] {
  while (cells.at(-1)?.kind === 'empty') cells.pop();
  return cells;
}
