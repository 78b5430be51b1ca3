// A paper of 40 pages: to a web page, to Word and to PDF, in one process that has done it before.

import { h } from 'preact';
import type { DocumentContent } from '#domain/documents/block.ts';
import { setPdf } from '#formats/documents/typst.ts';
import { setDocx } from '#formats/documents/word.ts';
import { issuedAt, longDocument } from '#formats/testing/documents.ts';
import { Blocks } from '#web/documents/blocks.tsx';
import { renderPage } from '#web/kit/render.ts';
import { middle } from './load.ts';

export type DocumentTimes = {
  readonly pages: number;
  readonly webMs: number;
  readonly docxMs: number;
  readonly pdfMs: number;
};

const rounds = 5;

/** Middle times of each form of the same document. */
export const documentTimes = async (pages = 40): Promise<DocumentTimes> => {
  const content: DocumentContent = longDocument(pages);
  const web = () => renderPage(h(Blocks, { blocks: content.blocks }));
  const webMs = await timed(web);
  const docxMs = await timed(() => setDocx(content, issuedAt));
  const pdfMs = await timed(() => setPdf(content, issuedAt));
  return { pages, webMs, docxMs, pdfMs };
};

const timed = async (work: () => unknown): Promise<number> => {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return middle(times);
};
