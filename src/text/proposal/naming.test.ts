import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readSentence } from '#text/sentence/read-sentence.ts';
import { deliverablesIn } from './deliverables.ts';
import { benchmarkOf, groupsOf, indicatorOf, populationOf } from './naming.ts';

describe('what is measured', () => {
  const rows: readonly (readonly [sentence: string, indicator: string])[] = [
    ['Tilliden til politiet stiger til 80 % i 2020', 'Tilliden til politiet'],
    ['Færre unge med en dom. Tallet skal falde fra 5 % til 4 % i 2020', 'Unge med en dom'],
    [
      'Andelen af unge i området, der er i gang med en uddannelse, stiger til 70 % i 2020',
      'Andelen af unge, der er i gang med en uddannelse',
    ],
  ];
  for (const [sentence, indicator] of rows) {
    test(`${indicator}`, () => {
      assert.equal(indicatorOf(readSentence(sentence), sentence), indicator);
    });
  }
});

describe('whom it is about', () => {
  const departments = [{ name: 'Engen', owner: null, residents: null }];
  const rows: readonly (readonly [sentence: string, population: string])[] = [
    ['Trygheden i området (Engen) stiger til 73 % i 2020', 'Engen'],
    ['Trygheden i området (en helhedsplan) stiger til 73 % i 2020', 'Grønhøj'],
    ['Trygheden i boligområdet stiger til 73 % i 2020', 'Grønhøj'],
    ['Trygheden stiger til 73 % i 2020', 'Grønhøj'],
    ['Hærværket i Engen falder til 100 kr. i 2020', 'Engen'],
  ];
  for (const [sentence, population] of rows) {
    test(sentence, () => {
      const reading = readSentence(sentence);
      assert.equal(populationOf(reading, sentence, 'Grønhøj', departments), population);
    });
  }
});

test('what it is held up against is named by the sentence, or is the usual', () => {
  const usual = 'Skovby Kommune';
  assert.equal(benchmarkOf('mindre afstand til hele politikredsen', usual), 'Politikredsen');
  assert.equal(benchmarkOf('nærmer sig landsgennemsnittet', usual), 'Hele landet');
  assert.equal(benchmarkOf('nærmer sig gennemsnittet', usual), usual);
});

test('two groups of one indicator are told apart', () => {
  const sentence = 'Indflytternes løn kommer på niveau med udflytternes i 2020';
  const reading = { ...readSentence(sentence), indicator: 'løn' };
  assert.deepEqual(groupsOf(reading, sentence), { own: 'indflytterne', other: 'udflytterne' });
  assert.equal(groupsOf({ ...reading, indicator: null }, sentence), undefined);
});

describe('what shall exist', () => {
  const rows: readonly (readonly [sentence: string, names: readonly string[]])[] = [
    ['En plan er udarbejdet og en aftale er underskrevet senest i 2018', ['plan', 'aftale']],
    [
      'Et fast etableret samarbejde (plan udarbejdet/aftale tiltrådt senest 3. kvartal 2017)',
      ['plan', 'aftale'],
    ],
    ['Der er udarbejdet en plan for lektiehjælp senest 3. kvartal 2017', []],
  ];
  for (const [sentence, names] of rows) {
    test(sentence, () => {
      const found = deliverablesIn(sentence, readSentence(sentence));
      if (names.length === 0) assert.equal(found.length, 1);
      else assert.deepEqual(found, names);
    });
  }
});
