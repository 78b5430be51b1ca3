import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** How much of an archive is looked through; an evidence file has far less. */
const most = { entries: 5_000, inflatedBytes: 60_000_000 } as const;

/** Text is handed over in pieces of about this size; a piece repeats the end of the one before. */
const piece = 1_000_000;
const repeated = 4_096;

/**
 * Where one cell, paragraph or word about the file (who made it, what it is called) ends and the next
 * begins; all other tags stand within a text.
 */
const ends =
  /<\/(?:(?:\w+:)?(?:p|tc|si|is|c|row|table-cell|h|comment|Company|Manager)|(?:dc|cp|dcterms|meta|vt):[\w-]+)>/gu;

export type ArchiveLook = 'found' | 'notFound' | 'unreadable' | 'tooLarge';

/**
 * Looks through all text of the XML parts of a zip: the cells of a sheet (xlsx, ods), the text of
 * documents and presentations. `isSought` is asked about pieces of running text in which cells and
 * paragraphs stand three spaces apart; and about whole numbers of cells by themselves.
 *
 * `isLookedIn` tells the parts by their names; all where left out.
 *
 * What is packed harder, or is larger, than an honest file is not looked through to the end.
 */
export async function lookInArchive(
  bytes: Uint8Array,
  isSought: (text: string) => boolean,
  isLookedIn: (part: string) => boolean = () => true,
): Promise<ArchiveLook> {
  try {
    const archive = await fromBufferPromise(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    );
    if (archive.entryCount > most.entries) return 'tooLarge';
    return await lookInParts(archive, isSought, isLookedIn);
  } catch {
    return 'unreadable';
  }
}

async function lookInParts(
  archive: ZipFile,
  isSought: (text: string) => boolean,
  isLookedIn: (part: string) => boolean,
): Promise<ArchiveLook> {
  const parts: Entry[] = [];
  for await (const entry of archive.eachEntry()) {
    if (/\.xml$/iu.test(entry.fileName) && isLookedIn(entry.fileName)) parts.push(entry);
  }
  const left = { bytes: most.inflatedBytes };
  for (const part of parts) {
    const look = await lookInPart(archive, part, isSought, left);
    if (look !== 'notFound') return look;
  }
  return 'notFound';
}

/** The sizes an archive states can be false: what is inflated is counted. */
async function lookInPart(
  archive: ZipFile,
  part: Entry,
  isSought: (text: string) => boolean,
  left: { bytes: number },
): Promise<ArchiveLook> {
  const stream = await archive.openReadStreamPromise(part);
  const decoder = new TextDecoder();
  let waiting = '';
  for await (const chunk of stream) {
    left.bytes -= (chunk as Buffer).length;
    if (left.bytes < 0) {
      stream.destroy();
      return 'tooLarge';
    }
    waiting += decoder.decode(chunk as Buffer, { stream: true });
    if (waiting.length < piece) continue;
    const cut = waiting.lastIndexOf('</');
    if (cut <= repeated) {
      // No honest part goes on so long without an end of anything.
      stream.destroy();
      return 'tooLarge';
    }
    if (isIn(waiting.slice(0, cut), isSought)) {
      stream.destroy();
      return 'found';
    }
    waiting = waiting.slice(Math.max(0, waiting.lastIndexOf('<', cut - repeated)));
  }
  return isIn(waiting + decoder.decode(), isSought) ? 'found' : 'notFound';
}

const numberCell = /<(?:\w+:)?v>(\d{9,10})<\/(?:\w+:)?v>/gu;

function isIn(xml: string, isSought: (text: string) => boolean): boolean {
  if (isSought(textOf(xml))) return true;
  // A cell of numbers has lost the zero its number may have begun with.
  for (const [, digits = ''] of xml.matchAll(numberCell)) {
    if (isSought(digits.padStart(10, '0'))) return true;
  }
  return false;
}

function textOf(xml: string): string {
  return xml
    .replaceAll(ends, '   ')
    .replaceAll(/<[^<>]*>/gu, '')
    .replaceAll(/&#(x[\da-f]{1,6}|\d{1,7});/giu, (whole, code: string) => {
      const point = Number(code.startsWith('x') ? `0${code}` : code);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    });
}
