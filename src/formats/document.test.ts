import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentRefusal, SourceBlock } from '#domain/agreements/document.ts';
import { refusalSentence } from '#text/agreement/refusals.ts';
import { readDocument } from './document.ts';
import { limits } from './limits.ts';
import { docx } from './testing/docx.ts';
import { pdf } from './testing/pdf.ts';
import { zip } from './testing/zip.ts';

const paragraph = (text: string): SourceBlock => ({ kind: 'paragraph', text });
const bytes = (...values: number[]) => Uint8Array.from(values);

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const oleHeader = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const refusals: readonly (readonly [string, () => Uint8Array, DocumentRefusal])[] = [
  ['an empty file', () => bytes(), { kind: 'empty' }],
  ['a text file with blanks only', () => Buffer.from(' \n\t\n'), { kind: 'empty' }],
  [
    'a file above the limit',
    () => new Uint8Array(limits.bytes + 1),
    { kind: 'tooBig', limitBytes: limits.bytes },
  ],
  [
    'a text far too long',
    () => Buffer.alloc(limits.characters + 1, 'a'),
    { kind: 'tooMuchText', limitCharacters: limits.characters },
  ],
  [
    'a png called .docx',
    () => bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0),
    { kind: 'wrongType', found: 'image' },
  ],
  [
    'a spreadsheet',
    () => zip([{ name: 'xl/workbook.xml', content: '<workbook/>' }]),
    { kind: 'wrongType', found: 'spreadsheet' },
  ],
  [
    'a presentation',
    () => zip([{ name: 'ppt/presentation.xml', content: '<p/>' }]),
    { kind: 'wrongType', found: 'presentation' },
  ],
  [
    'an archive of other files',
    () => zip([{ name: 'notes.txt', content: 'hello' }]),
    { kind: 'wrongType', found: 'archive' },
  ],
  [
    'an old .doc',
    () => Buffer.concat([oleHeader, utf16('WordDocument')]),
    { kind: 'wrongType', found: 'oldWord' },
  ],
  ['random bytes', () => bytes(0, 1, 2, 3, 4, 5, 6, 7, 8), { kind: 'wrongType', found: 'unknown' }],
  [
    'a docx locked with a password',
    () => Buffer.concat([oleHeader, utf16('EncryptionInfo EncryptedPackage')]),
    { kind: 'encrypted', type: 'docx' },
  ],
  [
    'a docx with an encrypted part',
    () => zip([{ name: 'word/document.xml', content: '<x/>', isEncrypted: true }]),
    { kind: 'encrypted', type: 'docx' },
  ],
  [
    'a pdf locked with a password',
    () => pdf([[{ x: 70, y: 700, size: 12, text: 'Aftale' }]], { isEncrypted: true }),
    { kind: 'encrypted', type: 'pdf' },
  ],
  [
    'a docx cut in half',
    () => docx([paragraph('Aftale')]).subarray(0, 600),
    { kind: 'broken', type: 'docx' },
  ],
  [
    'a docx whose document is no XML',
    () => zip([{ name: 'word/document.xml', content: 'no xml at all' }]),
    { kind: 'broken', type: 'docx' },
  ],
  [
    'a docx that lies about the size of a part',
    () => docx([], [{ name: 'word/media/a.bin', content: 'x'.repeat(5000), statedSize: 10 }]),
    { kind: 'broken', type: 'docx' },
  ],
  ['a docx without words', () => docx([paragraph(' ')]), { kind: 'withoutText', type: 'docx' }],
  ['a pdf that is only a header', () => Buffer.from('%PDF-1.7\n'), { kind: 'broken', type: 'pdf' }],
  ['a scanned pdf', () => pdf([[], []], { hasPicture: true }), { kind: 'scanned' }],
];

for (const [name, make, refusal] of refusals) {
  test(`${name} is refused with a sentence`, async () => {
    const result = await readDocument(make());
    assert.deepEqual(result, { ok: false, refusal });
    assert.match(refusalSentence(refusal), /^\p{Lu}.*\.$/u);
  });
}

const megabyte = 1_000_000;

test('a zip bomb is refused before it is unpacked, with memory bounded', async () => {
  const bomb = docx(
    [paragraph('Aftale')],
    [{ name: 'word/media/bomb.bin', content: Buffer.alloc(80 * megabyte) }],
  );
  assert.ok(bomb.length < megabyte);
  const before = process.memoryUsage().rss;
  const result = await readDocument(bomb);
  assert.deepEqual(result, { ok: false, refusal: { kind: 'packedTooHard' } });
  assert.ok(process.memoryUsage().rss - before < 60 * megabyte);
});

test('a bomb that states a small size is found by counting', async () => {
  const content = Buffer.alloc(40 * megabyte, ' ');
  const bomb = zip([{ name: 'word/document.xml', content, statedSize: 1000 }]);
  const result = await readDocument(bomb);
  assert.equal(result.ok, false);
});

test('a docx of 200 pages is read in a few seconds', async () => {
  const words = 'Parterne samarbejder om et trygt område med gode muligheder for alle. '.repeat(6);
  const pages = Array.from({ length: 200 * 8 }, (_, index) => paragraph(`${index} ${words}`));
  const file = docx(pages);
  const start = performance.now();
  const result = await readDocument(file);
  assert.equal(result.ok && result.value.blocks.length, pages.length);
  assert.ok(performance.now() - start < 8000);
});

test('a pdf of 200 pages is read in a few seconds, also where no paragraph ends', async () => {
  const lines = Array.from({ length: 45 }, (_, index) => ({
    x: 70,
    y: 780 - index * 15,
    size: 11,
    text: `linje ${index} med ord, der fylder omtrent en hel linje i bredden af siden`,
  }));
  const file = pdf(Array.from({ length: 200 }, () => lines));
  const start = performance.now();
  const result = await readDocument(file);
  assert.ok(result.ok && result.value.blocks.length > 10);
  assert.ok(performance.now() - start < 12_000);
});

test('a file that takes too long is given up', async () => {
  const pages = Array.from({ length: 20000 }, (_, index) => paragraph(`Afsnit ${index}`));
  const result = await readDocument(docx(pages), { seconds: 0.01 });
  assert.deepEqual(result, { ok: false, refusal: { kind: 'tookTooLong', limitSeconds: 0.01 } });
});

test('many files at once all get their answer', async () => {
  const file = docx([paragraph('Aftale om området')]);
  const results = await Promise.all(Array.from({ length: 6 }, () => readDocument(file)));
  assert.ok(results.every((result) => result.ok));
});

const texts: readonly (readonly [string, Uint8Array, readonly SourceBlock[]])[] = [
  [
    'UTF-8 with a mark, soft hyphen, ligature and odd spaces',
    Buffer.from('\ufeffBolig\u00adområdet er ﬁnt\u00a0og trygt'),
    [paragraph('Boligområdet er fint og trygt')],
  ],
  [
    'Windows-1252',
    Buffer.from('Tryghed på Søndergård', 'latin1'),
    [paragraph('Tryghed på Søndergård')],
  ],
  ['UTF-16', Buffer.concat([bytes(0xff, 0xfe), utf16('Ålykke')]), [paragraph('Ålykke')]],
  [
    'Markdown',
    Buffer.from(
      '## 1. **Formål**\n\n- Et *trygt* område\n\n| Mål | Kilde |\n|---|---|\n| A | B |\n',
    ),
    [
      { kind: 'heading', level: 2, text: '1. Formål' },
      { kind: 'listItem', text: 'Et trygt område' },
      {
        kind: 'table',
        rows: [
          ['Mål', 'Kilde'],
          ['A', 'B'],
        ],
      },
    ],
  ],
  [
    'lines wrapped at a margin',
    Buffer.from(
      'Parterne vil sammen arbejde for et område, hvor alle kan færdes\ntrygt og frit.\nFormål:\nDet er vigtigt.\n',
    ),
    [
      paragraph('Parterne vil sammen arbejde for et område, hvor alle kan færdes trygt og frit.'),
      paragraph('Formål:'),
      paragraph('Det er vigtigt.'),
    ],
  ],
];

for (const [name, file, blocks] of texts) {
  test(`text is read: ${name}`, async () => {
    const result = await readDocument(file);
    assert.deepEqual(result, { ok: true, value: { type: 'text', blocks } });
  });
}

test('a table in a docx keeps its cells, lines and bullets', async () => {
  const table: SourceBlock = {
    kind: 'table',
    rows: [
      ['Mål', '• Et\n• To'],
      ['A\nB', ''],
    ],
  };
  const result = await readDocument(docx([table]));
  assert.deepEqual(result, { ok: true, value: { type: 'docx', blocks: [table] } });
});
