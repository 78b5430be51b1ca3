import type { SheetName, SheetRow } from '#domain/sheets/sheet.ts';
import { type Merge, mergeFiller } from './merges.ts';
import { counter, type SheetRows, type SheetWish, trimmed } from './sheet-file.ts';
import { placeOf } from './xlsx-place.ts';
import { xlsxSheetListener } from './xlsx-sheet.ts';
import { readSharedStrings } from './xlsx-strings.ts';
import { readStyles } from './xlsx-styles.ts';
import type { CellMeanings } from './xlsx-value.ts';
import { readWorkbook, type Workbook } from './xlsx-workbook.ts';
import { attribute } from './xml.ts';
import { scanPart, scanWhole, type ZipParts } from './zip-parts.ts';

/** The rows of an Excel workbook of 2007 and later. @throws SheetRefused */
export async function* xlsxRows(parts: ZipParts, wish: SheetWish): SheetRows {
  const workbook = await readWorkbook(parts);
  const meanings: CellMeanings = {
    strings: await readSharedStrings(parts, workbook.strings),
    styles: await readStyles(parts, workbook.styles),
    from1904: workbook.from1904,
  };
  const count = counter();
  for (const { sheet, part } of workbook.sheets) {
    wish.onSheet?.(sheet);
    if (wish.isWanted?.(sheet, 'xlsx') === false) continue;
    wish.onPart?.(part);
    yield* rowsOfSheet(parts, part, sheet, meanings, wish, count);
  }
  tellStrings(meanings, workbook, wish);
  await tellRemembered(parts, workbook, wish);
}

async function* rowsOfSheet(
  parts: ZipParts,
  part: string,
  sheet: SheetName,
  meanings: CellMeanings,
  wish: SheetWish,
  count: ReturnType<typeof counter>,
): SheetRows {
  const merges = mergeFiller();
  for await (const merge of mergesIn(parts, part)) merges.add(merge);
  const ready: SheetRow[] = [];
  const listener = xlsxSheetListener(sheet, meanings, wish, (row, cells) => {
    const filled = trimmed(cells).length === 0 ? cells : trimmed(merges.fill(row, cells));
    if (filled.length === 0) return;
    count(filled);
    ready.push({ sheet, row, cells: filled });
  });
  for await (const _ of scanPart(parts, part, listener)) {
    if (ready.length > 0) yield ready.splice(0);
  }
}

/** Merged areas are told of after the rows they lie in, so they are sought first. */
async function* mergesIn(parts: ZipParts, part: string): AsyncGenerator<Merge> {
  let rest = '';
  for await (const chunk of parts.chunks(part)) {
    const xml = rest + chunk.toString('latin1');
    rest = xml.slice(Math.max(xml.lastIndexOf('<'), xml.length - longestMerge));
    if (!xml.includes('mergeCell')) continue;
    for (const [, from = '', to = ''] of xml.matchAll(merged)) {
      const [first, last] = [placeOf(from), placeOf(to)];
      yield { top: first.row, bottom: last.row, left: first.column, right: last.column };
    }
  }
}

const merged = /<(?:\w+:)?mergeCell\s[^<>]*?ref=["']([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})["']/gu;
const longestMerge = 500;

/** Texts no cell points to any longer are still in the file. */
function tellStrings({ strings }: CellMeanings, workbook: Workbook, wish: SheetWish): void {
  const sheet = workbook.sheets[0]?.sheet;
  if (wish.onAside === undefined || sheet === undefined || workbook.strings === undefined) return;
  for (const text of strings) wish.onAside(text, { sheet });
  wish.onPart?.(workbook.strings);
}

/** A pivot table keeps a copy of the cells it was made from, as attributes. */
async function tellRemembered(parts: ZipParts, workbook: Workbook, wish: SheetWish): Promise<void> {
  const sheet = workbook.sheets[0]?.sheet;
  if (wish.onAside === undefined || sheet === undefined) return;
  for (const name of parts.names.filter((each) => /\/pivotCache\/[^/]+\.xml$/iu.test(each))) {
    await scanWhole(parts, name, {
      open: (_, raw) => {
        const value = attribute(raw, 'v');
        if (value === undefined) return;
        wish.onAside?.(/^\d{9}$/u.test(value) ? `0${value}` : value, { sheet });
      },
      close: () => {},
      text: () => {},
    });
  }
}
