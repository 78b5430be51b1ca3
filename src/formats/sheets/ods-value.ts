import type { Cell } from '#domain/sheets/sheet.ts';
import { emptyCell, numberCell, statedDayCell, textCell } from './cells.ts';

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
      return statedDayCell(attributes['date-value'] ?? '') ?? textCell(text);
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

/** LibreOffice calls an error a text and tells in an attribute of its own that it is none. */
const shownError = /^(?:#[A-Z\d/]+[!?]?|Err:\d+)$/u;

function truth(stated: string | undefined): Cell | undefined {
  return stated === 'true' || stated === 'false'
    ? { kind: 'truth', value: stated === 'true' }
    : undefined;
}
