import type { Block, BlockText } from '#domain/documents/block.ts';

export const heading = (level: 1 | 2 | 3, text: string, id?: string): Block => ({
  kind: 'heading',
  level,
  text,
  ...(id === undefined ? {} : { id }),
});

export const paragraph = (text: string, style?: 'note'): Block => ({
  kind: 'paragraph',
  text,
  ...(style === undefined ? {} : { style }),
});

/** @param shares how wide each column is, of 1; left out: as wide as it needs */
export const table = (
  caption: string,
  titles: readonly string[],
  rows: readonly (readonly BlockText[])[],
  shares: readonly number[] = [],
): Block => ({
  kind: 'table',
  caption,
  columns: titles.map((title, nth) => ({
    title,
    ...(shares[nth] === undefined ? {} : { share: shares[nth] }),
  })),
  rows,
  rowHeaders: true,
});
