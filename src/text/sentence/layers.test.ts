import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { comparisonAt } from './comparison.ts';
import { analyse } from './context.ts';
import { readItems } from './items.ts';
import { decimalOf, numberOfWord, percentOf, shiftDecimal } from './numbers.ts';
import { questionText } from './questions.ts';
import { readSentence } from './read-sentence.ts';
import { askCodes } from './reading.ts';

/** The lexical layer in short: "64.6 percent", "<2020>", "{9. klasse}". */
function lexical(text: string): string {
  return readItems(text)
    .flatMap((item) => {
      if (item.kind === 'number') return [`${item.value} ${item.unit}`];
      if (item.kind === 'period') return [`<${item.code}>`];
      return item.kind === 'aside' ? [`{${item.text}}`] : [];
    })
    .join(' ');
}

function table(title: string, rows: readonly (readonly [string, string])[]): void {
  describe(title, () => {
    for (const [text, expected] of rows)
      test(`${text} -> ${expected}`, () => assert.equal(lexical(text), expected));
  });
}

table('numbers and units', [
  ['58,3 %', '58.3 percent'],
  ['7,0 pct.', '7.0 percent'],
  ['0.75 procentpoint', '0.75 percentage-point'],
  ['2.450 boliger', '2450 count'],
  ['31.208.000 kr.', '31208000 kroner'],
  ['1.234,5 kroner', '1234.5 kroner'],
  ['2,5 mio. kr.', '2500000 kroner'],
  ['75 t.kr. og 3 tkr', '75 count 3000 kroner'],
  ['kr. 240', '240 kroner'],
  ['500,-', '500 kroner'],
  ['55%', '55 percent'],
  ['4 pct.-point', '4 percentage-point'],
  ['3 %-point', '3 percentage-point'],
  ['8 p.p.', '8 percentage-point'],
  ['9 promille', '9 per-mille'],
  ['14,2 anmeldelser pr. 1.000 indbyggere', '14.2 per-mille {1.000}'],
  ['karakter på 6,5', '6.5 count'],
  ['6,5 karakterpoint', '6.5 grade'],
  ['et procentpoint', '1 percentage-point'],
  ['en beboer', ''],
  ['mindst én aktivitet', '1 count'],
  ['femogtyve unge', '25 count'],
  ['halvtreds procent', '50 percent'],
  ['halvdelen af de unge', '50 percent'],
  ['en tredjedel', '100/3 percent'],
  ['tre fjerdedele', '75 percent'],
  ['hver fjerde bolig', '25 percent'],
  ['hvert andet år', ''],
  ['8 ud af 10 beboere', '80 percent'],
  ['halvere og fordoble', '50 percent 100 percent'],
  ['fra 60 til 75 pct.', '60 percent 75 percent'],
  ['20-25 %', '20 percent 25 percent'],
  ['4 gange om året', '4 count'],
  ['3 gange landsgennemsnittet', '3 times'],
  ['14 dage', '14 days'],
  ['på 5 år', '5 years'],
]);

table('periods', [
  ['i 2020', '<2020>'],
  ['skoleåret 2014/15', '<2014/15>'],
  ['skoleåret 2014/2015', '<2014/15>'],
  ['3. kvartal 2017', '<2017-Q3>'],
  ['tredje kvartal i 2017', '<2017-Q3>'],
  ['Q3 2017', '<2017-Q3>'],
  ['2017-Q3', '<2017-Q3>'],
  ['1. halvår 2018', '<2018-H1>'],
  ['andet halvår 2018', '<2018-H2>'],
  ['nov. 2016', '<2016-11>'],
  ['november 2016', '<2016-11>'],
  ['foråret 2017', '<2017-spring>'],
  ['2017 (forår)', '<2017-spring>'],
  ['efteråret i 2019', '<2019-autumn>'],
  ['31. december 2020', '<2020-12-31>'],
  ['den 1.1.2030', '<2030-01-01>'],
  ['31.12.2020', '<2020-12-31>'],
  ['31/12 2020', '<2020-12-31>'],
  ['31/12-2020', '<2020-12-31>'],
  ['2020-12-31', '<2020-12-31>'],
  ['2017-20', '<2017/2020>'],
  ['2017- 2020', '<2017/2020>'],
  ['2017 – 2020', '<2017/2020>'],
  ['fra 2017 til 2020', '<2017/2020>'],
  ['2018, 2019 og 2020', '<2018/2020>'],
  ['2018 og 2020', '<2018> <2020>'],
  ['mindst 2000 boliger', '2000 count'],
]);

table('digits that are no quantity', [
  ['18-24 årige', '{18-24 årige}'],
  ['25-årige', '{25-årige}'],
  ['de 15- til 17-årige', '{15- til 17-årige}'],
  ['i alderen 25-34 år', '{25-34 år}'],
  ['unge under 18 år', '{18 år}'],
  ['9. klasse', '{9. klasse}'],
  ['3. og 6. årgang', '{3. og} {6. årgang}'],
  ['§ 61 a, stk. 2', '{61} {2}'],
  ['bilag 3', '{3}'],
  ['3B registrerer', ''],
]);

describe('comparisons', () => {
  const rows: readonly (readonly [string, string | null])[] = [
    ['minimum 73 %', 'at-least'],
    ['mindst 50 unge', 'at-least'],
    ['ikke under 40 %', 'at-least'],
    ['ikke mindre end 40 %', 'at-least'],
    ['30 eller flere', 'at-least'],
    ['30 % eller derunder', 'at-most'],
    ['højst må udgøre 4 procent', 'at-most'],
    ['maks. 12 %', 'at-most'],
    ['ikke overstige 75.000 kr.', 'at-most'],
    ['må ikke være over 10 %', 'at-most'],
    ['under 13 %', 'below'],
    ['færre end 25', 'below'],
    ['mere end 30 %', 'above'],
    ['overstiger 35 pct.', 'above'],
    ['præcis 20', 'equal'],
    ['mellem 20 og 30', 'between'],
    ['20-30 %', 'between'],
    ['over de seneste 4 dage', null],
    ['stiger til 20 %', null],
  ];
  for (const [text, expected] of rows)
    test(`${text} -> ${expected}`, () => {
      const sentence = analyse(text);
      const index = sentence.items.findIndex((item) => item.kind === 'number');
      assert.equal(comparisonAt(sentence, index), expected);
    });
});

describe('exact numbers', () => {
  test('words', () =>
    assert.deepEqual(['nul', 'syv', 'otteogfyrre', 'tohundrede', 'bil'].map(numberOfWord), [
      0,
      7,
      48,
      200,
      null,
    ]));
  test('digits that are no single number give none', () =>
    assert.deepEqual(['1.2.3', '1,2,3', '1.600,5,5'].map(decimalOf), [null, null, null]));
  test('shares that have no end stay fractions', () =>
    assert.deepEqual([percentOf(1, 4), percentOf(1, 8), percentOf(2, 3)], ['25', '12.5', '200/3']));
  test('millions are moved, not multiplied', () =>
    assert.deepEqual(
      [shiftDecimal('2.5', 6), shiftDecimal('0.1234567', 6)],
      ['2500000', '123456.7'],
    ));
});

describe('what is asked', () => {
  test('a source that is not stated is asked for', () => {
    for (const dataSource of [null, undefined, '', 'ikke angivet', 'formodet: kommunen'])
      assert.ok(
        readSentence(
          'Ledigheden falder til 10 % i 2024',
          dataSource === undefined ? {} : { dataSource },
        ).mustAsk.includes('dataSource'),
      );
    const known = readSentence('Ledigheden falder til 10 % i 2024', { dataSource: 'Jobcenteret' });
    assert.deepEqual([known.mustAsk, known.source], [[], 'Jobcenteret']);
  });

  test('a direction without a size asks for size, deadline and baseline', () => {
    const reading = readSentence('Flere unge i fritidsjob', { dataSource: 'Klubben' });
    assert.deepEqual(reading.mustAsk, ['deadline', 'size', 'baseline']);
  });

  test('every code has a plain Danish question', () => {
    const reading = readSentence('Andelen af trygge skal stige');
    for (const code of askCodes) assert.match(questionText(code, reading), /^\p{Lu}.*[?.]$/u);
  });
});

test('the words of every part are marked', () => {
  const text = 'Andelen af trygge i området stiger fra 60 % i 2018 til mindst 70 % i 2022';
  const spans = readSentence(text).spans.map((span) => `${span.field}: ${span.text}`);
  assert.deepEqual(spans, [
    'indicator: Andelen af trygge i området',
    'population: området',
    'direction: stiger',
    'quantities.0: 60 %',
    'baselinePeriod: 2018',
    'kind: 70 %',
    'quantities.1: 70 %',
    'deadline: 2022',
  ]);
});
