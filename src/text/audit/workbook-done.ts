import type { AuditAction, AuditDecision, AuditFile } from '#domain/governance/audit-file.ts';
import type { WrittenSheet } from '#domain/sheets/workbook.ts';
import { dayText } from '#text/periods.ts';
import { cameOf, enteredText, notDecidedText, saidText, yearTexts } from './done.ts';
import { day, sheet, type Written } from './sheet.ts';

/** What stands under no criterion stands last, under the words that say so. */
const underAll = ({ criteria, beside }: AuditFile) => [
  ...criteria,
  { code: 'uden for kriterierne', ...beside },
];

/** What was recommended for the year and decided on it, a row for each action. */
export function decisions(audit: AuditFile): WrittenSheet {
  return sheet(
    'Indstillet og besluttet',
    [
      'Kriterium',
      'Indstillet af',
      'Indstilling',
      'Sendt',
      'Besluttet',
      'Af',
      'Beslutning',
      'Skrevet ind',
      'Handling',
      'Ansvarlig',
      'Aftalt',
      'Frist',
      'Kom ud af det',
    ],
    underAll(audit).flatMap(({ code, recommendations }) =>
      recommendations.flatMap((given) => {
        const sent = given.submittedAt === undefined ? '' : dayText(given.submittedAt);
        const said = [code, given.body, `${given.stance}: ${given.text}`, sent];
        if (given.decisions.length === 0) {
          return [[...said, '', '', notDecidedText(given), '', ...noAction]];
        }
        return given.decisions.flatMap((each) => {
          const decided = [
            ...said,
            day(each.decidedOn),
            each.body,
            decisionText(each),
            enteredText(each),
          ];
          const done = each.actions.map(actionCells);
          return (done.length === 0 ? [noAction] : done).map((cells) => [...decided, ...cells]);
        });
      }),
    ),
    [14, 30, 50, 22, 14, 30, 50, 34, 40, 28, 14, 14, 40],
  );
}

/** Decisions on something other than a recommendation, and actions that stand by themselves. */
export function otherwise(audit: AuditFile): WrittenSheet {
  return sheet(
    'Andre beslutninger',
    [
      'Kriterium',
      'Besluttet',
      'Af',
      'Om',
      'Beslutning',
      'Skrevet ind',
      'Handling',
      'Ansvarlig',
      'Aftalt',
      'Frist',
      'Kom ud af det',
    ],
    underAll(audit).flatMap(({ code, otherDecisions, otherActions }) => [
      ...otherDecisions.flatMap((each) => {
        const decided = [
          code,
          day(each.decidedOn),
          each.body,
          each.about,
          decisionText(each),
          enteredText(each),
        ];
        const done = each.actions.map(actionCells);
        return (done.length === 0 ? [noAction] : done).map((cells) => [...decided, ...cells]);
      }),
      ...otherActions.map((each) => [code, '', '', '', '', '', ...actionCells(each)]),
    ]),
    [14, 14, 30, 34, 50, 34, 40, 28, 14, 14, 40],
  );
}

const noAction: readonly Written[] = ['', '', '', '', ''];

const actionCells = (action: AuditAction): readonly Written[] => [
  action.text,
  action.owner,
  day(action.agreedOn),
  day(action.dueOn),
  cameOf(action),
];

const decisionText = (decision: AuditDecision): string => {
  const said = saidText(decision);
  return said === '' ? decision.outcome : `${decision.outcome}: ${said}`;
};

/** What is meant to contribute, a row for each year something was written of. */
export function activities({ criteria }: AuditFile): WrittenSheet {
  return sheet(
    'Aktiviteter',
    ['Kriterium', 'Skal bidrage', 'Fra', 'Til', 'År', 'Hvad der blev gjort', 'Skrevet ind af'],
    criteria.flatMap(({ code, activities: all }) =>
      all.flatMap((each): readonly (readonly Written[])[] => {
        const named = [code, each.name, day(each.from), each.to === undefined ? '' : day(each.to)];
        const texts = yearTexts(each);
        return each.years.length === 0
          ? [[...named, '', each.text, '']]
          : each.years.map(({ year, enteredBy, enteredAt }, nth) => [
              ...named,
              String(year),
              texts[nth] ?? '',
              `${enteredBy}, ${dayText(enteredAt)}`,
            ]);
      }),
    ),
    [14, 40, 14, 14, 10, 70, 34],
  );
}
