import type { Block } from '#domain/documents/block.ts';
import type {
  AuditAction,
  AuditActivity,
  AuditDecision,
  AuditFile,
  AuditFileCriterion,
  AuditRecommendation,
} from '#domain/governance/audit-file.ts';
import { decisionOutcomeWords } from '#text/governance-words.ts';
import { contributionNote, contributionTitle, countsText } from '#text/papers/contribution.ts';
import { dateText, dayText, shortDate } from '#text/periods.ts';
import { sentence, upperFirst } from '#text/reasons.ts';
import { heading, paragraph, table } from './parts.ts';

/** What was recommended, decided and done about a criterion, and what is meant to contribute. */
export const doneBlocks = ({
  code,
  recommendations,
  activities,
  ...others
}: AuditFileCriterion): readonly Block[] => [
  ...recommendations.flatMap((each) => recommendationBlocks(each, each.body)),
  ...otherBlocks(others),
  ...activityBlocks(code, activities),
];

/** The same of what stands under no criterion; empty when there is nothing. */
export const besideBlocks = ({ beside }: AuditFile): readonly Block[] => {
  const blocks = [
    ...beside.recommendations.flatMap((each) =>
      recommendationBlocks(each, `${each.body} om ${each.focusArea}`),
    ),
    ...otherBlocks(beside),
  ];
  return blocks.length === 0
    ? []
    : [
        heading(1, 'Uden for kriterierne', 'uden-for-kriterierne'),
        paragraph(
          'Det, der er indstillet, besluttet og aftalt for året uden at pege på et kriterium.',
        ),
        ...blocks,
      ];
};

const recommendationBlocks = (
  { stance, text, submittedAt, withdrawnWhy, decisions }: AuditRecommendation,
  from: string,
): readonly Block[] => [
  heading(3, `Indstilling: ${from}`),
  ...(submittedAt === undefined ? [] : [paragraph(`Sendt ${dayText(submittedAt)}.`, 'note')]),
  paragraph(sentence(`${upperFirst(stance)}: ${text}`)),
  ...(decisions.length === 0 ? [paragraph(notDecidedText({ withdrawnWhy }))] : []),
  ...decisions.flatMap((each) => [paragraph(decidedText(each)), ...actionBlocks(each.actions)]),
];

const otherBlocks = ({
  otherDecisions,
  otherActions,
}: Pick<AuditFileCriterion, 'otherDecisions' | 'otherActions'>): readonly Block[] => [
  ...(otherDecisions.length === 0 ? [] : [heading(3, 'Andre beslutninger')]),
  ...otherDecisions.flatMap((each) => [
    paragraph(`${upperFirst(each.about)}. ${decidedText(each)}`),
    ...actionBlocks(each.actions),
  ]),
  ...(otherActions.length === 0
    ? []
    : [heading(3, 'Andre handlinger'), ...actionBlocks(otherActions)]),
];

const decidedText = (decision: AuditDecision): string => {
  const { body, decidedOn, outcome } = decision;
  const how = outcome === decisionOutcomeWords.adopt ? '' : ` (${outcome})`;
  const head = `Besluttet ${dateText(decidedOn)} af ${body}${how}`;
  const said = saidText(decision);
  const entered = `Skrevet ind ${enteredText(decision)}.`;
  return said === '' ? `${head}. ${entered}` : `${head}: ${said} ${entered}`;
};

/** Why nobody has decided on a recommendation. */
export const notDecidedText = ({
  withdrawnWhy,
}: {
  readonly withdrawnWhy?: string | undefined;
}): string =>
  withdrawnWhy === undefined
    ? 'Der er ikke taget stilling.'
    : sentence(`Trukket tilbage: ${withdrawnWhy}`);

/** "Det gør vi noget af. Begrundelse: Kun om vinteren." */
export const saidText = ({
  text,
  reason = '',
}: {
  readonly text: string;
  readonly reason?: string | undefined;
}): string =>
  [text, reason === '' ? '' : `Begrundelse: ${reason}`]
    .filter((part) => part !== '')
    .map(sentence)
    .join(' ');

/** "20. marts 2019 af Erik; retter en tidligere indskrivning" */
export const enteredText = ({
  enteredAt,
  enteredBy,
  corrects,
}: Pick<AuditDecision, 'enteredAt' | 'enteredBy' | 'corrects'>): string =>
  `${dayText(enteredAt)} af ${enteredBy}${corrects ? '; retter en tidligere indskrivning' : ''}`;

const actionBlocks = (actions: readonly AuditAction[]): readonly Block[] =>
  actions.length === 0
    ? []
    : [
        table(
          'Handlinger, og hvad der kom ud af dem',
          ['Handling', 'Ansvarlig', 'Aftalt', 'Frist', 'Hvad der kom ud af det'],
          actions.map((action) => [
            action.text,
            action.owner,
            shortDate(action.agreedOn),
            shortDate(action.dueOn),
            cameOf(action),
          ]),
          [0.32, 0.2, 0.12, 0.12, 0.24],
        ),
      ];

/** "gjort 20. november 2019: tre ture" */
export const cameOf = ({ state, settledOn, outcome }: AuditAction): string => {
  const when = settledOn === undefined ? state : `${state} ${dateText(settledOn)}`;
  return outcome === undefined ? when : `${when}: ${outcome}`;
};

const activityBlocks = (code: string, activities: readonly AuditActivity[]): readonly Block[] =>
  activities.length === 0
    ? []
    : [
        table(
          `${contributionTitle}, ${code}`,
          ['Aktivitet', 'Tid', 'Hvad, og hvad der blev gjort'],
          activities.map((each) => [
            each.name,
            spanText(each),
            [each.text, ...yearTexts(each).filter((said) => !each.text.includes(said))].join(' '),
          ]),
          [0.25, 0.2, 0.55],
        ),
        paragraph(contributionNote, 'note'),
      ];

/** "fra 1. marts 2018", "1. marts 2018 til 31. december 2019" */
export const spanText = ({ from, to }: Pick<AuditActivity, 'from' | 'to'>): string =>
  to === undefined ? `fra ${dateText(from)}` : `${dateText(from)} til ${dateText(to)}`;

/** What was written of each year: "I 2018: Tre ture. 40 fremmøder." */
export const yearTexts = ({ years }: Pick<AuditActivity, 'years'>): readonly string[] =>
  years.map((each) => {
    const said = [each.text, countsText(each)].filter((text) => text !== '').map(sentence);
    return `I ${each.year}: ${said.join(' ')}`;
  });
