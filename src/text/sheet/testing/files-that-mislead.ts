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
      'Celle D2: Tallet "212,345" kan være 212.345 eller have tre decimaler. Skriv det som 212.345, eller sig, at et punktum er et komma, dér hvor filen sættes op.',
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
];
