import type { PaperTable, Run } from './paper.ts';

/**
 * What is not divided between two pages. What cannot be divided and is higher than a page would run out
 * of it, so heights are reckoned generously, and only what is low is kept whole.
 */
export type TableHeight = {
  /** The whole table is kept on one page. */
  readonly keep: boolean;
  /** Whether each row is kept on one page. */
  readonly wholeRows: readonly boolean[];
};

/** As many small letters as surely stand on a line across the page. */
const lettersAcross = 88;
const mostLinesOfTable = 18;
const mostLinesOfRow = 24;

export function heightOf({ columns, rows }: PaperTable): TableHeight {
  const linesOf = (row: readonly (readonly Run[])[]): number =>
    Math.max(
      1,
      ...row.map((cell, index) => lines(cell, lettersAcross * (columns[index]?.share ?? 0))),
    );
  const heights = rows.map(linesOf);
  return {
    keep: heights.reduce((sum, each) => sum + each, 0) <= mostLinesOfTable,
    wholeRows: heights.map((each) => each <= mostLinesOfRow),
  };
}

const lines = (cell: readonly Run[], across: number): number =>
  plain(cell)
    .split('\n')
    .map(({ length }) => Math.max(1, Math.ceil(length / Math.max(1, across))))
    .reduce((sum, each) => sum + each, 0);

/** Letters of a frame or of a list of facts that is kept whole: less than half a page. */
export const mostKept = 1600;
const lettersOfABreak = 80;

/** Whether some paragraphs together are so short that they are kept on one page. */
export const isShort = (paragraphs: readonly (readonly Run[])[]): boolean =>
  paragraphs
    .map(plain)
    .map((text) => text.length + lettersOfABreak * text.split('\n').length)
    .reduce((sum, each) => sum + each, 0) < mostKept;

const plain = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
