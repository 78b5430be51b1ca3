import type { Cell, SheetRow } from '#domain/sheets/sheet.ts';
import { isBlank, isRemark } from './cells.ts';
import { labelOf } from './labels.ts';
import { labelParts } from './row-meaning.ts';
import type { RowShape } from './row-shape.ts';

/** A cell among the figures, with the label of its row and column. */
export type LabelledCell = { readonly label: string; readonly cell: Cell };

/** The cells of figures in the rows at hand, each with its label; notes are passed over. */
export function labelledCells(rows: readonly SheetRow[], shape: RowShape): readonly LabelledCell[] {
  const carried = new Map<number, string>();
  return rows.flatMap((row) => {
    if (isRemark(row)) return [];
    const parts = labelParts(row, shape, carried);
    const at =
      shape.kind === 'long'
        ? [{ index: shape.value, words: [] }]
        : shape.figures.map(({ column, words }) => ({ index: column.index, words }));
    return at.flatMap(({ index, words }) => {
      const cell = row.cells[index] ?? { kind: 'empty' };
      const hasMore =
        shape.kind === 'long' && shape.period !== undefined && !isBlank(row.cells[shape.period]);
      return isBlank(cell) && !hasMore ? [] : [{ label: labelOf([...parts, ...words]), cell }];
    });
  });
}
