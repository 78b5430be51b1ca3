import type { Cell } from '#domain/sheets/sheet.ts';
import { notAFormula } from '#text/sheet/no-formula.ts';
import { shownNumber } from './shown-number.ts';

/**
 * Rows as a text file for a Danish Excel: semicolons, decimal commas, and a byte order mark so that
 * æ, ø and å survive. No text can be taken for a formula: one that begins like a formula is written
 * with an apostrophe before it.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(written).join(';')).join('\r\n')}\r\n`;
}

function written(cell: Cell): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'number':
      return shownNumber(cell);
    case 'day':
      return cell.day.split('-').reverse().join('-');
    case 'truth':
      return cell.value ? 'SAND' : 'FALSK';
    case 'text':
    case 'error':
      return quoted(cell.text);
  }
}

function quoted(text: string): string {
  const harmless = notAFormula(text);
  return /[";\r\n\t]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
