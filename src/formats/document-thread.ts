import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentResult, DocumentType } from '#domain/agreements/document.ts';
import { readAgreement } from '#text/agreement/read.ts';
import { readDocx } from './docx/read.ts';
import { limits } from './limits.ts';
import { readPdf } from './pdf/read.ts';
import { blocksOfText } from './plain-text.ts';

export type DocumentTask = {
  readonly bytes: Uint8Array;
  readonly type: DocumentType;
  readonly wanted: 'document' | 'agreement';
};

async function read({ bytes, type }: DocumentTask): Promise<DocumentResult> {
  switch (type) {
    case 'docx':
      return withinLimit(await readDocx(bytes));
    case 'pdf':
      return withinLimit(await readPdf(bytes));
    case 'text': {
      const blocks = blocksOfText(new TextDecoder().decode(bytes));
      return blocks.length === 0
        ? { ok: false, refusal: { kind: 'withoutText', type } }
        : { ok: true, value: { type, blocks } };
    }
  }
}

function withinLimit(result: DocumentResult): DocumentResult {
  if (!result.ok) return result;
  const characters = result.value.blocks.reduce(
    (sum, block) =>
      sum + (block.kind === 'table' ? block.rows.flat().join('').length : block.text.length),
    0,
  );
  return characters <= limits.characters
    ? result
    : {
        ok: false,
        refusal: { kind: 'tooMuchText', limitCharacters: limits.characters },
      };
}

/** Reads one file for `document.ts`, then ends. */
async function answer(task: DocumentTask): Promise<unknown> {
  const result = await read(task);
  return result.ok && task.wanted === 'agreement'
    ? { ok: true, value: readAgreement(result.value.blocks) }
    : result;
}

parentPort?.postMessage(await answer(workerData as DocumentTask));
