import { getDocumentProxy } from 'unpdf';
import type { DocumentRefusal, DocumentResult } from '#domain/agreements/document.ts';
import { limits } from '#formats/limits.ts';
import { blocksOfLines } from './blocks.ts';
import { type Line, linesOfPage, type TextRun, withoutRunningLines } from './lines.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A PDF with text as blocks; one without is refused as scanned. Never throws. */
export async function readPdf(bytes: Uint8Array): Promise<DocumentResult> {
  try {
    // A copy: the reader takes the bytes over.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      stopAtErrors: false,
    });
    return await readPages(pdf);
  } catch (error) {
    return { ok: false, refusal: refusalFor(error) };
  }
}

function refusalFor(error: unknown): DocumentRefusal {
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return isLocked ? { kind: 'encrypted', type: 'pdf' } : { kind: 'broken', type: 'pdf' };
}

async function readPages(pdf: Pdf): Promise<DocumentResult> {
  const tooMuch = { kind: 'tooMuchText', limitCharacters: limits.characters } as const;
  if (pdf.numPages > limits.pages) return { ok: false, refusal: tooMuch };
  const lines: Line[] = [];
  let characters = 0;
  let height = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    height = Math.max(height, (page.view[3] ?? 0) - (page.view[1] ?? 0));
    const runs = await runsOf(page);
    characters += runs.reduce((sum, run) => sum + run.text.length, 0);
    if (characters > limits.characters) return { ok: false, refusal: tooMuch };
    lines.push(...linesOfPage(number, runs));
    page.cleanup();
  }
  const blocks = blocksOfLines(withoutRunningLines(lines, pdf.numPages, height));
  // A scan often carries a stamp or a page number in letters, so a few are no text.
  const letters = blocks.length === 0 ? 0 : characters;
  return letters < 20 * Math.min(pdf.numPages, 5)
    ? { ok: false, refusal: { kind: 'scanned' } }
    : { ok: true, value: { type: 'pdf', blocks } };
}

async function runsOf(page: Awaited<ReturnType<Pdf['getPage']>>): Promise<TextRun[]> {
  const content = await page.getTextContent();
  return content.items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [, , , , x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, y, width: item.width, height: item.height }];
  });
}
