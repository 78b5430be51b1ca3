// Files as they come: what is in them, what has to be asked, and what is read when the questions are
// answered as proposed.
import type { SourceProfile } from '#domain/imports/profile.ts';
import type { SheetName } from '#domain/sheets/sheet.ts';

type DrawnSheet = Partial<SheetName> & { readonly rows: string };
export type DrawnFile = {
  readonly sheets: string | readonly DrawnSheet[];
  readonly remembered?: readonly SourceProfile[];
  readonly fileName?: string;
};

export type FileCase = DrawnFile & {
  readonly name: string;
  readonly asked: readonly string[];
  readonly read: readonly string[];
};

export const filesAsTheyCome: readonly FileCase[] = [
  {
    name: 'a Danish csv with one reading a row',
    sheets: `
Måling|Område|År|Værdi|Antal svar
Andel trygge|Fjordparken|2017|64,6|293
Andel trygge|Havneparken|2017|71,0 %|1.203
Gennemsnitlig indkomst|Fjordparken|2017|212.453 kr.|
Sigtede 10-17-årige|Fjordparken|2017|51|n = 410`,
    asked: [],
    read: [
      'tryg-fjord 2017: 64,6 %, n = 293 (D2)',
      'tryg-havn 2017: 71 %, n = 1203 (D3)',
      'indkomst 2017: 212.453 kr. (D4)',
      'sigtede 2017: 51 pr. 1.000, n = 410 (D5)',
    ],
  },
  {
    name: 'groups under "Befolkning"',
    sheets: `
Måling|Befolkning|År|Tal
Andel trygge|Fjordparken|2017|64,6 %
Andel trygge|Havneparken|2017|71 %`,
    asked: [],
    read: ['tryg-fjord 2017: 64,6 % (D2)', 'tryg-havn 2017: 71 % (D3)'],
  },
  {
    name: 'figures under "Befolkning"',
    sheets: `
Måling|År|Befolkning
Aktive forældre|2017|293
Aktive forældre|2018|310`,
    asked: [],
    read: ['aktive 2017: 293 (C2)', 'aktive 2018: 310 (C3)'],
  },
  {
    name: 'a workbook with titles, years across, a header merged above them, totals and footnotes',
    sheets: [
      {
        name: 'Tal',
        rows: `
Tryghed i boligområderne

Område|Andel trygge|||
|=2015|=2016|=2017|2018*
Fjordparken|=61.2|=62|=64.6|=65
Havneparken|=70|=71|=71.5|=72
I alt|=65|=66|=67|=68

* foreløbige tal
Kilde: Spørgeskema til beboerne`,
      },
    ],
    asked: [],
    read: [
      'tryg-fjord 2015: 61,2 % (B5)',
      'tryg-fjord 2016: 62 % (C5)',
      'tryg-fjord 2017: 64,6 % (D5)',
      'tryg-fjord 2018: 65 %, foreløbigt (E5)',
      'tryg-havn 2015: 70 % (B6)',
      'tryg-havn 2016: 71 % (C6)',
      'tryg-havn 2017: 71,5 % (D6)',
      'tryg-havn 2018: 72 %, foreløbigt (E6)',
    ],
  },
  {
    name: 'the same, with merged cells filled as a program reads them',
    sheets: `
Tryghed i boligområderne|Tryghed i boligområderne|Tryghed i boligområderne
Område|Andel trygge|Andel trygge
Område|=2015|=2016
Fjordparken|=61.2|=62
Kilde: Spørgeskema|Kilde: Spørgeskema|Kilde: Spørgeskema`,
    asked: [],
    read: ['tryg-fjord 2015: 61,2 % (B4)', 'tryg-fjord 2016: 62 % (C4)'],
  },
  {
    name: 'years above kinds, with the answers beside each share',
    sheets: `
|2017||2018|
Område|Andel trygge|Antal svar|Andel trygge|Antal svar
Fjordparken|64,6|293|65|301`,
    asked: [],
    read: ['tryg-fjord 2017: 64,6 %, n = 293 (B3)', 'tryg-fjord 2018: 65 %, n = 301 (D3)'],
  },
  {
    name: 'an indicator that is merged down over its areas and years',
    sheets: `
Indikator|Gruppe|Periode|Resultat
Andel trygge|Fjordparken|3. kvartal 2017|61
||2018K1|62
|Havneparken|2017M11|70`,
    asked: [],
    read: [
      'tryg-fjord 2017-Q3: 61 % (D2)',
      'tryg-fjord 2018-Q1: 62 % (D3)',
      'tryg-havn 2017-11: 70 % (D4)',
    ],
  },
  {
    name: 'periods down and series across',
    sheets: `
År|Sigtede 10-17-årige|n|Fravær
2017|51|410|7,9
2018|50|402|8`,
    asked: [],
    read: [
      'sigtede 2017: 51 pr. 1.000, n = 410 (B2)',
      'fravaer 2017: 7,9 % (D2)',
      'sigtede 2018: 50 pr. 1.000, n = 402 (B3)',
      'fravaer 2018: 8 % (D3)',
    ],
  },
  {
    name: "a school's sheet with one figure a year",
    sheets: `
Skolen ved Fjorden

Skoleår|Fravær i pct.
2017-18|7,9
2018-19|8,35

* uden sygdom`,
    asked: [],
    read: ['fravaer 2017/18: 7,9 % (B4)', 'fravaer 2018/19: 8,35 % (B5)'],
  },
  {
    name: 'one figure without a header: its period is asked, and the one in the file name is offered',
    sheets: 'Fravær|8,35',
    fileName: 'Fravær 2018.csv',
    asked: ['Hvilken kolonne har perioden?'],
    read: ['fravaer 2018: 8,35 % (B1)'],
  },
  {
    name: 'pasted cells without a header',
    sheets: `
Andel trygge Fjordparken|2019|64,6
Fravær|2019|8,35`,
    asked: [],
    read: ['tryg-fjord 2019: 64,6 % (C1)', 'fravaer 2019: 8,35 % (C2)'],
  },
  {
    name: 'shares that a cell shows in percent are told by the cell, beside others as they are',
    sheets: `
Måling|Område|2017|2018
Andel trygge|Fjordparken|=0.646%|=1%
Sigtede 10-17-årige|Fjordparken|=51|=0.5`,
    asked: [],
    read: [
      'tryg-fjord 2017: 64,6 % (C2)',
      'tryg-fjord 2018: 100 % (D2)',
      'sigtede 2017: 51 pr. 1.000 (C3)',
      'sigtede 2018: 0,5 pr. 1.000 (D3)',
    ],
  },
  {
    name: 'shares between 0 and 1 without a sign are asked about',
    sheets: `
Måling|Område|År|Andel
Andel trygge|Fjordparken|2017|=0.646
Andel trygge|Fjordparken|2018|=0.7`,
    asked: ['Er 0,646 en andel af 1 eller et tal i procent?'],
    read: ['tryg-fjord 2017: 64,6 % (D2)', 'tryg-fjord 2018: 70 % (D3)'],
  },
  {
    name: 'English headers and a decimal point: the point is asked about, once',
    sheets: `
Indicator|Area|Year|Share (%)|Responses
Andel trygge|Fjordparken|2017|64.6|293
Andel trygge|Fjordparken|2018|66.0|1,203`,
    asked: ['Hvad betyder punktummet i "64.6"?'],
    read: ['tryg-fjord 2017: 64,6 %, n = 293 (D2)', 'tryg-fjord 2018: 66 %, n = 1203 (D3)'],
  },
];
