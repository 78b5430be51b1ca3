import type { Cell } from '#domain/sheets/sheet.ts';
import {
  clockCell,
  dayCell,
  emptyCell,
  numberCell,
  shownDay,
  statedDayCell,
  textCell,
} from './cells.ts';
import { broken } from './refused.ts';
import { escaped } from './xlsx-strings.ts';
import type { NumberFormat } from './xlsx-styles.ts';
import { plainText } from './xml.ts';

/** What the numbers in cells point to. */
export type CellMeanings = {
  readonly strings: readonly string[];
  readonly styles: readonly NumberFormat[];
  /** Days are counted from 1904, as old Macs do. */
  readonly from1904: boolean;
};

type StatedCell = {
  readonly type: string;
  readonly style: number;
  readonly value: string;
  readonly hasFormula: boolean;
  readonly inline: string | undefined;
};

/** The value of a cell (ECMA-376 part 1, 18.3.1.4). @throws SheetRefused where it points to nothing */
export function xlsxValue(cell: StatedCell, meanings: CellMeanings): Cell {
  const { value } = cell;
  if (cell.inline !== undefined) return textCell(cell.inline);
  if (value === '') {
    const isWorkedOut = !cell.hasFormula || cell.type === 'str';
    return isWorkedOut ? emptyCell : { kind: 'error', text: '' };
  }
  switch (cell.type) {
    case 's':
      return textCell(sharedString(value, meanings));
    case 'str':
      return textCell(escaped(plainText(value)));
    case 'b':
      return truth(value.trim().toLowerCase());
    case 'e':
      return { kind: 'error', text: plainText(value) };
    case 'd':
      return statedDayCell(value.trim()) ?? textCell(plainText(value));
    default:
      return numeric(cell, meanings);
  }
}

function sharedString(value: string, { strings }: CellMeanings): string {
  const text = /^\s*\d{1,9}\s*$/u.test(value) ? strings[Number(value)] : undefined;
  if (text === undefined) throw broken();
  return text;
}

function truth(value: string): Cell {
  if (value === '1' || value === 'true') return { kind: 'truth', value: true };
  return value === '0' || value === 'false' ? { kind: 'truth', value: false } : textCell(value);
}

function numeric({ value, style }: StatedCell, { styles, from1904 }: CellMeanings): Cell {
  const format = styles.length === 0 ? 'number' : styles[style];
  if (format === undefined) throw broken();
  const cell = numberCell(value, format === 'percent');
  if (cell === undefined) return textCell(escaped(plainText(value)));
  switch (format) {
    case 'number':
    case 'percent':
      return cell;
    case 'scaled':
      return cell.kind === 'number' ? { ...cell, isInFull: true } : cell;
    case 'clock':
      return clockCell(Number(value));
    case 'day':
    case 'month':
    case 'year':
      return shownDay(dayCell(Number(value), from1904), format);
  }
}
