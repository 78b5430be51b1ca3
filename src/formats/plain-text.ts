import type { SourceBlock } from '#domain/agreements/document.ts';
import { isLabelLine } from '#text/agreement/cover.ts';
import { normaliseLine } from '#text/agreement/normalise.ts';
import { blocksOfHtml } from './html-blocks.ts';

const bullet = /^\s*[-*•·–▪◦o]\s+(?=\S)/u;
const numbered = /^\s*\d{1,2}[.)]\s+(?=\S)/u;
const markdownHeading = /^(#{1,6})\s+(.+?)\s*#*$/u;
const htmlBlock = /<(?:p|ul|ol|li|table|tr|td|h[1-6]|br|div)\b[^<>]*>/iu;

/**
 * Plain text or Markdown as blocks. Lines with a tab are rows of a table, as are lines between
 * pipes; a row with one filled cell is running text that a page-wide table held together.
 * Lines that were wrapped at a margin are put together again.
 */
export function blocksOfText(text: string): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let previous = '';
  for (const line of text.replace(/\f/gu, '\n').split(/\r\n|\r|\n/u)) {
    const before = previous;
    previous = line;
    if (line.trim() === '' || isRule(line)) continue;
    const cells = cellsOf(line);
    if (cells.filter((cell) => cell !== '').length > 1) addRow(blocks, cells, before);
    else if (htmlBlock.test(line)) blocks.push(...blocksOfHtml(plainMarks(line)));
    else addLine(blocks, line.replaceAll('\t', ' ').replace(/^\s*\||\|\s*$/gu, ''), before);
  }
  return blocks;
}

function isRule(line: string): boolean {
  return /^[\s|:=_*-]{3,}$/u.test(line) && !line.includes('\t');
}

function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t').map(cellText);
  const trimmed = line.trim();
  if (trimmed.startsWith('|') && trimmed.endsWith('|') && trimmed.length > 2) {
    return trimmed.slice(1, -1).split('|').map(cellText);
  }
  return [line];
}

function cellText(cell: string): string {
  return blocksOfHtml(plainMarks(cell))
    .map((block) => {
      if (block.kind === 'table') return block.rows.flat().join('\n');
      return block.kind === 'listItem' ? `• ${block.text}` : block.text;
    })
    .join('\n');
}

/** The rows of tables still being read, so that a long one is not copied for each row. */
const openRows = new WeakMap<SourceBlock, (readonly string[])[]>();

function addRow(blocks: SourceBlock[], cells: readonly string[], before: string): void {
  const last = blocks.at(-1);
  const open = last?.kind === 'table' && before.trim() !== '' ? openRows.get(last) : undefined;
  if (open !== undefined) {
    open.push(cells);
    return;
  }
  const rows = [cells];
  const table: SourceBlock = { kind: 'table', rows };
  openRows.set(table, rows);
  blocks.push(table);
}

function addLine(blocks: SourceBlock[], line: string, before: string): void {
  const heading = markdownHeading.exec(line);
  if (heading !== null) {
    const [, marks = '', title = ''] = heading;
    blocks.push({ kind: 'heading', level: marks.length, text: plain(title) });
    return;
  }
  if (bullet.test(line)) {
    blocks.push({ kind: 'listItem', text: plain(line.replace(bullet, '')) });
    return;
  }
  const text = plain(line);
  if (text === '') return;
  const last = blocks.at(-1);
  const joins = last !== undefined && isWrapped(line, before);
  if (joins && (last.kind === 'paragraph' || last.kind === 'listItem')) {
    blocks[blocks.length - 1] = { kind: last.kind, text: `${last.text} ${text}` };
  } else {
    blocks.push({ kind: 'paragraph', text });
  }
}

/** A line belongs to the one above when that one was full, or when it goes on in lower case. */
function isWrapped(line: string, before: string): boolean {
  if (before.trim() === '' || before.includes('\t') || numbered.test(line)) return false;
  const above = before.trim();
  if (isLabelLine(line) || above.endsWith(':') || markdownHeading.test(above)) return false;
  const goesOn = /^\s*[\p{Ll}(]/u.test(line);
  return goesOn ? !/[.!?]$/u.test(above) : above.length >= 60 && above.length <= 100;
}

function plain(text: string): string {
  return normaliseLine(
    blocksOfHtml(plainMarks(text))
      .map((block) => (block.kind === 'table' ? '' : block.text))
      .join(' '),
  );
}

/** Markdown's emphasis and links, taken off; a bare address in angle brackets is kept. */
function plainMarks(text: string): string {
  return text
    .replace(/<((?:https?:\/\/|mailto:)[^<>\s]+)>/gu, '$1')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/gu, '$1')
    .replace(/\*\*([^*]+)\*\*/gu, '$1')
    .replace(/(?<![\p{L}\p{N}*])\*([^*\s](?:[^*]*[^*\s])?)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])__?([^_\s](?:[^_]*[^_\s])?)__?(?![\p{L}\p{N}_])/gu, '$1');
}
