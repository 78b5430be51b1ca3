import { type FileHandle, open, writeFile } from 'node:fs/promises';
import { Failure } from './failure.ts';

const megabyte = 1_000_000;

/**
 * A file's bytes, or those of standard input for "-". Stops at the limit, so that no file, and no
 * device that never ends, fills the memory.
 *
 * @throws Failure with a sentence that names the file
 */
export const readBytes = async (path: string, limit: number, what: string): Promise<Uint8Array> => {
  if (path === '-') return gather(process.stdin, limit, 'Det, der kom ind,', what);
  const file = await opened(path);
  try {
    const about = await file.stat();
    if (about.isDirectory()) throw new Failure(`${path} er en mappe. Skriv navnet på en fil.`);
    if (about.size > limit) throw tooLarge(path, about.size, limit, what);
    return await gather(file.createReadStream({ autoClose: false }), limit, path, what);
  } finally {
    await file.close();
  }
};

const gather = async (
  stream: AsyncIterable<Uint8Array | string>,
  limit: number,
  name: string,
  what: string,
): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > limit) throw tooLarge(name, size, limit, what);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};

const tooLarge = (name: string, size: number, limit: number, what: string): Failure =>
  new Failure(
    `${name} er for stor (over ${Math.floor(size / megabyte)} MB). ${what} må højst fylde ${Math.floor(limit / megabyte)} MB.`,
  );

const opened = async (path: string): Promise<FileHandle> => {
  try {
    return await open(path, 'r');
  } catch (error) {
    throw new Failure(`${reasonFor(error, path)}`);
  }
};

const reasonFor = (error: unknown, path: string): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return `Filen ${path} findes ikke.`;
    case 'EACCES':
    case 'EPERM':
      return `Der er ikke adgang til ${path}.`;
    case 'EISDIR':
      return `${path} er en mappe. Skriv navnet på en fil.`;
    case 'ENOTDIR':
      return `Filen ${path} findes ikke.`;
    case 'EEXIST':
      return `Filen ${path} findes allerede. Vælg et andet navn, eller brug --overwrite.`;
    default:
      return `${path} kan ikke åbnes: ${message}`;
  }
};

/** @throws Failure when the bytes are not UTF-8 */
export const textOf = (bytes: Uint8Array, path: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(`${path} er ikke gemt som UTF-8. Gem den igen med tegnsættet UTF-8.`);
  }
};

export const writeText = async (path: string, text: string, overwrite: boolean): Promise<void> => {
  try {
    await writeFile(path, text, { flag: overwrite ? 'w' : 'wx' });
  } catch (error) {
    throw new Failure(reasonFor(error, path));
  }
};
