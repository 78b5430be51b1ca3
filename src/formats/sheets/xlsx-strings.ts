import { sheetLimits } from './limits.ts';
import { tooLong } from './refused.ts';
import { plainText } from './xml.ts';
import { scanWhole, type ZipParts } from './zip-parts.ts';

/** The texts that cells point to by number, kept once. */
export async function readSharedStrings(
  parts: ZipParts,
  name: string | undefined,
): Promise<readonly string[]> {
  if (name === undefined) return [];
  const strings: string[] = [];
  const text = richText();
  await scanWhole(parts, name, {
    open: (tag) => {
      if (tag === 'si') text.begin();
      else text.open(tag);
    },
    close: (tag) => {
      if (tag === 'si') strings.push(text.end());
      else text.close(tag);
    },
    text: text.text,
  });
  return strings;
}

/** Gathers the text of the runs of a cell; how it is to be pronounced (rPh) is not part of it. */
export function richText(): {
  readonly begin: () => void;
  readonly open: (tag: string) => void;
  readonly text: (raw: string) => void;
  readonly close: (tag: string) => void;
  readonly end: () => string;
} {
  let gathered = '';
  let isText = false;
  let isSound = false;
  return {
    begin: () => {
      gathered = '';
    },
    open: (tag) => {
      if (tag === 't') isText = true;
      else if (tag === 'rPh') isSound = true;
    },
    text: (raw) => {
      if (!isText || isSound) return;
      gathered += raw;
      if (gathered.length > sheetLimits.pieceCharacters) throw tooLong();
    },
    close: (tag) => {
      if (tag === 't') isText = false;
      else if (tag === 'rPh') isSound = false;
    },
    end: () => escaped(plainText(gathered)),
  };
}

/** Characters XML cannot hold are kept as "_x000D_". */
export function escaped(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([\da-f]{4})_/giu, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}
