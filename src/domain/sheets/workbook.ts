import type { Cell } from './sheet.ts';

/** A workbook to be written, whatever the format. */
export type Workbook = { readonly sheets: readonly WrittenSheet[] };

/** A sheet to be written, from its first row and column A on. */
export type WrittenSheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly Cell[])[];
  /** How many of the rows are headers: shown as such, and kept in sight. */
  readonly headerRows: number;
  /** How wide each column is, in characters. */
  readonly widths: readonly number[];
};
