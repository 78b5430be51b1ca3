import type { Issue } from '#domain/checked.ts';
import type { ImportIssue } from '#domain/imports/import.ts';
import { type CellPlace, columnLetters, type SheetRow } from '#domain/sheets/sheet.ts';

/** The place of a cell; of the whole row where no column is given. */
export function placeIn(row: Pick<SheetRow, 'sheet' | 'row'>, column?: number): CellPlace {
  const letters = column === undefined || column < 0 ? '' : columnLetters(column);
  return { sheet: row.sheet, cell: `${letters}${row.row}` };
}

export function issueAt(
  row: Pick<SheetRow, 'sheet' | 'row'>,
  column: number | undefined,
  issue: Issue,
): ImportIssue {
  return { place: placeIn(row, column), issue };
}
