// A profile that was kept, in front of a file with other columns than the one it was made for.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SourceProfile } from '#domain/imports/profile.ts';
import type { Plan } from '#domain/plans/plan.ts';
import { proposeProfile } from './propose-profile.ts';
import { exampleSeries } from './testing/example-series.ts';
import { headOf, rowsOf } from './testing/sheet-of.ts';

function proposed(rows: string, remembered: readonly SourceProfile[] = []) {
  const proposal = proposeProfile({
    heads: [headOf(rowsOf(rows, { number: 1 }))],
    plan: { key: 'fjordparken' as Plan['key'], series: exampleSeries, sources: [] },
    remembered,
    fileName: 'tal.xlsx',
  });
  assert.ok(!('refusal' in proposal));
  return proposal;
}

const plain = 'Måling|Gruppe|År|Tal\nAndel trygge|Fjordparken|2017|64,6';
const { profile: kept } = proposed(plain);
const remembered = [{ ...kept, name: 'Kommunens nøgletal' }];

/** Which column is what, of those beside series, period and value. */
const besides = ({ layout }: SourceProfile) => {
  if (layout.kind === 'wide') return 'wide';
  const { series: _, period: __, value: ___, ...others } = layout.columns;
  return others;
};

type Case = readonly [name: string, file: string, besides: object, asked: readonly string[]];

const cases: readonly Case[] = [
  ['the same columns', plain, {}, []],
  [
    'how many stand behind is proposed and asked about: it decides who may see the figure',
    'Måling|Gruppe|År|Tal|n|Heraf\nAndel trygge|Fjordparken|2017|17,6|17|3',
    { n: 'n', numerator: 'Heraf' },
    ['n', 'numerator'],
  ],
  [
    'a column that tells hidden figures is read',
    'Måling|Gruppe|År|Tal|Tilstand\nAndel trygge|Fjordparken|2017||skjult',
    { state: 'Tilstand' },
    [],
  ],
  [
    'so is one that tells preliminary figures',
    'Måling|Gruppe|År|Tal|Foreløbig\nAndel trygge|Fjordparken|2017|64,6|foreløbig',
    { standing: 'Foreløbig' },
    [],
  ],
  [
    'and the edition of each figure',
    'Måling|Gruppe|År|Tal|Udgave\nAndel trygge|Fjordparken|2017|64,6|marts 2018',
    { edition: 'Udgave' },
    [],
  ],
];

describe('a file with more columns than its profile', () => {
  for (const [name, file, expected, asked] of cases) {
    test(name, () => {
      const { profile, questions, known } = proposed(file, remembered);
      assert.equal(known, 'remembered');
      assert.deepEqual(besides(profile), expected);
      const columns = questions.flatMap((each) => (each.kind === 'column' ? [each.role] : []));
      assert.deepEqual(columns, asked);
    });
  }
});

const others: readonly (readonly [string, string])[] = [
  ['years across', 'Måling|Gruppe|2017|2018\nAndel trygge|Fjordparken|64,6|65'],
  [
    'two headers of four in common',
    'Navn på tal|Gruppe|Årstal|Tal\nAndel trygge|Fjordparken|2017|64,6',
  ],
];

describe('a file of another sort than those known', () => {
  for (const [name, file] of others) {
    test(`${name}: it is a new one, under a name of its own`, () => {
      const { profile, questions, known } = proposed(file, remembered);
      assert.equal(known, 'guessed');
      assert.notEqual(profile.name, 'Kommunens nøgletal');
      assert.ok(questions.every((each) => each.kind !== 'column' || each.gone === undefined));
    });
  }
  test('one header of four renamed: the known one, and the new name is asked about', () => {
    const { profile, questions, known } = proposed(
      'Måling|Gruppe|År|Resultat for året\nAndel trygge|Fjordparken|2017|64,6',
      remembered,
    );
    assert.deepEqual([known, profile.name], ['remembered', 'Kommunens nøgletal']);
    assert.deepEqual(
      questions.flatMap((each) => (each.kind === 'column' ? [each.gone] : [])),
      ['Tal'],
    );
  });
});
