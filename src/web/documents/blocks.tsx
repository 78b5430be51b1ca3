import type { Block, BlockText } from '#domain/documents/block.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Heading, type HeadingLevel } from '#web/kit/heading.tsx';
import { LineChart } from '#web/kit/line-chart.tsx';
import { VerdictShape } from '#web/kit/status-shape.tsx';
import { DescriptionList } from '#web/kit/summary-list.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { InlineText } from './inline.tsx';

export type BlocksProps = {
  readonly blocks: readonly Block[];
  /** Where a heading of level 1 stands on the page; 2 is right under the page's own. */
  readonly topLevel?: 2 | 3 | undefined;
};

/**
 * What a document says, as a web page. Headings stand under the page's own, and none skips a level, as
 * on paper.
 */
export function Blocks({ blocks, topLevel = 2 }: BlocksProps) {
  return (
    <div class="document-blocks">
      {placed(blocks, topLevel).map((each) => (
        <OneBlock key={each.id} {...each} />
      ))}
    </div>
  );
}

type Placed = {
  readonly block: Block;
  /** Of a heading: its own; of all else: that of a heading within it. */
  readonly level: HeadingLevel;
  readonly id: string;
  /** The heading it stands under; empty before the first. */
  readonly under: string;
};

function placed(blocks: readonly Block[], topLevel: 2 | 3): readonly Placed[] {
  let above: readonly number[] = [];
  let under = '';
  return blocks.map((block, index) => {
    const id = `blok-${index + 1}`;
    if (block.kind !== 'heading') {
      return { block, level: levelAt(topLevel, above.length + 1), id, under };
    }
    above = [...above.filter((level) => level < block.level), block.level];
    under = block.text;
    return { block, level: levelAt(topLevel, above.length), id: block.id ?? id, under };
  });
}

const levelAt = (topLevel: number, depth: number): HeadingLevel =>
  Math.min(5, topLevel + depth - 1) as HeadingLevel;

function OneBlock({ block, level, id, under }: Placed) {
  switch (block.kind) {
    case 'heading':
      return (
        <Heading level={level} id={id}>
          {block.text}
        </Heading>
      );
    case 'paragraph':
      return <Paragraph style={block.style ?? 'plain'} text={block.text} />;
    case 'list':
      return <List block={block} />;
    case 'table':
      return <BlockTable block={block} id={id} under={under} />;
    case 'facts':
      return (
        <DescriptionList
          items={block.facts.map(({ term, value }) => ({
            term,
            details: <InlineText text={value} />,
          }))}
        />
      );
    case 'verdict':
      return (
        <div class="block-verdict">
          <p>
            <span class={`status-tag verdict-${block.verdict} status-tag--large`}>
              <VerdictShape verdict={block.verdict} />
              {block.word}
            </span>
          </p>
          {block.text !== '' && <p>{block.text}</p>}
        </div>
      );
    case 'chart': {
      const { kind: _, ...chart } = block;
      return <LineChart id={id} headingLevel={Math.min(level, 4) as 2 | 3 | 4} {...chart} />;
    }
    case 'callout':
      return (
        <Alert variant={block.style} heading={block.heading} headingLevel={level}>
          {block.text.map((text, index) => (
            <p key={index}>
              <InlineText text={text} />
            </p>
          ))}
        </Alert>
      );
    case 'room':
      return <Room block={block} />;
    case 'pageBreak':
      return <div class="page-break" />;
  }
}

type Of<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;

type ParagraphProps = {
  readonly style: 'plain' | 'lead' | 'note' | 'quote';
  readonly text: BlockText;
};

function Paragraph({ style, text }: ParagraphProps) {
  const words = <InlineText text={text} />;
  switch (style) {
    case 'quote':
      return (
        <blockquote>
          <p>{words}</p>
        </blockquote>
      );
    case 'lead':
      return <p class="font-lead">{words}</p>;
    case 'note':
      return (
        <p>
          <small>{words}</small>
        </p>
      );
    case 'plain':
      return <p>{words}</p>;
  }
}

function List({ block: { ordered, items } }: { readonly block: Of<'list'> }) {
  const rows = items.map((item, index) => (
    <li key={index}>
      <InlineText text={item} />
    </li>
  ));
  return ordered ? <ol>{rows}</ol> : <ul>{rows}</ul>;
}

/** On a page it is written elsewhere; what is asked is shown, and on paper there is room. */
function Room({ block: { heading, prompts } }: { readonly block: Of<'room'> }) {
  return (
    <div class="block-room">
      <p>
        <strong>{heading}</strong>
      </p>
      <ul>
        {prompts.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
    </div>
  );
}

type BlockTableProps = Pick<Placed, 'id' | 'under'> & { readonly block: Of<'table'> };

/** One without a name of its own is called, for the ear, what the heading above it says. */
function BlockTable({ block, id, under }: BlockTableProps) {
  const columns = block.columns.map(
    ({ title, align }, index): Column<readonly BlockText[]> => ({
      header: title,
      numeric: align === 'right',
      rowHeader: block.rowHeaders && index === 0,
      cell: (row) => <Cell text={row[index]} />,
    }),
  );
  return (
    <Table
      id={id}
      caption={block.caption === '' ? under || 'Tabel' : block.caption}
      captionHidden={block.caption === ''}
      columns={columns}
      rows={block.rows}
      compact
      // Words are read below each other on a phone; figures are compared beside each other.
      stacked={block.rowHeaders && columns.length > 2 && columns.every(({ numeric }) => !numeric)}
    />
  );
}

/** Never an empty cell. */
function Cell({ text = '' }: { readonly text?: BlockText | undefined }) {
  if (text === '') return <>–</>;
  return hasLongWord(text) ? (
    <span class="long-word">
      <InlineText text={text} />
    </span>
  ) : (
    <InlineText text={text} />
  );
}

/** A fingerprint or an address gives way to its column; a word of the language does not. */
const hasLongWord = (text: BlockText): boolean =>
  (typeof text === 'string' ? [text] : text.map((inline) => inline.text)).some((each) =>
    /[^\s-]{30}/.test(each),
  );
