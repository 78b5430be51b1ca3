import type { SheetRow } from '#domain/sheets/sheet.ts';
import { sheetLimits } from './limits.ts';
import { odsListener } from './ods-content.ts';
import { SheetRefused } from './refused.ts';
import { counter, type SheetRows, type SheetWish } from './sheet-file.ts';
import { scanPart, type ZipParts } from './zip-parts.ts';

/** The rows of an OpenDocument sheet. @throws SheetRefused */
export async function* odsRows(parts: ZipParts, wish: SheetWish): SheetRows {
  await refuseLockedOrProgrammed(parts);
  const count = counter();
  const ready: SheetRow[] = [];
  const listener = odsListener(wish, (sheet, row, times, cells) => {
    count(cells, times);
    for (let nth = 0; nth < times; nth += 1) ready.push({ sheet, row: row + nth, cells });
  });
  wish.onPart?.('content.xml');
  for await (const _ of scanPart(parts, 'content.xml', listener)) {
    while (ready.length > 0) yield ready.splice(0, sheetLimits.batch);
  }
}

async function refuseLockedOrProgrammed(parts: ZipParts): Promise<void> {
  if (parts.has('META-INF/manifest.xml')) {
    const manifest = await parts.text('META-INF/manifest.xml');
    if (/encryption-data/u.test(manifest)) throw new SheetRefused({ kind: 'encrypted' });
  }
  if (parts.names.some((name) => /^(?:Basic|Scripts)\/./u.test(name))) {
    throw new SheetRefused({ kind: 'macros' });
  }
}
