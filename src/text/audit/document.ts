import type { Block, BlockText, DocumentContent } from '#domain/documents/block.ts';
import type { AuditFile, AuditFileCriterion } from '#domain/governance/audit-file.ts';
import { dateText, dayText, momentText, shortDate } from '#text/periods.ts';
import { gapLines } from './gaps.ts';
import { readingStanding } from './words.ts';

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
              ? 'Ét tal er ikke med, fordi det handler om få personer.'
              : `${concealed} tal er ikke med, fordi de handler om få personer.`,
            'note',
          ),
        ];
  return [
    heading(1, 'Det, der mangler', 'mangler'),
    gaps.length === 0
      ? paragraph(`Der mangler intet for ${year}: alle kriterier har tal, er set og er evalueret.`)
      : { kind: 'list', ordered: true, items: gapLines(gaps) },
    paragraph(
      `Årets resultater behandles frem til udgangen af ${year + 1}; det er den behandling, der er talt med her.`,
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
          steps.map((each) => [each.step, shortDate(each.dueOn), doneText(each)]),
        ),
    paragraph(
      conflicts.length === 0
        ? 'Der er ingen konflikter.'
        : `Konflikter (indholdet er fortroligt): ${conflicts.map(({ state, count }) => `${count} ${state}`).join(', ')}.`,
    ),
  ];
}

/** "3. april 2019, 2 dage for sent" */
function doneText({ done, doneOn, daysLate, skippedWhy }: AuditFile['steps'][number]): string {
  if (skippedWhy !== undefined) return `Sprunget over: ${skippedWhy}`;
  const late = daysLate === 1 ? '1 dag' : `${daysLate} dage`;
  if (!done) return daysLate === 0 ? 'Ikke gjort endnu' : `Ikke gjort, ${late} over fristen`;
  const on = doneOn === undefined ? 'Gjort' : dateText(doneOn);
  return daysLate === 0 ? on : `${on}, ${late} for sent`;
}

function criterionBlocks(criterion: AuditFileCriterion): readonly Block[] {
  const { code, sentence, focusArea, explanation, followUp } = criterion;
  return [
    heading(1, `Kriterium ${code}`, `kriterium-${code.toLowerCase()}`),
    { kind: 'paragraph', style: 'quote', text: sentence },
    {
      kind: 'facts',
      facts: [
        { term: 'Indsatsområde', value: focusArea },
        { term: 'Afgørelse', value: explanation },
        { term: 'Opfølgning', value: `${followUp}.` },
      ],
    },
    ...readingBlocks(criterion),
    ...lookBlocks(criterion),
    ...evaluationBlocks(criterion),
    ...recommendationBlocks(criterion),
  ];
}

function readingBlocks({ code, readings }: AuditFileCriterion): readonly Block[] {
  if (readings.length === 0) return [paragraph('Der er ingen tal for året.')];
  return [
    table(
      `Tal for året, ${code}`,
      ['Måling', 'Periode', 'Tal', 'Kilde', 'Skrevet ind'],
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
    return [paragraph('Intet organ har behandlet det i året eller det næste.')];
  return [
    table(
      `Behandlet, ${code}`,
      ['Dag', 'Organ', 'Hvordan'],
      looks.map(({ on, body, how }) => [shortDate(on), body, how]),
    ),
  ];
}

function evaluationBlocks({ evaluations }: AuditFileCriterion): readonly Block[] {
  return evaluations.flatMap(({ body, finishedAt, experience, comment, judgement, reason }) => [
    heading(3, `Evaluering: ${body}`),
    paragraph(
      finishedAt === undefined ? 'Ikke afsluttet.' : `Afsluttet ${dayText(finishedAt)}.`,
      'note',
    ),
    ...[experience, comment].filter((text) => text !== '').map((text) => paragraph(text)),
    ...(judgement === undefined
      ? []
      : [paragraph(`Organets egen vurdering: ${judgement}. ${reason ?? ''}`)]),
  ]);
}

function recommendationBlocks({ recommendations }: AuditFileCriterion): readonly Block[] {
  return recommendations.flatMap(({ body, stance, text, decisions }) => [
    heading(3, `Indstilling: ${body}`),
    paragraph(`${stance}: ${text}`),
    ...(decisions.length === 0 ? [paragraph('Der er ikke taget stilling.')] : []),
    ...decisions.flatMap((each) => [
      paragraph(
        `Besluttet ${dateText(each.decidedOn)} af ${each.body} (${each.outcome}): ${[each.text, each.reason ?? ''].filter((part) => part !== '').join(' ')}`,
      ),
      ...(each.actions.length === 0
        ? []
        : [
            table(
              'Det, der blev gjort',
              ['Handling', 'Ansvarlig', 'Frist', 'Hvad der kom ud af det'],
              each.actions.map((action) => [
                action.text,
                action.owner,
                shortDate(action.dueOn),
                `${action.state}${action.outcome === undefined ? '' : `: ${action.outcome}`}`,
              ]),
            ),
          ]),
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
            files.map(({ format, sha256 }) => `${format}: ${sha256}`).join(' '),
          ]),
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

const heading = (level: 1 | 2 | 3, text: string, id?: string): Block => ({
  kind: 'heading',
  level,
  text,
  ...(id === undefined ? {} : { id }),
});

const paragraph = (text: string, style?: 'note'): Block => ({
  kind: 'paragraph',
  text,
  ...(style === undefined ? {} : { style }),
});

const table = (
  caption: string,
  titles: readonly string[],
  rows: readonly (readonly BlockText[])[],
  shares: readonly number[] = [],
): Block => ({
  kind: 'table',
  caption,
  columns: titles.map((title, nth) => ({
    title,
    ...(shares[nth] === undefined ? {} : { share: shares[nth] }),
  })),
  rows,
  rowHeaders: true,
});
