import type { SheetHead, SheetRow } from '#domain/sheets/sheet.ts';
import { readNumber } from '#text/numbers.ts';
import { cellText, periodIn } from './cells.ts';
import { type Column, columnsOf, isNameless, letteredColumns, yearBeside } from './columns.ts';
import { type HeaderMeaning, headerMeaning } from './header-words.ts';

/** Rows that may be the headers of a sheet, and what is below them. */
export type HeaderGuess = {
  /** The row of the first header, counted in the sheet; 0 where there is none. */
  readonly row: number;
  readonly rows: number;
  readonly columns: readonly Column[];
  /** The words above: titles, and what they say of the figures. */
  readonly above: readonly string[];
  readonly data: readonly SheetRow[];
};

const mostRows = 25;

/** What may be the headers of a sheet, likeliest first; one without headers at the end. */
export function headerGuesses({ sheet, rows }: SheetHead): readonly HeaderGuess[] {
  const found: { readonly guess: HeaderGuess; readonly score: number }[] = [];
  for (const height of [1, 2]) {
    for (let end = height - 1; end < Math.min(rows.length, mostRows); end += 1) {
      const window = rows.slice(end - height + 1, end + 1);
      const first = window[0];
      if (first === undefined || !window.every(mayBeHeader)) continue;
      const columns = columnsOf(window);
      // A second row of headers must tell something apart that one row does not.
      const score = scoreOf(columns) - (height - 1);
      if (score < 3) continue;
      const above = [sheet.name, ...rows.slice(0, end - height + 1).flatMap(textsOf)];
      const guess = { row: first.row, rows: height, columns, above, data: rows.slice(end + 1) };
      found.push({ guess, score });
    }
  }
  // Stable: of two alike, the upper one is the header.
  const best = found.sort((a, b) => b.score - a.score).slice(0, 4);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const bare = {
    row: 0,
    rows: 1,
    columns: letteredColumns(width),
    above: [sheet.name],
    data: rows,
  };
  return [...best.map(({ guess }) => guess), bare];
}

const textsOf = (row: SheetRow) => row.cells.map(cellText).filter((text) => text !== '');

/** Words and periods only: a row with a figure is not a header. */
function mayBeHeader({ cells }: SheetRow): boolean {
  return cells.every((cell) => {
    if (cell.kind === 'empty') return true;
    if (cell.kind === 'day') return true;
    if (cell.kind === 'number') return periodIn(cell).kind === 'period' && cell.percent !== true;
    if (cell.kind !== 'text') return false;
    const isFigure = readNumber(cell.text).kind !== 'none';
    return !isFigure || periodIn(cell).kind === 'period' || yearBeside(cell.text) !== undefined;
  });
}

/** What a column says it holds: its whole header, else the lowest of its words. */
export function columnMeaning(column: Column): HeaderMeaning | undefined {
  return headerMeaning(column.name) ?? headerMeaning(column.keys.at(-1) ?? '');
}

function scoreOf(columns: readonly Column[]): number {
  const seen = new Set<string>();
  let score = 0;
  let periods = 0;
  for (const column of columns) {
    if (isNameless(column)) continue;
    const key = `${column.period ?? ''} ${column.words.join(' ').toLowerCase()}`;
    if (seen.has(key)) {
      // Of two columns of one name a profile can read only the first: a row above tells them apart.
      score -= 2;
      if (column.period === undefined) continue;
    }
    seen.add(key);
    if (column.period !== undefined) periods += 1;
    else if (column.name.length > 60) score -= 2;
    else score += meaningScore(columnMeaning(column));
  }
  return score + Math.min(periods, 12) * 2;
}

function meaningScore(meaning: HeaderMeaning | undefined): number {
  if (meaning === undefined) return 0;
  return meaning.exact ? 3 : 2;
}
