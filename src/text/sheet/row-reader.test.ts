// One row at a time: what it proposes, and every problem it has at the cell where it is.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { SourceProfile } from '#domain/imports/profile.ts';
import { exactDecimal } from '#domain/quantity/rational.ts';
import type { SeriesId } from '#domain/readings/reading.ts';
import type { Cell, SheetRow } from '#domain/sheets/sheet.ts';
import type { Period } from '#domain/time/period.ts';
import { createRowReader } from './row-reader.ts';
import { exampleSeries } from './testing/example-series.ts';
import { readLines, rowsOf } from './testing/sheet-of.ts';

const long: SourceProfile = {
  name: 'Prøve',
  sheets: [],
  layout: {
    kind: 'long',
    columns: {
      series: ['Måling', 'Gruppe'],
      period: 'Periode',
      value: 'Tal',
      n: 'Antal',
      numerator: 'Heraf',
      state: 'Tilstand',
      standing: 'Status',
      edition: 'Udgave',
    },
  },
  series: { 'tryghed · byen': null, 'trygge · fjordparken': 'tryg-fjord' as SeriesId },
  marks: { '': 'skip', '..': 'pending', x: 'suppressed' },
  percent: 'asShown',
  point: 'thousands',
  standing: 'final',
};

const header = 'Måling|Gruppe|Periode|Tal|Antal|Heraf|Tilstand|Status|Udgave\n';
const read = (rows: string, profile: SourceProfile = long) =>
  readLines(rowsOf(header + rows, { name: '' }), profile, exampleSeries);

const rows: readonly (readonly [name: string, row: string, ...told: readonly string[]])[] = [
  [
    'a share with what it is a share of',
    'Andel trygge|Fjordparken|2017|65|200|130||foreløbigt|Marts 2020',
    'tryg-fjord 2017: 65 %, 130 af 200, foreløbigt, Marts 2020 (D2)',
  ],
  [
    'several problems of one row',
    'Noget andet|Fjordparken|hvornår|mange|nogle||måske|ved ikke',
    'Celle A2: Målingen "Noget andet · Fjordparken" kendes ikke. Vælg, hvilken måling det er, eller at den skal springes over.',
    'Celle C2: Perioden kan ikke læses ("hvornår"). Skriv fx 2017, 2014/15, 3. kvartal 2017 eller nov. 2016.',
    'Celle D2: Tallet kan ikke læses ("mange"). Skriv det som 64,6 eller 12.453.',
    'Celle G2: Tilstanden "måske" kendes ikke. Skriv målt, skjult, ikke offentliggjort endnu eller ikke målt.',
    'Celle E2: Skriv et helt tal.',
    'Celle H2: Skriv foreløbigt eller endeligt i stedet for "ved ikke".',
  ],
  [
    'a part larger than the whole',
    'Andel trygge|Fjordparken|2017|65|100|130',
    'Celle F2: Antallet kan ikke være større end antallet af svar.',
  ],
  [
    'a share unlike its parts',
    'Andel trygge|Fjordparken|2017|64|200|130',
    'Celle D2: Tallet passer ikke med 130 ud af 200.',
  ],
  [
    'nobody behind a figure',
    'Andel trygge|Fjordparken|2017|64|0',
    'Celle E2: Der skal stå mindst én bag tallet. Lad feltet være tomt, hvis antallet ikke kendes.',
  ],
  [
    'a part without its whole',
    'Andel trygge|Fjordparken|2017|64||130',
    'Celle E2: Antallet bag tallet skal udfyldes.',
  ],
  [
    'a figure without a period',
    'Andel trygge|Fjordparken||64',
    'Celle C2: Perioden skal udfyldes.',
  ],
  ['a figure without a series', '||2017|64', 'Celle A2: Målingens navn skal udfyldes.'],
  [
    'a period of two meanings',
    'Andel trygge|Fjordparken|2014-15|64',
    'Celle C2: Perioden kan forstås på flere måder: 2014-2015 eller skoleåret 2014/15. Skriv den fuldt ud.',
  ],
  ['a date', 'Andel trygge|Fjordparken|@2020-01-01|64', 'tryg-fjord 2020-01-01: 64 % (D2)'],
  [
    'a date in words',
    'Andel trygge|Fjordparken|1. jan. 2020|64',
    'tryg-fjord 2020-01-01: 64 % (D2)',
  ],
  ['a state in words', 'Andel trygge|Fjordparken|2017||||skjult', 'tryg-fjord 2017: skjult (D2)'],
  [
    'a state and a figure at odds',
    'Andel trygge|Fjordparken|2017|64|||ikke målt',
    'Celle G2: Der står "ikke målt", men der er også et tal. Behold det ene.',
  ],
  [
    'a figure that is said to be there and is not',
    'Andel trygge|Fjordparken|2017||||målt',
    'Celle D2: Tallet skal udfyldes.',
  ],
  ['a mark', 'Andel trygge|Fjordparken|2017|x|4', 'tryg-fjord 2017: skjult, n = 4 (D2)'],
  [
    'a mark nobody has said the meaning of',
    'Andel trygge|Fjordparken|2017|:',
    'Celle D2: Her står ":". Det ligner et tegn, der står i stedet for et tal. Gå tilbage, og vælg, hvad det betyder.',
  ],
  ['an empty cell', 'Andel trygge|Fjordparken|2017|'],
  ['a label that is known not to be a series', 'Tryghed|Byen|2017|64'],
  ['a label as it was said', 'Trygge|Fjordparken|2017|64', 'tryg-fjord 2017: 64 % (D2)'],
  ['words in another order', 'Fjordparken|Andel trygge|2017|64', 'tryg-fjord 2017: 64 % (D2)'],
  [
    'a number a sheet has made a date',
    'Andel trygge|Fjordparken|2017|@2017-06-03',
    'Celle D2: Cellen holder datoen 03.06.2017 og ikke et tal. Regnearket har måske gjort tallet til en dato; skriv det på ny.',
  ],
  [
    'a formula that failed',
    'Andel trygge|Fjordparken|2017|#DIV/0!',
    'Celle D2: Formlen i cellen giver fejlen #DIV/0!. Ret den i filen, og læs den ind igen.',
  ],
  [
    'a percent sign on a grade',
    'Karakterer i dansk og matematik|Fjordparken|2017|=0.054%',
    'Celle D2: Tallet skal være i karakter.',
  ],
  [
    'a point that is not of thousands',
    'Andel trygge|Fjordparken|2017|64.6',
    'Celle D2: Et punktum skiller tusinder på dansk. Mente du 64,6? Skriv tallet med komma.',
  ],
  ['half an answer', 'Andel trygge|Fjordparken|2017|64|=1.5', 'Celle E2: Skriv et helt tal.'],
  ['a note', 'Kilde: Spørgeskema til beboerne'],
  ['the headers once more', 'Måling|Gruppe|Periode|Tal|Antal|Heraf|Tilstand|Status|Udgave'],
];

describe('a row', () => {
  for (const [name, row, ...told] of rows) {
    test(name, () => assert.deepEqual(read(row), told));
  }
});

test('two rows for one reading both come through, to be told apart by who looks', () => {
  assert.deepEqual(read('Andel trygge|Fjordparken|2017|64\nAndel trygge|Fjordparken|2017|65'), [
    'tryg-fjord 2017: 64 % (D2)',
    'tryg-fjord 2017: 65 % (D3)',
  ]);
});

test('0 is a figure, and no mark is ever 0', () => {
  assert.deepEqual(read('Andel trygge|Fjordparken|2017|=0\nAndel trygge|Fjordparken|2018|..'), [
    'tryg-fjord 2017: 0 % (D2)',
    'tryg-fjord 2018: ventes (D3)',
  ]);
});

test('a sheet without the headers is told at its end', () => {
  const other = rowsOf('Noget|andet\n1|2');
  assert.deepEqual(readLines(other, long, exampleSeries), [
    'Ark 1: Arket har ikke kolonnerne "Måling", "Gruppe", "Tal".',
  ]);
});

test('only the sheets that were chosen are read', () => {
  const rows = [
    ...rowsOf(`${header}Andel trygge|Fjordparken|2017|64`, { name: '2017' }),
    ...rowsOf(`${header}Andel trygge|Fjordparken|2018|65`, { name: '2018', number: 2 }),
    ...rowsOf(`${header}Andel trygge|Fjordparken|2019|66`, { number: 3, hidden: true }),
  ];
  assert.equal(readLines(rows, long, exampleSeries).length, 2);
  assert.equal(readLines(rows, { ...long, sheets: ['2018'] }, exampleSeries).length, 1);
});

const oneFigure: SourceProfile = {
  ...long,
  layout: {
    kind: 'long',
    columns: { series: [], value: 'Tal' },
    onlySeries: 'tryg-fjord' as SeriesId,
    onlyPeriod: '2017' as Period,
  },
};

const decimals = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 9 }))
  .map(
    ([digits, places]) =>
      exactDecimal({ numerator: digits, denominator: 10n ** BigInt(places) }) ?? '0',
  );

function valueIn(cell: Cell, profile: SourceProfile): string | undefined {
  const reader = createRowReader({ profile, series: exampleSeries });
  const sheet = { number: 1, name: '', hidden: false };
  reader.read({ sheet, row: 1, cells: [{ kind: 'text', text: 'Tal' }] });
  const state = reader.read({ sheet, row: 2, cells: [cell] }).proposals[0]?.state;
  return state?.kind === 'measured' ? exactDecimal(state.value) : undefined;
}

describe('numbers are exact', () => {
  test('a cell of percent and a share of 1 come to the same, times 100', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        const percent: Cell = { kind: 'number', value, percent: true };
        const fraction: Cell = { kind: 'number', value };
        const shown = valueIn(percent, oneFigure);
        assert.equal(shown, valueIn(fraction, { ...oneFigure, percent: 'fraction' }));
        const back = valueIn({ kind: 'number', value: shown ?? '' }, oneFigure);
        assert.equal(back, shown);
      }),
    );
  });

  test('0.646 is 64.6 and not 64.60000000000001', () => {
    assert.equal(valueIn({ kind: 'number', value: '0.646', percent: true }, oneFigure), '64.6');
  });
});

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant<Cell>({ kind: 'empty' }),
  fc.string({ maxLength: 30, unit: 'binary' }).map((text): Cell => ({ kind: 'text', text })),
  fc
    .constantFrom('Måling', 'Tal', '2017', '2014-15', '64.6', '..', 'n = 3', '__proto__', '5,1 %')
    .map((text): Cell => ({ kind: 'text', text })),
  fc
    .tuple(fc.oneof(decimals, fc.constantFrom('1e400', 'NaN', '')), fc.boolean())
    .map(([value, percent]): Cell => ({ kind: 'number', value, ...(percent && { percent }) })),
  fc.constantFrom<Cell>(
    { kind: 'day', day: '2020-02-30' as never },
    { kind: 'truth', value: true },
    { kind: 'error', text: '' },
  ),
);

const layouts: readonly SourceProfile[] = [
  long,
  oneFigure,
  { ...long, layout: { kind: 'wide', columns: { series: ['Måling'] } } },
  { ...long, layout: { kind: 'wide', columns: { series: [], period: 'Måling' } }, headerRows: 2 },
  { ...long, headerRow: 0, layout: { kind: 'long', columns: { series: [], value: 'Kolonne A' } } },
];

test('no row, whatever it holds, makes the reader throw', () => {
  const anyRows = fc.array(fc.array(anyCell, { maxLength: 12 }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...layouts), anyRows, (profile, cells) => {
      const reader = createRowReader({ profile, series: exampleSeries });
      const sheet = { number: 1, name: 'Ark1', hidden: false };
      const all: readonly SheetRow[] = [
        ...rowsOf(header),
        ...cells.map((each, nth) => ({ sheet, row: nth + 2, cells: each })),
      ];
      for (const row of all) {
        const { proposals, issues } = reader.read(row);
        assert.ok([...proposals, ...issues].every(({ place }) => place.sheet === row.sheet));
      }
      reader.end();
    }),
    { numRuns: 500 },
  );
});
