import { readFile } from 'node:fs/promises';

/** The program that checks a log without us; the one we check with ourselves, byte for byte. */
export const verifierFile = {
  name: 'verify-log.mjs',
  read: (): Promise<Uint8Array<ArrayBuffer>> =>
    readFile(new URL(import.meta.resolve('#verifier/verify-log.mjs'))).then(
      (bytes) => new Uint8Array(bytes),
    ),
} as const;
