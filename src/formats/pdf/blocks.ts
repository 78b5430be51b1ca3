import type { SourceBlock } from '#domain/agreements/document.ts';
import { normaliseLine, normaliseLines } from '#text/agreement/normalise.ts';
import { type Hyphenation, hyphenationOf, joinLines } from './join.ts';
import { type Line, splitAt } from './lines.ts';
import { addLine, belongsTo, type OpenTable, openTable, rowsOf } from './table.ts';

const bullet = /^\s*[•·▪◦‣●○](?=\s|\p{L})\s*/u;
const numbered = /^\s*(\d{1,2})[.)]\s/u;

/** No author writes longer; lines without an end are not prose, and are cut into pieces. */
const longestParagraph = 20_000;

type Measures = { readonly pitch: number; readonly body: number; readonly right: number };

type Open = {
  readonly kind: 'paragraph' | 'listItem';
  readonly size: number;
  readonly text: string;
  readonly last: Line;
  readonly left: number;
};

type State = {
  readonly blocks: SourceBlock[];
  readonly measures: Measures;
  readonly hyphenation: Hyphenation;
  open: Open | undefined;
  table: OpenTable | undefined;
};

/** Lines of all pages, in reading order, as headings, paragraphs, list items and tables. */
export function blocksOfLines(lines: readonly Line[]): SourceBlock[] {
  const state: State = {
    blocks: [],
    measures: measure(lines),
    hyphenation: hyphenationOf(lines.flatMap((line) => line.segments.map((part) => part.text))),
    open: undefined,
    table: undefined,
  };
  lines.forEach((line, index) => {
    addToBlocks(state, line, lines[index + 1]);
  });
  closeText(state);
  closeTable(state);
  return state.blocks;
}

function measure(lines: readonly Line[]): Measures {
  const body = commonest(lines.map((line) => Math.round(line.height * 2) / 2)) ?? 12;
  const steps = lines.flatMap((line, index) => {
    const above = lines[index - 1];
    const step = above?.page === line.page ? above.y - line.y : 0;
    return step > body * 0.8 && step < body * 2.5 ? [Math.round(step * 2) / 2] : [];
  });
  const rights = lines
    .filter((line) => line.segments.length === 1)
    .map((line) => line.segments[0].right)
    .toSorted((a, b) => a - b);
  // Nearly the outermost: one stray long line should not move the margin.
  const right = rights[Math.floor(rights.length * 0.98)] ?? 0;
  return { body, pitch: smallestCommon(steps) ?? body * 1.2, right };
}

function commonest(values: readonly number[]): number | undefined {
  return [...countsOf(values)].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

/** The distance of lines within a paragraph: the smallest that is no rarity. */
function smallestCommon(steps: readonly number[]): number | undefined {
  const often = Math.max(1, steps.length * 0.1);
  const common = [...countsOf(steps)].filter(([, count]) => count >= often);
  return common.length === 0 ? undefined : Math.min(...common.map(([step]) => step));
}

function countsOf(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function addToBlocks(state: State, line: Line, next: Line | undefined): void {
  const { pitch, body } = state.measures;
  if (state.table !== undefined) {
    const parted = splitAt(line, state.table.columns);
    if (belongsTo(state.table, parted, pitch, body)) {
      addLine(state.table, parted, pitch, state.hyphenation);
      return;
    }
    closeTable(state);
  }
  const table = openTable(line);
  if (table !== undefined && opensTable(table, line, next, state.measures)) {
    closeText(state);
    state.table = table;
    addLine(table, line, pitch, state.hyphenation);
    return;
  }
  addText(state, line);
}

/** Two words far apart on one line are a table only when the next line keeps to the columns. */
function opensTable(
  table: OpenTable,
  line: Line,
  next: Line | undefined,
  { pitch, body }: Measures,
): boolean {
  if (line.height > body * 1.12) return false;
  return next === undefined || belongsTo(table, splitAt(next, table.columns), pitch, body);
}

function addText(state: State, line: Line): void {
  const text = line.segments.map((segment) => segment.text).join(' ');
  const open = state.open;
  if (open !== undefined && continues(open, line, text, state.measures)) {
    const joined = joinLines(open.text.trimEnd(), text.trim(), state.hyphenation);
    state.open = { ...open, text: joined, last: line };
    return;
  }
  closeText(state);
  const isItem = bullet.test(text);
  state.open = {
    kind: isItem ? 'listItem' : 'paragraph',
    size: line.height,
    text: isItem ? text.replace(bullet, '') : text,
    last: line,
    left: line.segments[0].left,
  };
}

function continues(open: Open, line: Line, text: string, measures: Measures): boolean {
  if (bullet.test(text) || open.text.length > longestParagraph) return false;
  if (Math.abs(line.height - open.size) > open.size * 0.08) return false;
  const above = open.last;
  const isSamePage = above.page === line.page;
  const pitch = (measures.pitch / measures.body) * open.size;
  if (isSamePage && above.y - line.y > pitch * 1.28) return false;
  const left = line.segments[0].left;
  if (open.kind === 'listItem' && left < open.left - 2) return false;
  if (isNextInList(open.text, text)) return false;
  const tail = open.text.slice(-20).trimEnd();
  if (/\p{L}-$/u.test(tail) && /^\s*\p{Ll}/u.test(text)) return true;
  if (wouldHaveFitted(above, line, text, measures)) return false;
  const isEnded = /[.!?:]$/u.test(tail);
  return isSamePage || !isEnded || /^\s*\p{Ll}/u.test(text);
}

function isNextInList(open: string, text: string): boolean {
  const before = numbered.exec(open)?.[1];
  const here = numbered.exec(text)?.[1];
  return before !== undefined && here !== undefined && Number(here) === Number(before) + 1;
}

/** The first word had room on the line above: whoever broke the line meant to. */
function wouldHaveFitted(above: Line, line: Line, text: string, measures: Measures): boolean {
  const last = above.segments.at(-1) ?? above.segments[0];
  const letters = Math.max(1, text.length);
  const width = (line.segments.at(-1) ?? line.segments[0]).right - line.segments[0].left;
  const word = /^\s*\S+/u.exec(text)?.[0].trim() ?? '';
  const needed = (width / letters) * (word.length + 1);
  return last.right + needed * 1.15 + 4 < measures.right;
}

function closeText(state: State): void {
  const open = state.open;
  state.open = undefined;
  if (open === undefined) return;
  const text = normaliseLine(open.text);
  if (text === '') return;
  if (open.kind === 'paragraph' && open.size > state.measures.body * 1.12) {
    const level = open.size > state.measures.body * 1.25 ? 1 : 2;
    state.blocks.push({ kind: 'heading', level, text });
  } else {
    state.blocks.push({ kind: open.kind, text });
  }
}

function closeTable(state: State): void {
  const table = state.table;
  state.table = undefined;
  if (table === undefined) return;
  const rows = rowsOf(table).map((row) => row.map(normaliseLines));
  state.blocks.push({ kind: 'table', rows });
}
