import type { Cell as HucreCell, WriteSheet } from 'hucre/xlsx';
import type { Cell } from '#domain/sheets/sheet.ts';
import type { Workbook, WrittenSheet } from '#domain/sheets/workbook.ts';
import { notAFormula } from '#text/sheet/no-formula.ts';
import { percentDecimals } from './shown-number.ts';

/**
 * A workbook as the bytes of an xlsx file. A text is always written as a text, so that nothing in it
 * is ever worked out, whatever it begins with, and has an apostrophe before it where it begins like a
 * formula, so that it is none either once a program has saved the sheet as text; a number stands as it is, as far as the 15 digits a
 * program can hold, and as text where it has more. The library is loaded when it is first needed.
 */
export async function writeWorkbook({ sheets }: Workbook): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: sheets.map(writtenSheet),
    properties: { creator: 'Fremdrift' },
    // A workbook opens on the first sheet that is shown.
    activeSheet: Math.max(
      0,
      sheets.findIndex(({ hidden }) => !hidden),
    ),
  });
}

function writtenSheet({ name, hidden, rows, headerRows, widths }: WrittenSheet): WriteSheet {
  const cells = rows.flatMap((row, down) =>
    row.flatMap((cell, across): (readonly [string, Partial<HucreCell>])[] => {
      if (cell.kind === 'empty') return [];
      const written = writtenCell(cell);
      return [[`${down},${across}`, down < headerRows ? inBold(written) : written]];
    }),
  );
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [],
    cells: new Map(cells),
    ...(hidden ? { veryHidden: true } : {}),
    ...(headerRows > 0 ? { freezePane: { rows: headerRows } } : {}),
  };
}

function writtenCell(cell: Cell): Partial<HucreCell> {
  switch (cell.kind) {
    case 'empty':
      return {};
    case 'text':
    case 'error':
      return written(notAFormula(cell.text));
    case 'number':
      return writtenNumber(cell);
    case 'day':
      return { value: new Date(`${cell.day}T00:00:00Z`), style: { numFmt: 'dd-mm-yyyy' } };
    case 'truth':
      return { value: cell.value };
  }
}

/**
 * As a run of text, which no word such as "#N/A" turns into anything else. What looks like the mark of
 * a character XML cannot hold ("_x0041_") is marked itself.
 */
function written(text: string): Partial<HucreCell> {
  const marked = text.replaceAll(/_(?=x[\da-f]{4}_)/giu, '_x005F_');
  return { richText: [{ text: marked }], style: { numFmt: '@' } };
}

function writtenNumber(cell: Extract<Cell, { kind: 'number' }>): Partial<HucreCell> {
  if (cell.value.replace(/^-?0*\.?0*/u, '').replace('.', '').length > 15) {
    return written(cell.value.replace('.', ','));
  }
  const value = Number(cell.value);
  if (cell.percent !== true) return { value };
  const decimals = percentDecimals(cell);
  return { value, style: { numFmt: decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%` } };
}

function inBold(cell: Partial<HucreCell>): Partial<HucreCell> {
  return { ...cell, style: { ...cell.style, font: { bold: true } } };
}
