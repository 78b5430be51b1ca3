import type { PdfText } from './pdf.ts';

const left = 70;
const right = 300;

/**
 * An invented agreement as a PDF prints it: lines broken at a margin, hyphens at their ends,
 * a page number and a running head on each page, a table of two columns that a page cuts.
 */
export function columnsAgreement(): readonly (readonly PdfText[])[] {
  const first = page(1, [
    [16, 'Strategisk samarbejdsaftale'],
    [11, 'Områdets navn:'],
    [11, 'Havneparken'],
    [11, 'Aftalens parter:'],
    [11, 'Boligforeningen Kajen'],
    [11, 'Havneby Kommune'],
    [11, 'Samarbejdsaftalen gælder fra:'],
    [11, '01/04-2019 – 31/03-2023'],
    [14, '1. Formål'],
    [11, 'Parterne vil med denne aftale skabe et trygt og levende område, hvor børn og bo-'],
    [-11, 'ligforeningens beboere trives, og hvor naboerne tager del i det daglige liv mel-'],
    [-11, 'lem husene, i gårdene og i de fælles huse, som foreningen og kommunen har byg-'],
    [-11, 'get i løbet af de sidste år til glæde for alle, der bor i området eller kommer for-'],
    [-11, 'bi.'],
    [14, '2. Indsatsområder'],
    [12, '2.1 Tryghed'],
    [11, 'Formål:'],
    [11, 'Alle skal kunne færdes trygt.'],
    [11, 'Mål:'],
    [11, '• Trygheden stiger'],
    [11, 'Målgruppe: Alle beboere'],
  ]);
  const table = [
    ['Lokalt opstillede målinger', 'Datakilde:'],
    ['(succeskriterier):', ''],
    ['', ''],
    ['Andelen af trygge beboere', 'Kommunens undersøgelse'],
    ['stiger til mindst 80 % i 2022', 'hvert andet år'],
    ['(71,5 % i 2018)', ''],
    ['', ''],
    ['Hærværket falder med 20 %', 'Boligforeningen registrerer'],
  ] as const;
  const rest = page(2, [
    [-11, 'fra 2018 til 2022'],
    [14, '3. Ressourcer'],
    [11, 'Beløbene er i hele tusinder.'],
  ]);
  const end = 842 - 60 - 18 * 18 - 120;
  return [
    [...first, ...columns(table, end)],
    [
      ...rest,
      ...columns(
        [
          ['Landsbyggefonden', '7.500 kr.'],
          ['', ''],
          ['Lokal medfinansiering', '2.500 kr.'],
          ['', ''],
          ['Samlet budget', '10.000 kr.'],
        ],
        640,
      ),
    ],
  ];
}

/** A negative size is a line that goes on with the paragraph above it. */
function page(number: number, lines: readonly (readonly [number, string])[]): PdfText[] {
  let y = 800;
  const texts = lines.map(([size, text], index) => {
    y -= index === 0 ? 30 : size < 0 ? 13 : 20;
    return { x: left, y, size: Math.abs(size), text };
  });
  return [
    { x: left, y: 815, size: 9, text: 'Strategisk aftale for Havneparken' },
    ...texts,
    { x: 290, y: 30, size: 9, text: `Side ${number}` },
  ];
}

/** Rows of one line each; an empty row leaves the gap that parts two rows of a table. */
function columns(rows: readonly (readonly [string, string])[], top: number): PdfText[] {
  let y = top;
  return rows.flatMap(([one, other]) => {
    y -= one === '' && other === '' ? 5 : 13;
    const texts = [
      { x: left, y, size: 11, text: one },
      { x: right, y, size: 11, text: other },
    ];
    return texts.filter((text) => text.text !== '');
  });
}
