import type { Block, DocumentContent } from '#domain/documents/block.ts';
import type { AuditFile, AuditFileCriterion } from '#domain/governance/audit-file.ts';
import { dateText, dayText, momentText, shortDate } from '#text/periods.ts';
import { upperFirst } from '#text/reasons.ts';
import { besideBlocks, doneBlocks, saidText } from './done.ts';
import { gapLines, gapLineText } from './gaps.ts';
import { heading, paragraph, table } from './parts.ts';
import { paperText, readingStanding, verdictText } from './words.ts';

export const auditTitle = (year: number): string => `Revision af opfølgningen for ${year}`;

/** The audit of a year as a document; the gaps stand first. */
export function auditDocument(audit: AuditFile): DocumentContent {
  return {
    title: auditTitle(audit.year),
    subtitle: audit.planName,
    lines: [`Opgjort ${momentText(audit.madeAt)}`],
    // What is missing stands first; a PDF has bookmarks to the rest.
    contents: false,
    fictional: audit.fictional,
    footer: `${audit.planName} · ${auditTitle(audit.year)}`,
    blocks: [
      ...gapBlocks(audit),
      ...yearBlocks(audit),
      ...audit.criteria.flatMap(criterionBlocks),
      ...besideBlocks(audit),
      ...documentBlocks(audit),
      ...proofBlocks(audit),
    ],
  };
}

function gapBlocks({ gaps, year, concealed }: AuditFile): readonly Block[] {
  const hidden =
    concealed === 0
      ? []
      : [
          paragraph(
            concealed === 1
              ? 'Planen har ét tal, der handler om få personer. Det er ikke med.'
              : `Planen har ${concealed} tal, der handler om få personer. De er ikke med.`,
            'note',
          ),
        ];
  return [
    heading(1, 'Det, der mangler', 'mangler'),
    gaps.length === 0
      ? paragraph(`Der mangler intet for ${year}: alle kriterier har tal, er set og er evalueret.`)
      : { kind: 'list', ordered: true, items: gapLines(gaps).map(gapLineText) },
    paragraph(
      `Det, et organ har set, evalueret eller besluttet, er talt med under det år, det handler om, uanset hvornår det skete. Kun hvor det ikke fremgår, er dagen brugt: så er det, der skete i ${year + 1}, talt med her.`,
      'note',
    ),
    ...hidden,
  ];
}

function yearBlocks({ steps, conflicts }: AuditFile): readonly Block[] {
  return [
    heading(1, 'Årets gang', 'aarets-gang'),
    steps.length === 0
      ? paragraph('Årets gang er ikke sat i gang.')
      : table(
          'Trinene',
          ['Trin', 'Frist', 'Gjort'],
          steps.map((each) => [upperFirst(each.step), dateText(each.dueOn), doneText(each)]),
        ),
    paragraph(
      conflicts.length === 0
        ? 'Der er ingen konflikter.'
        : `Konflikter (indholdet er fortroligt): ${conflicts.map(({ state, count }) => `${count} ${state}`).join(', ')}.`,
    ),
  ];
}

/** "3. april 2019, 2 dage for sent. Meldt færdig af N, selv om noget mangler: ..." */
export function doneText(step: AuditFile['steps'][number]): string {
  const { calledDoneBy, missing } = step;
  const when = whenText(step);
  return missing.length === 0
    ? when
    : `${when}. Meldt færdig${calledDoneBy === undefined ? '' : ` af ${calledDoneBy}`}, selv om noget mangler: ${missing.join(' ')}`;
}

function whenText({ done, doneOn, daysLate, skippedWhy }: AuditFile['steps'][number]): string {
  if (skippedWhy !== undefined) return `Sprunget over: ${skippedWhy}`;
  const late = daysLate === 1 ? '1 dag' : `${daysLate} dage`;
  if (!done) return daysLate === 0 ? 'Ikke gjort endnu' : `Ikke gjort, ${late} over fristen`;
  const on = doneOn === undefined ? 'Gjort' : dateText(doneOn);
  return daysLate === 0 ? on : `${on}, ${late} for sent`;
}

function criterionBlocks(criterion: AuditFileCriterion): readonly Block[] {
  const { code, sentence, focusArea, followUp, now } = criterion;
  return [
    heading(1, `Kriterium ${code}`, `kriterium-${code.toLowerCase()}`),
    { kind: 'paragraph', style: 'quote', text: sentence },
    {
      kind: 'facts',
      facts: [
        { term: 'Indsatsområde', value: focusArea },
        { term: 'Som det ser ud nu', value: verdictText(now) },
        { term: 'Opfølgning', value: `${followUp}.` },
      ],
    },
    ...verdictBlocks(criterion),
    ...readingBlocks(criterion),
    ...lookBlocks(criterion),
    ...evaluationBlocks(criterion),
    ...doneBlocks(criterion),
  ];
}

/** What the bodies were told, beside how it looks now. */
function verdictBlocks({ code, verdicts }: AuditFileCriterion): readonly Block[] {
  if (verdicts.length === 0) {
    return [
      paragraph(
        'Kriteriet står ikke i noget statuspapir for året. Ingen har fået en vurdering at se.',
      ),
    ];
  }
  return [
    table(
      `Vurderingen i årets statuspapirer, ${code}`,
      ['Papir', 'Udgivet', 'Vurdering', 'PDF (sha256)'],
      verdicts.map((each) => [
        paperText(each),
        dayText(each.issuedAt),
        verdictText(each),
        each.sha256,
      ]),
      [0.2, 0.155, 0.395, 0.25],
    ),
  ];
}

function readingBlocks({ code, readings }: AuditFileCriterion): readonly Block[] {
  if (readings.length === 0) return [paragraph('Der er ingen tal for året.')];
  return [
    table(
      `Tal for året, ${code}`,
      ['Måling', 'Periode', 'Tal', 'Kilde', 'Registreret'],
      readings.map((each) => [
        each.series,
        each.period,
        [each.figure, readingStanding(each)].filter((text) => text !== '').join(', '),
        each.source,
        `${each.enteredBy}, ${dayText(each.enteredAt)}`,
      ]),
      [0.27, 0.13, 0.2, 0.18, 0.22],
    ),
  ];
}

function lookBlocks({ code, looks }: AuditFileCriterion): readonly Block[] {
  if (looks.length === 0)
    return [paragraph('Intet organ har set, evalueret eller besluttet om årets resultat.')];
  return [
    table(
      `Behandlet, ${code}`,
      ['Dag', 'Organ', 'Hvordan'],
      looks.map(({ on, body, how }) => [shortDate(on), body, how]),
    ),
  ];
}

function evaluationBlocks({ evaluations }: AuditFileCriterion): readonly Block[] {
  return evaluations.flatMap((each) => [
    heading(3, `Evaluering: ${each.body}`),
    paragraph(
      each.finishedAt === undefined ? 'Ikke afsluttet.' : `Afsluttet ${dayText(each.finishedAt)}.`,
      'note',
    ),
    ...[each.experience, each.comment].filter((text) => text !== '').map((text) => paragraph(text)),
    ...(each.shown === undefined
      ? []
      : [
          paragraph(
            `Vurderingen i det papir, der lå til grund (${paperText(each.shown)}): ${verdictText(each.shown)}`,
          ),
        ]),
    ...(each.judgement === undefined
      ? []
      : [
          paragraph(
            `Organets egen vurdering: ${each.judgement}. ${saidText({ text: '', reason: each.reason })}`,
          ),
        ]),
  ]);
}

function documentBlocks({ documents }: AuditFile): readonly Block[] {
  return [
    heading(1, 'Udgivne dokumenter', 'dokumenter'),
    documents.length === 0
      ? paragraph('Der er ikke udgivet dokumenter om året.')
      : table(
          'Dokumenter og deres filer',
          ['Dokument', 'Udgivet', 'Filer (sha256)'],
          documents.map(({ title, kind, edition, issuedAt, files }) => [
            `${title} (${kind}${edition > 1 ? `, udgave ${edition}` : ''})`,
            dayText(issuedAt),
            files.map(({ format, sha256 }) => `${format}: ${sha256}`).join('\n'),
          ]),
          [0.3, 0.16, 0.54],
        ),
  ];
}

function proofBlocks({ log }: AuditFile): readonly Block[] {
  return [
    heading(1, 'Bevis', 'bevis'),
    paragraph(
      `Loggen følger med i pakken. Den har ${log.events} hændelser og ender med mærket ${log.hash}. LAESMIG.txt fortæller, hvordan den kontrolleres uden Fremdrift.`,
    ),
  ];
}
