import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Block, DocumentContent } from '#domain/documents/block.ts';
import {
  chartBlock,
  documentOf,
  everyBlock,
  issuedAt,
  longDocument,
} from '#formats/testing/documents.ts';
import { fontFolder } from './fonts.ts';
import { isCovered } from './glyphs.ts';
import { breakable, paperText } from './paper-text.ts';
import { renderPdf } from './pdf.ts';
import { setPdf } from './typst.ts';

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const counted = (text: string, found: RegExp): number => [...text.matchAll(found)].length;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function textOf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
}

const table = (rows: number): Block => ({
  kind: 'table',
  caption: 'Afdelinger',
  rowHeaders: true,
  columns: [{ title: 'Afdeling' }, { title: 'Andel', align: 'right' }],
  rows: Array.from({ length: rows }, (_, nth) => [`Afdeling ${nth + 1}`, `${nth} %`]),
});

const full: DocumentContent = documentOf(
  [
    { kind: 'paragraph', text: [{ text: 'Se ' }, { text: 'målene', href: '#maal' }] },
    { kind: 'heading', level: 1, text: 'Mål', id: 'maal' },
    { kind: 'heading', level: 2, text: 'T1 Tryghed' },
    { kind: 'verdict', verdict: 'notMet', word: 'Ikke nået', text: 'Kravet er mindst 73 %.' },
    chartBlock,
    { kind: 'list', ordered: false, items: ['Et', 'To'] },
    table(60),
    { kind: 'paragraph', text: [{ text: 'Kilden', href: 'https://example.org/tal' }] },
  ],
  { contents: true, fictional: true, subtitle: 'Fjordparken', lines: ['1. marts 2020'] },
);

describe('a document as PDF', () => {
  let bytes: Uint8Array;
  let file: string;
  before(() => {
    bytes = setPdf(full, issuedAt);
    file = latin(bytes);
  });

  test('says that it is both PDF/UA-1 and PDF/A-2a, and describes what it says', () => {
    const xmp = file.slice(file.lastIndexOf('<?xpacket begin'));
    assert.match(xmp, /<pdfuaid:part>1<\/pdfuaid:part>/);
    assert.match(xmp, /<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A</);
    assert.match(xmp, /<pdfaSchema:namespaceURI>http:\/\/www\.aiim\.org\/pdfua\/ns\/id\//);
    assert.match(file, /\/OutputIntents /);
    assert.match(file, /\/DisplayDocTitle true/);
    const length = /\/Length (\d+)[^<]*>>\s*stream\s(<\?xpacket begin[\s\S]*?)\s?endstream/.exec(
      file.slice(file.lastIndexOf('/Subtype /XML') - 200),
    );
    assert.equal(Number(length?.[1]), length?.[2]?.length);
  });

  test('every object lies where the file says', () => {
    const start = Number(/startxref\n(\d+)/.exec(file)?.[1]);
    assert.equal(file.slice(start, start + 5), 'xref\n');
    const count = Number(/^xref\n0 (\d+)/.exec(file.slice(start))?.[1]);
    const entries = file.slice(file.indexOf('\n', start + 5) + 1);
    for (let number = 1; number < count; number += 1) {
      const at = Number(entries.slice(number * 20, number * 20 + 10));
      assert.equal(file.slice(at, at + `${number} 0 obj`.length), `${number} 0 obj`);
    }
  });

  test('is tagged: headings, lists, tables with heads, pictures with words', () => {
    assert.match(file, /\/StructTreeRoot \d+ 0 R/);
    assert.match(file, /\/Marked true/);
    assert.equal(counted(file, /\/S \/H1\b/g), 2, 'the contents and the chapter');
    assert.equal(counted(file, /\/S \/H2\b/g), 1);
    assert.equal(
      counted(file, /\/S \/TH\b/g),
      2 + 8,
      'the table, and the chart with a period in each column',
    );
    assert.ok(counted(file, /\/S \/TD\b/g) >= 60);
    assert.ok(counted(file, /\/S \/LI\b/g) >= 2);
    assert.ok(counted(file, /\/S \/Link\b/g) >= 2);
    assert.match(file, /\/S \/Figure[\s\S]{0,400}\/Alt \(/);
    assert.match(file, /\/S \/Caption\b/);
    assert.match(file, /\/TOCI?\b/);
  });

  test('tells its language, its title and its date, and has bookmarks', async () => {
    assert.match(file, /\/Lang \(da-DK\)/);
    const pdf = await getDocumentProxy(bytes.slice());
    const { info } = await pdf.getMetadata();
    assert.equal(Reflect.get(info, 'Title'), full.title);
    assert.match(String(Reflect.get(info, 'CreationDate')), /^D:20200301112233/);
    const outline = await pdf.getOutline();
    assert.deepEqual(
      outline.map(({ title, items }) => [title, items.map((item) => item.title)]),
      [['Mål', ['T1 Tryghed']]],
    );
  });

  test('numbers its pages, repeats the heads of tables and says that figures are made up', async () => {
    const pdf = await getDocumentProxy(bytes.slice());
    const { text: pages } = await extractText(pdf, { mergePages: false });
    assert.ok(pages.length >= 3);
    for (const [index, page] of pages.entries()) {
      assert.match(page, new RegExp(`Side ${index + 1} af ${pages.length}`));
      assert.match(page, /Eksempel med opdigtede tal/);
    }
    const withRows = pages.filter((page) => /Afdeling \d+/.test(page));
    assert.ok(withRows.length >= 2);
    for (const page of withRows) assert.match(page, /Afdeling\s+Andel/);
    assert.match(pages[0] ?? '', /Indhold[\s\S]*Mål[\s.]*\d/);
  });

  test('has the chart as a table too, and no figure where none was measured', async () => {
    const text = await textOf(bytes);
    for (const words of ['ikke målt', 'skjult (for', 'foreløbig 72,5', '70,5–74,5']) {
      assert.ok(text.includes(words), words);
    }
    assert.ok(!text.includes('64,0 %'), 'the value of a year that was not measured');
  });

  test('leads only to the outside that may be led to', () => {
    const links = setPdf(documentOf(everyBlock('x')), issuedAt);
    const addresses = [...latin(links).matchAll(/\/URI \(([^)]*)\)/g)].map((found) => found[1]);
    assert.deepEqual([...new Set(addresses)], ['https://example.org/%C3%A6?a=1&b=%222%22']);
  });
});

describe('the same content gives the same bytes', () => {
  test('twice in one process, through the thread too', async () => {
    const first = setPdf(full, issuedAt);
    assert.equal(sha256(setPdf(full, issuedAt)), sha256(first));
    assert.equal(sha256(await renderPdf(full, issuedAt)), sha256(first));
  });

  test('in another process', async () => {
    const script = `
      import { createHash } from 'node:crypto';
      import { setPdf } from '#formats/documents/typst.ts';
      import { issuedAt, longDocument } from '#formats/testing/documents.ts';
      const bytes = setPdf(longDocument(3), issuedAt);
      process.stdout.write(createHash('sha256').update(bytes).digest('hex'));`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', script],
      { env: { ...process.env, TZ: 'America/New_York', LANG: 'C' } },
    );
    assert.equal(stdout, sha256(setPdf(longDocument(3), issuedAt)));
  });

  test('another moment gives others', () => {
    const later = setPdf(full, '2020-03-02T00:00:00.000Z' as typeof issuedAt);
    assert.notEqual(sha256(later), sha256(setPdf(full, issuedAt)));
  });
});

const hostile: readonly (readonly [name: string, text: string])[] = [
  ['markup of Typst', '#emph[x] $x^2$ *a* _b_ @c <d> `e` //f /*g*/ \\ = h'],
  ['code of Typst', '#panic("x") #{ 1 + 1 } "#sys.inputs" \\"'],
  ['markup of XML', '<b>&amp;"\'</b> ]]> <!-- --> <?x ?>'],
  ['nothing', ''],
  ['blanks', ' \t \u00a0 '],
  ['several lines', 'en\nto\r\ntre\u2028fire'],
  ['control characters', 'a\u0000b\u0007c\u001fd\u007fe\u0085f'],
  ['half an emoji', '\ud83d a \ude42'],
  ['emoji', 'god 🙂 👨‍👩‍👧 🇩🇰 dag'],
  ['right to left', 'שלום عليكم \u202eabc\u202c'],
  ['other scripts', '中文 ภาษา हिन्दी'],
  ['private use', '\ue000\uf8ff\u{10ffff}'],
  ['combining', 'e\u0301 a\u030a A\u030a \u0301x'],
  ['very long words', `${'x'.repeat(900)} ${'1'.repeat(400)} ${'å'.repeat(300)}`],
  ['a long address', `https://example.org/${'a/b-c?d=e&'.repeat(60)}`],
  ['invisible', 'a\u200bb\u200cc\u200dd\ufeffe\u00adf\u2060g'],
];

describe('any text comes out as text', () => {
  for (const [name, text] of hostile) {
    test(`${name}, in every place`, async () => {
      const content = documentOf(everyBlock(text), {
        title: text,
        subtitle: text,
        lines: [text],
        footer: text,
        contents: true,
      });
      const bytes = await renderPdf(content, issuedAt);
      assert.match(latin(bytes), /^%PDF-1\.7/);
    });
  }

  const split: readonly (readonly [name: string, text: string, says: string])[] = [
    ['an address', 'https://example.org/6a?b=6&c=66', 'https://example.org/6a?b=6&c=66'],
    ['a long number', '1234567890123456789012345678901 6', '1234567890123456789012345678901 6'],
    ['a list of what the font has not', '\u0200À↼!① 6', '[U+0200]À[U+21BC]![U+2460] 6'],
    [
      'soft hyphens',
      'bo\u00adlig\u00ador\u00adga\u00adni\u00adsa\u00adtion 6',
      'boligorganisation 6',
    ],
  ];
  for (const [name, text, says] of split) {
    test(`told as it was written: ${name}`, async () => {
      const bytes = setPdf(documentOf([{ kind: 'paragraph', text }]), issuedAt);
      assert.ok((await textOf(bytes)).includes(says), await textOf(bytes));
      assert.doesNotMatch(latin(bytes), /^<[\dA-F]{4}> <[\dA-F]*(?:200B|00AD)>$/m);
    });
  }

  /** What is left when breaks are taken away. */
  const bare = (text: string): string => text.replaceAll(/[\s\u00a0\u200b-]/g, '');

  test('whatever it is', async () => {
    const any = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string()),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(any, async (texts) => {
        const blocks = texts.map((text): Block => ({ kind: 'paragraph', text }));
        const found = bare(await textOf(setPdf(documentOf(blocks), issuedAt)).then(nfc));
        for (const text of texts) {
          const expected = bare(nfc(breakable(paperText(text, { any: false }))));
          assert.ok(found.includes(expected), JSON.stringify([text, expected, found]));
        }
      }),
      { numRuns: 40 },
    );
  });
  const nfc = (text: string): string => text.normalize('NFKC');

  test('what the font has not is told by number, and that it is so', async () => {
    const bytes = setPdf(documentOf([{ kind: 'paragraph', text: 'god 🙂 dag' }]), issuedAt);
    const text = await textOf(bytes);
    assert.match(text, /god \[U\+1F642\] dag/);
    assert.match(text, /Tegn, som skrifttypen ikke har/);
    const plain = await textOf(
      setPdf(documentOf([{ kind: 'paragraph', text: 'god dag' }]), issuedAt),
    );
    assert.doesNotMatch(plain, /skrifttypen/);
  });
});

describe('a document may be', () => {
  const shapes: readonly (readonly [name: string, content: DocumentContent])[] = [
    ['empty', documentOf([], { title: '', footer: '', contents: true })],
    ['without headings', documentOf([{ kind: 'paragraph', text: 'x' }], { contents: true })],
    ['of a heading too deep', documentOf([{ kind: 'heading', level: 3, text: 'x' }])],
    [
      'of levels skipped',
      documentOf([1, 3, 2, 3].map((level) => ({ kind: 'heading', level, text: 'x' }) as Block)),
    ],
    [
      'of headings of one name',
      documentOf([1, 2].map(() => ({ kind: 'heading', level: 1, text: 'x', id: 'x' }))),
    ],
    ['of page breaks', documentOf([{ kind: 'pageBreak' }, { kind: 'pageBreak' }])],
    ['of a table of no rows', documentOf([table(0)])],
    ['of a table of no columns', documentOf([{ ...table(0), columns: [] } as Block])],
    [
      'of a table of many columns',
      documentOf([
        {
          ...table(0),
          columns: Array.from({ length: 30 }, (_, n) => ({ title: `Kolonne ${n}` })),
          rows: [Array.from({ length: 30 }, () => 'ord')],
        } as Block,
      ]),
    ],
    [
      'of empty lists',
      documentOf([
        { kind: 'list', ordered: true, items: [] },
        { kind: 'facts', facts: [] },
      ]),
    ],
    [
      'of a chart of one figure',
      documentOf([{ ...chartBlock, points: chartBlock.points.slice(1, 2), benchmarks: [] }]),
    ],
  ];
  for (const [name, content] of shapes) {
    test(name, () => assert.match(latin(setPdf(content, issuedAt)), /pdfuaid:part>1</));
  }

  test('of forty pages', async () => {
    const pdf = await getDocumentProxy((await renderPdf(longDocument(), issuedAt)).slice());
    assert.ok(pdf.numPages >= 40 && pdf.numPages <= 44, String(pdf.numPages));
  });
});

test('headings given alike under the same one are alike', () => {
  const levels = [1, 3, 3, 2, 3] as const;
  const blocks = levels.map((level): Block => ({ kind: 'heading', level, text: 'x' }));
  const file = latin(setPdf(documentOf(blocks), issuedAt));
  const found = [1, 2, 3].map((level) => counted(file, new RegExp(`/S /H${level}\\b`, 'g')));
  assert.deepEqual(found, [1, 3, 1]);
});

test('a low table is not divided, nor a row of a high one', async () => {
  for (let lines = 38; lines <= 50; lines += 1) {
    const before = Array.from({ length: lines }, (): Block => ({ kind: 'paragraph', text: 'x' }));
    const long = 'ord '.repeat(40);
    const rows = Array.from({ length: 12 }, (_, nth) => [`først${nth} ${long}sidst${nth}`, '']);
    const low = { ...table(6), caption: 'Lav tabel' } as Block;
    const high = { ...table(0), rows } as Block;
    const bytes = setPdf(documentOf([...before, low, high]), issuedAt);
    const pdf = await getDocumentProxy(bytes.slice());
    const { text: pages } = await extractText(pdf, { mergePages: false });
    const withLow = pages.filter((page) => /Afdeling \d/.test(page));
    assert.equal(withLow.length, 1, `after ${lines} lines`);
    assert.match(withLow[0] ?? '', /Lav tabel/);
    for (const nth of rows.keys()) {
      const first = pages.findIndex((page) => page.includes(`først${nth} `));
      assert.match(pages[first] ?? '', new RegExp(`sidst${nth}\\b`), `row ${nth}`);
    }
  }
});

test('the characters that can be set are those all faces have', () => {
  const faces = ['Regular', 'SemiBold', 'Bold', 'Italic'].map((face) =>
    charactersOf(readFileSync(new URL(`IBMPlexSans-${face}.ttf`, fontFolder()))),
  );
  const wrong: number[] = [];
  for (let point = 0x20; point <= 0x10ffff; point += 1) {
    if (isCovered(point) !== faces.every((face) => face.has(point))) wrong.push(point);
  }
  assert.deepEqual(wrong, []);
});

/** The code points of a TrueType font, by its character map of format 4. */
function charactersOf(font: Buffer): ReadonlySet<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, nth) => 12 + 16 * nth);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0;
  const cmap = font.readUInt32BE(entry + 8);
  const found = new Set<number>();
  for (let nth = 0; nth < font.readUInt16BE(cmap + 2); nth += 1) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * nth);
    if (font.readUInt16BE(at) === 4) for (const point of pointsOf(font, at)) found.add(point);
  }
  return found;
}

function* pointsOf(font: Buffer, at: number): Generator<number> {
  const bytes = font.readUInt16BE(at + 6);
  for (let nth = 0; nth < bytes; nth += 2) {
    const [last, first] = [
      font.readUInt16BE(at + 14 + nth),
      font.readUInt16BE(at + 16 + bytes + nth),
    ];
    const delta = font.readUInt16BE(at + 16 + 2 * bytes + nth);
    const place = at + 16 + 3 * bytes + nth;
    const offset = font.readUInt16BE(place);
    for (let point = first; point <= last && point < 0xffff; point += 1) {
      const glyph = offset === 0 ? point : font.readUInt16BE(place + offset + 2 * (point - first));
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) yield point;
    }
  }
}
