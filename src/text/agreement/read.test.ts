import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SourceBlock } from '#domain/agreements/document.ts';
import { questionSentence } from './questions.ts';
import { readAgreement } from './read.ts';
import { tabularAgreement } from './testing/tabular.ts';

const line = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    '5. Indsatsområder',
    '5.1 Tryghed',
    'Formål:',
    'Datakilde:',
    'Succeskriterier:',
    'Aftalens parter:',
    'gælder fra - til: 99.99.21 – 01.01.20',
    'Der etableres (',
    '12.453 kr.',
    '• a • b',
    'i alt 9 beboere',
    '7. Ressourcer',
    'Andelen stiger til 10 % i 2020',
  ),
);
const plain = { noNullPrototype: true } as const;
const block: fc.Arbitrary<SourceBlock> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), text: line }, plain),
  fc.record({ kind: fc.constant('listItem' as const), text: line }, plain),
  fc.record(
    {
      kind: fc.constant('heading' as const),
      level: fc.integer({ min: 1, max: 6 }),
      text: line,
    },
    plain,
  ),
  fc.record(
    {
      kind: fc.constant('table' as const),
      rows: fc.array(fc.array(line, { maxLength: 4 }), { maxLength: 4 }),
    },
    plain,
  ),
);

test('arbitrary blocks never make the reader throw, and give the same draft twice', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 25 }), (blocks) => {
      const draft = readAgreement(blocks);
      assert.deepEqual(readAgreement(blocks), draft);
      assert.deepEqual(JSON.parse(JSON.stringify(draft)), draft);
      for (const { about } of draft.questions) questionSentence(about);
    }),
    { numRuns: 300 },
  );
});

test('nothing at all gives a question for every part', () => {
  const { questions } = readAgreement([]);
  assert.equal(questions.filter(({ about }) => about.kind === 'missing-part').length, 15);
  assert.equal(questions.filter(({ about }) => about.kind === 'section-missing').length, 11);
});

test('headings without numbers, cover and areas in tables', () => {
  const draft = readAgreement(tabularAgreement);
  assert.deepEqual(
    draft.parties.map((party) => party.name),
    ['Boligforeningen Bølgen', 'Almenbo Syd', 'Søby Kommune'],
  );
  assert.deepEqual([draft.period?.from, draft.period?.to], ['2022-01-01', '2025-12-31']);
  assert.deepEqual(
    draft.focusAreas.map((area) => [area.name, area.criteria.length]),
    [
      ['Børn og familie', 3],
      ['Job og uddannelse', 1],
    ],
  );
  assert.deepEqual(
    draft.focusAreas[0]?.criteria.map((one) => one.dataSource),
    ['Kommunens data', 'Sekretariatet tæller', 'Skolens måling'],
  );
  assert.deepEqual([draft.departments.sum, draft.departments.statedTotal], [2000, 2000]);
  const ids = draft.questions.map((question) => question.id);
  for (const id of [
    'sum-differs.financing',
    'fund-share-high',
    'missing-part.annexes',
    'ages-overlap.børn-og-familie',
  ]) {
    assert.ok(ids.includes(id), id);
  }
});

test('a row and a sentence cut by a page are made whole', () => {
  const draft = readAgreement([
    { kind: 'paragraph', text: '1. Formål' },
    { kind: 'paragraph', text: 'Vi vil sammen løfte området og skabe' },
    { kind: 'paragraph', text: 'muligheder for alle.' },
    { kind: 'paragraph', text: '2. Indsatsområder' },
    { kind: 'paragraph', text: '2.1 Job' },
    {
      kind: 'table',
      rows: [
        ['Succeskriterier', 'Datakilde'],
        ['Andelen af unge i arbejde', 'Jobcentret'],
      ],
    },
    { kind: 'paragraph', text: 'stiger til mindst 60 % i 2024' },
    { kind: 'paragraph', text: '(baseline 2020: 52 %)' },
    { kind: 'table', rows: [['Ledigheden falder til 5 % i 2024', 'Jobcentret']] },
  ]);
  assert.deepEqual(draft.sections[0]?.blocks, [
    { kind: 'paragraph', text: 'Vi vil sammen løfte området og skabe muligheder for alle.' },
  ]);
  assert.deepEqual(
    draft.focusAreas[0]?.criteria.map((one) => one.sentence),
    [
      'Andelen af unge i arbejde stiger til mindst 60 % i 2024 (baseline 2020: 52 %)',
      'Ledigheden falder til 5 % i 2024',
    ],
  );
});

test('a list of numbered measurements is not taken for sections', () => {
  const draft = readAgreement([
    { kind: 'paragraph', text: '1. Formål' },
    { kind: 'paragraph', text: 'Tekst.' },
    { kind: 'paragraph', text: '2. Fælles tværgående målinger' },
    { kind: 'paragraph', text: '1. Andel af unge uden uddannelse' },
    { kind: 'paragraph', text: '2. Andel af voksne uden arbejde' },
    { kind: 'paragraph', text: '3. Fraflytningsprocent for afdelingerne' },
    { kind: 'paragraph', text: '3. Lokal evaluering' },
    { kind: 'paragraph', text: 'Hvert år.' },
  ]);
  assert.deepEqual(
    draft.sections.map((section) => section.title),
    ['Formål', 'Fælles tværgående målinger', 'Lokal evaluering'],
  );
  assert.equal(draft.centralMeasurements.length, 3);
});

const oneArea = (...blocks: readonly SourceBlock[]) =>
  readAgreement([
    { kind: 'heading', level: 1, text: '1. Formål' },
    { kind: 'paragraph', text: 'Tekst.' },
    { kind: 'heading', level: 1, text: '2. Indsatsområder' },
    { kind: 'heading', level: 2, text: '2.1 Tryghed' },
    ...blocks,
  ]).focusAreas[0];

const text = (words: string): SourceBlock => ({ kind: 'paragraph', text: words });
const item = (words: string): SourceBlock => ({ kind: 'listItem', text: words });

const layouts: readonly (readonly [string, readonly SourceBlock[]])[] = [
  [
    'a table with its columns the other way',
    [
      {
        kind: 'table',
        rows: [
          ['Kilde:', 'Succeskriterier:'],
          ['Politiet', 'Trygheden stiger'],
        ],
      },
    ],
  ],
  [
    'a table with numbers and a source',
    [
      {
        kind: 'table',
        rows: [
          ['Nr.', 'Lokale succeskriterier', 'Datakilder'],
          ['1', 'Trygheden stiger', 'Politiet'],
        ],
      },
    ],
  ],
  [
    'bullets with the source on a line',
    [text('Succeskriterier:'), item('Trygheden stiger'), text('Datakilde: Politiet')],
  ],
  [
    'the source on the line after its label',
    [text('Succeskriterium:'), text('Trygheden stiger'), text('Datakilde:'), text('Politiet')],
  ],
  [
    'the source in the same line',
    [text('Succeskriterier:'), text('Trygheden stiger (Datakilde: Politiet)')],
  ],
  [
    'all on lines with labels',
    [text('Succeskriterium: Trygheden stiger'), text('Datakilde: Politiet')],
  ],
];

for (const [name, blocks] of layouts) {
  test(`a criterion and its source are found in ${name}`, () => {
    const [criterion] = oneArea(...blocks)?.criteria ?? [];
    assert.deepEqual(
      [criterion?.code, criterion?.sentence, criterion?.dataSource],
      ['T1', 'Trygheden stiger', 'Politiet'],
    );
  });
}

test('a column for the starting figure goes with the sentence', () => {
  const area = oneArea({
    kind: 'table',
    rows: [
      ['Succeskriterier', 'Baseline', 'Datakilde'],
      ['Trygheden stiger til 80 % i 2024', '71 % i 2020', 'Politiet'],
    ],
  });
  assert.equal(
    area?.criteria[0]?.sentence,
    'Trygheden stiger til 80 % i 2024 (baseline: 71 % i 2020)',
  );
});

test('a table of contents is not taken for the sections', () => {
  const contents = ['1. Formål 2', '2. Indsatsområder 3', '2.1 Tryghed 3', '3. Lokal evaluering 5'];
  const draft = readAgreement([
    ...contents.map(text),
    text('1. Formål'),
    text('Vi vil noget.'),
    text('2. Indsatsområder'),
    text('2.1 Tryghed'),
    text('Formål: At bo trygt.'),
    text('3. Lokal evaluering'),
    text('Hvert år.'),
  ]);
  assert.deepEqual(
    draft.sections.map((section) => section.title),
    ['Formål', 'Indsatsområder', 'Lokal evaluering'],
  );
  assert.equal(draft.focusAreas[0]?.purpose, 'At bo trygt.');
});

test('a bare label within an area does not begin a section', () => {
  const draft = readAgreement([
    { kind: 'heading', level: 1, text: 'Kort om boligområdet' },
    text('To afdelinger.'),
    { kind: 'heading', level: 1, text: 'Indsatsområder' },
    { kind: 'heading', level: 2, text: 'Beskæftigelse' },
    text('Formål'),
    text('Flere skal i job.'),
    text('Succeskriterier:'),
    item('Ledigheden falder til 5 % i 2024'),
    { kind: 'heading', level: 1, text: 'Lokal evaluering' },
  ]);
  assert.deepEqual(
    draft.sections.map((section) => section.topic),
    ['problems', 'focusAreas', 'localEvaluation'],
  );
  assert.equal(draft.focusAreas[0]?.purpose, 'Flere skal i job.');
});
