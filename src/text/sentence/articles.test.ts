import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readSentence } from './read-sentence.ts';

/** Every value but those of periods, as "value unit"; what stands beside the claim is meant too. */
function values(sentence: string): readonly string[] {
  return readSentence(sentence).quantities.map(({ value, unit }) => `${value} ${unit}`);
}

const bounds = [
  'mindst',
  'minimum',
  'min.',
  'højst',
  'maks.',
  'maksimalt',
  'mere end',
  'ikke mere end',
  'kun',
  'dog mindst',
];
const nouns = [
  'en forbedring',
  'en stigning',
  'et fald',
  'en tydelig fremgang',
  'en lille nedgang',
  'et mærkbart løft',
  'en ændring',
  'en mindre reduktion',
  'en udvikling',
  'en indsats',
  'en aftale',
  'en mulighed',
  'en oplevelse',
  'en tilfredshed',
  'et kendskab',
  'en struktur',
  'en kultur med respekt',
  'en opgradering',
  'et forhold',
  'en god dialog',
  'en prioritering',
  'en god dialog og koordination',
  'en række tiltag',
  'et par aktiviteter',
  'en del af beboerne',
  'en andel',
  'et gennemsnit',
  'en gang om måneden',
];
const frames: readonly ((words: string) => string)[] = [
  (words) => `Der ses ${words} i trygheden`,
  (words) => `I 2024 er der sket ${words} blandt de unge`,
  (words) => `Beboerne oplever ${words}, og flere bliver boende`,
  (words) => `Målet er ${words} ved planens udløb`,
  (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)} skal kunne ses hos forældrene`,
];

describe('an article before what nobody counts is no number', () => {
  for (const noun of nouns)
    test(noun, () => {
      const found = frames.flatMap((frame) =>
        ['', ...bounds].flatMap((bound) => {
          const sentence = frame(`${bound} ${noun}`.trim());
          const read = values(sentence);
          return read.length === 0 ? [] : [`${sentence}: ${read.join(', ')}`];
        }),
      );
      assert.deepEqual(found, []);
    });

  test('and takes no unit from a number after it', () => {
    const changes = ['en halvering', 'en fordobling', 'en stigning på 12 %', 'et løft på 12 %'];
    for (const change of changes)
      for (const bound of bounds) {
        const read = values(`Der ses ${bound} ${change} af antallet`);
        assert.equal(read.length, 1, `${bound} ${change}: ${read.join(', ')}`);
        assert.match(read[0] ?? '', /^(?:50|100|12) percent$/u);
      }
  });
});

const rows: readonly (readonly [string, string])[] = [
  ['Mindst en beboer fra hver opgang deltager', '1 count'],
  ['Mindst et nyt fællesskab er dannet', '1 count'],
  ['Højst en lejlighed står tom', '1 count'],
  ['Mindst en voksen får vejledning', '1 count'],
  ['Mindst én gang om måneden mødes gruppen', '1 count'],
  ['Mindst et procentpoint flere er i job', '1 percentage-point'],
  ['Mindst en ud af fem beboere deltager', '20 percent'],
  ['En af ti beboere er utryg', '10 percent'],
  ['Mindst en tredjedel af de unge har et job', '100/3 percent'],
  ['Mindst ét møde holdes', '1 count'],
  ['Den ene klub når 40 medlemmer', '40 count'],
  ['En af afdelingerne har fået nye vinduer', ''],
  ['Afdelingerne ses under ét, og trygheden stiger', ''],
  ['Tallene opgøres under et', ''],
  ['I første halvdel af 2023 stiger fremmødet', ''],
  ['I halvdelen af perioden er der vagt', ''],
  ['Halvdelen af beboerne deltager', '50 percent'],
  ['Flere face to face samtaler med de unge', ''],
  ['Færre tyve og mindre uro', ''],
  ['Tyve unge får et job', '20 count'],
  ['Mindst en af de to klubber er åben', '1 count, 2 count'],
  ['Hver 4. beboer deltager', '25 percent'],
  ['Hver 3. måned mødes gruppen', ''],
  ['1. Trygheden stiger i 2024', ''],
  ['2.1 Fraværet falder i 2024', ''],
  ['3) Flere unge får et job', ''],
  ['Mål 2: Flere unge får et job', ''],
  ['Vi vil 1) øge trygheden og 2) sænke fraværet til 5 %', '5 percent'],
  ['Mindst 70 % [12] er trygge', '70 percent'],
  ['Bygning 12 og 14 er renoveret i 2024', ''],
  ["Huslejen er under 90'ernes niveau", ''],
  ['En 90-dages plan er vedtaget', ''],
  ['Den 1/3 åbner klubben', ''],
  ['80 % af de 65+ årige er trygge', '80 percent'],
  ['Efter LBK nr. 1234 af 2020 skal der laves en plan', ''],
];

describe('what is a number and what is a turn of speech', () => {
  for (const [sentence, expected] of rows)
    test(`${sentence} -> ${expected || 'no number'}`, () =>
      assert.equal(values(sentence).join(', '), expected));
});

const codes: readonly (readonly [string, string])[] = [
  ['a civil registration number', '010203-1234'],
  ['one with a space', '010203 1234'],
  ['one in a row', '0102031234'],
  ['a telephone number in pairs', '12 34 56 78'],
  ['one in halves', '1234 5678'],
  ['one in a row', '12345678'],
  ['one from abroad', '+45 12 34 56 78'],
  ['a case number with a year', '2021-12345'],
  ['one with a slash', '21/12345'],
  ['one in three parts', '2021-1234-56'],
  ['a post code with its town', '9999 Storby'],
  ['an address of mail', 'kontakt2021@storby.dk'],
  ['an address on the web', 'www.storby.dk/2021/123'],
  ['a paragraph', '§ 61 a, stk. 2'],
  ['a case named by its number', 'sag nr. 4711'],
  ['a name with digits', 'COVID-19'],
  ['an hour of the day', 'kl. 16-22'],
];
const around: readonly ((code: string) => string)[] = [
  (code) => `Mindst 73 % af ${code} er trygge`,
  (code) => `Andelen af trygge stiger til 73 % (${code})`,
  (code) => `${code}: mindst 73 % er trygge i 2024`,
  (code) => `Mindst 73 % kender ${code}.`,
];

describe('digits that name something are never quantities or periods', () => {
  for (const [name, code] of codes)
    test(`${name}: ${code}`, () => {
      for (const frame of around) {
        const sentence = frame(code);
        const { deadline, period, baselinePeriod } = readSentence(sentence);
        assert.deepEqual(values(sentence), ['73 percent'], sentence);
        for (const read of [deadline, period, baselinePeriod])
          assert.ok(read === null || read === '2024', `${read} in ${sentence}`);
      }
    });

  const kept: readonly (readonly [string, string])[] = [
    ['Mindst 1200 unge deltager', '1200 count'],
    ['Der spares 12000000 kr.', '12000000 kroner'],
    ['20-25 unge får et job', '20 count, 25 count'],
    ['Fraværet er 0,5 %', '0.5 percent'],
  ];
  for (const [sentence, expected] of kept)
    test(`still read: ${sentence}`, () => assert.equal(values(sentence).join(', '), expected));
});

test('the year of a law is no deadline', () => {
  const { deadline } = readSentence('Efter lov nr. 1234 af 2020 falder antallet af klager');
  assert.equal(deadline, null);
});

describe('a bound before a noun bounds its size', () => {
  const limits: readonly (readonly [string, string | null])[] = [
    ['Højst en stigning på 2 % i huslejen', 'at-most'],
    ['Maks. en husleje på 800 kr.', 'at-most'],
    ['Mindst en stigning på 2 procentpoint', 'at-least'],
    ['Ikke mere end en stigning på 2 %', 'at-most'],
  ];
  for (const [sentence, expected] of limits)
    test(`${sentence} -> ${expected}`, () =>
      assert.equal(readSentence(sentence).comparison, expected));
});
