// Files whose figures are read wrong by whoever looks at their form alone.
import type { FileCase } from './files-as-they-come.ts';

export const filesThatMislead: readonly FileCase[] = [
  {
    name: 'a share of 1 among percent is asked about',
    sheets: `
Måling|Gruppe|År|Tal
Andel trygge|Fjordparken|2017|0,646
Andel trygge|Fjordparken|2018|64,6`,
    asked: ['Er 0,646 en andel af 1 eller et tal i procent?'],
    read: ['tryg-fjord 2017: 0,646 % (D2)', 'tryg-fjord 2018: 64,6 % (D3)'],
  },
  {
    name: 'small shares that are alike are not',
    sheets: `
Måling|Gruppe|År|Tal
Fravær|Skolen ved Fjorden|2017|0,46
Fravær|Skolen ved Fjorden|2018|1,2`,
    asked: [],
    read: ['fravaer 2017: 0,46 % (D2)', 'fravaer 2018: 1,2 % (D3)'],
  },
  {
    name: 'three digits after a point are no thousands of a share or a grade',
    sheets: `
Måling|Gruppe|År|Tal
Karakterer i dansk og matematik|Fjordparken|2017|5.432
Andel trygge|Fjordparken|2017|64.612
Gennemsnitlig indkomst|Fjordparken|2017|212.345`,
    asked: ['Hvad betyder punktummet i "5.432"?'],
    read: [
      'karakter 2017: 5,432 (D2)',
      'tryg-fjord 2017: 64,612 % (D3)',
      'indkomst 2017: 212.345 kr. (D4)',
    ],
  },
  {
    name: 'three digits after a comma are no decimals of kroner',
    sheets: `
Måling|Gruppe|År|Tal
Gennemsnitlig indkomst|Fjordparken|2017|212,345
Andel trygge|Fjordparken|2017|64,612`,
    asked: [],
    read: [
      'Celle D2: Tallet "212,345" kan være 212.345 eller have tre decimaler. Skriv det som 212.345, eller vælg, at punktum er komma, dér hvor filen sættes op.',
      'tryg-fjord 2017: 64,612 % (D3)',
    ],
  },
  {
    name: 'but they are of thousands of kroner',
    sheets: `
Beløb i 1.000 kr.
Måling|Gruppe|År|Tal
Gennemsnitlig indkomst|Fjordparken|2017|212,345`,
    asked: [],
    read: ['indkomst 2017: 212.345 kr. (D3)'],
  },
  {
    name: 'a zero before a comma parts no thousands, in an English file either',
    sheets: `
Måling|Gruppe|År|Tal
Andel trygge|Fjordparken|2017|64.6
Andel trygge|Havneparken|2017|0,923
Gennemsnitlig indkomst|Fjordparken|2017|212,345`,
    asked: ['Hvad betyder punktummet i "64.6"?'],
    read: [
      'tryg-fjord 2017: 64,6 % (D2)',
      'tryg-havn 2017: 0,923 % (D3)',
      'indkomst 2017: 212.345 kr. (D4)',
    ],
  },
  {
    name: 'the unit of each row is held up against its series, and scales it',
    sheets: `
Måling|Gruppe|År|Tal|Enhed
Gennemsnitlig indkomst|Fjordparken|2017|212|1.000 kr.
Gennemsnitlig indkomst|Fjordparken|2018|212345|kr.
Gennemsnitlig indkomst|Fjordparken|2019|0,212|mio. kr.
Gennemsnitlig indkomst|Fjordparken|2020|100|indeks
Andel trygge|Fjordparken|2017|189|antal
Andel trygge|Fjordparken|2018|4|procentpoint
Andel trygge|Fjordparken|2019|64|andel
Aktive forældre|Fjordparken|2017|45|pct.`,
    asked: [],
    read: [
      'indkomst 2017: 212.000 kr. (D2)',
      'indkomst 2018: 212.345 kr. (D3)',
      'indkomst 2019: 212.000 kr. (D4)',
      'Celle D5: Tallet skal være i kroner.',
      'Celle D6: Tallet skal være i procent.',
      'Celle D7: Tallet skal være i procent.',
      'tryg-fjord 2019: 64 % (D8)',
      'Celle D9: Tallet skal være i antal.',
    ],
  },
  {
    name: 'the unit of each row, with years across',
    sheets: `
Måling|Gruppe|Enhed|2017|2018
Gennemsnitlig indkomst|Fjordparken|1.000 kr.|212|213
Andel trygge|Fjordparken|antal|189|64 %`,
    asked: [],
    read: [
      'indkomst 2017: 212.000 kr. (D2)',
      'indkomst 2018: 213.000 kr. (E2)',
      'tryg-fjord 2018: 64 % (E3)',
      'Celle D3: Tallet skal være i procent.',
    ],
  },
  {
    name: 'a count above the figures is none of a share',
    sheets: `
Måling|Gruppe|År|Antal
Andel trygge|Fjordparken|2017|45
Aktive forældre|Fjordparken|2017|45`,
    asked: [],
    read: ['Celle D2: Tallet skal være i procent.', 'aktive 2017: 45 (D3)'],
  },
  {
    name: 'thousands of kroner are no thousands of people',
    sheets: `
Måling|Gruppe|År|Beløb (1.000 kr.)
Gennemsnitlig indkomst|Fjordparken|2017|212
Aktive forældre|Fjordparken|2017|45`,
    asked: [],
    read: ['indkomst 2017: 212.000 kr. (D2)', 'Celle D3: Tallet skal være i antal.'],
  },
  {
    name: 'a year and its quarter in columns of their own are one period',
    sheets: `
Måling|Gruppe|År|Kvartal|Tal
Andel trygge|Fjordparken|=2020|=1|64
Andel trygge|Fjordparken|=2020|2. kvartal|65
Andel trygge|Fjordparken|=2020|K3|66
Andel trygge|Fjordparken|=2020|Hele året|67
Andel trygge|Fjordparken|=2020|5|68
Andel trygge|Fjordparken|=2020|4. kvartal 2019|69`,
    asked: [],
    read: [
      'tryg-fjord 2020-Q1: 64 % (E2)',
      'tryg-fjord 2020-Q2: 65 % (E3)',
      'tryg-fjord 2020-Q3: 66 % (E4)',
      'tryg-fjord 2020: 67 % (E5)',
      'Celle D6: Perioden kan ikke læses ("5 2020"). Skriv fx 2017, 2014/15, 3. kvartal 2017 eller nov. 2016.',
      'Celle D7: Perioden kan ikke læses ("4. kvartal 2019 2020"). Skriv fx 2017, 2014/15, 3. kvartal 2017 eller nov. 2016.',
    ],
  },
  {
    name: 'a year and its month, with series across',
    sheets: `
År|Måned|Fravær|Aktive forældre
2020|Januar|8,1|45
2020|feb|8,2|46
2020|@2020-03-01|8,3|47`,
    asked: [],
    read: [
      'fravaer 2020-01: 8,1 % (C2)',
      'aktive 2020-01: 45 (D2)',
      'fravaer 2020-02: 8,2 % (C3)',
      'aktive 2020-02: 46 (D3)',
      'fravaer 2020-03: 8,3 % (C4)',
      'aktive 2020-03: 47 (D4)',
    ],
  },
  {
    name: 'months down and years across, under a title',
    sheets: `
Andel trygge, Fjordparken
Måned|2019|2020
Januar|64|65
I alt|66|67`,
    asked: [],
    read: [
      'tryg-fjord 2019-01: 64 % (B3)',
      'tryg-fjord 2020-01: 65 % (C3)',
      'tryg-fjord 2019: 66 % (B4)',
      'tryg-fjord 2020: 67 % (C4)',
    ],
  },
  {
    name: 'two columns of one name, where they say different things',
    sheets: `
Måling|Gruppe|År|Tal|Tal
Andel trygge|Fjordparken|2017|64|64
Andel trygge|Fjordparken|2018|65|12
Andel trygge|Fjordparken|2019||66
Andel trygge|Fjordparken|2020|67|`,
    asked: ['Hvilken kolonne har antallet bag tallet?'],
    read: [
      'tryg-fjord 2017: 64 % (D2)',
      'Celle E3: To kolonner hedder "Tal", og de siger hver sit. Giv dem hver sit navn, eller slet den ene.',
      'Celle E4: To kolonner hedder "Tal", og de siger hver sit. Giv dem hver sit navn, eller slet den ene.',
      'tryg-fjord 2020: 67 % (D5)',
    ],
  },
  {
    name: 'a total beside the areas is none of them',
    sheets: `
Karakterer i dansk og matematik
År|Fjordparken|Nabobyen|I alt
2017|5,4|6,2|6`,
    asked: [
      'Hvilken måling er "Karakterer i dansk og matematik Nabobyen"?',
      'Hvilken måling er "Karakterer i dansk og matematik I alt"?',
    ],
    read: [
      'karakter 2017: 5,4 (B3)',
      'Celle C3: Målingen "Karakterer i dansk og matematik Nabobyen" kendes ikke. Vælg, hvilken måling det er, eller at den skal springes over.',
      'Celle D3: Målingen "Karakterer i dansk og matematik I alt" kendes ikke. Vælg, hvilken måling det er, eller at den skal springes over.',
    ],
  },
  {
    name: 'a target beside a result is no figure',
    sheets: `
Måling|Gruppe|År|Måltal|Resultat
Andel trygge|Fjordparken|2017|70|64,6`,
    asked: [],
    read: ['tryg-fjord 2017: 64,6 % (E2)'],
  },
  {
    name: 'years above their quarters, not merged',
    sheets: `
Måling|Gruppe|2017||2018|
||1. kvartal|K2|1. kvartal|2. kv.
Andel trygge|Fjordparken|64|65|66|67`,
    asked: [],
    read: [
      'tryg-fjord 2017-Q1: 64 % (C3)',
      'tryg-fjord 2017-Q2: 65 % (D3)',
      'tryg-fjord 2018-Q1: 66 % (E3)',
      'tryg-fjord 2018-Q2: 67 % (F3)',
    ],
  },
  {
    name: 'years above men and women: neither is all of them',
    sheets: `
Måling|Gruppe|2017||2018|
||Mænd|Kvinder|Mænd|Kvinder
Andel trygge|Fjordparken|64|65|66|67`,
    asked: [
      'Hvilken måling er "Andel trygge · Fjordparken · Mænd"?',
      'Hvilken måling er "Andel trygge · Fjordparken · Kvinder"?',
    ],
    read: [
      'Celle A3: Målingen "Andel trygge · Fjordparken · Mænd" kendes ikke. Vælg, hvilken måling det er, eller at den skal springes over.',
      'Celle A3: Målingen "Andel trygge · Fjordparken · Kvinder" kendes ikke. Vælg, hvilken måling det er, eller at den skal springes over.',
    ],
  },
  {
    name: 'a school year without its century is told, not passed over',
    sheets: `
Måling|Skole|2015/16|16/17
Fravær|Skolen ved Fjorden|8|9`,
    asked: [],
    read: [
      'Celle D1: Perioden kan ikke læses ("16/17"). Skriv fx 2017, 2014/15, 3. kvartal 2017 eller nov. 2016.',
      'fravaer 2015/16: 8 % (C2)',
    ],
  },
];
