import { type ITableBordersOptions, Paragraph, Table, TableCell, TableRow } from 'docx';
import { heightOf } from './kept-together.ts';
import type { PaperBlock, PaperTable, Run } from './paper.ts';
import { colours } from './svg.ts';
import { textWidth } from './word-styles.ts';
import { paragraphChildren, textRuns, wordColour } from './word-text.ts';

const none = { style: 'none', size: 0, color: 'auto' } as const;
const thin = { style: 'single', size: 4, color: wordColour(colours.line) } as const;
const heavy = { style: 'single', size: 8, color: wordColour(colours.ink) } as const;

/** Horizontal lines only. */
const lines: ITableBordersOptions = {
  top: heavy,
  bottom: heavy,
  left: none,
  right: none,
  insideHorizontal: thin,
  insideVertical: none,
};

const margins = { left: 90, right: 90 } as const;

/** A table whose head is repeated on every page; its first column is told to be heads where it is. */
export function wordTable(table: PaperTable): Table {
  const { columns, rows, rowHeaders, dense } = table;
  const style = dense ? 'Tabelcelletæt' : 'Tabelcelle';
  const widths = columns.map(({ share }) => Math.floor(share * textWidth));
  const { keep } = heightOf(table);
  const cell = (runs: readonly Run[], index: number, keepNext: boolean): TableCell =>
    new TableCell({
      children: [
        new Paragraph({
          style,
          keepNext,
          alignment: columns[index]?.align === 'right' ? 'right' : 'left',
          children: paragraphChildren(runs, index === 0 && rowHeaders ? { bold: true } : {}),
        }),
      ],
      margins,
      width: { size: widths[index] ?? 0, type: 'dxa' },
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title, align }, index) =>
        new TableCell({
          children: [
            new Paragraph({
              style,
              alignment: align,
              keepNext: true,
              children: textRuns(title, { bold: true }),
            }),
          ],
          margins,
          verticalAlign: 'bottom',
          borders: { bottom: heavy },
          width: { size: widths[index] ?? 0, type: 'dxa' },
        }),
    ),
  });
  const rowOf = (row: readonly (readonly Run[])[], nth: number): TableRow => {
    const keepNext = keep && nth < rows.length - 1;
    return new TableRow({
      cantSplit: true,
      children: row.map((runs, index) => cell(runs, index, keepNext)),
    });
  };
  return new Table({
    rows: [head, ...rows.map(rowOf)],
    width: { size: textWidth, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    borders: lines,
    tableLook: { firstRow: true, firstColumn: rowHeaders, noHBand: true, noVBand: true },
  });
}

/** As much as is written by hand in a meeting; the row grows with what is typed. */
const roomHeight = 1150;
const frame = { style: 'single', size: 6, color: wordColour(colours.lineStrong) } as const;

/** Prompts over empty fields side by side. */
export function wordRoom({ prompts }: Extract<PaperBlock, { readonly kind: 'room' }>): Table {
  const width = Math.floor(textWidth / Math.max(1, prompts.length));
  const cell = (text: string, bold: boolean): TableCell =>
    new TableCell({
      children: [new Paragraph({ style: 'Tabelcelle', children: textRuns(text, { bold }) })],
      margins,
      width: { size: width, type: 'dxa' },
    });
  return new Table({
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: prompts.map((each) => cell(each, true)),
      }),
      new TableRow({
        height: { value: roomHeight, rule: 'atLeast' },
        children: prompts.map(() => cell('', false)),
      }),
    ],
    width: { size: textWidth, type: 'dxa' },
    columnWidths: prompts.map(() => width),
    layout: 'fixed',
    borders: {
      top: frame,
      bottom: frame,
      left: frame,
      right: frame,
      insideHorizontal: none,
      insideVertical: frame,
    },
    tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
  });
}
