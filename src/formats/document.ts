import { Worker } from 'node:worker_threads';
import type {
  DocumentRefusal,
  DocumentResult,
  DocumentType,
} from '#domain/agreements/document.ts';
import { limits } from './limits.ts';
import { sniff } from './sniff.ts';

/**
 * Reads an agreement's file: docx, PDF with text, plain text or Markdown, told apart by content.
 * What cannot be read is refused with a reason, never thrown. Unpacking and parsing happen in a
 * thread of their own with a roof over memory and time, so that no file can take the server down;
 * only a few files are read at once, the rest wait.
 */
export async function readDocument(
  bytes: Uint8Array,
  /** How long one file may take; the tests shorten it. */
  seconds: number = limits.seconds,
): Promise<DocumentResult> {
  if (bytes.length > limits.bytes) return refused({ kind: 'tooBig', limitBytes: limits.bytes });
  const sniffed = sniff(bytes);
  switch (sniffed.kind) {
    case 'refused':
      return refused(sniffed.refusal);
    case 'zip':
      return inTurn(() => readInThread(bytes, 'docx', seconds));
    case 'pdf':
      return inTurn(() => readInThread(bytes, 'pdf', seconds));
    case 'text':
      return sniffed.text.length > limits.characters
        ? refused({ kind: 'tooMuchText', limitCharacters: limits.characters })
        : inTurn(() => readInThread(new TextEncoder().encode(sniffed.text), 'text', seconds));
  }
}

function refused(refusal: DocumentRefusal): DocumentResult {
  return { ok: false, refusal };
}

const waiting: (() => void)[] = [];
const reading = { count: 0 };

async function inTurn<T>(read: () => Promise<T>): Promise<T> {
  if (reading.count >= limits.filesAtOnce) {
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    reading.count += 1;
  }
  try {
    return await read();
  } finally {
    const next = waiting.shift();
    if (next === undefined) reading.count -= 1;
    else next();
  }
}

function readInThread(
  bytes: Uint8Array,
  type: DocumentType,
  seconds: number,
): Promise<DocumentResult> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./document-thread.ts', import.meta.url), {
      workerData: { bytes, type },
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes, stackSizeMb: 8 },
      stderr: true,
      stdout: true,
    });
    const end = (result: DocumentResult) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(result);
    };
    const timer = setTimeout(() => {
      end(refused({ kind: 'tookTooLong', limitSeconds: seconds }));
    }, seconds * 1000);
    worker.once('message', (result: DocumentResult) => end(result));
    worker.once('error', (error: NodeJS.ErrnoException) => end(refused(failure(error, type))));
    worker.once('exit', () => end(refused({ kind: 'broken', type })));
  });
}

function failure(error: NodeJS.ErrnoException, type: DocumentType): DocumentRefusal {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { kind: 'tooMuchText', limitCharacters: limits.characters }
    : { kind: 'broken', type };
}
