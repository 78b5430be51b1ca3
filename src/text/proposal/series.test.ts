import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readSentence } from '#text/sentence/read-sentence.ts';
import { polarityOf, slug } from './series.ts';

describe('which way is better for a figure', () => {
  const told: readonly (readonly [string, string])[] = [
    [
      'Forskellen i tillid mellem området (60 %) og kommunen (70 %) mindskes med 4 procentpoint',
      'higherIsBetter',
    ],
    [
      'Forskellen i ledighed mellem området (14 %) og kommunen (6 %) mindskes med 4 procentpoint',
      'lowerIsBetter',
    ],
    ['Forskellen i tillid mellem området og kommunen mindskes med 4 procentpoint', 'neutral'],
    ['Andelen af trygge stiger til 80 % i 2024', 'higherIsBetter'],
    ['Andelen af utrygge falder til 8 % i 2024', 'lowerIsBetter'],
  ];
  for (const [sentence, polarity] of told) {
    test(sentence, () => assert.equal(polarityOf(readSentence(sentence)), polarity));
  }
});

test('a name for addresses keeps to plain letters', () => {
  assert.equal(slug('Børn & unge på Østergårds Allé'), 'boern-unge-paa-oestergaards-alle');
  assert.equal(slug('???'), 'uden-navn');
});
