import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import fc from 'fast-check';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { Block, DocumentContent } from '#domain/documents/block.ts';
import {
  chartBlock,
  documentOf,
  everyBlock,
  issuedAt,
  longDocument,
} from '#formats/testing/documents.ts';
import { renderDocx } from './docx.ts';
import { wordText } from './paper-text.ts';
import { setDocx } from './word.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The parts of the file as text. */
async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) => /\.(?:xml|rels)$/.test(name));
  const texts = names.map(
    async (name) => [name, (await zip.file(name)?.async('string')) ?? ''] as const,
  );
  return new Map(await Promise.all(texts));
}

const rawText = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

const full: DocumentContent = documentOf(
  [
    { kind: 'paragraph', text: [{ text: 'Se ' }, { text: 'målene', href: '#maal' }] },
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: 'Mål', id: 'maal' },
    { kind: 'heading', level: 2, text: 'T1 Tryghed' },
    { kind: 'verdict', verdict: 'notMet', word: 'Ikke nået', text: 'Kravet er mindst 73 %.' },
    chartBlock,
    { kind: 'list', ordered: true, items: ['Et', 'To'] },
    { kind: 'list', ordered: true, items: ['Forfra'] },
    {
      kind: 'table',
      caption: 'Afdelinger',
      rowHeaders: true,
      columns: [{ title: 'Afdeling' }, { title: 'Andel', align: 'right' }],
      rows: [['Nord', '74 %']],
    },
    { kind: 'paragraph', text: [{ text: 'Kilden', href: 'https://example.org/tal?a=1&b=2' }] },
  ],
  { contents: true, fictional: true, subtitle: 'Fjordparken', lines: ['1. marts 2020'] },
);

describe('a document for Word', () => {
  let bytes: Uint8Array;
  let parts: ReadonlyMap<string, string>;
  const part = (name: string): string => parts.get(name) ?? '';
  before(async () => {
    bytes = await setDocx(full, issuedAt);
    parts = await partsOf(bytes);
  });

  test('reads back as headings, lists, tables and pictures', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    assert.match(value, /<h1>.*Statuspapir 2019|<p>.*Statuspapir 2019/);
    assert.match(value, /<h1>(?:<a id="[^"]*"><\/a>)*Mål<\/h1>/);
    assert.match(value, /<h2>(?:<a id="[^"]*"><\/a>)*T1 Tryghed<\/h2>/);
    assert.equal([...value.matchAll(/<ol>/g)].length >= 1, true);
    assert.match(value, /<thead><tr><th><p><strong>Afdeling<\/strong>/);
    assert.ok(value.includes(`alt="${chartBlock.description}"`));
    assert.match(value, /<a href="https:\/\/example\.org\/tal\?a=1&amp;b=2">/);
  });

  test('marks the heads of its tables, repeats them, and breaks no row', () => {
    const document = part('word/document.xml');
    assert.equal([...document.matchAll(/<w:tblHeader\/>/g)].length, 2);
    assert.ok(document.includes('w:firstRow="true"') && document.includes('w:firstColumn="true"'));
    assert.ok([...document.matchAll(/<w:cantSplit\/>/g)].length >= 4);
  });

  test('keeps low tables and frames whole, and has no empty line for air', async () => {
    const file = await setDocx(
      documentOf([
        { kind: 'callout', style: 'info', heading: 'Beslutning', text: ['Et', 'To'] },
        {
          kind: 'table',
          caption: 'A',
          columns: [{ title: 'x' }],
          rows: [['1'], ['2']],
          rowHeaders: true,
        },
        { kind: 'paragraph', text: 'Efter tabellen' },
      ]),
      issuedAt,
    );
    const document = (await partsOf(file)).get('word/document.xml') ?? '';
    const keptNext = [...document.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/g)].map(([each]) => [
      [...each.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, text]) => text).join(''),
      each.includes('<w:keepNext/>'),
    ]);
    assert.deepEqual(keptNext.slice(keptNext.findIndex(([text]) => text === 'Beslutning')), [
      ['Beslutning', true],
      ['Et', true],
      ['To', false],
      ['A', false],
      ['x', true],
      ['1', true],
      ['2', false],
      ['Efter tabellen', false],
    ]);
    assert.match(document, /w:before="140"[^>]*\/><\/w:pPr><w:r><w:t [^>]*>Efter tabellen/);
  });

  test('every table has a head, and facts are no table', async () => {
    const facts = [{ term: 'Fra', value: 'Følgegruppen' }];
    const file = await setDocx(
      documentOf([...everyBlock('x'), { kind: 'facts', facts }]),
      issuedAt,
    );
    const document = (await partsOf(file)).get('word/document.xml') ?? '';
    const tables = [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(String);
    assert.ok(tables.length > 0);
    for (const each of tables) assert.match(each, /<w:tblHeader\/>/);
    assert.ok(tables.every((each) => !each.includes('Følgegruppen')));
    assert.match(document, /Fra<\/w:t><\/w:r><w:r><w:tab\/><\/w:r><w:r><w:t [^>]*>Følgegruppen/);
  });

  test('has contents, bookmarks, page numbers and a page begun at a heading', () => {
    const document = part('word/document.xml');
    assert.match(document, /<w:instrText[^>]*>TOC \\h \\o &quot;1-2&quot;/);
    assert.match(document, /<w:bookmarkStart w:name="afsnit_1" w:id="\d+"\/>/);
    assert.match(document, /<w:hyperlink[^>]*w:anchor="afsnit_1"/);
    assert.match(
      document,
      /<w:pStyle w:val="Heading1"\/>[^p]*<w:pageBreakBefore\/>|<w:pageBreakBefore\/>/,
    );
    assert.match(part('word/footer1.xml'), /Side[\s\S]*PAGE[\s\S]* af [\s\S]*NUMPAGES/);
  });

  test('says that figures are made up on every page, and speaks Danish', () => {
    for (const name of ['word/header1.xml', 'word/header2.xml']) {
      assert.match(part(name), /Eksempel med opdigtede tal/);
    }
    assert.match(part('word/styles.xml'), /<w:lang w:val="da-DK"/);
    assert.match(part('word/settings.xml'), /<w:autoHyphenation/);
  });

  test('tells its title, who wrote it and when', () => {
    const core = part('docProps/core.xml');
    assert.match(core, /<dc:title>Statuspapir 2019 for Bydelsbestyrelsen<\/dc:title>/);
    assert.match(core, /<dcterms:created [^>]*>2020-03-01T11:22:33\.000Z</);
    assert.match(core, /<dcterms:modified [^>]*>2020-03-01T11:22:33\.000Z</);
  });

  test('a picture that says something has words, one that does not is decoration', () => {
    const pictures = [...part('word/document.xml').matchAll(/<wp:docPr ([^>]*)>/g)].map(String);
    assert.equal(pictures.filter((each) => each.includes('kravet er 73 %')).length, 1);
    assert.ok(part('word/document.xml').includes('decorative'));
    const ids = pictures.map((each) => /id="(\d+)"/.exec(each)?.[1]);
    assert.equal(new Set(ids).size, ids.length);
  });

  test('every link of the text has its relation', () => {
    const used = [...part('word/document.xml').matchAll(/r:id="([^"]+)"/g)].map(([, id]) =>
      String(id),
    );
    for (const id of used)
      assert.ok(part('word/_rels/document.xml.rels').includes(`Id="${id}"`), id);
  });
});

describe('the same content gives the same bytes', () => {
  test('twice in one process, through the thread too', async () => {
    const first = sha256(await setDocx(full, issuedAt));
    assert.equal(sha256(await setDocx(full, issuedAt)), first);
    assert.equal(sha256(await renderDocx(full, issuedAt)), first);
  });

  test('in another process, in another part of the world', async () => {
    const script = `
      import { createHash } from 'node:crypto';
      import { setDocx } from '#formats/documents/word.ts';
      import { issuedAt, longDocument } from '#formats/testing/documents.ts';
      const bytes = await setDocx(longDocument(3), issuedAt);
      process.stdout.write(createHash('sha256').update(bytes).digest('hex'));`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', script],
      { env: { ...process.env, TZ: 'America/New_York', LANG: 'C' } },
    );
    assert.equal(stdout, sha256(await setDocx(longDocument(3), issuedAt)));
  });
});

describe('any text comes out as text', () => {
  const hostile = [
    '<b>&amp;"\'</b> ]]> <!-- -->',
    '<w:p/><w:bookmarkStart w:name="_Toc9" w:id="9"/>',
    'PAGEREF _Toc9 \\h r:id="rIdabcdefghijklmnop">',
    '',
    ' \t ',
    'en\nto\r\ntre',
    'a\u0000b\u0007c\ufffe',
    '\ud83d 🙂 👨‍👩‍👧 שלום',
    'x'.repeat(3000),
  ];
  for (const text of hostile) {
    test(JSON.stringify(text.slice(0, 40)), async () => {
      const more = { title: text, subtitle: text, lines: [text], footer: text, contents: true };
      const bytes = await setDocx(documentOf(everyBlock(text), more), issuedAt);
      const found = await rawText(bytes);
      assert.ok(bare(found).includes(bare(wordText(text))), found.slice(0, 200));
    });
  }

  test('whatever it is', async () => {
    const any = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string()),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(any, async (texts) => {
        const blocks = texts.map((text): Block => ({ kind: 'paragraph', text }));
        const found = bare(await rawText(await setDocx(documentOf(blocks), issuedAt)));
        for (const text of texts)
          assert.ok(found.includes(bare(wordText(text))), JSON.stringify(text));
      }),
      { numRuns: 30 },
    );
  });
});

const bare = (text: string): string => text.replaceAll(/\s/g, '');

describe('a document may be', () => {
  const shapes: readonly (readonly [name: string, content: DocumentContent])[] = [
    ['empty', documentOf([], { title: '', footer: '', contents: true })],
    ['of levels skipped', documentOf([{ kind: 'heading', level: 3, text: 'x' }])],
    ['of page breaks', documentOf([{ kind: 'pageBreak' }, { kind: 'pageBreak' }])],
    [
      'of a table of no rows',
      documentOf([
        { kind: 'table', caption: '', columns: [{ title: 'A' }], rows: [], rowHeaders: false },
      ]),
    ],
    ['of forty pages', longDocument()],
  ];
  for (const [name, content] of shapes) {
    test(name, async () => {
      assert.equal(
        (await partsOf(await renderDocx(content, issuedAt))).has('word/document.xml'),
        true,
      );
    });
  }
});
