import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { documentFileName, shortSha256, sizeText } from './documents.ts';

const names: readonly (readonly [title: string, edition: number, name: string])[] = [
  ['Statuspapir 2019 for Bydelsbestyrelsen', 1, 'Statuspapir 2019 for Bydelsbestyrelsen.pdf'],
  ['Referat æøå', 2, 'Referat æøå, udgave 2.pdf'],
  ['../a\\b:c*d?"<e>|f', 1, '-a-b-c-d-e-f.pdf'],
  ['linje\r\nskift', 1, 'linje-skift.pdf'],
  [' ... ', 1, 'Dokument.pdf'],
  ['x'.repeat(300), 1, `${'x'.repeat(120)}.pdf`],
];
describe('the name of a document as a file', () => {
  for (const [title, edition, name] of names) {
    test(JSON.stringify(title.slice(0, 40)), () =>
      assert.equal(documentFileName({ title, edition }, 'pdf'), name),
    );
  }
});

const sizes: readonly (readonly [bytes: number, text: string])[] = [
  [0, '1 kB'],
  [499, '1 kB'],
  [217_331, '217 kB'],
  [1_250_000, '1,3 MB'],
];
describe('the size of a file', () => {
  for (const [bytes, text] of sizes) {
    test(text, () => assert.equal(sizeText(bytes), text));
  }
});

test('a fingerprint in short', () => {
  assert.equal(shortSha256(`${'ab'.repeat(30)}cdef`), 'abababab…cdef');
});
