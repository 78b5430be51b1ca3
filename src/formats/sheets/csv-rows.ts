import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { Cell, SheetName, SheetRow } from '#domain/sheets/sheet.ts';
import { textCell } from './cells.ts';
import { delimiterOf } from './delimiter.ts';
import { sheetLimits } from './limits.ts';
import { broken, tooLong } from './refused.ts';
import { counter, type SheetRows, type SheetWish, trimmed } from './sheet-file.ts';
import { textOfFile } from './text-file.ts';

const onlySheet: SheetName = { number: 1, name: '', hidden: false };

/** Where a file without a delimiter is parted: nowhere. */
const noDelimiter = '\u001f';

/**
 * The rows of a text file, of which all cells are text. Blank lines are counted, so that a row has
 * the number it has in a spreadsheet program.
 *
 * @throws SheetRefused
 */
export async function* csvRows(bytes: Uint8Array, wish: SheetWish): SheetRows {
  const { text, delimiter } = withoutDeclaration(textOfFile(bytes));
  wish.onSheet?.(onlySheet);
  if (wish.isWanted?.(onlySheet, 'csv') === false) return;
  const parser = parse({
    delimiter: delimiter ?? delimiterOf(text) ?? noDelimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: sheetLimits.pieceCharacters,
  });
  const source = Readable.from(piecesOf(text));
  source.pipe(parser);
  const count = counter();
  let ready: SheetRow[] = [];
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<readonly string[]>) {
      row += 1;
      if (record.length > sheetLimits.sheetColumns) throw broken();
      const cells: Cell[] = trimmed(record.map(textCell));
      if (cells.length === 0) continue;
      count(cells);
      ready.push({ sheet: onlySheet, row, cells });
      if (ready.length < sheetLimits.batch) continue;
      yield ready;
      ready = [];
    }
  } catch (error) {
    throw isTooLong(error) ? tooLong() : error;
  } finally {
    source.destroy();
    parser.destroy();
  }
  if (ready.length > 0) yield ready;
}

/** The parser fills its buffer faster than a piece of the whole text would let it be emptied. */
function* piecesOf(text: string): Generator<string> {
  let at = 0;
  while (at < text.length) {
    const isPair = /[\ud800-\udbff]/u.test(text.charAt(at + pieceLength - 1));
    const end = at + pieceLength + (isPair ? 1 : 0);
    yield text.slice(at, end);
    at = end;
  }
}

const pieceLength = 65_536;

/** Excel's own first line "sep=;", which it does not show. */
function withoutDeclaration(text: string): {
  readonly text: string;
  readonly delimiter?: string;
} {
  const declared = /^\uFEFF?sep=([;,|\t])(?:\r\n|\r|\n)/iu.exec(text);
  const delimiter = declared?.[1];
  return declared === null || delimiter === undefined
    ? { text }
    : { text: text.slice(declared[0].length), delimiter };
}

function isTooLong(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'CSV_MAX_RECORD_SIZE';
}
