// Files nobody should be hurt by: each ends in one refusal or one clean reading.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type WriteOptions, writeXlsx } from 'hucre/xlsx';
import type { SheetRefusal } from '#domain/sheets/sheet.ts';
import { docx } from '#formats/testing/docx.ts';
import { pdf } from '#formats/testing/pdf.ts';
import { ods, type TestWorkbook, xlsx, xlsxParts } from '#formats/testing/sheets.ts';
import { zip } from '#formats/testing/zip.ts';
import { inspectSheets } from './inspect.ts';
import { sheetLimits } from './limits.ts';
import { lookThrough } from './look.ts';
import { refusalOf } from './refused.ts';

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../../test/fixtures/sheets/${name}`, import.meta.url));
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const book = (rows: string, more: Partial<TestWorkbook> = {}, after = ''): Buffer =>
  xlsx({ sheets: [{ rows, after }], ...more });
const without = (name: string): Buffer =>
  zip(xlsxParts({ sheets: [{ rows: one }] }).filter((part) => part.name !== name));
const replaced = (name: string, content: string): Buffer =>
  zip(
    xlsxParts({ sheets: [{ rows: one }] }).map((part) =>
      part.name === name ? { name, content } : part,
    ),
  );
const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const table = (rows: string): string => `<table:table table:name="a">${rows}</table:table>`;

/** Sheets that are a few hundred kilobytes in the zip and many megabytes out of it. */
function bomb(megabytes: readonly number[]): Buffer {
  const note = Buffer.from('<!-- hvile i fred -->'.repeat(50_000));
  const sheets = megabytes.map(() => ({ rows: one }));
  const names = sheets.map((_, at) => `xl/worksheets/sheet${at + 1}.xml`);
  return zip([
    ...xlsxParts({ sheets }).filter(({ name }) => !names.includes(name)),
    ...names.map((name, at) => ({
      name,
      content: note,
      repeated: { times: megabytes[at] ?? 0, before: '<worksheet>', after: '</worksheet>' },
    })),
  ]);
}

type Ending = SheetRefusal | 'read';
const broken: SheetRefusal = { kind: 'broken' };
const mixed: SheetRefusal = { kind: 'mixedLetters' };
const unpacked: SheetRefusal = {
  kind: 'tooLarge',
  limitBytes: sheetLimits.inflatedBytes,
  of: 'unpacked',
};
const longCell: SheetRefusal = {
  kind: 'tooLarge',
  limitBytes: sheetLimits.pieceCharacters,
  of: 'cell',
};
const sheet = { number: 1, name: 'Ark1', hidden: false };
const csvSheet = { number: 1, name: '', hidden: false };
const nothing = { number: 1, name: '', hidden: false };
const cprAt = (cell: string): SheetRefusal => ({ kind: 'cprNumber', place: { sheet, cell } });

type Made = Uint8Array | Promise<Uint8Array>;
type Case = readonly [name: string, make: () => Made, ends: Ending];

const hucre = (more: Partial<WriteOptions>): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: 'Tal', rows: [[1]] }], ...more });

const notSheets: readonly Case[] = [
  ['an empty file', () => new Uint8Array(), { kind: 'empty' }],
  ['a file of blanks', () => Buffer.from(' \n;;\n'), { kind: 'empty' }],
  ['a file of blanks only', () => Buffer.from(' \n \t\n'), { kind: 'empty' }],
  ['a workbook without a single cell', () => book(''), { kind: 'empty' }],
  ['a file of zeros', () => new Uint8Array(100_000), { kind: 'notASheet' }],
  ['a letter', () => docx([{ kind: 'paragraph', text: 'Brev' }]), { kind: 'notASheet' }],
  ['a pdf', () => pdf([[{ text: 'Tal', x: 50, y: 700, size: 12 }]]), { kind: 'notASheet' }],
  ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d', 'hex'), { kind: 'notASheet' }],
  ['a page', () => Buffer.from('<html><table><tr><td>1</td></tr></table>'), { kind: 'notASheet' }],
  ['a zip of something else', () => zip([{ name: 'a.txt', content: 'a' }]), { kind: 'notASheet' }],
  ['an old Excel file', () => Buffer.concat([compound, utf16('Workbook')]), { kind: 'oldExcel' }],
  [
    'a workbook Excel locked with a password',
    () => hucre({ encryption: { password: 'x', spinCount: 1_000 } }),
    { kind: 'encrypted' },
  ],
  [
    'a workbook with a program in it',
    () => hucre({ vbaProject: Uint8Array.of(1) }),
    { kind: 'macros' },
  ],
  [
    'an old Word file',
    () => Buffer.concat([compound, utf16('WordDocument')]),
    { kind: 'notASheet' },
  ],
  [
    'an Excel file with a password',
    () => Buffer.concat([compound, utf16('EncryptedPackage')]),
    { kind: 'encrypted' },
  ],
  [
    'a zip with a password',
    () => zip([{ name: 'xl/workbook.xml', content: 'x', isEncrypted: true }]),
    { kind: 'encrypted' },
  ],
  [
    'an OpenDocument sheet with a password',
    () =>
      ods('', {
        parts: [{ name: 'META-INF/manifest.xml', content: '<m><encryption-data/></m>' }],
      }),
    { kind: 'encrypted' },
  ],
  [
    'a workbook that says it has macros',
    () => book(one, { contentType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }),
    { kind: 'macros' },
  ],
  [
    'a workbook that has macros and does not say so',
    () => book(one, { parts: [{ name: 'xl/vbaProject.bin', content: 'x' }] }),
    { kind: 'macros' },
  ],
  [
    'an OpenDocument sheet with macros',
    () => ods(table(''), { parts: [{ name: 'Basic/script-lc.xml', content: '<a/>' }] }),
    { kind: 'macros' },
  ],
];

const damaged: readonly Case[] = [
  ...[
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/worksheets/sheet1.xml',
  ].map((name): Case => [`no ${name}`, () => without(name), broken]),
  ['no texts, though it says there are', () => without('xl/sharedStrings.xml'), broken],
  [
    'two parts of one name',
    () => book(one, { parts: [{ name: 'xl/styles.xml', content: '' }] }),
    broken,
  ],
  ['a sheet that is no XML', () => replaced('xl/worksheets/sheet1.xml', 'nej'), broken],
  [
    'a sheet that is cut',
    () => replaced('xl/worksheets/sheet1.xml', '<worksheet><sheetData>'),
    broken,
  ],
  ['tags that do not fit', () => book('<row r="1"><c></row></c>'), broken],
  [
    'a bomb of entities',
    () =>
      replaced(
        'xl/worksheets/sheet1.xml',
        '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>',
      ),
    broken,
  ],
  ['an entity that is unknown', () => book(`<row r="1">${text('&b;')}</row>`), broken],
  ['a text that is not there', () => book('<row><c t="s"><v>5</v></c></row>'), broken],
  ['a text of number minus one', () => book('<row><c t="s"><v>-1</v></c></row>'), broken],
  [
    'a cell in another row than its own',
    () => book('<row r="1"><c r="A2"><v>1</v></c></row>'),
    broken,
  ],
  [
    'two values in one cell',
    () => book('<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
    broken,
  ],
  [
    'a format that is not there',
    () => book('<row><c s="9"><v>1</v></c></row>', { formats: [9] }),
    broken,
  ],
  ['a row that comes twice', () => book(one + one), broken],
  ['a row after the last', () => book('<row r="1048577"><c><v>1</v></c></row>'), broken],
  ['a column after the last', () => book('<row r="1"><c r="XFE1"><v>1</v></c></row>'), broken],
  [
    'merged areas without end',
    () => book(one, {}, '<mergeCells><mergeCell ref="A9:A1"/></mergeCells>'),
    broken,
  ],
  [
    'letters that are no UTF-8',
    () =>
      zip(
        xlsxParts({ sheets: [{ rows: one }] }).map((part) =>
          part.name.endsWith('sheet1.xml')
            ? { name: part.name, content: Buffer.from('<worksheet>\xff</worksheet>', 'latin1') }
            : part,
        ),
      ),
    broken,
  ],
  [
    'a size that is false',
    () => zip(xlsxParts({ sheets: [{ rows: one }] }).map((part) => ({ ...part, statedSize: 5 }))),
    broken,
  ],
  [
    'more columns than a sheet has',
    () =>
      ods(
        table(
          '<table:table-row><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16385"/></table:table-row>',
        ),
      ),
    broken,
  ],
  [
    'more rows than a sheet has',
    () => ods(table('<table:table-row table:number-rows-repeated="99999999"/>')),
    broken,
  ],
  ['a quote that is never closed', () => Buffer.from('a;b\n"1;2\n3;4\n'), broken],
  ['NUL in a text file', () => Buffer.from('a;b\n1;\0\n'), { kind: 'notASheet' }],
  [
    'two encodings in one text file',
    () => Buffer.concat([Buffer.from('Ærø;1\n'), Buffer.from('Sønder Å;2\n', 'latin1')]),
    mixed,
  ],
  ['letters that were lost before', () => Buffer.from('\uFFFDr\uFFFD;1\n'), mixed],
];

const large: readonly Case[] = [
  [
    'a file above the limit',
    () => new Uint8Array(sheetLimits.bytes + 1),
    { kind: 'tooLarge', limitBytes: sheetLimits.bytes },
  ],
  ['a bomb that says how large it is', () => bomb([420]), unpacked],
  ['two bombs that are large together', () => bomb([60, 350]), unpacked],
  ['a cell as long as a book', () => book(`<row>${text('a'.repeat(900_000))}</row>`), 'read'],
  [
    'a cell as long as a library',
    () => book(`<row>${text('a'.repeat(1_200_000))}</row>`),
    longCell,
  ],
  ['a tag without end', () => book(`<row><c r="${'A'.repeat(1_200_000)}`), longCell],
  ['a text file of one line', () => Buffer.alloc(3_000_000, 'a'), longCell],
  [
    'as many columns as a sheet has',
    () => book(`<row r="1">${'<c><v>1</v></c>'.repeat(16_384)}</row>`),
    'read',
  ],
  [
    'as many rows as a sheet has, with a format only',
    () =>
      book(
        `${'<row s="1" customFormat="1"><c s="1"/></row>'.repeat(1_048_575)}<row><c><v>1</v></c></row>`,
      ),
    'read',
  ],
  [
    'a text file of a million blank lines',
    () => Buffer.from(`a;b\n${';\n'.repeat(1_000_000)}1;2\n`),
    'read',
  ],
  [
    'one row too many',
    () => book('<row><c><v>1</v></c></row>'.repeat(sheetLimits.rows + 1)),
    { kind: 'tooManyRows', limit: sheetLimits.rows },
  ],
  [
    'one row said too many times',
    () =>
      ods(
        table(
          '<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="float" office:value="1"/></table:table-row>',
        ),
      ),
    { kind: 'tooManyRows', limit: sheetLimits.rows },
  ],
  [
    'a sheet full of one value',
    () =>
      ods(
        table(
          '<table:table-row table:number-rows-repeated="100000"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/></table:table-row>',
        ),
      ),
    unpacked,
  ],
  [
    'a merged area over a whole sheet',
    () =>
      book(
        `<row r="1">${text('a')}</row><row r="9"><c r="C9"><v>1</v></c></row>`,
        {},
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
    'read',
  ],
];

const cpr: readonly Case[] = [
  [
    'in a text',
    () => book(`<row r="3"><c r="D3" t="inlineStr"><is><t>se 070761-4285</t></is></c></row>`),
    cprAt('D3'),
  ],
  [
    'in a number that lost its zero',
    () => book('<row r="2"><c r="B2"><v>707614285</v></c></row>'),
    cprAt('B2'),
  ],
  [
    'in a shared text',
    () => book('<row><c t="s"><v>0</v></c></row>', { strings: ['<t>0707614285</t>'] }),
    cprAt('A1'),
  ],
  [
    'in a shared text nobody points to',
    () => book(one, { strings: ['<t>0707614285</t>'] }),
    { kind: 'cprNumber', place: { sheet } },
  ],
  [
    'in a formula',
    () => book('<row><c><f>"070761"&amp;"-4285"&amp;"070761-4285"</f><v>1</v></c></row>'),
    cprAt('A1'),
  ],
  [
    'in a hidden sheet',
    () =>
      xlsx({
        sheets: [
          { rows: one },
          { state: 'veryHidden', name: 'x', rows: `<row>${text('070761-4285')}</row>` },
        ],
      }),
    { kind: 'cprNumber', place: { sheet: { number: 2, name: 'x', hidden: true }, cell: 'A1' } },
  ],
  [
    'in the name of a sheet',
    () => xlsx({ sheets: [{ name: '070761-4285', rows: one }] }),
    { kind: 'cprNumber', place: { sheet: nothing } },
  ],
  [
    'in a note',
    () =>
      book(one, {
        parts: [{ name: 'xl/comments1.xml', content: '<comments><t>070761-4285</t></comments>' }],
      }),
    { kind: 'cprNumber', place: { sheet: nothing } },
  ],
  [
    'in what a pivot table remembers',
    () =>
      book(one, {
        parts: [
          {
            name: 'xl/pivotCache/pivotCacheRecords1.xml',
            content: '<p><s v="x"/><s v="070761-4285"/></p>',
          },
        ],
      }),
    { kind: 'cprNumber', place: { sheet } },
  ],
  [
    'at the foot of a page',
    () => book(one, {}, '<headerFooter><oddFooter>070761-4285</oddFooter></headerFooter>'),
    { kind: 'cprNumber', place: { sheet } },
  ],
  [
    'in help beside a cell',
    () =>
      book(one, {}, '<dataValidations><dataValidation prompt="070761-4285"/></dataValidations>'),
    { kind: 'cprNumber', place: { sheet } },
  ],
  [
    'in an OpenDocument cell',
    () =>
      ods(
        table(
          '<table:table-row/><table:table-row><table:table-cell/><table:table-cell office:value-type="string"><text:p>070761-4285</text:p></table:table-cell></table:table-row>',
        ),
      ),
    { kind: 'cprNumber', place: { sheet: { number: 1, name: 'a', hidden: false }, cell: 'B2' } },
  ],
  [
    'in an OpenDocument note',
    () =>
      ods(
        table(
          '<table:table-row><table:table-cell office:value-type="float" office:value="1"><office:annotation><text:p>070761-4285</text:p></office:annotation></table:table-cell></table:table-row>',
        ),
      ),
    { kind: 'cprNumber', place: { sheet: { number: 1, name: 'a', hidden: false } } },
  ],
  [
    'behind a merged OpenDocument cell',
    () =>
      ods(
        table(
          '<table:table-row><table:table-cell office:value-type="float" office:value="1"/><table:covered-table-cell office:value-type="string"><text:p>070761-4285</text:p></table:covered-table-cell></table:table-row>',
        ),
      ),
    { kind: 'cprNumber', place: { sheet: { number: 1, name: 'a', hidden: false }, cell: 'B1' } },
  ],
  [
    'in a text file',
    () => Buffer.from('a;b\n\n1;070761-4285\n'),
    { kind: 'cprNumber', place: { sheet: csvSheet, cell: 'B3' } },
  ],
];

const inThread = async (bytes: Uint8Array): Promise<Ending> => {
  const inspected = await inspectSheets(bytes);
  return inspected.ok ? 'read' : inspected.refusal;
};
const here = (bytes: Uint8Array): Promise<Ending> =>
  lookThrough(bytes).then(() => 'read' as const, refusalOf);

for (const [group, cases, endingOf] of [
  ['what is no sheet', notSheets, here],
  ['what is damaged', damaged, here],
  ['what is too large', large, inThread],
  ['a CPR number', cpr, here],
] as const) {
  describe(group, () => {
    for (const [name, make, ends] of cases) {
      test(name, async () => assert.deepEqual(await endingOf(await make()), ends));
    }
  });
}

describe('a file that is cut anywhere', () => {
  for (const name of ['eksempel.xlsx', 'eksempel.ods']) {
    test(name, async () => {
      const whole = fixture(name);
      for (let tenth = 1; tenth < 10; tenth += 1) {
        const cut = whole.subarray(0, Math.floor((whole.length * tenth) / 10));
        assert.deepEqual(await here(cut), broken, `${tenth}0 %`);
      }
    });
  }

  test('a part whose sum is another than the zip says', async () => {
    const hurt = Buffer.from(fixture('eksempel.xlsx'));
    // In the directory at the end the sum stands 30 bytes before the name.
    const at = hurt.lastIndexOf('xl/worksheets/sheet1.xml') - 30;
    hurt.writeUInt8(hurt.readUInt8(at) ^ 1, at);
    assert.deepEqual(await here(hurt), broken);
  });
});

test('whatever is done to the bytes of a file, it is read or refused', async () => {
  const files = ['eksempel.xlsx', 'eksempel.ods', 'eksempel-utf8.csv', 'eksempel-1252.csv'];
  const change = fc.tuple(fc.nat(), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files.map(fixture)),
      fc.array(change, { minLength: 1, maxLength: 5 }),
      async (whole, changes) => {
        const hurt = Buffer.from(whole);
        for (const [at, byte] of changes) hurt[at % hurt.length] = byte;
        await lookThrough(hurt).catch((error: unknown) => {
          // A fault of the program's own would be one of these.
          assert.ok(!(error instanceof ReferenceError || error instanceof RangeError));
          assert.ok(refusalOf(error).kind !== 'persons');
        });
      },
    ),
    { numRuns: 150 },
  );
});

test('a head is as small as it needs be, whatever the sheet holds', async () => {
  const cells = text('ord '.repeat(500)).repeat(400);
  const sheets = [{ rows: `<row>${cells}</row>`.repeat(30) }, { rows: one }];
  const { heads } = await lookThrough(xlsx({ sheets }));
  assert.deepEqual(
    heads.map(({ rows, rowCount }) => [rowCount, rows.length, rows[0]?.cells.length]),
    [
      [30, 3, 300],
      [1, 1, 1],
    ],
  );
  assert.ok(JSON.stringify(heads).length < 1_000_000);
});

test('what takes too long is given up', async () => {
  const rows = '<row><c><v>1</v></c></row>'.repeat(100_000);
  assert.deepEqual(await inspectSheets(book(rows), { seconds: 0.02 }), {
    ok: false,
    refusal: { kind: 'tookTooLong', limitSeconds: 0.02 },
  });
});
