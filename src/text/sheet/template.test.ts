// A template goes out with the figures that are due and comes back in without a word said.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Plan } from '#domain/plans/plan.ts';
import { decimal, equals } from '#domain/quantity/rational.ts';
import type { SeriesId } from '#domain/readings/reading.ts';
import type { Cell, SheetRow } from '#domain/sheets/sheet.ts';
import type { Workbook } from '#domain/sheets/workbook.ts';
import { type IsoDate, type Period, period } from '#domain/time/period.ts';
import { danishDecimal } from '#text/numbers.ts';
import { isSmall } from './figure-cell.ts';
import { notAFormula } from './no-formula.ts';
import { proposeProfile } from './propose-profile.ts';
import { createRowReader } from './row-reader.ts';
import { templateOf } from './template.ts';
import { exampleSeries } from './testing/example-series.ts';
import { cellOf, headOf, readLines, seriesOf } from './testing/sheet-of.ts';
import { otherPlanText } from './words.ts';

const plan = {
  key: 'fjordparken' as Plan['key'],
  name: 'Fjordparken',
  series: exampleSeries,
  sources: [],
} satisfies Pick<Plan, 'key' | 'name' | 'series' | 'sources'>;

const made = '2020-03-31' as IsoDate;
const wanted = (series: string, period: string) => ({
  series: series as SeriesId,
  period: period as Period,
});

/** The sheets as they come back from a program; rows that are all empty do not. */
function returned({ sheets }: Workbook): readonly (readonly SheetRow[])[] {
  return sheets.map(({ name, hidden, rows }, nth) => {
    const sheet = { number: nth + 1, name, hidden };
    return rows
      .map((cells, at): SheetRow => ({ sheet, row: at + 1, cells }))
      .filter(({ cells }) => cells.some(({ kind }) => kind !== 'empty'));
  });
}

/** Writes into a row of the first sheet, columns by letter. */
function filled(
  workbook: Workbook,
  row: number,
  columns: Readonly<Record<string, Cell>>,
): Workbook {
  const [first, ...rest] = workbook.sheets;
  assert.ok(first !== undefined);
  const rows = first.rows.map((cells, nth) =>
    nth + 1 === row
      ? cells.map((cell, at) => columns[String.fromCharCode(65 + at)] ?? cell)
      : cells,
  );
  return { sheets: [{ ...first, rows }, ...rest] };
}

function readBack(workbook: Workbook, of: typeof plan = plan) {
  const sheets = returned(workbook);
  const heads = sheets.map(headOf);
  const proposal = proposeProfile({ heads, plan: of, remembered: [], fileName: 'skabelon.xlsx' });
  assert.ok(!('refusal' in proposal));
  return { proposal, lines: readLines(sheets.flat(), proposal.profile, of.series), sheets };
}

test('it looks as a person fills it in', () => {
  const workbook = templateOf(
    plan,
    [
      {
        ...wanted('tryg-fjord', '2020'),
        last: { period: '2019' as Period, state: { kind: 'measured', value: decimal('64.6') } },
      },
      wanted('indkomst', '2019'),
    ],
    made,
  );
  assert.deepEqual(
    workbook.sheets.map(({ name, hidden }) => [name, hidden]),
    [
      ['Tal', false],
      ['Vejledning', false],
      ['fremdrift', true],
    ],
  );
  const texts = workbook.sheets[0]?.rows.map((row) =>
    row.map((cell) => (cell.kind === 'text' ? cell.text : '')),
  );
  assert.deepEqual(texts, [
    [
      'Måling',
      'Gruppe',
      'Enhed',
      'Periode',
      'Tal',
      'Tilstand',
      'Antal bag tallet',
      'Heraf',
      'Foreløbigt eller endeligt',
      'Udgave',
      'Seneste tal',
      'Id',
    ],
    [
      'Andel trygge',
      'Fjordparken',
      'procent',
      '2020',
      ...Array(6).fill(''),
      '64,6 % (2019)',
      'tryg-fjord',
    ],
    ['Gennemsnitlig indkomst', 'Fjordparken', 'kroner', '2019', ...Array(7).fill(''), 'indkomst'],
  ]);
});

test('a name that begins like a formula is known by the text it is written as', () => {
  const hostile = {
    ...plan,
    series: [...exampleSeries, seriesOf('formel', "=cmd|' /C calc'!A0", '-Fjordparken')],
  };
  const filledIn = filled(templateOf(hostile, [wanted('formel', '2020')], made), 2, {
    E: cellOf('64,6'),
  });
  const asWritten = {
    sheets: filledIn.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) =>
          cell.kind === 'text' ? { ...cell, text: notAFormula(cell.text) } : cell,
        ),
      ),
    })),
  };
  assert.match(JSON.stringify(asWritten), /"'=cmd/);
  const { proposal, lines } = readBack(asWritten, hostile);
  assert.deepEqual(proposal.questions, []);
  assert.deepEqual(lines, ['formel 2020: 64,6 % (E2)']);
});

describe('what is filled in comes back', () => {
  const workbook = templateOf(
    plan,
    [wanted('tryg-fjord', '2020'), wanted('fravaer', '2014/15')],
    made,
  );
  const cases: readonly (readonly [string, Readonly<Record<string, Cell>>, readonly string[]])[] = [
    ['nothing', {}, []],
    ['a figure', { E: cellOf('64,6') }, ['tryg-fjord 2020: 64,6 % (E2)']],
    [
      'a figure with all there is to say',
      {
        E: cellOf('65'),
        G: cellOf('=200'),
        H: cellOf('=130'),
        I: cellOf('foreløbigt'),
        J: cellOf('Marts 2021'),
      },
      ['tryg-fjord 2020: 65 %, 130 af 200, foreløbigt, Marts 2021 (E2)'],
    ],
    ['a hidden one', { F: cellOf('Skjult') }, ['tryg-fjord 2020: skjult (E2)']],
    [
      'one yet to come',
      { F: cellOf('ikke offentliggjort endnu') },
      ['tryg-fjord 2020: ventes (E2)'],
    ],
    ['a wave that was not made', { F: cellOf('ikke målt') }, ['tryg-fjord 2020: ikke målt (E2)']],
    ['a number in percent', { E: cellOf('=0.646%') }, ['tryg-fjord 2020: 64,6 % (E2)']],
    [
      'another name over the same id',
      { A: cellOf('Andel utrygge'), E: cellOf('64,6') },
      [
        'Ark 1, celle A2: Målingen "Andel utrygge · Fjordparken · tryg-fjord" kendes ikke. Vælg, hvilken måling det er, eller at den skal springes over.',
      ],
    ],
    [
      'a row without its id',
      { L: cellOf(''), E: cellOf('64,6') },
      ['tryg-fjord 2020: 64,6 % (E2)'],
    ],
  ];
  for (const [name, columns, expected] of cases) {
    test(name, () => {
      const { proposal, lines } = readBack(filled(workbook, 2, columns));
      assert.equal(proposal.known, 'template');
      assert.deepEqual(proposal.questions, []);
      assert.deepEqual(lines, expected);
    });
  }
});

describe('a template that was put together anew', () => {
  const pair = templateOf(plan, [wanted('tryg-fjord', '2020'), wanted('tryg-havn', '2020')], made);
  const withFigures = filled(filled(pair, 2, { E: cellOf('64,6') }), 3, { E: cellOf('71') });

  test('a row that has lost its area takes none from the row above', () => {
    const { lines } = readBack(filled(withFigures, 3, { B: cellOf(''), L: cellOf('') }));
    assert.deepEqual(lines, [
      'tryg-fjord 2020: 64,6 % (E2)',
      'Ark 1, celle A3: Målingen "Andel trygge" kendes ikke. Vælg, hvilken måling det er, eller at den skal springes over.',
    ]);
  });

  test('a sheet with another name is read, and one that was copied', () => {
    const [tal, ...rest] = withFigures.sheets;
    assert.ok(tal !== undefined);
    const renamed = { sheets: [{ ...tal, name: 'Tal 2020' }, ...rest] };
    assert.equal(readBack(renamed).lines.length, 2);
    const second = filled(pair, 3, { E: cellOf('72') }).sheets[0] ?? tal;
    const first = filled(pair, 2, { E: cellOf('64,6') }).sheets[0] ?? tal;
    const copied = { sheets: [first, { ...second, name: 'Tal (2)' }, ...rest] };
    assert.deepEqual(readBack(copied).lines, [
      'tryg-fjord 2020: 64,6 % (E2)',
      'tryg-havn 2020: 72 % (E3)',
    ]);
  });

  test('shares of 1 are asked about', () => {
    const shares = filled(filled(pair, 2, { E: cellOf('=0.646') }), 3, { E: cellOf('=0.71') });
    assert.deepEqual(readBack(shares).proposal.questions, [{ kind: 'percent', example: '0,646' }]);
  });
});

test('a template of another plan is refused by the name it says', () => {
  const other = { ...plan, key: 'havneparken' as Plan['key'] };
  const heads = returned(templateOf(other, [], made)).map(headOf);
  const answer = proposeProfile({ heads, plan, remembered: [], fileName: 'tal.xlsx' });
  assert.ok('refusal' in answer);
  assert.deepEqual(answer.refusal, { kind: 'otherPlan', plan: 'havneparken' });
  assert.match(otherPlanText(answer.refusal.plan), /lavet til en anden plan \("havneparken"\)/);
});

const periods = [
  '2017',
  '2014/15',
  '1999/00',
  '2017-H2',
  '2017-Q3',
  '2016-11',
  '2017-spring',
  '2017-summer',
  '2017-autumn',
  '2017-winter',
  '2017-03-31',
  '2017/2020',
  '2019/2020',
  '2017-primo',
  '2017-ultimo',
  '2017-03-medio',
].map(period);

/** Nobody parts the thousands of a share; "64.612 %" is asked about. */
function written(value: string, id: SeriesId): string {
  const isShare = isSmall(exampleSeries.find((each) => each.id === id)?.unit);
  return isShare ? danishDecimal(value).replaceAll('.', '') : danishDecimal(value);
}

/** A sheet whose shares are all within 1 may hold shares of 1, and "0,64" among "64" is one perhaps. */
const mayBeShares = (given: readonly { readonly series: SeriesId; readonly value: string }[]) =>
  given.some(
    ({ series, value }) =>
      exampleSeries.find(({ id }) => id === series)?.unit === 'percent' &&
      Number(value) > 0 &&
      Number(value) <= 1,
  );

test('every series, period and value that goes out comes back as it was', () => {
  const figures = fc.uniqueArray(
    fc.record({
      series: fc.constantFrom(...exampleSeries.map(({ id }) => id)),
      period: fc.constantFrom(...periods),
      value: fc
        .tuple(fc.nat(10 ** 9), fc.integer({ min: 0, max: 4 }))
        .map(([digits, places]) =>
          places === 0 ? `${digits}` : `${digits}.${'25'.repeat(places)}`,
        ),
    }),
    { selector: ({ series, period }) => `${series} ${period}`, maxLength: 12 },
  );
  fc.assert(
    fc.property(figures, fc.boolean(), (given, asText) => {
      const empty = templateOf(plan, given, made);
      const full = given.reduce(
        (workbook, { value, series }, nth) =>
          filled(workbook, nth + 2, {
            E: asText ? { kind: 'text', text: written(value, series) } : { kind: 'number', value },
          }),
        empty,
      );
      const { proposal, sheets } = readBack(full);
      const asked = proposal.questions.some(({ kind }) => kind === 'percent');
      assert.ok(!asked || mayBeShares(given), 'asked for no reason');
      const profile = asked
        ? { ...proposal.profile, percent: 'asShown' as const }
        : proposal.profile;
      const reader = createRowReader({ profile, series: exampleSeries });
      const read = sheets.flat().map((row) => reader.read(row));
      assert.deepEqual(
        read.flatMap(({ issues }) => issues),
        [],
      );
      const proposals = read.flatMap((each) => each.proposals);
      assert.deepEqual(
        proposals.map(({ series, period }) => [series, period]),
        given.map(({ series, period }) => [series, period]),
      );
      proposals.forEach(({ state }, nth) => {
        const value = decimal(given[nth]?.value ?? '');
        assert.ok(state.kind === 'measured' && equals(state.value, value));
      });
    }),
    {
      examples: [
        [[{ series: 'tryg-fjord' as SeriesId, period: period('2017'), value: '0.25' }], false],
      ],
    },
  );
});
