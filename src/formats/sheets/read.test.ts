import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { PlanKey } from '#domain/plans/plan.ts';
import { ods, shownRows, type TestWorkbook, xlsx, xlsxParts } from '#formats/testing/sheets.ts';
import { zip } from '#formats/testing/zip.ts';
import { proposeProfile } from '#text/sheet/propose-profile.ts';
import { inspectSheets } from './inspect.ts';

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../test/fixtures/sheets/${name}`, import.meta.url));

describe('a workbook LibreOffice saved', () => {
  const title = '"Fiktive tal: tryghed i Åparken og Sønder Ærø"';
  const workbook = [
    `1.1: ${Array.from({ length: 6 }, () => title).join(' | ')}`,
    '1.4: "Område" | 2019 | 2019 | "Året 2020" | "Året 2020" | "Målt den"',
    '1.5: "Område" | "Andel" | "Antal svar" | "Andel" | "Antal svar" | "Målt den"',
    '1.6: "Åparken" | 0.646% | 212 | 0.7% | 1204 | 2020-03-29',
    '1.7: "Sønder Ærø" | ".." | 4 | 0.323% | 0.3 | 2020-10-25',
    '1.8: "I alt" | !#DIV/0! | 216 | true | 0.0000001',
    '1.10: "Anm.: ".." betyder, at tallet er skjult; "x" er ikke målt."',
    '2.1: "nøgle" | "værdi"',
    '2.2: "udgave" | 3',
  ];
  const text = [
    `1.1: ${title}`,
    '1.4: "Område" | "2019" |  | "Året 2020" |  | "Målt den"',
    '1.5:  | "Andel" | "Antal svar" | "Andel" | "Antal svar"',
    '1.6: "Åparken" | "64,6%" | "212" | "70,0%" | "1.204,00" | "29-03-2020"',
    '1.7: "Sønder Ærø" | ".." | "4" | "32,3%" | "0,3" | "25-10-2020"',
    '1.8: "I alt" | "#DIV/0!" | "216" | "SAND" | "0,0000001"',
    '1.10: "Anm.: ".." betyder, at tallet er skjult; "x" er ikke målt."',
  ];
  const zones = ['Europe/Copenhagen', 'America/New_York', 'Pacific/Kiritimati'];
  for (const [file, expected] of [
    ['eksempel.xlsx', workbook],
    ['eksempel.ods', workbook],
    ['eksempel-utf8.csv', text],
    ['eksempel-1252.csv', text],
    ['eksempel-utf16.txt', text],
  ] as const) {
    test(`${file} has the same cells under every clock`, async (t) => {
      const before = process.env.TZ;
      t.after(() => {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
      });
      for (const zone of zones) {
        process.env.TZ = zone;
        assert.deepEqual(await shownRows(fixture(file)), expected, zone);
      }
    });
  }

  test('its heads tell what sheets it has, the hidden and the empty one too', async () => {
    for (const type of ['xlsx', 'ods'] as const) {
      const inspected = await inspectSheets(fixture(`eksempel.${type}`));
      assert.ok(inspected.ok);
      assert.equal(inspected.value.type, type);
      assert.deepEqual(
        inspected.value.heads.map(({ sheet, rowCount, rows }) => [sheet, rowCount, rows.length]),
        [
          [{ number: 1, name: 'Tryghed', hidden: false }, 7, 7],
          [{ number: 2, name: 'Skjult ark', hidden: true }, 2, 2],
          [{ number: 3, name: 'Tomt', hidden: false }, 0, 0],
        ],
      );
    }
  });

  test('its years above its headers are seen, merged or not', async () => {
    for (const file of ['eksempel.xlsx', 'eksempel.ods', 'eksempel-utf8.csv']) {
      const inspected = await inspectSheets(fixture(file));
      assert.ok(inspected.ok);
      const plan = { key: 'p' as PlanKey, series: [], sources: [] };
      const { heads } = inspected.value;
      const proposed = proposeProfile({ heads, plan, remembered: [], fileName: file });
      assert.ok('profile' in proposed);
      assert.deepEqual(
        [proposed.profile.layout.kind, proposed.profile.headerRow, proposed.profile.headerRows],
        ['wide', 4, 2],
        file,
      );
    }
  });

  test('one saved for Excel 97, and one as flat XML, are told what they are', async () => {
    assert.deepEqual(await inspectSheets(fixture('eksempel.xls')), {
      ok: false,
      refusal: { kind: 'oldExcel' },
    });
    assert.deepEqual(await inspectSheets(fixture('eksempel.fods')), {
      ok: false,
      refusal: { kind: 'notASheet' },
    });
  });
});

describe('what a cell of a workbook holds', () => {
  const of = (rows: string, more: Partial<TestWorkbook> = {}, after = ''): Buffer =>
    xlsx({ sheets: [{ rows, after }], ...more });
  const cell = (inside: string, more: Partial<TestWorkbook> = {}): Buffer =>
    of(`<row r="1">${inside}</row>`, more);
  const styled = (value: string, format: string | number, more: Partial<TestWorkbook> = {}) =>
    cell(`<c r="A1" s="0"><v>${value}</v></c>`, { ...more, formats: [format] });

  const cases: readonly (readonly [name: string, file: Buffer, expected: readonly string[]])[] = [
    ['a binary number of 17 digits', cell('<c><v>0.64600000000000002</v></c>'), ['1.1: 0.646']],
    ['the dust of a sum', cell('<c><v>0.30000000000000004</v></c>'), ['1.1: 0.3']],
    ['the dust of a difference', cell('<c><v>9.9999999999999978E-2</v></c>'), ['1.1: 0.1']],
    ['a small number', cell('<c><v>1E-7</v></c>'), ['1.1: 0.0000001']],
    ['a small number with digits', cell('<c><v>-1.25e-9</v></c>'), ['1.1: -0.00000000125']],
    ['a large number', cell('<c><v>1.5E+21</v></c>'), ['1.1: 1500000000000000000000']],
    ['a whole number', cell('<c><v>12453.0</v></c>'), ['1.1: 12453']],
    ['minus nothing', cell('<c><v>-0</v></c>'), ['1.1: 0']],
    ['zero is a number', cell('<c><v>0</v></c>'), ['1.1: 0']],
    ['a number that is none', cell('<c><v>1,5</v></c>'), ['1.1: "1,5"']],
    ['an endless number', cell('<c><v>1e999</v></c>'), ['1.1: "1e999"']],
    ['percent, Excel format 9', styled('0.646', 9), ['1.1: 0.646%']],
    ['percent, Excel format 10', styled('0.07', 10), ['1.1: 0.07%']],
    ['percent, own format', styled('1.5', '0.0\\ %'), ['1.1: 1.5%']],
    ['a quoted percent sign', styled('64.6', '0.0&quot; %&quot;'), ['1.1: 64.6']],
    ['a percent sign of its own', styled('64.6', '0.0\\%'), ['1.1: 64.6']],
    ['a currency', styled('1204', '#,##0.00\\ [$kr.-406]'), ['1.1: 1204']],
    ['a day, Excel format 14', styled('43919', 14), ['1.1: 2020-03-29']],
    ['a day with a clock', styled('43919.99', 22), ['1.1: 2020-03-29']],
    ['a day, own Danish format', styled('43919', '[$-406]d\\. mmmm\\ yyyy;@'), ['1.1: 2020-03-29']],
    ['a month, own format', styled('42795', 'mmm\\-yy'), ['1.1: "marts 2017"']],
    ['a month, Excel format 17', styled('44501', 17), ['1.1: "november 2021"']],
    ['a year', styled('42795', 'yyyy'), ['1.1: "2017"']],
    ['a month with its day', styled('42795', 'd/m'), ['1.1: 2017-03-01']],
    ['a time of day is no number', styled('0.5', 'h:mm'), ['1.1: "12:00:00"']],
    ['a time of day, Excel format 20', styled('0.520833333333333', 20), ['1.1: "12:30:00"']],
    ['hours that run on', styled('2.0625', '[h]:mm'), ['1.1: "49:30:00"']],
    ['minutes are no months', styled('0.5', 'mm:ss'), ['1.1: "12:00:00"']],
    ['general is no format', styled('43919', 'General'), ['1.1: 43919']],
    ['red is no day', styled('43919', '[Red]0.00'), ['1.1: 43919']],
    ['day 1 of 1900', styled('1', 14), ['1.1: 1900-01-01']],
    ['day 59 of 1900', styled('59', 14), ['1.1: 1900-02-28']],
    ['the day that never was', styled('60', 14), ['1.1: !29-02-1900']],
    ['day 61 of 1900', styled('61', 14), ['1.1: 1900-03-01']],
    ['no day', styled('-1', 14), ['1.1: !#####']],
    ['a day after all days', styled('2958466', 14), ['1.1: !#####']],
    ['day 0 of 1904', styled('0', 14, { from1904: true }), ['1.1: 1904-01-01']],
    ['a day of 1904', styled('42457', 14, { from1904: true }), ['1.1: 2020-03-29']],
    ['a day written out', cell('<c t="d"><v>2020-03-29T00:00:00</v></c>'), ['1.1: 2020-03-29']],
    ['a truth that is none', cell('<c t="b"><v>2</v></c>'), ['1.1: "2"']],
    ['true', cell('<c t="b"><v>1</v></c>'), ['1.1: true']],
    ['false', cell('<c t="b"><v>0</v></c>'), ['1.1: false']],
    ['an error', cell('<c t="e"><v>#N/A</v></c>'), ['1.1: !#N/A']],
    ['a formula worked out', cell('<c><f>A2/2</f><v>0.323</v></c>'), ['1.1: 0.323']],
    ['a formula never worked out', cell('<c><f>A2/2</f></c>'), ['1.1: !']],
    [
      'a formula never worked out, with nothing in it',
      cell('<c><f>A2/2</f><v></v></c>'),
      ['1.1: !'],
    ],
    [
      'a formula that gives no text',
      cell('<c t="str"><f>""</f><v></v></c><c><v>1</v></c>'),
      ['1.1:  | 1'],
    ],
    [
      'a formula that gives text',
      cell('<c t="str"><f>A2</f><v>Å &amp; Ø</v></c>'),
      ['1.1: "Å & Ø"'],
    ],
    ['text inside', cell('<c t="inlineStr"><is><t>Ærø</t></is></c>'), ['1.1: "Ærø"']],
    [
      'runs of text inside',
      cell(
        '<c t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">Sønder </t></r><r><t>Ærø</t></r></is></c>',
      ),
      ['1.1: "Sønder Ærø"'],
    ],
    [
      'shared text, runs without their pronunciation, marks of what XML cannot hold',
      cell('<c t="s"><v>0</v></c><c t="s"><v>1</v></c>', {
        strings: [
          '<r><t>Å</t></r><r><t>p</t></r><rPh><t>ap</t></rPh>',
          '<t>a_x000A_b &lt;c&gt;&#230;</t>',
        ],
      }),
      ['1.1: "Åp" | "a\nb <c>æ"'],
    ],
    [
      'text in CDATA',
      cell('<c t="inlineStr"><is><t><![CDATA[<a> & b]]></t></is></c>'),
      ['1.1: "<a> & b"'],
    ],
    [
      'blanks are empty',
      cell('<c t="inlineStr"><is><t>  </t></is></c><c><v>1</v></c>'),
      ['1.1:  | 1'],
    ],
    [
      'cells without places',
      of('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'),
      ['1.1: 1 | 2', '1.2: 3'],
    ],
    [
      'cells far to the right',
      of('<row r="7"><c r="AB7"><v>1</v></c></row>'),
      [`1.7: ${' | '.repeat(27)}1`],
    ],
    [
      'rows and cells that only have a format',
      of(
        '<row r="1" s="1" customFormat="1"/><row r="2"><c r="B2" s="1"/></row><row r="9"><c r="A9"><v>1</v></c><c r="D9" s="1"/></row>',
      ),
      ['1.9: 1'],
    ],
    [
      'a prefix before every name',
      xlsx({ sheets: [{ rows: '<x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row>' }] }),
      ['1.1: 5'],
    ],
    [
      'merged: text over its area, years and days too, other numbers once, what is behind not at all',
      of(
        '<row r="1"><c r="A1"><v>2019</v></c><c r="C1" t="inlineStr"><is><t>Andel</t></is></c></row><row r="2"><c r="A2"><v>12</v></c><c r="B2"><v>13</v></c><c r="D2"><v>9</v></c></row><row r="4"><c r="E4"><v>1</v></c></row>',
        {},
        '<mergeCells count="4"><mergeCell ref="A2:B2"/><mergeCell ref="A1:B1"/><mergeCell ref="C1:C4"/><mergeCell ref="XFD9:XFD9"/></mergeCells>',
      ),
      ['1.1: 2019 | 2019 | "Andel"', '1.2: 12 |  | "Andel" | 9', '1.4:  |  | "Andel" |  | 1'],
    ],
  ];
  for (const [name, file, expected] of cases) {
    test(name, async () => assert.deepEqual(await shownRows(file), expected));
  }
});

test('a sheet that is a chart takes its number and is passed over', async () => {
  const parts = xlsxParts({ sheets: [{ rows: '' }, { rows: '<row><c><v>1</v></c></row>' }] });
  const charted = parts.map(({ name, content }) => ({
    name,
    content: String(content).replace('relationships/worksheet"', 'relationships/chartsheet"'),
  }));
  assert.deepEqual(await shownRows(zip(charted)), ['2.1: 1']);
});

describe('what a cell of an OpenDocument sheet holds', () => {
  const table = (rows: string, name = 'Ark'): string =>
    `<table:table table:name="${name}">${rows}</table:table>`;
  const row = (cells: string, attributes = ''): string =>
    `<table:table-row ${attributes}>${cells}</table:table-row>`;
  const cases: readonly (readonly [name: string, tables: string, expected: readonly string[]])[] = [
    [
      'a million empty rows and a thousand empty columns cost nothing',
      table(
        row(
          '<table:table-cell table:number-columns-repeated="16384"/>',
          'table:number-rows-repeated="1048000"',
        ) +
          row(
            '<table:table-cell table:number-columns-repeated="1000"/><table:table-cell office:value-type="float" office:value="5"/>',
          ),
      ),
      [`1.1048001: ${' | '.repeat(1000)}5`],
    ],
    [
      'rows and cells that are the same stand as often as they say',
      table(
        row(
          '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="2"/>',
          'table:number-rows-repeated="3"',
        ),
      ),
      ['1.1: 1 | 1', '1.2: 1 | 1', '1.3: 1 | 1'],
    ],
    [
      'a time of day',
      table(
        row(
          '<table:table-cell office:value-type="time" office:time-value="PT12H"><text:p>12:00</text:p></table:table-cell>',
        ),
      ),
      ['1.1: "12:00"'],
    ],
    [
      'a day that is none',
      table(
        row(
          '<table:table-cell office:value-type="date" office:date-value="2019-02-29"><text:p>?</text:p></table:table-cell>',
        ),
      ),
      ['1.1: "?"'],
    ],
    [
      'days shown as a day, a month and a year',
      table(
        row(
          '<table:table-cell office:value-type="date" office:date-value="2021-11-01"><text:p>01-11-2021</text:p></table:table-cell>' +
            '<table:table-cell office:value-type="date" office:date-value="2021-11-01"><text:p>nov-21</text:p></table:table-cell>' +
            '<table:table-cell office:value-type="date" office:date-value="2021-01-01"><text:p>2021</text:p></table:table-cell>',
        ),
      ),
      ['1.1: 2021-11-01 | "november 2021" | "2021"'],
    ],
    [
      'a formula never worked out',
      table(row('<table:table-cell table:formula="of:=[.A2]"/>')),
      ['1.1: !'],
    ],
    [
      'lines, blanks and spans',
      table(
        row(
          '<table:table-cell office:value-type="string"><text:p>a<text:s text:c="2"/>b</text:p><text:p><text:span>c</text:span></text:p></table:table-cell>',
        ),
      ),
      ['1.1: "a  b\nc"'],
    ],
    [
      'notes are no values',
      table(
        row(
          '<table:table-cell office:value-type="float" office:value="4"><office:annotation><text:p>note</text:p></office:annotation><text:p>4</text:p></table:table-cell>',
        ),
      ),
      ['1.1: 4'],
    ],
    [
      'what was changed and is remembered is no row',
      `<table:tracked-changes><table:table-row><table:table-cell office:value-type="float" office:value="4"/></table:table-row></table:tracked-changes>${table(row('<table:table-cell office:value-type="float" office:value="5"/>'))}`,
      ['1.1: 5'],
    ],
    [
      'what hides behind a merged cell is not read',
      table(
        row(
          '<table:table-cell office:value-type="float" office:value="7" table:number-columns-spanned="2"/><table:covered-table-cell office:value-type="float" office:value="8"/>',
        ),
      ),
      ['1.1: 7'],
    ],
  ];
  for (const [name, tables, expected] of cases) {
    test(name, async () => assert.deepEqual(await shownRows(ods(tables)), expected));
  }
});
