import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Cell } from '#domain/sheets/sheet.ts';
import type { WrittenSheet } from '#domain/sheets/workbook.ts';
import { readAll, shownRows } from '#formats/testing/sheets.ts';
import { notAFormula } from '#text/sheet/no-formula.ts';
import { inspectSheets } from './inspect.ts';
import { writeWorkbook } from './write.ts';

const text = (value: string): Cell => ({ kind: 'text', text: value });
const number = (value: string): Cell => ({ kind: 'number', value });
const percent = (value: string): Cell => ({ kind: 'number', value, percent: true });
const sheet = (
  rows: readonly (readonly Cell[])[],
  more: Partial<WrittenSheet> = {},
): WrittenSheet => ({
  name: 'Tal',
  hidden: false,
  rows,
  headerRows: 1,
  widths: [40, 12],
  ...more,
});

describe('a workbook that is written', () => {
  test('comes back as it went out', async () => {
    const bytes = await writeWorkbook({
      sheets: [
        sheet([
          [text('Måling'), text('Tal')],
          [text('Tryghed på Ærø'), percent('0.646'), percent('1'), number('-12.5'), number('0')],
          [],
          [
            { kind: 'empty' },
            { kind: 'day', day: '2020-03-29' as never },
            { kind: 'truth', value: false },
          ],
        ]),
        sheet([[text('plan'), text('fjordparken')]], {
          name: 'fremdrift',
          hidden: true,
          headerRows: 0,
        }),
      ],
    });
    assert.deepEqual(await shownRows(bytes), [
      '1.1: "Måling" | "Tal"',
      '1.2: "Tryghed på Ærø" | 0.646% | 1% | -12.5 | 0',
      '1.4:  | 2020-03-29 | false',
      '2.1: "plan" | "fjordparken"',
    ]);
    const inspected = await inspectSheets(bytes);
    assert.ok(inspected.ok);
    assert.deepEqual(
      inspected.value.heads.map((head) => [head.sheet.name, head.sheet.hidden]),
      [
        ['Tal', false],
        ['fremdrift', true],
      ],
    );
  });

  test('what begins like a formula is none in a text file a program makes of it either', async () => {
    const words = ["=cmd|' /C calc'!A0", '+1', '-2', '@x', ' =1'];
    const bytes = await writeWorkbook({ sheets: [sheet([words.map(text)])] });
    const [row] = await readAll(bytes);
    assert.deepEqual(
      row?.cells,
      words.map((each) => text(`'${each}`)),
    );
  });

  test('a number of more digits than a program holds is written as text', async () => {
    const bytes = await writeWorkbook({
      sheets: [sheet([[number('1234567890123456.5'), number('0.00000000000000125')]])],
    });
    assert.deepEqual(await shownRows(bytes), ['1.1: "1234567890123456,5" | 0.00000000000000125']);
  });

  test('texts are texts whatever they look like, and numbers stay exact', async () => {
    const word = fc.oneof(
      fc.constantFrom(
        '=1+1',
        '#N/A',
        '#DIV/0!',
        'TRUE',
        '1',
        '2014/15',
        '@x',
        '-2',
        '_x0041_',
        ' <b>&amp;',
        "'a",
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    const amount = fc
      .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 8 }))
      .map(([digits, scale]) => Number(`${digits}e-${scale}`));
    await fc.assert(
      fc.asyncProperty(word, amount, async (said, value) => {
        const exact = value === 0 ? '0' : value.toFixed(8).replace(/\.?0+$/u, '');
        const [row] = await readAll(
          await writeWorkbook({ sheets: [sheet([[number(exact), text(said)]])] }),
        );
        assert.deepEqual(row?.cells[0], number(exact));
        assert.deepEqual(row?.cells[1], said.trim() === '' ? undefined : text(notAFormula(said)));
      }),
    );
  });
});
