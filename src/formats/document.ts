import { Worker } from 'node:worker_threads';
import type { DocumentRefusal, DocumentResult, DocumentType } from '#domain/agreements/document.ts';
import type { ReadAgreement } from '#text/agreement/read.ts';
import type { DocumentTask } from './document-thread.ts';
import { limits } from './limits.ts';
import { sniff } from './sniff.ts';
import { turns } from './turns.ts';

type ReadOptions = {
  /** How long one file may take. */
  readonly seconds?: number;
};

/**
 * Reads an agreement's file: docx, PDF with text, plain text or Markdown, told apart by content.
 * What cannot be read is refused with a reason, never thrown. Unpacking and parsing happen in a
 * thread of their own with a roof over memory and time, so that no file can take the server down;
 * only a few files are read at once, the rest wait.
 */
export async function readDocument(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<DocumentResult> {
  return readChecked<DocumentResult>(bytes, 'document', options);
}

export type AgreementResult =
  | { readonly ok: true; readonly value: ReadAgreement }
  | { readonly ok: false; readonly refusal: DocumentRefusal };

/** As `readDocument`, and reads the agreement in it, within the same limits. */
export async function readAgreementFile(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<AgreementResult> {
  return readChecked<AgreementResult>(bytes, 'agreement', options);
}

type Refused = { readonly ok: false; readonly refusal: DocumentRefusal };

async function readChecked<T>(
  bytes: Uint8Array,
  wanted: DocumentTask['wanted'],
  { seconds = limits.seconds }: ReadOptions,
): Promise<T | Refused> {
  if (bytes.length > limits.bytes) return refused({ kind: 'tooBig', limitBytes: limits.bytes });
  const sniffed = sniff(bytes);
  switch (sniffed.kind) {
    case 'refused':
      return refused(sniffed.refusal);
    case 'zip':
      return inTurn(() => readInThread<T>({ bytes, type: 'docx', wanted }, seconds));
    case 'pdf':
      return inTurn(() => readInThread<T>({ bytes, type: 'pdf', wanted }, seconds));
    case 'text': {
      if (sniffed.text.length > limits.characters) {
        return refused({ kind: 'tooMuchText', limitCharacters: limits.characters });
      }
      const utf8 = new TextEncoder().encode(sniffed.text);
      return inTurn(() => readInThread<T>({ bytes: utf8, type: 'text', wanted }, seconds));
    }
  }
}

function refused(refusal: DocumentRefusal): Refused {
  return { ok: false, refusal };
}

const inTurn = turns(limits.filesAtOnce);

function readInThread<T>(task: DocumentTask, seconds: number): Promise<T | Refused> {
  const { type } = task;
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./document-thread.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes, stackSizeMb: 8 },
      stderr: true,
      stdout: true,
    });
    const end = (result: T | Refused) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(result);
    };
    const timer = setTimeout(() => {
      end(refused({ kind: 'tookTooLong', limitSeconds: seconds }));
    }, seconds * 1000);
    worker.once('message', (result: T | Refused) => end(result));
    worker.once('error', (error: NodeJS.ErrnoException) => end(refused(failure(error, type))));
    worker.once('exit', () => end(refused({ kind: 'broken', type })));
  });
}

function failure(error: NodeJS.ErrnoException, type: DocumentType): DocumentRefusal {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { kind: 'tooMuchText', limitCharacters: limits.characters }
    : { kind: 'broken', type };
}
