import type { SourceBlock } from '#domain/agreements/document.ts';

const heading = (level: number, text: string): SourceBlock => ({ kind: 'heading', level, text });
const paragraph = (text: string): SourceBlock => ({ kind: 'paragraph', text });
const item = (text: string): SourceBlock => ({ kind: 'listItem', text });

/**
 * An invented agreement whose headings Word numbers by itself, with cover, departments and whole
 * focus areas set as tables.
 */
export const tabularAgreement: readonly SourceBlock[] = [
  paragraph('Strategisk samarbejdsaftale om boligsocial indsats'),
  {
    kind: 'table',
    rows: [
      ['Områdets navn:', 'Søparken'],
      ['Aftalens parter:', 'Boligforeningen Bølgen\nAlmenbo Syd\nSøby Kommune'],
      ['Aftaleperiode:', '1. januar 2022 til og med 31. december 2025'],
    ],
  },
  heading(1, 'Formål'),
  paragraph('Søparken skal være et godt sted at bo.'),
  heading(1, 'Organisering'),
  paragraph('Parterne nedsætter en boligsocial bestyrelse, der mødes kvartalsvis.'),
  heading(1, 'Problemkompleks og beboere'),
  {
    kind: 'table',
    rows: [
      ['Afdeling', 'Boligorganisation', 'Antal beboere'],
      ['Søparken 1', 'Boligforeningen Bølgen', '1.420'],
      ['Søparken 2', 'Almenbo Syd', '580'],
      ['I alt', '', '2.000'],
    ],
  },
  paragraph('Fraværet i skolen er 9,2 % mod 6,1 % i kommunen (KK tal 2021).'),
  heading(1, 'Fælles tværgående målinger'),
  item('Andel af 1-5 årige, der ikke går i dagtilbud'),
  item('Karaktergennemsnit i dansk og matematik'),
  heading(1, 'Indsatsområder'),
  {
    kind: 'table',
    rows: [
      ['Indsatsområde 1: Børn og familie', ''],
      ['Formål', 'Børnene skal trives.'],
      ['Mål', '• Færre børn har højt fravær\n• Flere familier er med i netværk'],
      ['Målgruppe', 'Primært 0-12 årige\nSekundært 10-15 årige'],
      ['Succeskriterier', 'Datakilde'],
      ['Skolefraværet falder til højst 7 % i 2025 (9,2 % i 2021)', 'Kommunens data'],
      [
        '• 25 familier deltager hvert år\n• Tilliden til skolen stiger',
        '• Sekretariatet tæller\n• Skolens måling',
      ],
    ],
  },
  heading(2, 'Job og uddannelse'),
  {
    kind: 'table',
    rows: [
      ['Formål', 'Flere skal i job.'],
      ['Målsætninger', 'Ledigheden falder'],
      ['Målgruppe', '18-29 årige'],
    ],
  },
  {
    kind: 'table',
    rows: [
      ['Datakilde', 'Lokalt opstillede målinger'],
      ['Jobcentret', 'Ledigheden blandt 18-29 årige nærmer sig kommunens gennemsnit'],
    ],
  },
  heading(1, 'Lokal evaluering'),
  paragraph('Der evalueres hvert år.'),
  heading(1, 'Ressourcer'),
  {
    kind: 'table',
    rows: [
      ['Kilde', 'Beløb', 'Andel'],
      ['Landsbyggefonden', '8.000.000 kr.', '80 %'],
      ['Lokal medfinansiering', '2.000.000 kr.', '20 %'],
      ['I alt', '10.100.000 kr.', '100 %'],
    ],
  },
  heading(1, 'Samspil med øvrige tiltag'),
  paragraph('Der er ingen.'),
  heading(1, 'Underretning'),
  paragraph('Parterne skal straks orientere hinanden om nye ledere og store ændringer.'),
  heading(1, 'Konflikthåndtering'),
  paragraph('Konflikter afklares i bestyrelsen.'),
  heading(1, 'Revision af samarbejdsaftalen'),
  paragraph('Revision kræver skriftlig godkendelse fra Landsbyggefonden.'),
];
