import { type Cell, columnLetters, type SheetName } from '#domain/sheets/sheet.ts';
import { sheetLimits } from './limits.ts';
import { put } from './merges.ts';
import { broken, tooLong } from './refused.ts';
import type { SheetWish } from './sheet-file.ts';
import { placeOf } from './xlsx-place.ts';
import { richText } from './xlsx-strings.ts';
import { type CellMeanings, xlsxValue } from './xlsx-value.ts';
import { attributesOf, plainText, type XmlListener } from './xml.ts';

type OpenCell = {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: string;
  hasFormula: boolean;
};

type State = {
  readonly sheet: SheetName;
  readonly meanings: CellMeanings;
  readonly wish: SheetWish;
  readonly inline: ReturnType<typeof richText>;
  row: number;
  cells: Cell[];
  cell: OpenCell | undefined;
  /** What the text that comes belongs to. */
  into: 'value' | 'formula' | 'inline' | 'aside' | undefined;
  isInRows: boolean;
  nextColumn: number;
  aside: string;
};

/** Listens to the XML of one sheet and tells of each row as it ends, the empty ones too. */
export function xlsxSheetListener(
  sheet: SheetName,
  meanings: CellMeanings,
  wish: SheetWish,
  onRow: (row: number, cells: Cell[]) => void,
): XmlListener {
  const state: State = {
    sheet,
    meanings,
    wish,
    inline: richText(),
    row: 0,
    cells: [],
    cell: undefined,
    into: undefined,
    isInRows: false,
    nextColumn: 0,
    aside: '',
  };
  return {
    open: (tag, raw) => {
      if (state.cell !== undefined) openInCell(state, state.cell, tag);
      else if (!state.isInRows) openOutside(state, tag, raw);
      else if (tag === 'row') openRow(state, attributesOf(raw));
      else if (tag === 'c') openCell(state, attributesOf(raw));
    },
    text: (raw) => takeText(state, raw),
    close: (tag) => {
      if (state.cell !== undefined) closeInCell(state, state.cell, tag);
      else if (tag === 'row' && state.isInRows) onRow(state.row, state.cells);
      else if (tag === 'sheetData') state.isInRows = false;
      else if (state.into === 'aside') endAside(state);
    },
  };
}

/** The head and foot of the printed page, and the formulas of rules. */
const wordsAround = /^(?:(?:odd|even|first)(?:Header|Footer)|formula\d?|f)$/u;

function openOutside(state: State, tag: string, raw: string): void {
  if (tag === 'sheetData') state.isInRows = true;
  else if (wordsAround.test(tag)) state.into = 'aside';
  else if (tag === 'dataValidation' || tag === 'hyperlink') {
    const words = Object.values(attributesOf(raw)).join('   ');
    state.wish.onAside?.(words, { sheet: state.sheet });
  }
}

function openRow(state: State, { r }: Readonly<Record<string, string>>): void {
  const number = r === undefined ? state.row + 1 : Number(r);
  const isNext = Number.isInteger(number) && number > state.row;
  if (!isNext || number > sheetLimits.sheetRows) throw broken();
  state.row = number;
  state.cells = [];
  state.nextColumn = 0;
}

function openCell(state: State, { r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
  const place = r === undefined ? { row: state.row, column: state.nextColumn } : placeOf(r);
  if (place.row !== state.row || place.column >= sheetLimits.sheetColumns) throw broken();
  state.nextColumn = place.column + 1;
  state.cell = {
    column: place.column,
    type: t,
    style: Number(s),
    value: '',
    formula: '',
    hasFormula: false,
  };
}

function openInCell(state: State, cell: OpenCell, tag: string): void {
  if (tag === 'v') state.into = 'value';
  else if (tag === 'f') {
    state.into = 'formula';
    cell.hasFormula = true;
  } else if (tag === 'is') {
    state.into = 'inline';
    state.inline.begin();
  } else if (state.into === 'inline') state.inline.open(tag);
}

function takeText(state: State, raw: string): void {
  const { cell, into } = state;
  if (into === 'aside') state.aside = grown(state.aside, raw);
  else if (cell === undefined) return;
  else if (into === 'value') cell.value = grown(cell.value, raw);
  else if (into === 'formula') cell.formula = grown(cell.formula, raw);
  else if (into === 'inline') state.inline.text(raw);
}

function grown(text: string, more: string): string {
  if (text.length + more.length > sheetLimits.pieceCharacters) {
    throw tooLong();
  }
  return text === '' ? more : text + more;
}

function closeInCell(state: State, cell: OpenCell, tag: string): void {
  if (tag === 'c') {
    closeCell(state, cell);
    state.cell = undefined;
    state.into = undefined;
  } else if (state.into !== 'inline') state.into = undefined;
  else if (tag === 'is') state.into = undefined;
  else state.inline.close(tag);
}

function closeCell(state: State, cell: OpenCell): void {
  const { cells, wish } = state;
  const inline = cell.type === 'inlineStr' ? state.inline.end() : undefined;
  const value = xlsxValue({ ...cell, inline }, state.meanings);
  if (cell.formula !== '') {
    const place = `${columnLetters(cell.column)}${state.row}`;
    wish.onAside?.(plainText(cell.formula), { sheet: state.sheet, cell: place });
  }
  if (value.kind === 'empty') return;
  if ((cells[cell.column]?.kind ?? 'empty') !== 'empty') throw broken();
  put(cells, cell.column, value);
}

function endAside(state: State): void {
  state.wish.onAside?.(plainText(state.aside), { sheet: state.sheet });
  state.aside = '';
  state.into = undefined;
}
