import { type Cell, columnLetters, type SheetName } from '#domain/sheets/sheet.ts';
import { emptyCell } from './cells.ts';
import { sheetLimits } from './limits.ts';
import { mergeFiller, put } from './merges.ts';
import { odsValue } from './ods-value.ts';
import { broken, tooLong } from './refused.ts';
import { type SheetWish, trimmed } from './sheet-file.ts';
import { attribute, attributesOf, plainText, type XmlListener } from './xml.ts';

/** A row that stands `times` times from `row` on. */
export type OnOdsRow = (
  sheet: SheetName,
  row: number,
  times: number,
  cells: readonly Cell[],
) => void;

type OpenCell = {
  readonly attributes: Readonly<Record<string, string>>;
  /** Behind a merged cell: programs hide what it holds. */
  readonly isCovered: boolean;
  paragraphs: number;
  text: string;
};

/** Where in the content the reader stands. */
type State = {
  readonly wish: SheetWish;
  readonly onRow: OnOdsRow;
  readonly hiddenStyles: Set<string>;
  style: string;
  sheets: number;
  sheet: SheetName | undefined;
  isWanted: boolean;
  merges: ReturnType<typeof mergeFiller>;
  /** Of the row before; rows that are empty are only counted. */
  row: number;
  times: number;
  cells: Cell[] | undefined;
  column: number;
  cell: OpenCell | undefined;
  /** How deep in notes and drawings, whose text is no value. */
  notes: number;
  aside: string;
};

/** Listens to content.xml, in which all sheets stand one after another. */
export function odsListener(wish: SheetWish, onRow: OnOdsRow): XmlListener {
  const state: State = {
    wish,
    onRow,
    hiddenStyles: new Set(),
    style: '',
    sheets: 0,
    sheet: undefined,
    isWanted: true,
    merges: mergeFiller(),
    row: 0,
    times: 1,
    cells: undefined,
    column: 0,
    cell: undefined,
    notes: 0,
    aside: '',
  };
  return {
    open: (tag, raw) => openTag(state, tag, raw),
    text: (raw) => write(state, raw),
    close: (tag) => closeTag(state, tag),
  };
}

const drawn = new Set(['annotation', 'shapes', 'frame', 'custom-shape', 'line', 'rect']);

function openTag(state: State, tag: string, raw: string): void {
  if (drawn.has(tag)) state.notes += 1;
  else if (tag === 'style') state.style = attribute(raw, 'name') ?? '';
  else if (tag === 'table-properties') {
    if (attribute(raw, 'display') === 'false') state.hiddenStyles.add(state.style);
  } else if (tag === 'table') openSheet(state, attributesOf(raw));
  else if (tag === 'table-row') openRow(state, attributesOf(raw));
  else if (tag === 'table-cell' || tag === 'covered-table-cell') {
    if (state.cells === undefined) return;
    const isCovered = tag === 'covered-table-cell';
    state.cell = { attributes: attributesOf(raw), isCovered, paragraphs: 0, text: '' };
  } else openText(state, tag, raw);
}

function openText(state: State, tag: string, raw: string): void {
  if (tag === 'p') {
    if (state.notes > 0 || state.cell === undefined) return;
    if (state.cell.paragraphs > 0) write(state, '\n');
    state.cell.paragraphs += 1;
  } else if (tag === 's') {
    write(state, ' '.repeat(Math.min(timesOf(attribute(raw, 'c'), Infinity), 1_000)));
  } else if (tag === 'tab') write(state, '\t');
  else if (tag === 'line-break') write(state, '\n');
}

function closeTag(state: State, tag: string): void {
  if (drawn.has(tag)) state.notes -= 1;
  if (drawn.has(tag) || tag === 'p') {
    if (state.aside === '') return;
    state.wish.onAside?.(plainText(state.aside), inSheet(state.sheet));
    state.aside = '';
  } else if (tag === 'table') state.sheet = undefined;
  else if (tag === 'table-row') closeRow(state);
  else if (tag === 'table-cell' || tag === 'covered-table-cell') closeCell(state);
}

function write(state: State, raw: string): void {
  const isAside = state.notes > 0 || state.cell === undefined;
  const text = (isAside ? state.aside : (state.cell?.text ?? '')) + raw;
  if (text.length > sheetLimits.pieceCharacters) throw tooLong();
  if (isAside) state.aside = text;
  else if (state.cell !== undefined) state.cell.text = text;
}

function openSheet(state: State, attributes: Readonly<Record<string, string>>): void {
  // A table within a cell, which no program makes.
  if (state.sheet !== undefined) throw broken();
  state.sheets += 1;
  const hidden = state.hiddenStyles.has(attributes['style-name'] ?? '');
  state.sheet = { number: state.sheets, name: attributes.name ?? '', hidden };
  state.merges = mergeFiller();
  state.row = 0;
  state.wish.onSheet?.(state.sheet);
  state.isWanted = state.wish.isWanted?.(state.sheet, 'ods') !== false;
}

function openRow(state: State, attributes: Readonly<Record<string, string>>): void {
  // Rows stand outside a sheet where a document remembers what was changed in it.
  if (state.sheet === undefined) return;
  if (state.cells !== undefined) throw broken();
  state.times = timesOf(attributes['number-rows-repeated'], sheetLimits.sheetRows);
  state.cells = [];
  state.column = 0;
}

function closeRow(state: State): void {
  const { sheet, cells, times, row } = state;
  state.cells = undefined;
  if (sheet === undefined || cells === undefined) return;
  if (row + times > sheetLimits.sheetRows) throw broken();
  const isEmpty = trimmed(cells).length === 0;
  const filled = isEmpty ? cells : trimmed(state.merges.fill(row + 1, cells));
  if (filled.length > 0 && state.isWanted) state.onRow(sheet, row + 1, times, filled);
  state.row += times;
}

function closeCell(state: State): void {
  const { cell, cells, column, row } = state;
  state.cell = undefined;
  if (cell === undefined || cells === undefined) return;
  const { attributes } = cell;
  const repeated = timesOf(attributes['number-columns-repeated'], sheetLimits.sheetColumns);
  if (column + repeated > sheetLimits.sheetColumns) throw broken();
  const text = plainText(cell.text);
  const value = cell.isCovered ? emptyCell : odsValue(attributes, text);
  tellAside(state, text, value, attributes.formula);
  const columns = timesOf(attributes['number-columns-spanned'], sheetLimits.sheetColumns);
  const rows = timesOf(attributes['number-rows-spanned'], sheetLimits.sheetRows);
  if (columns > 1 || rows > 1) {
    state.merges.add({
      top: row + 1,
      bottom: row + rows,
      left: column,
      right: column + columns - 1,
    });
  }
  if (value.kind !== 'empty') {
    for (let nth = 0; nth < repeated; nth += 1) put(cells, column + nth, value);
  }
  state.column += repeated;
}

/** What a cell shows need not be what it holds. */
function tellAside(state: State, text: string, value: Cell, formula: string | undefined): void {
  if (state.wish.onAside === undefined) return;
  const place = {
    ...inSheet(state.sheet),
    cell: `${columnLetters(state.column)}${state.row + 1}`,
  };
  if (text !== '' && !(value.kind === 'text' && value.text === text)) {
    state.wish.onAside(text, place);
  }
  if (formula !== undefined) state.wish.onAside(formula, place);
}

function inSheet(sheet: SheetName | undefined): { readonly sheet: SheetName } {
  return { sheet: sheet ?? { number: 1, name: '', hidden: false } };
}

function timesOf(stated: string | undefined, most: number): number {
  if (stated === undefined) return 1;
  const times = Number(stated);
  if (!Number.isInteger(times) || times < 1 || times > most) throw broken();
  return times;
}
