// All words of a document's blocks, one block after the other, as they would be read.
import type { Block, BlockText } from '#domain/documents/block.ts';

const said = (text: BlockText): string =>
  typeof text === 'string' ? text : text.map((each) => each.text).join('');

export const wordsOfBlocks = (blocks: readonly Block[]): string =>
  blocks.flatMap(wordsOf).join('\n');

const wordsOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [said(block.text)];
    case 'list':
      return block.items.map(said);
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ title }) => title),
        ...block.rows.map((row) => row.map(said).join(' ')),
      ];
    case 'facts':
      return block.facts.map(({ term, value }) => `${term}: ${said(value)}`);
    case 'verdict':
      return [block.word, block.text];
    case 'chart':
      return [block.title, block.description];
    case 'callout':
      return [block.heading, ...block.text.map(said)];
    case 'room':
      return [block.heading, ...block.prompts];
    case 'pageBreak':
      return [];
  }
};
