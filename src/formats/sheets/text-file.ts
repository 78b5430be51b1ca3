import { isUtf8 } from 'node:buffer';
import { SheetRefused } from './refused.ts';

const mixed = (): SheetRefused => new SheetRefused({ kind: 'mixedLetters' });

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The text of a csv file or a paste. UTF-8 and UTF-16 are told by their bytes; what is neither is
 * Windows-1252, as a Danish Excel saves it. A file that was put together of both is refused, since
 * some of its letters would come out wrong.
 *
 * @throws SheetRefused where the bytes are no text
 */
export function textOfFile(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (hasControls(text) || isMarkup(text)) throw new SheetRefused({ kind: 'notASheet' });
  if (text.trim() === '') throw new SheetRefused({ kind: 'empty' });
  if (encoding === 'windows-1252' && misread.test(text)) throw mixed();
  if (encoding !== 'windows-1252' && text.includes('\uFFFD')) throw mixed();
  return text;
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const unmarked = wideWithoutMark(bytes.subarray(0, 4_000));
  return unmarked ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** Western text of two bytes a letter has a zero in most pairs, always at the same side. */
function wideWithoutMark(sample: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [first = 0, second = 0] = zeros;
  const half = sample.length / 2;
  if (second > half * 0.6 && first < half * 0.05) return 'utf-16le';
  if (first > half * 0.6 && second < half * 0.05) return 'utf-16be';
  return undefined;
}

/** Only a program's own file holds such characters. */
function hasControls(text: string): boolean {
  return /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]/u.test(text);
}

/** A page or a document that was given the name of a sheet. */
function isMarkup(text: string): boolean {
  return /^\s*(?:<[?!a-z]|\{\s*"|%PDF-|\{\\rtf)/iu.test(text);
}

/**
 * Letters of UTF-8 taken for Windows-1252 ("Ã¸"), bytes Windows-1252 does not have, and the æ, ø and å
 * of MS-DOS between letters.
 */
const misread =
  /Ã[\u00a6\u00b8\u00a5\u2020\u02dc\u2026]|[\u0081\u008d\u008f\u0090\u009d]|\p{L}[†›]\p{L}/u;
