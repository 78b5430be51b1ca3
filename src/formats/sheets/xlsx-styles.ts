import { sheetLimits } from './limits.ts';
import { tooLarge } from './refused.ts';
import { attributesOf } from './xml.ts';
import { scanWhole, type ZipParts } from './zip-parts.ts';

/** What a number of a cell stands for. */
export type NumberFormat =
  | 'number'
  | 'percent'
  | 'day'
  | 'month'
  | 'year'
  | 'clock'
  /** A number that is shown divided by a thousand or more. */
  | 'scaled';

/** What the numbers of each style stand for, by the number of the style. */
export async function readStyles(
  parts: ZipParts,
  name: string | undefined,
): Promise<readonly NumberFormat[]> {
  if (name === undefined || !parts.has(name)) return [];
  const own = new Map<string, NumberFormat>();
  const styles: NumberFormat[] = [];
  let inCells = false;
  await scanWhole(parts, name, {
    open: (tag, raw) => {
      if (tag === 'cellXfs') inCells = true;
      if (tag === 'numFmt') {
        const { numFmtId = '', formatCode = '' } = attributesOf(raw);
        own.set(numFmtId, formatOfCode(formatCode));
      }
      if (tag === 'xf' && inCells) {
        const { numFmtId = '0' } = attributesOf(raw);
        styles.push(own.get(numFmtId) ?? builtIn(Number(numFmtId)));
        if (styles.length > sheetLimits.styles) throw tooLarge();
      }
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCells = false;
    },
    text: () => {},
  });
  return styles;
}

/** ECMA-376 part 1, 18.8.30: 9 and 10 are percent, 14-16 and 22 show a day, 17 a month of a year, 27-36
 * and 50-58 a day in the east; 18-21 and 45-47 show hours and minutes alone. */
function builtIn(id: number): NumberFormat {
  if (id === 9 || id === 10) return 'percent';
  if (id === 17) return 'month';
  const isDay =
    (id >= 14 && id <= 16) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'clock';
  return isDay ? 'day' : 'number';
}

/** What a format code of a program in any language shows; codes are kept in English in the file. */
export function formatOfCode(code: string): NumberFormat {
  // Hours, minutes or seconds that run on.
  if (/\[(?:h+|m+|s+)\]/iu.test(code)) return 'clock';
  const shown = code
    .replaceAll(/\\.|"[^"]*"|[*_].|\[[^\]]*\]/gu, '')
    .split(';', 1)
    .join('');
  if (shown.includes('%')) return 'percent';
  if (/general/iu.test(shown)) return 'number';
  if (/y/iu.test(shown) && !/[dhs]/iu.test(shown)) return /m/iu.test(shown) ? 'month' : 'year';
  if (/[yd]/iu.test(shown)) return 'day';
  if (/[hs]/iu.test(shown)) return 'clock';
  if (/m/iu.test(shown)) return 'day';
  return /[0#?],+(?![0#?])/u.test(shown) ? 'scaled' : 'number';
}
