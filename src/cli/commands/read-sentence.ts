import { type Command, textOption } from '#cli/command.ts';
import { misused } from '#cli/failure.ts';
import { kinds } from '#domain/criteria/kinds/index.ts';
import { parsePeriod } from '#domain/time/period.ts';
import { periodText } from '#text/periods.ts';
import { questionText } from '#text/sentence/questions.ts';
import { readSentence, statedSource } from '#text/sentence/read-sentence.ts';
import type {
  ComparisonWord,
  QuantityRole,
  QuantityUnit,
  SentenceQuantity,
  SentenceReading,
} from '#text/sentence/reading.ts';

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
    write(
      given.options.json === true
        ? `${JSON.stringify(asked, null, 2)}\n`
        : inWords(asked, questionsOf(reading)),
    );
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

const questionsOf = (reading: SentenceReading): readonly string[] =>
  reading.mustAsk.map((code) => questionText(code, reading));

const inWords = (read: ReturnType<typeof sentenceOut>, questions: readonly string[]): string => {
  const lines: readonly (readonly [string, string])[] = [
    [
      'Slags',
      [read.kind, ...read.parts].map((kind) => `${kinds[kind].title} (${kind})`).join('; '),
    ],
    ['Retning', directions[read.direction]],
    ['Tal', read.quantities.map(quantityInWords).join(', ')],
    ['Krav', read.comparison === null ? '' : comparisons[read.comparison]],
    ['Frist', periodInWords(read.deadline)],
    ['Periode', periodInWords(read.period)],
    ['Udgangspunkt fra', periodInWords(read.baselinePeriod)],
    ['Skal afklares', questions.join(' ')],
    ['Note', read.note],
  ];
  return lines
    .map(([name, value]) => `${`${name}:`.padEnd(18)}${value === '' ? '-' : value}\n`)
    .join('');
};

const quantityInWords = ({ value, unit, role }: SentenceQuantity): string =>
  `${value.replace('.', ',')} ${unitWords[unit]} (${roleWords[role]})`;

const periodInWords = (code: string | null): string => {
  const period = code === null ? undefined : parsePeriod(code);
  return period === undefined ? (code ?? '') : periodText(period);
};

const unitWords: Readonly<Record<QuantityUnit, string>> = {
  percent: '%',
  'percentage-point': 'procentpoint',
  'per-mille': 'pr. 1.000',
  kroner: 'kr.',
  grade: 'i karakter',
  points: 'point',
  count: 'i antal',
  times: 'gange',
  'square-metres': 'm²',
  years: 'år',
  months: 'måneder',
  weeks: 'uger',
  days: 'dage',
  hours: 'timer',
  minutes: 'minutter',
};

const roleWords: Readonly<Record<QuantityRole, string>> = {
  target: 'mål',
  'count-target': 'mål',
  baseline: 'udgangspunkt',
  benchmark: 'sammenligningsgrundlag',
  change: 'ændring',
  'relative-change': 'ændring i forhold til sig selv',
  step: 'trin om året',
  gap: 'forskel',
  threshold: 'grænse',
  other: 'andet',
};

const comparisons: Readonly<Record<ComparisonWord, string>> = {
  'at-least': 'mindst',
  'at-most': 'højst',
  above: 'over',
  below: 'under',
  equal: 'lig med',
  between: 'mellem',
};

const directions = { rise: 'op', fall: 'ned', none: 'ingen' } as const;
