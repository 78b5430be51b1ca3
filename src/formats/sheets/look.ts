import { findCpr } from '#domain/cpr.ts';
import {
  type Cell,
  type CellPlace,
  columnLetters,
  type SheetFileType,
  type SheetHead,
  type SheetName,
  type SheetRow,
} from '#domain/sheets/sheet.ts';
import { lookInArchive } from '#formats/archive-texts.ts';
import { sheetLimits } from './limits.ts';
import { openSheetFile } from './open.ts';
import { personsWatcher } from './persons.ts';
import { SheetRefused, tooLarge } from './refused.ts';

/** What a file is and how its sheets begin. */
export type Looked = { readonly type: SheetFileType; readonly heads: readonly SheetHead[] };

/**
 * Goes through a whole file, hidden sheets too: every cell is held against what a CPR number looks
 * like, notes and formulas and the rest of the parts as well, and the sheets are kept from one row
 * for each person.
 *
 * @throws SheetRefused, or what a library throws over a damaged file (`refusalOf`)
 */
export async function lookThrough(bytes: Uint8Array): Promise<Looked> {
  const file = await openSheetFile(bytes);
  const heads = new Map<number, Head>();
  const persons = personsWatcher();
  const lookedIn = new Set<string>();
  const rows = file.rows({
    onSheet: (sheet) => {
      refuseCpr(sheet.name, { sheet: { ...sheet, name: '' } });
      heads.set(sheet.number, { sheet, rows: [], rowCount: 0, size: 0 });
    },
    onAside: refuseCpr,
    onPart: (name) => lookedIn.add(name),
  });
  for await (const some of rows) {
    for (const row of some) {
      for (const [at, cell] of row.cells.entries()) refuseCprIn(cell, row, at);
      persons.take(row);
      keepHead(heads.get(row.sheet.number), row);
    }
  }
  if (file.isArchive) await lookInOtherParts(bytes, lookedIn);
  const found = persons.found();
  if (found !== undefined) throw new SheetRefused(found);
  const all = [...heads.values()];
  if (all.every(({ rowCount }) => rowCount === 0)) throw new SheetRefused({ kind: 'empty' });
  return { type: file.type, heads: all.slice(0, sheetLimits.headSheets).map(headOf) };
}

type Head = {
  readonly sheet: SheetName;
  readonly rows: SheetRow[];
  rowCount: number;
  size: number;
};

function keepHead(head: Head | undefined, row: SheetRow): void {
  if (head === undefined) return;
  head.rowCount += 1;
  if (head.rows.length === sheetLimits.headRows || head.size > sheetLimits.headSize) return;
  const cells = row.cells.slice(0, sheetLimits.headColumns).map(shortened);
  if (cells.every(({ kind }) => kind === 'empty')) return;
  head.rows.push({ ...row, cells });
  head.size += cells.reduce((sum, cell) => sum + sizeOf(cell), 0);
}

function headOf({ sheet, rows, rowCount }: Head): SheetHead {
  return { sheet, rows, rowCount };
}

/** A head is kept beside the import; a text as long as a book is not needed to know a column. */
function shortened(cell: Cell): Cell {
  return cell.kind === 'text' && cell.text.length > sheetLimits.headCharacters
    ? { kind: 'text', text: cell.text.slice(0, sheetLimits.headCharacters) }
    : cell;
}

/** About as many characters as it takes when it is kept as JSON. */
function sizeOf(cell: Cell): number {
  return 20 + (cell.kind === 'text' ? cell.text.length : 10);
}

function refuseCprIn(cell: Cell, { sheet, row }: SheetRow, at: number): void {
  const text = soughtIn(cell);
  if (text !== undefined && findCpr(text) !== undefined) {
    throw cprNumber({ sheet, cell: `${columnLetters(at)}${row}` });
  }
}

function soughtIn(cell: Cell): string | undefined {
  if (cell.kind === 'text') return cell.text;
  if (cell.kind !== 'number' || !/^\d{9,10}$/u.test(cell.value)) return undefined;
  // A cell of numbers has lost the zero its number may have begun with.
  return cell.value.padStart(10, '0');
}

function refuseCpr(text: string, place: CellPlace): void {
  if (findCpr(text) !== undefined) throw cprNumber(place);
}

const cprNumber = (place: CellPlace): SheetRefused =>
  new SheetRefused({ kind: 'cprNumber', place });

/** Notes, drawings, who made it, the cells a pivot table remembers. */
async function lookInOtherParts(bytes: Uint8Array, lookedIn: ReadonlySet<string>): Promise<void> {
  const look = await lookInArchive(
    bytes,
    (text) => findCpr(text) !== undefined,
    (name) => !lookedIn.has(name),
  );
  switch (look) {
    case 'notFound':
      return;
    case 'found':
      throw cprNumber({ sheet: { number: 1, name: '', hidden: false } });
    case 'unreadable':
      throw new SheetRefused({ kind: 'broken' });
    case 'tooLarge':
      throw tooLarge();
  }
}
