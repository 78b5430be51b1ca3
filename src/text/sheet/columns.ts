import { type Cell, columnLetters, type SheetRow } from '#domain/sheets/sheet.ts';
import { type Period, parsePeriod } from '#domain/time/period.ts';
import { cellText, periodIn } from './cells.ts';
import { headerKey } from './header-words.ts';
import { partOfYear } from './year-parts.ts';

/** A column by its header, which may stand in several rows. */
export type Column = {
  readonly index: number;
  /** As it is shown and as a profile names it: "Andel", "2017 Andel". */
  readonly name: string;
  /** What a profile may name it by, besides. */
  readonly keys: readonly string[];
  /** The period its header says. */
  readonly period?: Period;
  readonly preliminary?: true;
  /** The other words of its header; none where it has no header at all and goes by its letter. */
  readonly words: readonly string[];
  /** It names a year and cannot be read as one period. */
  readonly unread?: true;
};

/** "16/17" */
const shortYears = /^\d\d\s?\/\s?\d\d$/;
const yearWithin = /(?:^|\D)(?:19|20)\d\d(?:\D|$)/;

/**
 * The columns of a sheet from the rows of their headers. A header of an upper row belongs to the
 * columns right of it as well, as far as they have none of their own: that is how merged cells come.
 */
export function columnsOf(rows: readonly SheetRow[]): readonly Column[] {
  const last = rows.at(-1);
  if (last === undefined) return [];
  const width = Math.max(...rows.map((row) => row.cells.length));
  const upper = rows.slice(0, -1).map((row) => spread(row, last, width));
  return Array.from({ length: width }, (_, index) => {
    const own = last.cells[index];
    const above = upper.map((cells) => cells[index]).filter((cell) => cellText(cell) !== '');
    return columnFrom(index, own === undefined || cellText(own) === '' ? above : [...above, own]);
  });
}

function spread(row: SheetRow, last: SheetRow, width: number) {
  let from: Cell | undefined;
  return Array.from({ length: width }, (_, index) => {
    const own = row.cells[index];
    const below = cellText(last.cells[index]) !== '';
    if (cellText(own) !== '') {
      from = below ? own : undefined;
      return own;
    }
    return below ? from : undefined;
  });
}

/** Longer words above a column are no header one could choose by. */
const longestName = 200;

function columnFrom(index: number, parts: readonly (Cell | undefined)[]): Column {
  // A header merged over two rows stands in both.
  const given = parts.filter((part, nth) => cellText(part) !== cellText(parts[nth - 1]));
  if (given.length === 0) return { ...lettered(index), words: [] };
  const texts = given.map(cellText);
  const periods = given.map((part) => periodIn(part, texts.join(' ')));
  const at = periods.findLastIndex(({ kind }) => kind === 'period');
  const found = periods[at];
  const name = texts.join(' ').slice(0, longestName).trim();
  const base = { index, name, keys: [...new Set([name, texts.at(-1) ?? ''].map(headerKey))] };
  if (found?.kind === 'period') {
    const others = texts.filter((_, nth) => nth !== at);
    const { preliminary } = found;
    const part = others.find((text) => partOfYear(found.period, text) !== undefined);
    const words = others.filter((text) => text !== part);
    const period = partOfYear(found.period, part ?? '') ?? found.period;
    return { ...base, period, words, ...(preliminary === true && { preliminary }) };
  }
  const within = texts.flatMap((text) => yearBeside(text) ?? []);
  if (within.length === 1 && within[0] !== undefined) {
    const { text, period, rest } = within[0];
    return { ...base, period, words: texts.map((each) => (each === text ? rest : each)) };
  }
  const unread =
    periods.some(({ kind }) => kind === 'ambiguous') ||
    yearWithin.test(name) ||
    shortYears.test(name);
  return { ...base, words: texts, ...(unread && { unread }) };
}

const besides = /\b(?:siden|mål|måltal|indeks|ændring|forventet|budget|prognose|udvikling)\b/iu;

/**
 * "Andel 2018" and "2018 antal" are a year and what its figures are; an aim or a change that names a
 * year is no figure of it.
 */
export function yearBeside(text: string) {
  const [, before = '', year = '', after = ''] =
    /^(\D{2,60}\s)?((?:19|20)\d\d)(\s\D{1,60})?$/u.exec(text.trim()) ?? [];
  const rest = (before + after).trim();
  const period = parsePeriod(year);
  const isOne = period !== undefined && rest !== '' && (before === '' || after === '');
  return isOne && !besides.test(rest) ? { text, period, rest } : undefined;
}

/** Columns of a sheet without headers, named by their letters. */
export function letteredColumns(width: number): readonly Column[] {
  return Array.from({ length: width }, (_, index) => lettered(index));
}

function lettered(index: number): Column {
  const name = `Kolonne ${columnLetters(index)}`;
  return { index, name, keys: [headerKey(name)], words: [name] };
}

/** Nothing stands above it. */
export function isNameless({ period, words }: Column): boolean {
  return period === undefined && words.length === 0;
}

export function columnNamed(columns: readonly Column[], name: string): Column | undefined {
  const key = headerKey(name);
  if (key === '') return undefined;
  return (
    columns.find((column) => column.keys[0] === key) ??
    columns.find((column) => column.keys.includes(key))
  );
}

/** The other columns that go by the very name of one. */
export function namesakes(columns: readonly Column[], index: number): readonly number[] {
  const own = columns.find((each) => each.index === index);
  if (own === undefined || isNameless(own)) return [];
  return columns.flatMap((each) =>
    each.index !== index && each.period === undefined && each.keys[0] === own.keys[0]
      ? [each.index]
      : [],
  );
}

/**
 * A column that is in no sheet: a profile names the series or the period by it where each sheet is
 * about one. A real column of that name comes first.
 */
export const sheetNameColumn = 'Arkets navn';
export const sheetNameIndex = -1;

/** Where a named column is; undefined where the sheet has none of the name. */
export function columnIndex(columns: readonly Column[], name: string): number | undefined {
  const found = columnNamed(columns, name)?.index;
  return found === undefined && isSheetName(name) ? sheetNameIndex : found;
}

export function isSheetName(name: string): boolean {
  return headerKey(name) === headerKey(sheetNameColumn);
}

/** What a row has in a column, the name of its sheet in the one for that. */
export function cellIn(row: SheetRow, index: number): Cell | undefined {
  return index === sheetNameIndex ? { kind: 'text', text: row.sheet.name } : row.cells[index];
}
