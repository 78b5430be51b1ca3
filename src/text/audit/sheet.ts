import type { Cell } from '#domain/sheets/sheet.ts';
import type { WrittenSheet } from '#domain/sheets/workbook.ts';

/** A cell as it is given; an empty text is an empty cell. */
export type Written = string | Cell;
export const day = (on: string): Cell => ({ kind: 'day', day: on }) as Cell;

const cell = (written: Written): Cell =>
  typeof written !== 'string'
    ? written
    : written === ''
      ? { kind: 'empty' }
      : { kind: 'text', text: written };

/** A sheet with one row of headers. */
export function sheet(
  name: string,
  headers: readonly string[],
  rows: readonly (readonly Written[])[],
  widths: readonly number[],
): WrittenSheet {
  return {
    name,
    hidden: false,
    rows: [headers, ...rows].map((row) => row.map(cell)),
    headerRows: 1,
    widths,
  };
}
