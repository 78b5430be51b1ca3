import { constants, crc32, deflateRawSync } from 'node:zlib';

export type ZipPart = {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** What the directory says of the size, where a test wants it to lie. */
  readonly statedSize?: number;
  readonly isEncrypted?: boolean;
  /** The content stands so many times after itself, without ever being held as a whole. */
  readonly repeated?: { readonly times: number; readonly before: string; readonly after: string };
};

/** A zip of the parts, deflated: just enough of the format for the tests' own documents. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content as string);
    const { packed, sum, size } = packedTimes(content, part.repeated);
    const name = Buffer.from(part.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800 | (part.isEncrypted === true ? 1 : 0), 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(sum, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.statedSize ?? size, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), fields, tail, name]),
    );
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06'), end]);
}

type Packed = { readonly packed: Buffer; readonly sum: number; readonly size: number };

/** Flushed pieces of deflated streams can stand after one another, any number of times. */
function packedTimes(content: Buffer, repeated: ZipPart['repeated']): Packed {
  if (repeated === undefined) {
    return { packed: deflateRawSync(content), sum: crc32(content), size: content.length };
  }
  const { times, before, after } = repeated;
  const flushed = (piece: Uint8Array): Buffer =>
    deflateRawSync(piece, { finishFlush: constants.Z_FULL_FLUSH });
  const middle = flushed(content);
  const [first, last] = [Buffer.from(before), Buffer.from(after)];
  const pieces = [flushed(first), ...Array<Buffer>(times).fill(middle), flushed(last)];
  let sum = crc32(first);
  for (let nth = 0; nth < times; nth += 1) sum = crc32(content, sum);
  return {
    packed: Buffer.concat([...pieces, Buffer.from([3, 0])]),
    sum: crc32(last, sum),
    size: first.length + content.length * times + last.length,
  };
}
