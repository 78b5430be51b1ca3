import type { Cell } from '#domain/sheets/sheet.ts';
import { emptyCell } from './cells.ts';
import { sheetLimits } from './limits.ts';
import { broken } from './refused.ts';

/** An area shown as one cell; rows and columns count from 1 and 0, as in `SheetRow`. */
export type Merge = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/**
 * Gives merged cells what is read into them: a text, a day or a year stands in every cell of its
 * area, since it is a heading of them all; any other value stands in the first alone, so that no
 * figure is counted twice. What a program hid in the other cells is not read.
 */
export function mergeFiller(): {
  readonly add: (merge: Merge) => void;
  /** The row with its merged cells filled; rows must come in order. Changes `cells`. */
  readonly fill: (row: number, cells: Cell[]) => Cell[];
} {
  const merges: Merge[] = [];
  let begun = 0;
  let inOrder = true;
  let active: { readonly merge: Merge; value: Cell }[] = [];

  const add = (merge: Merge): void => {
    if (merges.length === sheetLimits.merged) throw broken();
    if (merge.bottom < merge.top || merge.right < merge.left) throw broken();
    inOrder = inOrder && (merges.at(-1)?.top ?? 0) <= merge.top;
    merges.push(merge);
  };

  const begin = (row: number): void => {
    if (!inOrder) {
      merges.sort((one, other) => one.top - other.top);
      inOrder = true;
    }
    for (let next = merges[begun]; next !== undefined && next.top <= row; next = merges[begun]) {
      active.push({ merge: next, value: emptyCell });
      begun += 1;
    }
    active = active.filter(({ merge }) => merge.bottom >= row);
    if (active.length > sheetLimits.mergedAtOnce) throw broken();
  };

  const fill = (row: number, cells: Cell[]): Cell[] => {
    if (merges.length === 0) return cells;
    begin(row);
    for (const each of active) {
      const { top, left } = each.merge;
      if (row === top) each.value = cells[left] ?? emptyCell;
      const right = Math.min(each.merge.right, sheetLimits.headColumns - 1 + left);
      for (let column = left; column <= right; column += 1) {
        if (row === top && column === left) continue;
        const value = isHeading(each.value) ? each.value : emptyCell;
        if (value !== emptyCell || column < cells.length) put(cells, column, value);
      }
    }
    return cells;
  };
  return { add, fill };
}

/** Puts a cell into a row that may be shorter than its column. */
export function put(cells: Cell[], column: number, cell: Cell): void {
  while (cells.length < column) cells.push(emptyCell);
  cells[column] = cell;
}

function isHeading(cell: Cell): boolean {
  switch (cell.kind) {
    case 'text':
    case 'day':
      return true;
    case 'number':
      return cell.percent !== true && /^(?:19|20)\d\d$/u.test(cell.value);
    case 'empty':
    case 'truth':
    case 'error':
      return false;
  }
}
