import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvOf, jsonStatOf } from '#test/statbank-forms.ts';
import { marked, population, type TableSpec } from '#test/statbank-tables.ts';
import { readStatbankCsv } from './csv.ts';
import { decimalOf, readJsonStat } from './json-stat.ts';
import { readStatbankPeriod, twoYearsOf } from './period.ts';
import { unitFit } from './unit.ts';

const bytesOf = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

const all = (table: TableSpec) =>
  new Map(table.variables.map(({ id, values }) => [id, values.map((each) => each.id)]));

const content = fc.oneof(
  fc.constantFrom('..', '.', 'x', '-', ':'),
  fc.integer({ min: -9_999_999, max: 9_999_999 }).map(String),
  fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 99 }))
    .map(([whole, rest]) => `${whole}.${rest}`),
);

const anyTable: fc.Arbitrary<TableSpec> = fc
  .record({
    areas: fc.integer({ min: 1, max: 4 }),
    sexes: fc.integer({ min: 1, max: 3 }),
    years: fc.integer({ min: 1, max: 5 }),
    cells: fc.array(content, { minLength: 60, maxLength: 60 }),
  })
  .map(({ areas, sexes, years, cells }) => {
    const values = (count: number, from: number) =>
      Array.from({ length: count }, (_, nth) => ({ id: String(from + nth), text: `v${nth}` }));
    return {
      id: 'T',
      text: 'T',
      unit: 'Antal',
      updated: '2021-01-01T08:00:00',
      variables: [
        { id: 'OMRÅDE', text: 'område', elimination: false, values: values(areas, 100) },
        { id: 'Køn', text: 'køn', elimination: false, values: values(sexes, 1) },
        { id: 'Tid', text: 'tid', elimination: false, time: true, values: values(years, 2010) },
      ],
      cell: ({ OMRÅDE, Køn, Tid }) =>
        cells[(Number(OMRÅDE) - 100) * 15 + (Number(Køn) - 1) * 5 + Number(Tid) - 2010] ?? '0',
    };
  });

test('whatever stands in a table, every form of it reads as the same figures', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const csv = readStatbankCsv(bytesOf(csvOf(table, all(table), 'da')), 'da');
      assert.ok(csv.ok);
      for (const version of [1, 2] as const) {
        for (const values of ['array', 'sparse'] as const) {
          const form = { version, values, status: true };
          const json = readJsonStat(bytesOf(jsonStatOf(table, all(table), 'da', form)));
          assert.ok(json.ok);
          assert.deepEqual(json.value.figures, csv.value.figures);
        }
      }
      assert.deepEqual(readStatbankCsv(bytesOf(csvOf(table, all(table), 'en')), 'en'), csv);
    }),
  );
});

test('no mark is ever 0, and no number is a mark', () => {
  const read = readStatbankCsv(bytesOf(csvOf(marked, all(marked), 'da')), 'da');
  assert.ok(read.ok);
  assert.deepEqual(
    read.value.figures.map(({ content: each }) =>
      each.kind === 'number' ? each.value : each.mark,
    ),
    ['4.35', '-', '.', '..', 'x', ':'],
  );
});

test('where JSON-stat does not tell the marks, a cell without a number is just that', () => {
  const form = { version: 1, values: 'array', status: false } as const;
  const read = readJsonStat(bytesOf(jsonStatOf(marked, all(marked), 'da', form)));
  assert.ok(read.ok);
  assert.deepEqual(
    read.value.figures.slice(1).map(({ content: each }) => each),
    Array.from({ length: 5 }, () => ({ kind: 'mark', mark: '' })),
  );
});

test('JSON-stat tells the unit and when the table was updated', () => {
  const form = { version: 1, values: 'array', status: true } as const;
  const read = readJsonStat(bytesOf(jsonStatOf(population, all(population), 'da', form)));
  assert.ok(read.ok);
  assert.equal(read.value.unit, 'Antal');
  assert.equal(read.value.updated, '2021-05-11T08:00:00Z');
});

const right = { version: 1, values: 'array', status: true } as const;
const whole = jsonStatOf(population, all(population), 'da', right) as {
  readonly dataset: { readonly value: readonly number[] };
};

test('a zero of JSON-stat that is said to be hidden is no zero; a true zero is', () => {
  const { value } = whole.dataset;
  const zeros = value.map(() => 0);
  const status = value.map((_, nth) => ['..', 'x', null][nth % 3]);
  const read = readJsonStat(bytesOf({ dataset: { ...whole.dataset, value: zeros, status } }));
  assert.ok(read.ok);
  assert.deepEqual(
    read.value.figures.slice(0, 3).map(({ content }) => content),
    [
      { kind: 'mark', mark: '..' },
      { kind: 'mark', mark: 'x' },
      { kind: 'number', value: '0' },
    ],
  );
});

const notJsonStat: readonly (readonly [string, unknown])[] = [
  ['no JSON', '<html>'],
  ['nothing', ''],
  ['null', null],
  ['a list', [1]],
  ['an empty object', {}],
  ['a number', 7],
  ['an error', { errorTypeCode: 'X', message: 'nej' }],
  ['a dataset of nothing', { dataset: {} }],
  ['a class and nothing else', { class: 'dataset' }],
  ['one value too few', { dataset: { ...whole.dataset, value: whole.dataset.value.slice(1) } }],
  [
    'a value that is a text',
    { dataset: { ...whole.dataset, value: whole.dataset.value.map(() => 'otte') } },
  ],
  [
    'a value that is an object',
    { dataset: { ...whole.dataset, value: whole.dataset.value.map(() => ({})) } },
  ],
  [
    'a value beyond what JSON holds exactly',
    { dataset: { ...whole.dataset, value: whole.dataset.value.map(() => 1e17) } },
  ],
];

for (const [name, value] of notJsonStat) {
  test(`${name} is not JSON-stat, and nothing is thrown`, () => {
    assert.equal(readJsonStat(bytesOf(value)).ok, false);
  });
}

test('whatever comes as JSON-stat, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (value, dimension) => {
      readJsonStat(bytesOf({ dataset: { ...whole.dataset, value } }));
      readJsonStat(bytesOf({ dataset: { ...whole.dataset, dimension } }));
      readJsonStat(bytesOf({ dataset: { ...whole.dataset, status: value } }));
    }),
  );
});

const notCsv: readonly (readonly [string, string])[] = [
  ['a page', '<html><body>Lukket</body></html>'],
  ['nothing', ''],
  ['no value column', 'OMRÅDE;TID\r\n101;2015\r\n'],
  ['no time', 'OMRÅDE;INDHOLD\r\n101;2015\r\n'],
  ['a row cut short', 'OMRÅDE;TID;INDHOLD\r\n101;2015;5\r\n101;20'],
  ['a point in Danish', 'OMRÅDE;TID;INDHOLD\r\n101;2015;1.234\r\n'],
  ['words', 'OMRÅDE;TID;INDHOLD\r\n101;2015;mange\r\n'],
  ['the same column twice', 'TID;TID;INDHOLD\r\n2014;2015;5\r\n'],
];

for (const [name, text] of notCsv) {
  test(`CSV: ${name} is refused`, () => {
    assert.equal(readStatbankCsv(bytesOf(text), 'da').ok, false);
  });
}

test('a comma in an English answer is refused', () => {
  assert.equal(readStatbankCsv(bytesOf('TID;INDHOLD\r\n2015;4,5\r\n'), 'en').ok, false);
});

const periods: readonly (readonly [string, 'schoolYear' | 'span' | undefined, string])[] = [
  ['2017', undefined, '2017'],
  ['2017K3', undefined, '2017-Q3'],
  ['2017Q3', undefined, '2017-Q3'],
  ['2024M01', undefined, '2024-01'],
  ['2024H1', undefined, '2024-H1'],
  ['2024M02D29', undefined, '2024-02-29'],
  ['2023/2024', 'schoolYear', '2023/24'],
  ['1999/2000', 'schoolYear', '1999/00'],
  ['2023:2024', 'span', '2023/2024'],
  ['2023:2024', undefined, 'twoYears'],
  ['2019:2023', undefined, '2019/2023'],
  ['2019:2023', 'schoolYear', '2019/2023'],
  ['2024M13', undefined, 'none'],
  ['2017K5', undefined, 'none'],
  ['2024U07', undefined, 'none'],
  ['2024:2023', undefined, 'none'],
  ['TOT', undefined, 'none'],
  ['', undefined, 'none'],
];

for (const [code, twoYears, expected] of periods) {
  test(`the period ${code}${twoYears === undefined ? '' : ` as ${twoYears}`} is ${expected}`, () => {
    const read = readStatbankPeriod(code, twoYears);
    assert.equal(read.kind === 'period' ? read.period : read.kind, expected);
  });
}

test('a variable called "skoleår" says itself what two years are', () => {
  assert.equal(twoYearsOf('skoleår'), 'schoolYear');
  assert.equal(twoYearsOf('tid'), undefined);
});

for (const [value, text] of [
  [4.35, '4.35'],
  [0.1 + 0.2, '0.30000000000000004'],
  [1e-7, '0.0000001'],
  [-2.5e-8, '-0.000000025'],
  [-0, '0'],
  [12345678, '12345678'],
  [1e17, undefined],
] as const) {
  test(`${value} is the decimal ${text}`, () => assert.equal(decimalOf(value), text));
}

const units: readonly (readonly [string, readonly string[], string, '1' | '1000', string])[] = [
  ['Procent', [], 'percent', '1', 'fits'],
  ['Pct.', [], 'percent', '1', 'fits'],
  ['Antal', [], 'percent', '1', 'unlike'],
  ['Antal', ['Procent'], 'percent', '1', 'fits'],
  ['Antal', ['Beskæftigelsesfrekvens (pct.)'], 'percent', '1', 'fits'],
  ['Procent', [], 'percentagePoint', '1', 'unlike'],
  ['Procent', [], 'perMille', '1', 'unlike'],
  ['Pr. 1.000 indbyggere', [], 'perMille', '1', 'fits'],
  ['Pr. 1.000 indbyggere', [], 'percent', '1', 'unlike'],
  ['1.000 kr.', [], 'kroner', '1', 'times'],
  ['1.000 kr.', [], 'kroner', '1000', 'fits'],
  ['Kr.', [], 'kroner', '1000', 'times'],
  ['Kr.', [], 'kronerPerDwelling', '1', 'unsaid'],
  ['Mio. kr.', [], 'kroner', '1000', 'unlike'],
  ['Antal', [], 'count', '1', 'fits'],
  ['-', [], 'percent', '1', 'unsaid'],
  ['Gennemsnit', [], 'grade', '1', 'unsaid'],
];

for (const [unit, chosen, series, times, expected] of units) {
  test(`a table in "${unit}"${chosen.join()} for a series in ${series} times ${times}: ${expected}`, () => {
    const fit = unitFit({ unit, chosen }, { unit: series as 'percent' }, times);
    assert.equal(fit.kind, expected);
  });
}
