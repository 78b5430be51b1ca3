import type { SourceBlock } from '#domain/agreements/document.ts';

type Table = Extract<SourceBlock, { kind: 'table' }>;
type Line = Exclude<SourceBlock, { kind: 'table' }>;
/** A table whose rows may still grow: copying it for each row would make long ones slow. */
type OpenTable = { readonly kind: 'table'; readonly rows: (readonly string[])[] };
type Settling = Line | OpenTable;

/**
 * Blocks as the author meant them, whichever program and page size broke them up: bullets that
 * run on in one line are parted, a sentence or a table row cut by a page is made whole again,
 * rows and lines of mere dashes go. The editions of one agreement become alike here.
 */
export function settleBlocks(blocks: readonly SourceBlock[]): SourceBlock[] {
  const parted = blocks.flatMap(partBullets).filter((block) => !isEmpty(block));
  const settled: Settling[] = [];
  // Set while lines that follow a table belong to its last row.
  let isInRow = false;
  for (const block of parted) {
    const last = settled.at(-1);
    if (block.kind === 'table') {
      isInRow = false;
      const rows = block.rows.filter((row) => !row.every(isDashes));
      if (last?.kind === 'table' && continuesTable(last, rows)) {
        for (const row of rows) last.rows.push(row);
      } else {
        settled.push({ kind: 'table', rows: [...rows] });
      }
    } else if (last?.kind === 'table' && continuesRow(last, block, isInRow)) {
      addLine(last, block.text, isInRow ? '\n' : ' ');
      isInRow = true;
    } else if (last !== undefined && last.kind !== 'table' && continuesLine(last, block)) {
      settled[settled.length - 1] = { ...last, text: `${last.text} ${block.text}` };
    } else {
      isInRow = false;
      settled.push(block);
    }
  }
  return settled;
}

function partBullets(block: SourceBlock): SourceBlock[] {
  if (block.kind === 'table' || block.kind === 'heading' || !block.text.includes('•')) {
    return [block];
  }
  const startsWithBullet = block.kind === 'listItem' || block.text.trimStart().startsWith('•');
  const parts = block.text
    .split('•')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.map((text, index) => {
    const kind = index > 0 || startsWithBullet ? 'listItem' : 'paragraph';
    return { kind, text };
  });
}

const isDashes = (text: string): boolean => /^[\s\-–—_=.]*$/u.test(text);

function isEmpty(block: SourceBlock): boolean {
  return block.kind === 'table'
    ? block.rows.every((row) => row.every(isDashes))
    : isDashes(block.text);
}

const isUnfinished = (text: string): boolean => !/[.:;!?…)\]"]$/u.test(text);

/** A long line without an end, and a plain paragraph in lower case under it. */
function continuesLine(last: Line, block: Line): boolean {
  if (last.kind === 'heading' || block.kind !== 'paragraph') return false;
  const isSentence = last.text.split(' ').length >= 4;
  return isSentence && isUnfinished(last.text) && /^\p{Ll}/u.test(block.text);
}

function continuesRow(table: Table, block: Line, isInRow: boolean): boolean {
  if (block.kind !== 'paragraph') return false;
  const cell = table.rows.at(-1)?.[0] ?? '';
  if (isInRow) return /^(?:[\p{Ll}(]|[Bb]aseline)/u.test(block.text);
  return cell.split(' ').length >= 3 && isUnfinished(cell) && /^\p{Ll}/u.test(block.text);
}

function addLine(table: OpenTable, text: string, joint: string): void {
  const [first = '', ...others] = table.rows.pop() ?? [];
  table.rows.push([`${first}${joint}${text}`, ...others]);
}

function continuesTable(last: Table, rows: Table['rows']): boolean {
  const width = last.rows[0]?.length;
  if (!rows.every((row) => row.length === width)) return false;
  // A row whose cells all end in a colon heads a table of its own.
  return !(rows[0] ?? []).every((cell) => /:$/u.test(cell));
}
