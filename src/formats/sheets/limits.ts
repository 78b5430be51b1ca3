/** How much of a file of figures is taken in before it is refused. */
export const sheetLimits = {
  bytes: 25_000_000,
  archiveEntries: 5_000,
  /** Of all parts that are read together. A million empty rows with a format are some 250 MB. */
  inflatedBytes: 400_000_000,
  /** Of one tag, or of the text of one cell. Excel holds 32,767 characters in a cell. */
  pieceCharacters: 1_000_000,
  /** Rows that are not empty, of all sheets together. */
  rows: 200_000,
  /** Cells that are not empty, of all sheets together. */
  cells: 10_000_000,
  /** As many as Excel has. */
  sheetRows: 1_048_576,
  sheetColumns: 16_384,
  /** Merged areas that cross one row. */
  mergedAtOnce: 2_000,
  merged: 200_000,
  styles: 100_000,
  /** Of a head. */
  headRows: 40,
  headSheets: 50,
  headColumns: 300,
  headCharacters: 500,
  /** What a head may take up where it is kept, in characters; its later rows are left out. */
  headSize: 400_000,
  /** Rows or proposals that are handed over at a time. */
  batch: 1_000,
  /** Between two signs of life of the thread that reads. */
  seconds: 60,
  memoryMegabytes: 256,
  /** What is soon forgotten is cleared away often: otherwise it alone grows to some 50 MB. */
  youngMegabytes: 12,
  filesAtOnce: 2,
} as const;
