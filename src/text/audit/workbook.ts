import type { AuditFile } from '#domain/governance/audit-file.ts';
import type { Cell } from '#domain/sheets/sheet.ts';
import type { Workbook, WrittenSheet } from '#domain/sheets/workbook.ts';
import { dayText } from '#text/periods.ts';
import { readingStanding } from './words.ts';

/** The audit of a year as a workbook; the gaps are the first sheet. */
export function auditWorkbook(audit: AuditFile): Workbook {
  return {
    sheets: [
      sheet(
        'Det, der mangler',
        ['Kriterium', 'Hvad der mangler'],
        audit.gaps.map(({ code, text }) => [code ?? '', text]),
        [14, 90],
      ),
      sheet(
        'Kriterier',
        ['Kriterium', 'Indsatsområde', 'Ordlyd', 'Afgørelse', 'Forklaring', 'Opfølgning'],
        audit.criteria.map((each) => [
          each.code,
          each.focusArea,
          each.sentence,
          each.verdict,
          each.explanation,
          each.followUp,
        ]),
        [14, 24, 60, 18, 60, 34],
      ),
      readings(audit),
      sheet(
        'Behandlet',
        ['Kriterium', 'Dag', 'Organ', 'Hvordan'],
        audit.criteria.flatMap(({ code, looks }) =>
          looks.map(({ on, body, how }) => [code, day(on), body, how]),
        ),
        [14, 14, 34, 16],
      ),
      decisions(audit),
      sheet(
        'Dokumenter',
        ['Dokument', 'Slags', 'Udgave', 'Udgivet', 'Format', 'sha256'],
        audit.documents.flatMap(({ title, kind, edition, issuedAt, files }) =>
          files.map(({ format, sha256 }) => [
            title,
            kind,
            String(edition),
            dayText(issuedAt),
            format,
            sha256,
          ]),
        ),
        [44, 18, 10, 22, 10, 68],
      ),
    ],
  };
}

function readings({ criteria }: AuditFile): WrittenSheet {
  return sheet(
    'Tal',
    [
      'Kriterium',
      'Måling',
      'Periode',
      'Tal',
      'Kilde',
      'Skrevet ind af',
      'Skrevet ind',
      'Bemærkning',
    ],
    criteria.flatMap(({ code, readings: all }) =>
      all.map((each) => [
        code,
        each.series,
        each.period,
        each.figure,
        each.source,
        each.enteredBy,
        dayText(each.enteredAt),
        readingStanding(each),
      ]),
    ),
    [14, 40, 16, 20, 28, 24, 22, 40],
  );
}

function decisions({ criteria }: AuditFile): WrittenSheet {
  return sheet(
    'Indstillet og besluttet',
    [
      'Kriterium',
      'Indstillet af',
      'Indstilling',
      'Besluttet',
      'Af',
      'Beslutning',
      'Handling',
      'Kom ud af det',
    ],
    criteria.flatMap(({ code, recommendations }) =>
      recommendations.flatMap((given) => {
        const said = [code, given.body, `${given.stance}: ${given.text}`];
        if (given.decisions.length === 0) return [[...said, '', '', 'ikke besluttet', '', '']];
        return given.decisions.flatMap((each) => {
          const decided = [
            ...said,
            day(each.decidedOn),
            each.body,
            `${each.outcome}: ${each.text}`,
          ];
          if (each.actions.length === 0) return [[...decided, '', '']];
          return each.actions.map(({ text, state, outcome }) => [
            ...decided,
            text,
            outcome === undefined ? state : `${state}: ${outcome}`,
          ]);
        });
      }),
    ),
    [14, 30, 50, 14, 30, 50, 40, 40],
  );
}

type Written = string | Cell;
const day = (on: string): Cell => ({ kind: 'day', day: on }) as Cell;

const cell = (written: Written): Cell =>
  typeof written !== 'string'
    ? written
    : written === ''
      ? { kind: 'empty' }
      : { kind: 'text', text: written };

function sheet(
  name: string,
  headers: readonly string[],
  rows: readonly (readonly Written[])[],
  widths: readonly number[],
): WrittenSheet {
  return {
    name,
    hidden: false,
    rows: [headers, ...rows].map((row) => row.map(cell)),
    headerRows: 1,
    widths,
  };
}
