import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { DocumentRefusal, FoundType } from '#domain/agreements/document.ts';
import { limits } from '#formats/limits.ts';

const encryptedFlag = 1;

/**
 * Whether an archive is a docx that is safe to unpack; undefined when it is. The sizes an archive
 * states about itself can be false, so every part is inflated here, counted and thrown away,
 * before a reader that keeps what it inflates is let near it.
 */
export async function checkArchive(bytes: Uint8Array): Promise<DocumentRefusal | undefined> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const archive = await fromBufferPromise(buffer);
    if (archive.entryCount > limits.archiveEntries) return { kind: 'packedTooHard' };
    return await checkEntries(archive);
  } catch {
    return { kind: 'broken', type: 'docx' };
  }
}

async function checkEntries(archive: ZipFile): Promise<DocumentRefusal | undefined> {
  const names = new Set<string>();
  const entries: Entry[] = [];
  for await (const entry of archive.eachEntry()) {
    if ((entry.generalPurposeBitFlag & encryptedFlag) !== 0) {
      return { kind: 'encrypted', type: 'docx' };
    }
    // Two parts of one name: readers differ on which they take, so it is no honest file.
    if (names.has(entry.fileName)) return { kind: 'broken', type: 'docx' };
    names.add(entry.fileName);
    entries.push(entry);
  }
  const found = otherType(names);
  if (found !== undefined) return { kind: 'wrongType', found };
  return inflateAll(archive, entries);
}

async function inflateAll(
  archive: ZipFile,
  entries: readonly Entry[],
): Promise<DocumentRefusal | undefined> {
  let total = 0;
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue;
    const most = Math.min(mostBytes(entry), limits.inflatedBytes - total);
    if (entry.uncompressedSize > most) return { kind: 'packedTooHard' };
    const size = await inflatedSize(archive, entry, most);
    if (size === undefined) return { kind: 'packedTooHard' };
    total += size;
  }
  return undefined;
}

function mostBytes(entry: Entry): number {
  const byRatio = Math.max(limits.ratioFromBytes, entry.compressedSize * limits.inflationRatio);
  const isXml = /\.(?:xml|rels)$/iu.test(entry.fileName);
  return Math.min(byRatio, isXml ? limits.inflatedXmlBytes : limits.inflatedBytes);
}

async function inflatedSize(
  archive: ZipFile,
  entry: Entry,
  most: number,
): Promise<number | undefined> {
  const stream = await archive.openReadStreamPromise(entry);
  let size = 0;
  for await (const chunk of stream) {
    size += (chunk as Buffer).length;
    if (size > most) {
      stream.destroy();
      return undefined;
    }
  }
  return size;
}

function otherType(names: ReadonlySet<string>): FoundType | undefined {
  if (names.has('word/document.xml')) return undefined;
  const all = [...names];
  if (all.some((name) => name.startsWith('xl/'))) return 'spreadsheet';
  if (all.some((name) => name.startsWith('ppt/'))) return 'presentation';
  if (names.has('mimetype') && names.has('content.xml')) return 'openDocument';
  if (all.some((name) => /^word\/document\d*\.xml$/u.test(name))) return undefined;
  return 'archive';
}
