import type { Cell } from '#domain/sheets/sheet.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { monthNames } from '#text/periods.ts';

export const emptyCell: Cell = { kind: 'empty' };

/** A text; one of blanks alone is an empty cell. */
export function textCell(text: string): Cell {
  return text.trim() === '' ? emptyCell : { kind: 'text', text };
}

/**
 * A number as a file states it ("0.64600000000000002", "1E-7"). Programs keep binary numbers of some
 * 17 digits and show and compare 15 of them: what is beyond is the dust of their sums, so that
 * 0.1 + 0.2 is 0.3 here as it is on their screens.
 */
export function numberCell(stated: string, isPercent: boolean): Cell | undefined {
  if (!/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?\s*$/iu.test(stated)) return undefined;
  const number = Number(stated);
  if (!Number.isFinite(number)) return undefined;
  const value = decimalText(number);
  return isPercent ? { kind: 'number', value, percent: true } : { kind: 'number', value };
}

/** The shortest decimal of a number, of 15 digits at most, without an exponent. */
export function decimalText(number: number): string {
  if (Number.isSafeInteger(number)) return number === 0 ? '0' : String(number);
  const shortest = String(number);
  if (shortest.length <= 15 && !shortest.includes('e')) return shortest;
  return withoutExponent(String(Number(number.toPrecision(15))));
}

function withoutExponent(text: string): string {
  const [, sign = '', whole = '', part = '', power] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(text) ?? [];
  if (power === undefined) return text;
  const digits = whole + part;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

const dayLength = 86_400_000;
/** 31 December 9999: Excel knows no later day. */
const lastSerial = 2_958_465;

/**
 * The day of a serial number. In the system of 1900 day 60 is 29 February 1900, which never was; the
 * days before it are one off from those after it. Days are counted in UTC, so the clock of the
 * machine does not matter.
 */
export function dayCell(serial: number, from1904: boolean): Cell {
  const day = Math.floor(serial);
  const last = from1904 ? lastSerial - 1_462 : lastSerial;
  if (day < 0 || day > last || (day === 0 && !from1904)) return { kind: 'error', text: '#####' };
  if (day === 60 && !from1904) return { kind: 'error', text: '29-02-1900' };
  const origin = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const text = new Date(origin + day * dayLength).toISOString().slice(0, 10);
  return { kind: 'day', day: text as IsoDate };
}

/**
 * What a day is shown as: a program keeps "nov 2021" as the first of November, and a year as the
 * first of January, when the cell shows no more of it.
 */
export function shownDay(cell: Cell, shown: 'day' | 'month' | 'year'): Cell {
  if (cell.kind !== 'day' || shown === 'day') return cell;
  const [year = '', month = ''] = cell.day.split('-');
  return textCell(shown === 'year' ? year : `${monthNames[Number(month) - 1]} ${year}`);
}

/** A time of day or a length of time, "07:30:00": kept as a share of a day, and no number to a reader. */
export function clockCell(days: number): Cell {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const text = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return textCell(days < 0 ? `-${text}` : text);
}

/** A day that is written out, with or without a time after it. */
export function statedDayCell(stated: string): Cell | undefined {
  const [, text = ''] = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/u.exec(stated) ?? [];
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  if (text === '' || Number.isNaN(milliseconds)) return undefined;
  if (new Date(milliseconds).toISOString().slice(0, 10) !== text) return undefined;
  return { kind: 'day', day: text as IsoDate };
}
