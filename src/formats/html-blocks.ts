import type { SourceBlock } from '#domain/agreements/document.ts';
import { normaliseLine, normaliseLines } from '#text/agreement/normalise.ts';

type Table = { rows: string[][]; row: string[] };

type State = {
  readonly blocks: SourceBlock[];
  /** Open tables, outermost first: a table inside a cell becomes lines of that cell. */
  readonly tables: Table[];
  /** The text being gathered, of a paragraph or of a cell. */
  text: string;
  /** What a line that now begins is. */
  line: 'paragraph' | 'listItem' | `heading${number}`;
};

const token = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9]*)\b([^<>]*)>|[^<]+|</gu;

/**
 * HTML of a modest kind (what mammoth writes, or fragments left in a text file) as blocks.
 * Tags that are not known leave their text; nothing is ever executed or fetched.
 */
export function blocksOfHtml(html: string): SourceBlock[] {
  const state: State = { blocks: [], tables: [], text: '', line: 'paragraph' };
  for (const match of html.matchAll(token)) {
    const name = match[2]?.toLowerCase();
    if (name !== undefined) tag(state, name, match[1] === '/');
    else if (!match[0].startsWith('<!--')) state.text += decodeEntities(match[0]);
  }
  endLine(state);
  while (state.tables.length > 0) endTable(state);
  return state.blocks;
}

function tag(state: State, name: string, closing: boolean): void {
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      endLine(state);
      state.line = closing ? 'paragraph' : `heading${Number(name[1])}`;
      return;
    case 'p':
    case 'div':
    case 'blockquote':
      endLine(state);
      return;
    case 'br':
      // In a cell a break parts lines; in running text it is mostly a layout of one sentence.
      state.text += state.tables.length > 0 ? '\n' : ' ';
      return;
    case 'ul':
    case 'ol':
      endLine(state);
      state.line = 'paragraph';
      return;
    case 'li':
      endLine(state);
      state.line = closing ? 'paragraph' : 'listItem';
      return;
    case 'table':
    case 'tr':
    case 'td':
    case 'th':
      tableTag(state, name, closing);
      return;
    default:
      return;
  }
}

function tableTag(state: State, name: 'table' | 'tr' | 'td' | 'th', closing: boolean): void {
  const table = state.tables.at(-1);
  if (name === 'table') {
    if (closing) endTable(state);
    else {
      endLine(state);
      state.tables.push({ rows: [], row: [] });
    }
    return;
  }
  if (table === undefined) return;
  if (name === 'tr') {
    if (table.row.length > 0) table.rows.push(table.row);
    table.row = [];
  } else if (closing) {
    endLine(state);
  } else {
    state.text = '';
    table.row.push('');
  }
}

function endTable(state: State): void {
  endLine(state);
  const table = state.tables.pop();
  if (table === undefined) return;
  if (table.row.length > 0) table.rows.push(table.row);
  const rows = table.rows.filter((row) => row.some((cell) => cell !== ''));
  if (rows.length === 0) return;
  const outer = state.tables.at(-1);
  if (outer === undefined) {
    state.blocks.push({ kind: 'table', rows });
    state.line = 'paragraph';
    return;
  }
  const cells = rows.flatMap((row) => row.filter((cell) => cell !== ''));
  addToCell(outer, cells.join('\n'));
}

function endLine(state: State): void {
  const text = state.text;
  state.text = '';
  const table = state.tables.at(-1);
  const line = state.line;
  if (line.startsWith('heading') && table === undefined) state.line = 'paragraph';
  if (table !== undefined) {
    const lines = normaliseLines(text);
    if (lines !== '') addToCell(table, line === 'listItem' ? `• ${lines}` : lines);
    return;
  }
  const normal = normaliseLine(text);
  if (normal === '') return;
  if (line === 'paragraph' || line === 'listItem') state.blocks.push({ kind: line, text: normal });
  else state.blocks.push({ kind: 'heading', level: Number(line.slice(7)), text: normal });
}

function addToCell(table: Table, lines: string): void {
  const last = table.row.length - 1;
  const before = table.row[last];
  if (before === undefined) table.row.push(lines);
  else table.row[last] = before === '' ? lines : `${before}\n${lines}`;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
  AElig: 'Æ',
  Oslash: 'Ø',
  Aring: 'Å',
  sect: '§',
  shy: '',
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/giu, (whole, ...parts) => {
    const [digits, hex, name] = parts as (string | undefined)[];
    if (name !== undefined) return named[name] ?? whole;
    const code = digits === undefined ? Number.parseInt(hex ?? '', 16) : Number(digits);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
