import type { Hyphenation } from './join.ts';
import { joinLines } from './join.ts';
import type { Line } from './lines.ts';

type Cell = { text: string; lastY: number; lastLine: number };

/** A table being recovered from the places of its words. */
export type OpenTable = {
  readonly columns: readonly number[];
  readonly rows: Cell[][];
  line: number;
  page: number;
  y: number;
};

const near = 8;

/** Where a table's columns begin, seen from the line that opens it. */
export function openTable(line: Line): OpenTable | undefined {
  if (line.segments.length < 2) return undefined;
  const columns = line.segments.map((segment) => segment.left);
  return { columns, rows: [], line: 0, page: line.page, y: line.y };
}

/**
 * Whether a line goes on in an open table: its words begin in columns and end before the next,
 * and no wide gap or larger letters say that something else begins.
 */
export function belongsTo(table: OpenTable, line: Line, pitch: number, body: number): boolean {
  if (line.height > body * 1.12) return false;
  const gap = line.page === table.page ? table.y - line.y : 0;
  if (gap > pitch * 2.2) return false;
  return line.segments.every((segment) => {
    const column = columnOf(table, segment.left);
    if (column === undefined) return false;
    const next = table.columns[column + 1];
    return next === undefined || segment.right < next;
  });
}

function columnOf(table: OpenTable, left: number): number | undefined {
  const exact = table.columns.findIndex((start) => Math.abs(start - left) <= near);
  if (exact >= 0) return exact;
  // Text set in from the column's edge, as a bullet list in a cell is.
  const inside = table.columns.findLastIndex((start) => start < left);
  const start = table.columns[inside];
  return start !== undefined && left - start < 60 ? inside : undefined;
}

export function addLine(
  table: OpenTable,
  line: Line,
  pitch: number,
  hyphenation: Hyphenation,
): void {
  if (table.rows.length === 0 || startsRow(table, line, pitch)) {
    table.rows.push(table.columns.map(() => ({ text: '', lastY: 0, lastLine: -9 })));
  }
  table.line += 1;
  const row = table.rows.at(-1) ?? [];
  for (const segment of line.segments) {
    const cell = row[columnOf(table, segment.left) ?? 0];
    if (cell !== undefined) addToCell(table, cell, line, segment.text.trim(), pitch, hyphenation);
  }
  table.page = line.page;
  table.y = line.y;
}

/** Amounts stand on one line, so each begins a row however tight the rows are set. */
const amount = /^(?:kr\.?\s*)?\d[\d.,\s]*(?:kr\b\.?|t\.?\s?kr\.?|mio\.?.*|%|pct\.?|,-)?$/iu;

/** A row begins where the first column and another one both begin anew. */
function startsRow(table: OpenTable, line: Line, pitch: number): boolean {
  const columns = line.segments.map((segment) => columnOf(table, segment.left));
  if (!columns.includes(0) || columns.length < 2) return false;
  if (line.page === table.page && table.y - line.y > pitch * 1.08) return true;
  const last = line.segments.at(-1)?.text.trim() ?? '';
  if (amount.test(last)) return true;
  const row = table.rows.at(-1) ?? [];
  return columns.every((column) => {
    const cell = column === undefined || column === 0 ? undefined : row[column];
    return cell === undefined || cell.lastLine !== table.line;
  });
}

function addToCell(
  table: OpenTable,
  cell: Cell,
  line: Line,
  text: string,
  pitch: number,
  hyphenation: Hyphenation,
): void {
  const gap = line.page === table.page && cell.text !== '' ? cell.lastY - line.y : 0;
  const isNewParagraph = gap > pitch * 1.35 || /^[•▪◦●]\s/u.test(text);
  if (cell.text === '') cell.text = text;
  else if (isNewParagraph) cell.text = `${cell.text}\n${text}`;
  else cell.text = joinLast(cell.text, text, hyphenation);
  cell.lastY = line.y;
  cell.lastLine = table.line;
}

function joinLast(text: string, next: string, hyphenation: Hyphenation): string {
  const cut = text.lastIndexOf('\n') + 1;
  return text.slice(0, cut) + joinLines(text.slice(cut), next, hyphenation);
}

export function rowsOf(table: OpenTable): string[][] {
  return table.rows.map((row) => row.map((cell) => cell.text));
}
