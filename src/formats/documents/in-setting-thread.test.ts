import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '#domain/documents/block.ts';
import { documentOf, issuedAt } from '#formats/testing/documents.ts';
import { renderDocx } from './docx.ts';
import { DocumentFailure } from './failure.ts';
import { renderPdf } from './pdf.ts';

/** What no compiler lets through, as when an old document is kept in an older form. */
const broken = documentOf([{ kind: 'list', ordered: true } as unknown as Block]);

for (const [format, render] of [
  ['pdf', renderPdf],
  ['docx', renderDocx],
] as const) {
  test(`what cannot be set as ${format} is a failure of its own; the next is set`, async () => {
    const failed = render(broken, issuedAt);
    const fine = render(documentOf([{ kind: 'paragraph', text: 'x' }]), issuedAt);
    await assert.rejects(failed, (error: unknown) => {
      assert.ok(error instanceof DocumentFailure);
      assert.equal(error.format, format);
      return true;
    });
    assert.ok((await fine).length > 1000);
  });
}

test('many at once are each answered with their own', async () => {
  const titles = Array.from({ length: 6 }, (_, nth) => `Papir ${nth}`);
  const files = await Promise.all(
    titles.map((title) => renderPdf(documentOf([], { title }), issuedAt)),
  );
  for (const [nth, file] of files.entries()) {
    assert.ok(Buffer.from(file).includes(`(Papir ${nth})`), `Papir ${nth}`);
  }
});
