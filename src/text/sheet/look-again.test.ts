// A file that looks as the last one and is not: what has changed around the figures is told.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SourceProfile } from '#domain/imports/profile.ts';
import type { Plan } from '#domain/plans/plan.ts';
import { proposeProfile } from './propose-profile.ts';
import { exampleSeries } from './testing/example-series.ts';
import { headOf, rowsOf } from './testing/sheet-of.ts';
import { questionText, unreadText } from './words.ts';

type Drawn = { readonly name?: string; readonly hidden?: boolean; readonly rows: string };

function proposed(given: string | readonly Drawn[], remembered: readonly SourceProfile[] = []) {
  const sheets = typeof given === 'string' ? [{ name: '', rows: given }] : given;
  const proposal = proposeProfile({
    heads: sheets.map(({ rows, ...sheet }, nth) =>
      headOf(rowsOf(rows, { number: nth + 1, ...sheet })),
    ),
    plan: { key: 'fjordparken' as Plan['key'], series: exampleSeries, sources: [] },
    remembered,
    fileName: 'tal.xlsx',
  });
  assert.ok(!('refusal' in proposal));
  return proposal;
}

const asked = (given: string, remembered: readonly SourceProfile[] = []) =>
  proposed(given, remembered).questions.map(questionText);

const [fjord, havn] = exampleSeries.map(({ id }) => id);

/** The profile a person made of a file, with what its labels were said to be. */
function madeOf(given: string, series: SourceProfile['series']): SourceProfile {
  const { profile } = proposed(given);
  return { ...profile, series };
}

describe('the file after the one a profile was made for', () => {
  const byArea = madeOf('Andel trygge i pct. 2018\nOmråde|2017|2018\nFjordparken|64|65', {
    fjordparken: fjord ?? null,
    havneparken: havn ?? null,
  });
  const byIndicator = madeOf('Fjordparken, marts 2018\nMåling|År|Tal\nAndel trygge|2017|64', {
    'andel trygge': fjord ?? null,
  });
  const whole = madeOf(
    'Måling|Gruppe|År|Tal|Bemærkning|Indberetter\nTrygge|Fjordparken|2017|64||Ø',
    {
      'trygge · fjordparken': fjord ?? null,
    },
  );
  const thousands = madeOf(
    'Beløb i 1.000 kr.\nMåling|Gruppe|År|Tal\nIndkomst|Fjordparken|2017|212',
    {
      'indkomst · fjordparken': exampleSeries[4]?.id ?? null,
    },
  );
  const cases: readonly (readonly [string, SourceProfile, string, readonly string[]])[] = [
    [
      'a new year in the title is no change',
      byArea,
      'Andel trygge i pct. 2019\nOmråde|2018|2019\nFjordparken|65|66',
      [],
    ],
    [
      'another title over labels that are areas',
      byArea,
      'Andel utrygge i pct. 2019\nOmråde|2018|2019\nFjordparken|20|21',
      [
        'Der står "Andel utrygge i pct. 2019" ved tallene. Det gjorde der ikke i den sidste fil. Se efter, at det er de samme målinger.',
      ],
    ],
    [
      'no title at all over them',
      byArea,
      'Område|2018|2019\nFjordparken|20|21',
      [
        'Overskriften, der stod over tallene i den sidste fil, er væk. Se efter, at det er de samme målinger.',
      ],
    ],
    [
      'the same title with another month',
      byIndicator,
      'Fjordparken, juni 2019\nMåling|År|Tal\nAndel trygge|2018|64',
      [],
    ],
    [
      'another area in the title',
      byIndicator,
      'Havneparken\nMåling|År|Tal\nAndel trygge|2018|64',
      [
        'Der står "Havneparken" ved tallene. Det gjorde der ikke i den sidste fil. Se efter, at det er de samme målinger.',
        'Der står "Havneparken" ved tallene, men de bliver læst som tal for Fjordparken. Se efter, hvad de gælder.',
      ],
    ],
    [
      'a title over labels that say all',
      whole,
      'Ny overskrift\nMåling|Gruppe|År|Tal|Bemærkning|Indberetter\nTrygge|Fjordparken|2018|64||Å',
      [],
    ],
    [
      'a column that parts the rows',
      whole,
      'Måling|Gruppe|Køn|År|Tal|Bemærkning|Indberetter\nTrygge|Fjordparken|Mænd|2018|64||Å',
      [
        'Kolonnen "Køn" bliver ikke læst. Hører den til målingens navn, så vælg den som en af kolonnerne med navnet.',
      ],
    ],
    [
      'the same thousands',
      thousands,
      'Beløb i 1.000 kr.\nMåling|Gruppe|År|Tal\nIndkomst|Fjordparken|2018|213',
      [],
    ],
    [
      'thousands no more',
      thousands,
      'Beløb i kr.\nMåling|Gruppe|År|Tal\nIndkomst|Fjordparken|2018|213000',
      [
        'Der står ikke længere, at tallene er i tusinder eller millioner. Se efter, hvad de er skrevet i.',
      ],
    ],
    [
      'millions instead',
      thousands,
      'Beløb i mio. kr.\nMåling|Gruppe|År|Tal\nIndkomst|Fjordparken|2018|0,213',
      [
        'Der står nu, at tallene skal ganges med 1.000.000. Det var anderledes sidst. Se efter, hvad de er skrevet i.',
      ],
    ],
  ];
  for (const [name, profile, file, expected] of cases) {
    test(name, () => assert.deepEqual(asked(file, [profile]), expected));
  }

  test('is asked about once: what was read is what was seen', () => {
    const file = 'Andel utrygge\nOmråde|2018|2019\nFjordparken|20|21';
    assert.equal(asked(file, [byArea]).length, 1);
    assert.deepEqual(asked(file, [proposed(file, [byArea]).profile]), []);
  });

  test('is read by the thousands it says itself', () => {
    const file = 'Beløb i mio. kr.\nMåling|Gruppe|År|Tal\nIndkomst|Fjordparken|2018|0,213';
    assert.equal(proposed(file, [thousands]).profile.times, '1000000');
  });

  test('is preliminary or final as it says itself', () => {
    const file = (title: string) => `${title}\nMåling|Gruppe|År|Tal\nTrygge|Fjordparken|2018|64`;
    const final = madeOf(file('Tal'), {});
    assert.equal(proposed(file('Foreløbige tal'), [final]).profile.standing, 'preliminary');
    const early = { ...final, standing: 'preliminary' } as const;
    assert.equal(proposed(file('Endelige tal'), [early]).profile.standing, 'final');
    assert.equal(proposed(file('Tal'), [early]).profile.standing, 'preliminary');
  });
});

test('two profiles that fit and read a mark differently are told of, and two that agree are not', () => {
  const file = 'Måling|Gruppe|År|Tal\nTrygge|Fjordparken|2018|..';
  const hidden = madeOf(file, { 'trygge · fjordparken': fjord ?? null });
  const first: SourceProfile = {
    ...hidden,
    name: 'Skolen',
    marks: { '': 'skip', '..': 'pending' },
  };
  const second: SourceProfile = {
    ...first,
    name: 'Politiet',
    marks: { '..': 'suppressed', '': 'skip' },
  };
  assert.deepEqual(asked(file, [first, second]), [
    'Filen passer på flere opsætninger: "Skolen" og "Politiet". Den er læst efter den første. Se efter, at tegn og målinger er forstået rigtigt.',
  ]);
  const alike = { ...second, marks: { '..': 'pending', '': 'skip' } } as const;
  assert.deepEqual(asked(file, [first, alike]), []);
});

test('a column nobody reads is told of in a first file too', () => {
  const file = 'Måling|Gruppe|Etnicitet|År|Tal\nAndel trygge|Fjordparken|Dansk|2018|64';
  assert.deepEqual(asked(file), [
    'Kolonnen "Etnicitet" bliver ikke læst. Hører den til målingens navn, så vælg den som en af kolonnerne med navnet.',
  ]);
});

test('sheets that are not read are named, hidden ones too', () => {
  const rows = 'Måling|Gruppe|År|Tal\nAndel trygge|Fjordparken|2018|64';
  const proposal = proposed([
    { name: 'Tal', rows },
    { name: 'Gamle tal', hidden: true, rows },
    { name: 'Læs mig', rows: 'Om tallene' },
  ]);
  assert.equal(unreadText(proposal), 'Arkene "Gamle tal" (skjult) og "Læs mig" bliver ikke læst.');
  assert.equal(unreadText(proposed(rows)), undefined);
});
