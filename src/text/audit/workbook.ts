import type { AuditFile } from '#domain/governance/audit-file.ts';
import type { Workbook, WrittenSheet } from '#domain/sheets/workbook.ts';
import { dayText, momentText } from '#text/periods.ts';
import { upperFirst } from '#text/reasons.ts';
import { doneText } from './document.ts';
import { day, sheet } from './sheet.ts';
import { paperText, readingStanding, verdictText } from './words.ts';
import { activities, decisions, otherwise } from './workbook-done.ts';

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
        [
          'Kriterium',
          'Indsatsområde',
          'Ordlyd',
          'Som det ser ud nu',
          'Forklaring nu',
          'Version nu',
          'Opfølgning',
        ],
        audit.criteria.map((each) => [
          each.code,
          each.focusArea,
          each.sentence,
          each.now.verdict,
          each.now.explanation,
          String(each.now.version ?? ''),
          each.followUp,
        ]),
        [14, 24, 60, 22, 60, 12, 34],
      ),
      steps(audit),
      verdicts(audit),
      readings(audit),
      sheet(
        'Behandlet',
        ['Kriterium', 'Dag', 'Organ', 'Hvordan'],
        audit.criteria.flatMap(({ code, looks }) =>
          looks.map(({ on, body, how }) => [code, day(on), body, how]),
        ),
        [14, 14, 34, 16],
      ),
      evaluations(audit),
      decisions(audit),
      otherwise(audit),
      activities(audit),
      documents(audit),
      about(audit),
    ],
  };
}

/** What the audit is of, and what tells that the log is the one it was made from. */
function about(audit: AuditFile): WrittenSheet {
  const { planName, year, madeAt, concealed, conflicts, log } = audit;
  return sheet(
    'Om revisionen',
    ['Hvad', 'Oplysning'],
    [
      ['Plan', planName],
      ['År', String(year)],
      ['Opgjort', momentText(madeAt)],
      ...(audit.fictional ? [['Eksempel', 'Tallene er opdigtede']] : []),
      ['Tal om få personer, der ikke er med', String(concealed)],
      ...conflicts.map(({ state, count }) => [`Konflikter, ${state}`, String(count)]),
      ['Hændelser i loggen', String(log.events)],
      ['Loggens mærke (sha256)', log.hash],
    ],
    [40, 68],
  );
}

function steps({ steps: all }: AuditFile): WrittenSheet {
  return sheet(
    'Årets gang',
    ['Trin', 'Frist', 'Gjort'],
    all.map((each) => [upperFirst(each.step), day(each.dueOn), doneText(each)]),
    [50, 14, 90],
  );
}

function verdicts({ criteria }: AuditFile): WrittenSheet {
  return sheet(
    'Vurderinger i papirerne',
    [
      'Kriterium',
      'Organ',
      'Udgave',
      'Udgivet',
      'Version',
      'Vurdering',
      'Forklaring',
      'PDF (sha256)',
    ],
    criteria.flatMap(({ code, verdicts: all }) =>
      all.map((each) => [
        code,
        each.body,
        String(each.edition),
        dayText(each.issuedAt),
        String(each.version ?? ''),
        each.verdict,
        each.explanation,
        each.sha256,
      ]),
    ),
    [14, 34, 10, 22, 10, 22, 60, 68],
  );
}

function evaluations({ criteria }: AuditFile): WrittenSheet {
  return sheet(
    'Evalueringer',
    [
      'Kriterium',
      'Organ',
      'Afsluttet',
      'Årets erfaring',
      'Om kriteriet',
      'Papiret, der lå til grund',
      'Vurderingen i papiret',
      'Organets egen vurdering',
      'Begrundelse',
    ],
    criteria.flatMap(({ code, evaluations: all }) =>
      all.map((each) => [
        code,
        each.body,
        each.finishedAt === undefined ? 'ikke afsluttet' : dayText(each.finishedAt),
        each.experience,
        each.comment,
        each.shown === undefined ? '' : paperText(each.shown),
        each.shown === undefined ? '' : verdictText(each.shown),
        each.judgement ?? '',
        each.reason ?? '',
      ]),
    ),
    [14, 34, 22, 60, 60, 34, 60, 20, 60],
  );
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
      'Registreret af',
      'Registreret',
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

function documents(audit: AuditFile): WrittenSheet {
  return sheet(
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
  );
}
