// Files as they come, how they are read without a word said, and what has to be asked. What is asked
// is read as proposed here, so that a table tells all of what a person would see.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { ProfileProposal, SourceProfile } from '#domain/imports/profile.ts';
import type { Plan } from '#domain/plans/plan.ts';
import type { SeriesId } from '#domain/readings/reading.ts';
import type { SheetRow } from '#domain/sheets/sheet.ts';
import { proposeProfile } from './propose-profile.ts';
import { exampleSeries } from './testing/example-series.ts';
import { type DrawnFile, filesAsTheyCome } from './testing/files-as-they-come.ts';
import { filesThatMislead } from './testing/files-that-mislead.ts';
import { filesWithTraps } from './testing/files-with-traps.ts';
import { headOf, readLines, rowsOf } from './testing/sheet-of.ts';
import { questionText } from './words.ts';

const plan = {
  key: 'fjordparken' as Plan['key'],
  series: exampleSeries,
  sources: [],
} satisfies Pick<Plan, 'key' | 'series' | 'sources'>;

function proposed({ sheets, remembered = [], fileName = 'tal.xlsx' }: DrawnFile) {
  const given = typeof sheets === 'string' ? [{ name: '', rows: sheets }] : sheets;
  const read = given.map(({ rows, ...sheet }, nth) => rowsOf(rows, { number: nth + 1, ...sheet }));
  const proposal = proposeProfile({ heads: read.map(headOf), plan, remembered, fileName });
  assert.ok(!('refusal' in proposal));
  return { proposal, rows: read.flat() };
}

const seen = ({ proposal, rows }: { proposal: ProfileProposal; rows: readonly SheetRow[] }) => ({
  asked: proposal.questions.map(questionText),
  read: readLines(rows, proposal.profile, exampleSeries),
});

describe('a file is read as it says, and the rest is asked', () => {
  const all = [...filesAsTheyCome, ...filesWithTraps, ...filesThatMislead];
  for (const { name, asked, read, ...given } of all) {
    test(name, () => assert.deepEqual(seen(proposed(given)), { asked, read }));
  }
});

const firstTime = proposed({
  sheets: `
Måling|Område|År|Værdi|Antal svar
Trygge|Fjordparken|2017|64,6|293
Trygge|Fjordparken|2018|..|`,
}).proposal.profile;

const kept: SourceProfile = {
  ...firstTime,
  name: 'Tryghedsmålingen',
  series: { 'trygge · fjordparken': exampleSeries[0]?.id ?? null, 'trygge · byen': null },
  marks: { '': 'skip', '..': 'pending' },
};

describe('what was said of a source once', () => {
  test('is not asked again, wherever the columns have moved and whatever stands above', () => {
    const again = proposed({
      remembered: [kept],
      sheets: `
Tryghedsmålingen 2019

Område|Måling|Værdi|Antal svar|År
Fjordparken|Trygge|66|301|2019
Byen|Trygge|70|9000|2019
Fjordparken|Trygge|..||2020`,
    });
    assert.equal(again.proposal.known, 'remembered');
    assert.equal(again.proposal.profile.name, 'Tryghedsmålingen');
    assert.deepEqual(seen(again), {
      asked: [],
      read: ['tryg-fjord 2019: 66 %, n = 301 (C4)', 'tryg-fjord 2020: ventes (C6)'],
    });
  });

  test('a column with another name is asked about by the name it had', () => {
    const renamed = proposed({
      remembered: [kept],
      sheets: 'Måling|Område|År|Resultat|Antal svar\nTrygge|Fjordparken|2019|66|301',
    });
    assert.deepEqual(seen(renamed), {
      asked: ['Kolonnen "Værdi" er der ikke længere. Hvilken kolonne har tallet?'],
      read: ['tryg-fjord 2019: 66 %, n = 301 (D2)'],
    });
  });

  test('a new mark and a new label are asked about', () => {
    const more = proposed({
      remembered: [kept],
      sheets: `
Måling|Område|År|Værdi|Antal svar
Trygge|Fjordparken|2019|x|
Trygge|Havneparken|2019|66|`,
    });
    assert.deepEqual(seen(more).asked, [
      'Hvilken måling er "Trygge · Havneparken"?',
      'Hvad betyder "x" i stedet for et tal?',
    ]);
  });

  test('shares that are suddenly of 1 are asked about', () => {
    const changed = proposed({
      remembered: [kept],
      sheets: 'Måling|Område|År|Værdi|Antal svar\nTrygge|Fjordparken|2019|=0.66|301',
    });
    assert.deepEqual(seen(changed).asked, ['Er 0,66 en andel af 1 eller et tal i procent?']);
  });

  test('the one period of the last file is not presumed of the next', () => {
    const undated: SourceProfile = {
      ...kept,
      layout: {
        kind: 'long',
        columns: { series: ['Måling', 'Område'], value: 'Værdi' },
        onlyPeriod: '2017' as never,
      },
    };
    const next = proposed({
      remembered: [undated],
      fileName: 'tal.csv',
      sheets: 'Måling|Område|Værdi\nTrygge|Fjordparken|66',
    });
    assert.deepEqual(seen(next), {
      asked: ['Hvilken kolonne har perioden?'],
      read: ['Række 2: Perioden skal udfyldes.'],
    });
  });
});

test('thousands said by a header are of that column alone', () => {
  const { proposal, rows } = proposed({
    sheets: 'År|Gennemsnitlig indkomst (1.000 kr.)|Aktive forældre\n2017|212|45',
  });
  const label = 'gennemsnitlig indkomst (1.000 kr.)';
  const series = { ...proposal.profile.series, [label]: 'indkomst' as SeriesId };
  assert.deepEqual(readLines(rows, { ...proposal.profile, series }, exampleSeries), [
    'indkomst 2017: 212.000 kr. (B2)',
    'aktive 2017: 45 (C2)',
  ]);
});

test('no file, whatever it holds, makes the proposal or the reading by it throw', () => {
  const words = ['Måling', 'Område', 'År', 'Tal', '2017', '2018', '64,6', '..', 'Fjordparken', ''];
  const anyCell = fc.oneof(fc.constantFrom(...words, '=0.5', '=12%', '#REF!', '|'), fc.string());
  const anyFile = fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 10 });
  fc.assert(
    fc.property(fc.array(anyFile, { maxLength: 3 }), (files) => {
      const sheets = files.map((file, nth) => ({
        name: nth === 0 ? '' : `Ark${nth}`,
        rows: file.map((cells) => cells.join('|').replaceAll('\n', ' ')).join('\n'),
      }));
      const { proposal, rows } = proposed({ sheets, remembered: [kept] });
      readLines(rows, proposal.profile, exampleSeries);
    }),
    { numRuns: 300 },
  );
});

test("a portal's workbook is known by its title and is always looked through", () => {
  const { proposal } = proposed({
    fileName: 'udtraek.xlsx',
    sheets: [
      {
        name: 'Boligsociale Data',
        rows: `
Boligsociale Data, marts 2020
Måling|Område|2017|2018
Karakterer i dansk og matematik|Fjordparken|5,4|..`,
      },
    ],
  });
  assert.equal(proposal.known, 'shipped');
  assert.deepEqual(proposal.questions.map(questionText), [
    'Hvad betyder ".." i stedet for et tal?',
  ]);
});

describe('a table of the sister portal', () => {
  const table = (sheet: string, title: string, header = 'Emne|Område|2017|2018') => ({
    name: sheet,
    rows: `
${title}
${header}
Andel trygge|Fjordparken|5,4|6,1`,
  });
  const cases: readonly (readonly [name: string, sheets: DrawnFile['sheets'], known: string])[] = [
    [
      'is known by the title above it',
      [table('Ark1', 'Tilflyttere efter oprindelse')],
      'shipped Beboerdata: Tilflyttere efter oprindelse',
    ],
    [
      'is known by the name of its sheet',
      [table('Valgdeltagelse', 'Hele landet')],
      'shipped Beboerdata: Valgdeltagelse',
    ],
    [
      'has no name of its own beside others',
      [table('Alder', 'Alder'), table('Indkomst', 'Indkomst')],
      'shipped Beboerdata',
    ],
    ['is not known by a header', [table('Ark1', 'Udtræk', 'Emne|Alder|2017|2018')], 'guessed tal'],
  ];
  for (const [name, sheets, known] of cases) {
    test(name, () => {
      const { proposal } = proposed({ sheets });
      assert.equal(`${proposal.known} ${proposal.profile.name}`, known);
    });
  }
});
