import { type Command, textOption } from '#cli/command.ts';
import { misused } from '#cli/failure.ts';
import { kinds } from '#domain/criteria/kinds/index.ts';
import { readSentence, statedSource } from '#text/sentence/read-sentence.ts';
import type { SentenceReading } from '#text/sentence/reading.ts';

/** Reads one criterion sentence into its proposed claim. */
export const readSentenceCommand: Command = {
  name: 'read-sentence',
  usage: '"SÆTNING" [--data-source "KILDE"] [--json]',
  summary: 'Læser én sætning med et succeskriterium.',
  details: [
    'Sætningen skrives i anførselstegn. Det, der ikke står i den, bliver ikke gættet; det',
    'spørges der om.',
    '  --data-source   datakilden, som den står ved siden af sætningen',
    '  --json          maskinlæsbart; felterne står i docs/command-line.md',
  ],
  options: { json: { type: 'boolean' }, 'data-source': { type: 'string' } },
  words: [1, 1],
  run: async (given, { write }) => {
    const [sentence = ''] = given.words;
    if (sentence.trim() === '') throw misused('Sætningen er tom.');
    const source = textOption(given, 'data-source') ?? null;
    const reading = readSentence(sentence, { dataSource: source });
    const asked = sentenceOut(sentence, source, reading);
    write(given.options.json === true ? `${JSON.stringify(asked, null, 2)}\n` : inWords(asked));
  },
};

/** The fields of a reading as programs get them. */
const sentenceOut = (sentence: string, source: string | null, reading: SentenceReading) => ({
  sentence,
  dataSource: statedSource(source),
  kind: reading.kind,
  parts: reading.parts,
  direction: reading.direction,
  quantities: reading.quantities.map(({ value, unit, role }) => ({ value, unit, role })),
  comparison: reading.comparison,
  deadline: reading.deadline,
  period: reading.period,
  baselinePeriod: reading.baselinePeriod,
  mustAsk: reading.mustAsk,
  note: reading.note,
});

const inWords = (read: ReturnType<typeof sentenceOut>): string => {
  const lines: readonly (readonly [string, string])[] = [
    [
      'Slags',
      [read.kind, ...read.parts].map((kind) => `${kinds[kind].title} (${kind})`).join('; '),
    ],
    ['Retning', directions[read.direction]],
    [
      'Tal',
      read.quantities.map(({ value, unit, role }) => `${value} ${unit} (${role})`).join(', '),
    ],
    ['Krav', read.comparison ?? ''],
    ['Frist', read.deadline ?? ''],
    ['Periode', read.period ?? ''],
    ['Udgangspunkt fra', read.baselinePeriod ?? ''],
    ['Skal afklares', read.mustAsk.join(', ')],
    ['Note', read.note],
  ];
  return lines
    .map(([name, value]) => `${`${name}:`.padEnd(18)}${value === '' ? '-' : value}\n`)
    .join('');
};

const directions = { rise: 'op', fall: 'ned', none: 'ingen' } as const;
