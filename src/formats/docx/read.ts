import mammoth from 'mammoth';
import type { DocumentResult } from '#domain/agreements/document.ts';
import { blocksOfHtml } from '#formats/html-blocks.ts';
import { checkArchive } from './check-archive.ts';

/** A docx as blocks. Pictures, comments, notes and headers are left out. Never throws. */
export async function readDocx(bytes: Uint8Array): Promise<DocumentResult> {
  const refusal = await checkArchive(bytes);
  if (refusal !== undefined) return { ok: false, refusal };
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { value: html } = await mammoth.convertToHtml(
      { buffer },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        // Notes would put a number in the midst of a sentence.
        transformDocument: withoutNotes,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    const blocks = blocksOfHtml(html);
    return blocks.length === 0
      ? { ok: false, refusal: { kind: 'withoutText', type: 'docx' } }
      : { ok: true, value: { type: 'docx', blocks } };
  } catch {
    return { ok: false, refusal: { kind: 'broken', type: 'docx' } };
  }
}

type MammothElement = { readonly type?: string; readonly children?: readonly MammothElement[] };

function withoutNotes(element: MammothElement): MammothElement {
  if (element.children === undefined) return element;
  return {
    ...element,
    children: element.children.filter((child) => child.type !== 'noteReference').map(withoutNotes),
  };
}
