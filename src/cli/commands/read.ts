import type { Command } from '#cli/command.ts';
import { Failure } from '#cli/failure.ts';
import { readBytes } from '#cli/files.ts';
import { kinds } from '#domain/criteria/kinds/index.ts';
import { questionSentence } from '#text/agreement/questions.ts';
import type { ReadAgreement } from '#text/agreement/read.ts';
import { refusalSentence } from '#text/agreement/refusals.ts';
import { issueText } from '#text/issues.ts';
import { danishDecimal } from '#text/numbers.ts';

/** Above what is read of a document at all; the reader itself says how large one may be. */
const mostBytes = 200_000_000;

/** Reads an agreement's file into a draft with questions. */
export const readCommand: Command = {
  name: 'read',
  usage: 'FIL [--json]',
  summary: 'Læser en strategisk samarbejdsaftale (docx, pdf eller tekst) til et udkast.',
  details: [
    'Udkastet gemmes ikke. Det, der er åbent eller modsiger sig selv, bliver til spørgsmål.',
    '  --json   hele udkastet, maskinlæsbart',
  ],
  options: { json: { type: 'boolean' } },
  words: [1, 1],
  run: async ({ words, options }, { readAgreement, write }) => {
    const [path = ''] = words;
    const bytes = await readBytes(path, mostBytes, 'En aftale');
    const { lookForCpr } = await import('#operations/readings/evidence-text.ts');
    if ((await lookForCpr(bytes)) === 'found') {
      throw new Failure(`${path}: ${issueText({ path: [], code: 'cprNumber' })}`);
    }
    const read = await readAgreement(bytes);
    if (!read.ok) throw new Failure(`${path}: ${refusalSentence(read.refusal)}`);
    write(options.json === true ? `${JSON.stringify(read.value, null, 2)}\n` : inWords(read.value));
  },
};

const inWords = (draft: ReadAgreement): string => {
  const facts: readonly (readonly [string, string])[] = [
    ['Aftale', draft.title ?? 'ikke fundet'],
    ['Område', draft.areaName ?? 'ikke fundet'],
    ['Parter', draft.parties.map((each) => each.name).join(', ') || 'ikke fundet'],
    [
      'Periode',
      draft.period === null ? 'ikke fundet' : `${draft.period.from} til ${draft.period.to}`,
    ],
    ['Afsnit', String(draft.sections.length)],
    ['Bilag', String(draft.annexes.length)],
    ['Organer', draft.bodies.map((each) => each.name).join(', ') || 'ikke fundet'],
    ['Afdelinger', departmentsOf(draft)],
    ['Tal i beskrivelsen', String(draft.figures.length)],
    ['Centrale målinger', String(draft.centralMeasurements.length)],
    ['Finansiering', financingOf(draft)],
  ];
  return [
    ...facts.map(([name, value]) => `${`${name}:`.padEnd(20)}${value}`),
    ...draft.focusAreas.flatMap((area) => [
      '',
      `${area.number ?? ''} ${area.name}`.trim(),
      ...criteriaOf(area),
    ]),
    '',
    `Spørgsmål (${draft.questions.length}):`,
    ...draft.questions.map(
      ({ about, place }) =>
        `  ${place.section === null ? '' : `${place.section}: `}${questionSentence(about)}`,
    ),
    '',
  ].join('\n');
};

const departmentsOf = ({ departments }: ReadAgreement): string =>
  departments.list.length === 0
    ? 'ikke fundet'
    : `${departments.list.map(({ name, residents }) => `${name} (${residents === null ? 'beboere ikke oplyst' : danishDecimal(String(residents))})`).join(', ')}; i alt ${danishDecimal(String(departments.sum))} beboere`;

const financingOf = ({ financing }: ReadAgreement): string =>
  financing === null
    ? 'ikke fundet'
    : `${financing.lines.map(({ name, amount }) => `${name} ${danishDecimal(String(amount))} kr.`).join(', ')}; i alt ${danishDecimal(String(financing.sum))} kr.`;

const criteriaOf = (area: ReadAgreement['focusAreas'][number]): readonly string[] =>
  area.criteria.flatMap(({ code, sentence, dataSource, reading }) => [
    `  ${code}  ${sentence}`,
    `      læst som: ${kinds[reading.kind].title} (${reading.kind}); kilde: ${dataSource ?? 'ikke oplyst'}; skal afklares: ${reading.mustAsk.join(', ') || 'intet'}`,
  ]);
