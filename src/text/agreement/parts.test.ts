import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceBlock } from '#domain/agreements/document.ts';
import { readBodies } from './bodies.ts';
import { readAnnexes } from './cover.ts';
import { numbersIn } from './figure-numbers.ts';
import { readFinancing, shareOf } from './financing.ts';
import { normaliseLine } from './normalise.ts';
import { readSignature } from './signature.ts';

const paragraph = (text: string): SourceBlock => ({ kind: 'paragraph', text });

const numbers: readonly (readonly [string, readonly string[]])[] = [
  ['64,6 % mod 72,7 % i landet', ['64.6 percent', '72.7 percent']],
  ['12.500 kr. lavere', ['12500 kroner']],
  ['299 kr. pr. lejemål mod 117 kr.', ['299 kronerPerDwelling', '117 kronerPerDwelling']],
  [
    '32 pr. 1.000 i den ene, 51 i den anden og 16 i byen (2016)',
    ['32 perMille', '51 perMille', '16 perMille'],
  ],
  ['karaktergennemsnit på 4,8 mod 6,4 i 9. klasse', ['4.8 grade', '6.4 grade']],
  ['de 10-17 årige i 2016, § 50 og 15 områder', []],
  ['et fald på 2 procentpoint', ['2 percentagePoint']],
];

for (const [words, expected] of numbers) {
  test(`the numbers of "${words}"`, () => {
    assert.deepEqual(
      numbersIn(words).map(({ value, unit }) => `${value} ${unit}`),
      expected,
    );
  });
}

const amounts: readonly (readonly [string, readonly string[], readonly number[]])[] = [
  [
    'whole kroner',
    ['Landsbyggefonden: 9.000.000 kr.', 'Kommunen: 3.000.000 kr.'],
    [9_000_000, 3_000_000],
  ],
  [
    'thousands said above',
    ['Tallene er i hele tusinder.', 'Landsbyggefonden 12.453 kr.', 'Kommunen 4.197 kr.'],
    [12_453_000, 4_197_000],
  ],
  [
    'thousands said at the number',
    ['Landsbyggefonden: 9.600 t.kr.', 'Kommunen: 3.200 t.kr.'],
    [9_600_000, 3_200_000],
  ],
  [
    'millions with decimals',
    ['Landsbyggefonden: 12,45 mio. kr.', 'Kommunen: 4,15 mio. kr.'],
    [12_450_000, 4_150_000],
  ],
];

for (const [name, lines, expected] of amounts) {
  test(`amounts in ${name}`, () => {
    assert.deepEqual(
      readFinancing(lines.map(paragraph))?.lines.map((line) => line.amount),
      expected,
    );
  });
}

test('a share is rounded half up from whole kroner', () => {
  assert.equal(shareOf(12_453_000, 16_650_000).percent, '74.79');
  assert.equal(shareOf(1, 3).percent, '33.33');
  assert.equal(shareOf(1, 8_000).percent, '0.01');
});

const meetings: readonly (readonly [string, unknown])[] = [
  ['Bestyrelsen mødes minimum to gange årligt.', { least: 2, most: null }],
  ['Bestyrelsen mødes fire gange om året.', { least: 4, most: 4 }],
  ['Bestyrelsen holder 2-4 møder årligt.', { least: 2, most: 4 }],
  ['Bestyrelsen mødes kvartalsvis.', { least: 4, most: 4 }],
  ['Bestyrelsen holder mindst 3 årlige møder.', { least: 3, most: null }],
  ['Bestyrelsen mødes efter behov.', null],
];

for (const [words, expected] of meetings) {
  test(`meetings: ${words}`, () => {
    const section = {
      number: 2,
      title: '',
      topic: 'organisation',
      blocks: [paragraph(words)],
    } as const;
    assert.deepEqual(readBodies(section, [])[0]?.meetingsAYear, expected);
  });
}

test('a signature is parted into organisation, role and person', () => {
  const parties = [{ kind: 'municipality', name: 'Søby Kommune' }] as const;
  const parted = (line: string) => {
    const signature = readSignature(line, parties);
    return [signature?.organisation, signature?.role, signature?.person];
  };
  assert.deepEqual(parted('Søby Kommune, borgmester Ane Prøve'), [
    'Søby Kommune',
    'borgmester',
    'Ane Prøve',
  ]);
  assert.deepEqual(parted('Søby Kommune, chef Almene Boliger Ane Prøve'), [
    'Søby Kommune',
    'chef Almene Boliger',
    'Ane Prøve',
  ]);
  assert.equal(readSignature('Dato', parties), undefined);
  assert.equal(readSignature('Navn: ____', parties), undefined);
});

test('a line is normalised without changing words', () => {
  assert.equal(
    normaliseLine(' Bolig\u00adom\u00adrådet\u00a0 er e\u0301t \u200bsted '),
    'Boligområdet er ét sted',
  );
});

test('members in a list under the sentence are seats, and the bare name is the board', () => {
  const item = (words: string): SourceBlock => ({ kind: 'listItem', text: words });
  const blocks = [
    paragraph('Parterne nedsætter en boligsocial bestyrelse, der leder indsatsen.'),
    paragraph('Den boligsociale (fælles) bestyrelse består af følgende medlemmer:'),
    item('2 direktører fra boligorganisationerne;'),
    item('1 chef fra Søby Kommune'),
    paragraph('Bestyrelsen mødes mindst fire gange årligt.'),
  ];
  const section = { number: 2, title: '', topic: 'organisation', blocks } as const;
  const [board, ...others] = readBodies(section, []);
  assert.deepEqual(others, []);
  assert.deepEqual(board?.seats, [
    '2 direktører fra boligorganisationerne',
    '1 chef fra Søby Kommune',
  ]);
  assert.deepEqual(board?.meetingsAYear, { least: 4, most: null });
});

test('papers asked for in prose after the list are annexes too', () => {
  const preface = [
    paragraph('Følgende dokumenter skal vedlægges aftalen og uploades på sagen.'),
    { kind: 'listItem', text: 'Et budget' },
    paragraph('Der skal også uploades et kommissorium for bestyrelsen. Resten skal læses.'),
    paragraph('Endvidere skal der udfyldes og uploades et indberetningsskema.'),
  ] as const;
  assert.deepEqual(
    readAnnexes(preface, []).map((annex) => annex.kind),
    ['budget', 'termsOfReference', 'reportingForm'],
  );
});

test('prose after the signatures is not taken for one', () => {
  const line = 'Aftalen forpligter parterne, herunder til opfølgning på de mål, der er sat.';
  assert.equal(readSignature(line, []), undefined);
});
