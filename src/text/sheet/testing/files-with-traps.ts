// Files one can misread: units, marks, alike sheets, names that are only alike.
import type { FileCase } from './files-as-they-come.ts';

export const filesWithTraps: readonly FileCase[] = [
  {
    name: 'the traps of an agreement: percent for a rate, thousands in kroner, 0.25 with a point',
    sheets: `
Måling|Gruppe|År|Tal
Sigtede 10-17-årige|Fjordparken|2017|5,1 %
Gennemsnitlig indkomst|Fjordparken|2017|12.453 kr.
Andel trygge|Fjordparken|2016|0.25
Andel trygge|Fjordparken|2017|64.6
Andel trygge|Fjordparken|2018|4 procentpoint`,
    asked: ['Er 0,25 en andel af 1 eller et tal i procent?', 'Hvad betyder punktummet i "0.25"?'],
    read: [
      'Celle D2: Tallet skal være i antal pr. 1.000.',
      'indkomst 2017: 12.453 kr. (D3)',
      'tryg-fjord 2016: 0,25 % (D4)',
      'tryg-fjord 2017: 64,6 % (D5)',
      'Celle D6: Tallet skal være i procent.',
    ],
  },
  {
    name: 'sums in thousands, with a grade beside them that is not',
    sheets: `
Indkomst i hele tusinder
Område|Nøgletal|2017|2018
Fjordparken|Gennemsnitlig indkomst|212|12.453 kr.
Fjordparken|Karakterer i dansk og matematik|5,4|5,6`,
    asked: [],
    read: [
      'indkomst 2017: 212.000 kr. (C3)',
      'indkomst 2018: 12.453.000 kr. (D3)',
      'karakter 2017: 5,4 (C4)',
      'karakter 2018: 5,6 (D4)',
    ],
  },
  {
    name: 'marks are asked about and never 0; an empty cell says nothing',
    sheets: `
Måling|Gruppe|År|Tal
Andel trygge|Fjordparken|2015|..
Andel trygge|Fjordparken|2016|-
Andel trygge|Fjordparken|2017|<5
Andel trygge|Fjordparken|2018|skjult
Andel trygge|Fjordparken|2019|
Andel trygge|Fjordparken|2020|i.o.
Andel trygge|Fjordparken|2021|0`,
    asked: [
      'Hvad betyder ".." i stedet for et tal?',
      'Hvad betyder "-" i stedet for et tal?',
      'Hvad betyder "i.o." i stedet for et tal?',
    ],
    read: [
      'tryg-fjord 2015: skjult (D2)',
      'tryg-fjord 2016: skjult (D3)',
      'tryg-fjord 2017: skjult (D4)',
      'tryg-fjord 2018: skjult (D5)',
      'tryg-fjord 2020: ikke målt (D7)',
      'tryg-fjord 2021: 0 % (D8)',
    ],
  },
  {
    name: 'hidden sheets and sheets without figures are not read',
    sheets: [
      { name: 'Gammelt', hidden: true, rows: 'År|Fravær\n2017|1' },
      { name: 'Læs mig', rows: 'Her er tallene.' },
      { name: 'Data', rows: 'År|Fravær\n2018|8' },
    ],
    asked: [],
    read: ['fravaer 2018: 8 % (B2)'],
  },
  {
    name: 'percent above a rate, and a rate above a share, are not taken for each other',
    sheets: `
Måling|Område|År|Tal|Enhed
Sigtede 10-17-årige|Fjordparken|2017|5,1|procent
Sigtede 10-17-årige|Fjordparken|2018|51|pr. 1.000
Andel trygge|Fjordparken|2017|646|promille
Andel trygge|Fjordparken|2018|64,6|pct.`,
    asked: [],
    read: [
      'Celle D2: Tallet skal være i antal pr. 1.000.',
      'sigtede 2018: 51 pr. 1.000 (D3)',
      'Celle D4: Tallet skal være i procent.',
      'tryg-fjord 2018: 64,6 % (D5)',
    ],
  },
  {
    name: 'thousands over one column are not of the next',
    sheets: `
År|Gennemsnitlig indkomst (1.000 kr.)|Aktive forældre
2017|212|45`,
    asked: ['Hvilken måling er "Gennemsnitlig indkomst (1.000 kr.)"?'],
    read: [
      'aktive 2017: 45 (C2)',
      'Celle B2: Målingen "Gennemsnitlig indkomst (1.000 kr.)" kendes ikke. Vælg, hvilken måling det er, eller at den skal springes over.',
    ],
  },
  {
    name: 'alike sheets, each of an indicator that its name tells',
    sheets: [
      { name: 'Andel trygge', rows: 'Område|2017|2018\nFjordparken|64|65\nHavneparken|70|71' },
      { name: 'Sigtede 10-17-årige', rows: 'Område|2017|2018\nFjordparken|51|50' },
      { name: 'Læs mig', rows: 'Tallene er fra kommunen.' },
    ],
    asked: [],
    read: [
      'tryg-fjord 2017: 64 % (B2)',
      'tryg-fjord 2018: 65 % (C2)',
      'tryg-havn 2017: 70 % (B3)',
      'tryg-havn 2018: 71 % (C3)',
      'sigtede 2017: 51 pr. 1.000 (B2)',
      'sigtede 2018: 50 pr. 1.000 (C2)',
    ],
  },
  {
    name: 'alike sheets, each of a year that its name tells',
    sheets: [
      { name: '2017', rows: 'Måling|Område|Tal\nAndel trygge|Fjordparken|64' },
      { name: '2018', rows: 'Måling|Område|Tal\nAndel trygge|Fjordparken|65' },
    ],
    asked: [],
    read: ['tryg-fjord 2017: 64 % (C2)', 'tryg-fjord 2018: 65 % (C2)'],
  },
  {
    name: 'a label that is only like a series is asked about',
    sheets: `
Måling|Område|År|Værdi
Trygge beboere|Fjordparken|2017|64,6
Andel utrygge|Fjordparken|2017|12`,
    asked: [
      'Hvilken måling er "Trygge beboere · Fjordparken"?',
      'Hvilken måling er "Andel utrygge · Fjordparken"?',
    ],
    read: [
      'Celle A2: Målingen "Trygge beboere · Fjordparken" kendes ikke. Vælg, hvilken måling det er, eller at den skal springes over.',
      'Celle A3: Målingen "Andel utrygge · Fjordparken" kendes ikke. Vælg, hvilken måling det er, eller at den skal springes over.',
    ],
  },
  {
    name: 'a year above a column that cannot be one period is told, not passed over',
    sheets: `
Måling|Gruppe|2015|2016|2017-18
Andel trygge|Fjordparken|61|62|64`,
    asked: [],
    read: [
      'Celle E1: Perioden kan ikke læses ("2017-18"). Skriv fx 2017, 2014/15, 3. kvartal 2017 eller nov. 2016.',
      'tryg-fjord 2015: 61 % (C2)',
      'tryg-fjord 2016: 62 % (D2)',
    ],
  },
  {
    name: 'a count beside a share may be either part of it, and is asked about',
    sheets: `
Måling|Gruppe|År|Antal|Andel
Andel trygge|Fjordparken|2017|189|64,6`,
    asked: ['Hvilken kolonne har antallet bag tallet?'],
    read: ['tryg-fjord 2017: 64,6 % (E2)'],
  },
  {
    name: 'a corner without a header, and the indicator in the title',
    sheets: `
Andel trygge, pct.
|2015|2016
Fjordparken|61|62
Havneparken|70|71`,
    asked: [],
    read: [
      'tryg-fjord 2015: 61 % (B3)',
      'tryg-fjord 2016: 62 % (C3)',
      'tryg-havn 2015: 70 % (B4)',
      'tryg-havn 2016: 71 % (C4)',
    ],
  },
  {
    name: 'an indicator above the column of its groups',
    sheets: 'Fravær|aug. 2019|sep. 2019\nSkolen ved Fjorden|7,9|8',
    asked: [],
    read: ['fravaer 2019-08: 7,9 % (B2)', 'fravaer 2019-09: 8 % (C2)'],
  },
  {
    name: 'a year and a kind in one header; an aim is no figure',
    sheets: `
Måling|Område|2018 pct.|2019 pct.|Mål 2020
Andel trygge|Fjordparken|64,6|65|73`,
    asked: [],
    read: [
      'Celle E1: Perioden kan ikke læses ("Mål 2020"). Skriv fx 2017, 2014/15, 3. kvartal 2017 eller nov. 2016.',
      'tryg-fjord 2018: 64,6 % (C2)',
      'tryg-fjord 2019: 65 % (D2)',
    ],
  },
  {
    name: 'a file of something else',
    sheets: 'a|b|c\nd|e|f',
    asked: ['Hvordan er tallene stillet op?'],
    read: ['Filen: Der er ingen kolonner med tal i arket, som kan læses.'],
  },
];
