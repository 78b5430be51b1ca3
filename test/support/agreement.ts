// The agreement the project was begun with, where it is on the machine, and one of our own.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { docx } from '#formats/testing/docx.ts';

const seed = fileURLToPath(
  new URL('../../../shared/seed/strategisk-samarbejdsaftale-surf-valby-2017-2020', import.meta.url),
);
export const editions = ['docx', 'pdf', 'txt'] as const;
export type Edition = (typeof editions)[number];

/** For `{ skip: seedSkip }`: why the agreement cannot be read here, or false. */
export const seedSkip: string | false = existsSync(`${seed}.docx`)
  ? false
  : 'the agreement is not on this machine';

export const seedPath = (edition: Edition): string => `${seed}.${edition}`;
export const seedFile = (edition: Edition): Uint8Array => readFileSync(seedPath(edition));

/** An invented agreement of two focus areas and four criteria, as a Word file. */
export const ownAgreement = (title = 'Grønhøj'): Uint8Array =>
  docx([
    { kind: 'heading', level: 1, text: 'Strategisk samarbejdsaftale' },
    { kind: 'paragraph', text: `Områdets navn: ${title}` },
    { kind: 'paragraph', text: 'Aftalens parter:' },
    { kind: 'paragraph', text: 'Boligforeningen Grøn' },
    { kind: 'paragraph', text: 'Skovby Kommune' },
    { kind: 'paragraph', text: 'Aftaleperiode: 01.01.2017 – 31.12.2020' },
    { kind: 'heading', level: 1, text: '5. Indsatsområder' },
    { kind: 'heading', level: 2, text: '5.1 Tryghed' },
    { kind: 'paragraph', text: 'Formål: Alle kan færdes trygt.' },
    {
      kind: 'table',
      rows: [
        ['Lokalt opstillede målinger (succeskriterier):', 'Datakilde:'],
        ['Mindst 80 % af beboerne er trygge i 2020 (71,5 % i 2016)', 'Beboerundersøgelsen'],
        [
          'Andelen af utrygge unge nærmer sig kommunens gennemsnit i 2020 (baseline 2016: 12 % i området og 8 % i kommunen)',
          'Kommunens data',
        ],
      ],
    },
    { kind: 'heading', level: 2, text: '5.2 Uddannelse' },
    {
      kind: 'table',
      rows: [
        ['Lokalt opstillede målinger (succeskriterier):', 'Datakilde:'],
        ['Skolefraværet skal falde med 0,5 procentpoint pr. år (8,5 % i 2016)', 'Skolen'],
        ['Der er udarbejdet en plan for lektiehjælp senest 3. kvartal 2017', 'Sekretariatet'],
      ],
    },
  ]);
