import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { sheetLimits } from './limits.ts';
import { broken, SheetRefused, tooLarge } from './refused.ts';
import { type XmlListener, xmlScanner } from './xml.ts';

/** The parts of a zip by name. All that is unpacked of it is counted, whatever it says of itself. */
export type ZipParts = {
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** @throws SheetRefused where it is not there, damaged or too large. */
  readonly chunks: (name: string) => AsyncGenerator<Buffer>;
  /** A small part whole. */
  readonly text: (name: string) => Promise<string>;
};

/** @throws SheetRefused, or what the zip library throws over a damaged file. */
export async function openZip(bytes: Uint8Array): Promise<ZipParts> {
  const archive = await fromBufferPromise(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  );
  if (archive.entryCount > sheetLimits.archiveEntries) throw tooLarge();
  const entries = await entriesOf(archive);
  const left = { bytes: sheetLimits.inflatedBytes };
  const counted = new Set<string>();
  const chunks = (name: string): AsyncGenerator<Buffer> => {
    // A part that is gone through twice takes up no more for it.
    const budget = counted.has(name) ? { bytes: sheetLimits.inflatedBytes } : left;
    counted.add(name);
    return inflated(archive, entries.get(name), budget);
  };
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    chunks,
    text: async (name) => {
      const pieces: Buffer[] = [];
      let length = 0;
      for await (const chunk of chunks(name)) {
        length += chunk.length;
        if (length > smallPart) throw tooLarge();
        pieces.push(chunk);
      }
      return new TextDecoder().decode(Buffer.concat(pieces));
    },
  };
}

const smallPart = 5_000_000;

/** Two parts of one name mean that programs can disagree about what the file says. */
async function entriesOf(archive: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of archive.eachEntry()) {
    if (entry.isEncrypted()) throw new SheetRefused({ kind: 'encrypted' });
    if (entries.has(entry.fileName)) throw broken();
    entries.set(entry.fileName, entry);
  }
  return entries;
}

async function* inflated(
  archive: ZipFile,
  entry: Entry | undefined,
  left: { bytes: number },
): AsyncGenerator<Buffer> {
  if (entry === undefined) throw broken();
  if (entry.uncompressedSize > left.bytes) throw tooLarge();
  const stream = await archive.openReadStreamPromise(entry);
  let sum = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      left.bytes -= chunk.length;
      if (left.bytes < 0) throw tooLarge();
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } finally {
    stream.destroy();
  }
  if (sum !== entry.crc32) throw broken();
}

/**
 * Reads an XML part, and comes back after each piece of it, so that whoever listens can hand on what
 * came to be.
 *
 * @throws SheetRefused
 */
export async function* scanPart(
  parts: ZipParts,
  name: string,
  listener: XmlListener,
): AsyncGenerator<undefined> {
  const scanner = xmlScanner(listener);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of parts.chunks(name)) {
    scanner.push(decoder.decode(chunk, { stream: true }));
    yield undefined;
  }
  scanner.push(decoder.decode());
  scanner.end();
  yield undefined;
}

/** As `scanPart`, to the end at once. */
export async function scanWhole(
  parts: ZipParts,
  name: string,
  listener: XmlListener,
): Promise<void> {
  for await (const _ of scanPart(parts, name, listener));
}
