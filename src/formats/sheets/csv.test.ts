import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Cell } from '#domain/sheets/sheet.ts';
import { readAll, shownRows } from '#formats/testing/sheets.ts';
import { writeCsv } from './csv.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const swapped = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();

const cases: readonly (readonly [string, Uint8Array | string, readonly string[]])[] = [
  ['semicolons', 'a;b\n1,5;2\n', ['1.1: "a" | "b"', '1.2: "1,5" | "2"']],
  ['tabs, as cells are pasted', 'a\tb;c\n1,5\t2\n', ['1.1: "a" | "b;c"', '1.2: "1,5" | "2"']],
  ['commas', 'a,b\n1.5,2\n', ['1.1: "a" | "b"', '1.2: "1.5" | "2"']],
  ['bars', 'a|b\n1,5|2\n', ['1.1: "a" | "b"', '1.2: "1,5" | "2"']],
  [
    'decimal commas alone part nothing',
    'Andel\n64,6\n70,1\n',
    ['1.1: "Andel"', '1.2: "64,6"', '1.3: "70,1"'],
  ],
  [
    'a sentence above the table',
    'Tal, der er fiktive; se note\n\na;b\n1;2\n3;4\n',
    [
      '1.1: "Tal, der er fiktive" | " se note"',
      '1.3: "a" | "b"',
      '1.4: "1" | "2"',
      '1.5: "3" | "4"',
    ],
  ],
  ['Excel’s own line about the delimiter', 'sep=,\r\n1;2,3\r\n', ['1.1: "1;2" | "3"']],
  [
    'quotes, within them delimiters, lines and quotes',
    'a;b\r\n"1;""x""\n2";3\r\n',
    ['1.1: "a" | "b"', '1.2: "1;"x"\n2" | "3"'],
  ],
  ['a quote inside a word', 'a;b\n5" rør;2\n', ['1.1: "a" | "b"', '1.2: "5" rør" | "2"']],
  ['blank lines are counted', '\n\na;b\n;\n1;2', ['1.3: "a" | "b"', '1.5: "1" | "2"']],
  ['old Mac lines', 'a;b\r1;2\r', ['1.1: "a" | "b"', '1.2: "1" | "2"']],
  [
    'rows of their own length',
    'a;b;c\n1\n1;2;3;4\n',
    ['1.1: "a" | "b" | "c"', '1.2: "1"', '1.3: "1" | "2" | "3" | "4"'],
  ],
  ['UTF-8', 'Område;Værdi\nÆrø;1\n', ['1.1: "Område" | "Værdi"', '1.2: "Ærø" | "1"']],
  ['UTF-8 with its mark', '\uFEFFOmråde;Værdi\n', ['1.1: "Område" | "Værdi"']],
  [
    'Windows-1252',
    latin1('Område;Værdi\nÆrø;1\n'),
    ['1.1: "Område" | "Værdi"', '1.2: "Ærø" | "1"'],
  ],
  [
    'Windows-1252 with a dash and a euro',
    Buffer.concat([latin1('Ærø '), Buffer.of(0x96, 0x20, 0x80), latin1(';1\n')]),
    ['1.1: "Ærø – €" | "1"'],
  ],
  [
    'UTF-16 with its mark',
    Buffer.from('\uFEFFOmråde;Værdi\n', 'utf16le'),
    ['1.1: "Område" | "Værdi"'],
  ],
  [
    'UTF-16 without its mark',
    Buffer.from('Område;Værdi\n', 'utf16le'),
    ['1.1: "Område" | "Værdi"'],
  ],
  ['UTF-16, large end first', swapped('Område;Værdi\n'), ['1.1: "Område" | "Værdi"']],
];

describe('a text file', () => {
  for (const [name, file, expected] of cases) {
    test(name, async () =>
      assert.deepEqual(await shownRows(Buffer.from(file as string)), expected),
    );
  }

  test('letters of two halves are whole wherever the file is cut in pieces', async () => {
    for (const before of [65_533, 65_534, 65_535, 65_536]) {
      const text = `${'a'.repeat(before)}😀;b\n`;
      const [row] = await readAll(Buffer.from(text));
      assert.deepEqual(row?.cells[0], { kind: 'text', text: text.slice(0, -3) });
    }
  });
});

describe('a text file that is written', () => {
  const of = (...cells: readonly Cell[]): string => writeCsv([cells]);
  const text = (value: string): Cell => ({ kind: 'text', text: value });

  for (const [name, cell, expected] of [
    ['a formula', text('=1+1'), "'=1+1"],
    ['a program to be run', text('=cmd|’/c calc’!A1'), "'=cmd|’/c calc’!A1"],
    ['a plus', text('+45 20'), "'+45 20"],
    ['a minus', text('-2'), "'-2"],
    ['an at', text('@SUM(A1)'), "'@SUM(A1)"],
    ['a tab', text('\t=1'), '"\'\t=1"'],
    ['blanks before a formula', text(' =1'), "' =1"],
    ['a line break before a formula', text('\r=1;2'), '"\'\r=1;2"'],
    ['quotes and semicolons', text('a;"b"'), '"a;""b"""'],
    ['a negative number stays a number', { kind: 'number', value: '-12.5' }, '-12,5'],
    ['a percent', { kind: 'number', value: '0.646', percent: true }, '64,6%'],
    ['a small percent', { kind: 'number', value: '-0.0005', percent: true }, '-0,05%'],
    ['a whole percent', { kind: 'number', value: '1', percent: true }, '100%'],
    ['a day', { kind: 'day', day: '2020-03-29' as never }, '29-03-2020'],
    ['a truth', { kind: 'truth', value: true }, 'SAND'],
    ['nothing', { kind: 'empty' }, ''],
  ] as readonly (readonly [string, Cell, string])[]) {
    test(name, () => assert.equal(of(cell), `\uFEFF${expected}\r\n`));
  }

  test('no text can be taken for a formula, and all texts come back', async () => {
    const words = fc.array(
      fc.array(fc.string({ unit: fc.constantFrom(...'=+-@\t\n";, aæ1'), maxLength: 6 }), {
        minLength: 2,
        maxLength: 3,
      }),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(words, async (rows) => {
        const file = writeCsv([
          [text('x'), text('y'), text('z')],
          ...rows.map((row) => row.map(text)),
        ]);
        const read = await readAll(Buffer.from(file));
        const back = new Map(read.map(({ row, cells }) => [row, cells]));
        for (const [at, row] of rows.entries()) {
          for (const [column, word] of row.entries()) {
            const cell = back.get(at + 2)?.[column] ?? { kind: 'empty' };
            const got = cell.kind === 'text' ? cell.text : '';
            assert.doesNotMatch(got, /^\s*[=+\-@]/u);
            if (word.trim() !== '') assert.equal(got.replace(/^'(?=\s*[=+\-@\t\n])/u, ''), word);
          }
        }
      }),
    );
  });
});
