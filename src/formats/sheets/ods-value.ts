import type { Cell } from '#domain/sheets/sheet.ts';
import { emptyCell, numberCell, shownDay, statedDayCell, textCell } from './cells.ts';

/**
 * The value of an OpenDocument cell from its attributes and the text it shows (OpenDocument 1.3
 * part 3, 19.385 office:value-type).
 */
export function odsValue(attributes: Readonly<Record<string, string>>, text: string): Cell {
  const { value = '', formula } = attributes;
  if (formula !== undefined && shownError.test(text)) return { kind: 'error', text };
  switch (attributes['value-type']) {
    case 'error':
      return { kind: 'error', text };
    case 'float':
    case 'currency':
      return numberCell(value, false) ?? textCell(text);
    case 'percentage':
      return numberCell(value, true) ?? textCell(text);
    case 'date':
      return dateOf(attributes['date-value'] ?? '', text);
    case 'boolean':
      return truth(attributes['boolean-value']) ?? textCell(text);
    case 'string':
      return textCell(attributes['string-value'] ?? text);
    case 'time':
      return textCell(text);
    default:
      if (text === '' && formula !== undefined) return { kind: 'error', text: '' };
      return text === '' ? emptyCell : textCell(text);
  }
}

/** "nov-21", "november 2021", "11.2021" show a month, "2021" a year. */
const shownMonth = /^(?:\p{L}+\.?[\s-]*(?:\d{2}|\d{4})|\d{1,2}[./-]\d{4})$/u;
const shownYear = /^\d{4}$/u;

function dateOf(stated: string, text: string): Cell {
  const day = statedDayCell(stated);
  if (day === undefined) return textCell(text);
  const shown = text.trim();
  return shownDay(day, shownYear.test(shown) ? 'year' : shownMonth.test(shown) ? 'month' : 'day');
}

/** LibreOffice calls an error a text and tells in an attribute of its own that it is none. */
const shownError = /^(?:#[A-Z\d/]+[!?]?|Err:\d+)$/u;

function truth(stated: string | undefined): Cell | undefined {
  return stated === 'true' || stated === 'false'
    ? { kind: 'truth', value: stated === 'true' }
    : undefined;
}
