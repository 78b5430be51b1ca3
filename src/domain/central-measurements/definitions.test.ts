// What the fund measures, for whom and when, and by which words a plan's measurement is one of them.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { date } from '#domain/time/period.ts';
import { centralMeasurementDefinitions, definitionsFor, generationIn } from './definitions.ts';
import { definitionOf } from './match.ts';
import { shippedProfiles } from './portal.ts';

const day = date('2020-06-01');
const definitions = definitionsFor('2015-18', day);

test('there are seven, with the units and directions of the agreements', () => {
  assert.deepEqual(
    definitions.map(({ number, unit, polarity }) => [number, unit, polarity]),
    [
      [1, 'percent', 'lowerIsBetter'],
      [2, 'grade', 'higherIsBetter'],
      [3, 'percent', 'lowerIsBetter'],
      [4, 'percent', 'lowerIsBetter'],
      [5, 'percent', 'lowerIsBetter'],
      [6, 'perMille', 'lowerIsBetter'],
      [7, 'percent', 'lowerIsBetter'],
    ],
  );
});

describe('the pool a plan is paid from', () => {
  const pools: readonly (readonly [string, string | undefined])[] = [
    ['2015-18', '2015-18'],
    ['2015-2018', '2015-18'],
    ['2015-18-midlerne', '2015-18'],
    ['2019-26', '2019-26'],
    ['2019 – 2026', '2019-26'],
    ['', undefined],
    ['de nye midler', undefined],
  ];
  for (const [said, pool] of pools) {
    test(`"${said}" is ${pool ?? 'unknown'}`, () => assert.equal(generationIn(said), pool));
  }

  test('what an agreement of the pool lists is known, the rest is presumed and said to be', () => {
    const known = (pool: string) => [
      ...new Set(
        definitionsFor(pool, day).flatMap(({ validity }) =>
          validity.flatMap((each) => (each.generation === pool ? [each.known] : [])),
        ),
      ),
    ];
    assert.deepEqual(known('2015-18'), ['agreement']);
    assert.deepEqual(known('2019-26'), ['presumed']);
    assert.deepEqual(definitionsFor('2011-14', day), []);
    assert.deepEqual(definitionsFor('', day), []);
  });
});

describe('a measurement by its words', () => {
  const worded: readonly (readonly [text: string, number: number | undefined])[] = [
    ['Elever i 9. klasse uden prøve i dansk eller matematik', 1],
    ['9.-klasseelever, der mangler prøven i dansk eller matematik', 1],
    ['Karaktergennemsnit for 9. klasse i dansk og matematik', 2],
    ['20-24 årige med grundskole som højeste uddannelse', 3],
    ['30 til 34-årige, der kun har grundskole', 4],
    ['1-5-årige, som ikke passes i dagtilbud', 5],
    ['Sigtede 10-17-årige pr. 1.000', 6],
    ['Fraflytning', 7],
    ['Fraflytningsprocent', 7],
    ['Tryghed i området', undefined],
    ['0-5-årige i dagtilbud', undefined],
    ['1-2-årige, der ikke går i dagtilbud', undefined],
    ['18-29-årige med kun grundskole', undefined],
    ['Sigtede pr. 1.000 indbyggere', undefined],
    ['Fraflytternes indkomst', undefined],
  ];
  for (const [text, number] of worded) {
    test(`"${text}" is ${number ?? 'none of them'}`, () => {
      assert.equal(definitionOf({ number: 1, text }, definitions)?.number, number);
    });
  }

  test('each is known by its own name, whatever the number in the agreement', () => {
    for (const each of definitions) {
      assert.equal(definitionOf({ number: 99, text: each.name }, definitions), each);
    }
  });
});

test('no two versions of a number have the same version', () => {
  const keys = centralMeasurementDefinitions.map(({ number, version }) => `${number}.${version}`);
  assert.deepEqual(keys, [...new Set(keys)]);
});

test('what nobody has seen of the portals is marked as presumed, and no sign is given a meaning', () => {
  for (const { presumed, profile } of shippedProfiles) {
    assert.deepEqual(presumed, ['layout', 'headers', 'marks']);
    assert.deepEqual(Object.keys(profile.marks), ['']);
  }
});
