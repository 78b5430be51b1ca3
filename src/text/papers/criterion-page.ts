import type { Block, BlockText } from '#domain/documents/block.ts';
import type {
  PaperCriterion,
  PaperFigure,
  PaperFollowUp,
  PaperStep,
  StatusPaper,
} from '#domain/governance/status-paper.ts';
import { judgementWords } from '#text/governance-words.ts';
import { dayText } from '#text/periods.ts';
import { sentence } from '#text/reasons.ts';
import { anchorOf, stepsAnchor } from './anchors.ts';
import { contributionNote, contributionTitle, noContribution } from './contribution.ts';

/** The page of a criterion; the first of an area stands under the area's own heading. */
export function criterionBlocks(
  criterion: PaperCriterion,
  paper: StatusPaper,
  ownPage: boolean,
): readonly Block[] {
  const { code, topic, sentence: agreed, verdict, word, explanation, charts } = criterion;
  return [
    ...(ownPage ? [{ kind: 'pageBreak' as const }] : []),
    { kind: 'heading', level: 2, text: `${code}. ${topic}`, id: anchorOf(criterion) },
    { kind: 'paragraph', style: 'quote', text: agreed },
    // Where it stands before the deadline is how its sentence begins.
    { kind: 'verdict', verdict, word, text: explanation },
    ...partsTable(criterion),
    ...lines('Det mangler', saidAlready(criterion) ? [] : criterion.reasons),
    ...lines('Det skal der til nu', criterion.needed),
    // Two criteria may be of the same figure; each chart is told from the others.
    ...charts.map((chart) => ({ ...chart, title: `${code}: ${chart.title}` })),
    ...(charts.length === 0 ? lines('Udviklingen', criterion.course) : []),
    ...lines('Bemærk', [
      ...criterion.notes,
      ...(criterion.certainty === undefined ? [] : [criterion.certainty]),
    ]),
    ...versionNote(criterion),
    ...lastYearBlocks(criterion),
    ...followUpTable(
      `${code}: indstillet og besluttet, og hvad der kom ud af det`,
      criterion.followUp,
    ),
    ...contributionBlocks(criterion),
    ...roomBlocks(code, paper),
  ];
}

/** A single reason is the sentence itself, and the parts tell theirs unless there are too many. */
const saidAlready = ({ reasons, standing, parts }: PaperCriterion): boolean =>
  (reasons.length === 1 && standing === undefined) ||
  (parts.length > 0 && !parts.some(({ explanation }) => explanation.includes('ting mere')));

function lines(title: string, items: readonly string[]): readonly Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: title },
    { kind: 'list', ordered: false, items: [...new Set(items)] },
  ];
}

function partsTable({ parts, code }: PaperCriterion): readonly Block[] {
  if (parts.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: `${code}: kriteriets dele`,
      columns: [
        { title: 'Del', share: 0.25 },
        { title: 'Vurdering', share: 0.2 },
        { title: 'Begrundelse', share: 0.55 },
      ],
      rows: parts.map(({ label, word, explanation }) => [label, word, explanation]),
      rowHeaders: true,
    },
  ];
}

/**
 * How each verdict was worked out, step by step down to each figure: numbered so that what belongs
 * under what can be seen, and last in the paper so that a criterion keeps to its page.
 */
export function stepsBlocks(criteria: readonly PaperCriterion[]): readonly Block[] {
  const shown = criteria.filter(({ steps }) => steps.length > 0);
  if (shown.length === 0) return [];
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: 'Sådan er det regnet ud', id: 'regnestykker' },
    ...shown.flatMap((each): readonly Block[] => [
      { kind: 'heading', level: 2, text: `${each.code}. ${each.topic}`, id: stepsAnchor(each) },
      stepsTable(each),
      ...figuresTable(each.figures, each.code),
    ]),
  ];
}

function stepsTable({ steps, code }: PaperCriterion): Block {
  const numbers = numbered(steps);
  return {
    kind: 'table',
    caption: `${code}: sådan er det regnet ud`,
    columns: [
      { title: 'Led', share: 0.15 },
      { title: 'Udregning', share: 0.85 },
    ],
    rows: steps.map(({ text }, index) => [numbers[index] ?? '', text]),
    rowHeaders: true,
  };
}

/** "1", "1.1", "1.1.1", "1.2", "2" */
function numbered(steps: readonly PaperStep[]): readonly string[] {
  const least = Math.min(...steps.map(({ depth }) => depth));
  const counters: number[] = [];
  return steps.map(({ depth }) => {
    const level = depth - least;
    while (counters.length <= level) counters.push(0);
    counters.length = level + 1;
    counters[level] = (counters[level] ?? 0) + 1;
    return counters.map((each) => Math.max(each, 1)).join('.');
  });
}

/** Where the figures came from, which agreement it was judged by, and where the sum stands. */
function versionNote(criterion: PaperCriterion): readonly Block[] {
  const { version, steps } = criterion;
  const text = [
    ...(version === undefined
      ? []
      : [
          `Vurderet efter version ${version.number} af, hvad der er aftalt om kriteriet.`,
          ...(version.interpretation === '' ? [] : [sentence(version.interpretation)]),
        ]),
    ...sourceText(criterion.figures),
  ].join(' ');
  const sum = [
    { text: 'Regnestykket og hvert enkelt tal står bagest', href: `#${stepsAnchor(criterion)}` },
    { text: '.' },
  ];
  const said = [...(text === '' ? [] : [{ text: `${text} ` }]), ...(steps.length === 0 ? [] : sum)];
  return said.length === 0 ? [] : [{ kind: 'paragraph', style: 'note', text: said }];
}

/** Each source once, and when its latest figure came. */
function sourceText(figures: readonly PaperFigure[]): readonly string[] {
  const latest = new Map<string, PaperFigure['enteredAt']>();
  for (const { source, enteredAt } of figures) {
    if (enteredAt > (latest.get(source) ?? '')) latest.set(source, enteredAt);
  }
  const said = [...latest].map(([source, at]) => `${source} (ført ind ${dayText(at)})`);
  return said.length === 0 ? [] : [`Tallene er fra: ${said.join('; ')}.`];
}

function figuresTable(figures: readonly PaperFigure[], code: string): readonly Block[] {
  if (figures.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: `${code}: tal, vurderingen bygger på`,
      columns: [
        { title: 'Måling', share: 0.3 },
        { title: 'Periode', share: 0.15 },
        { title: 'Tal', align: 'right', share: 0.15 },
        { title: 'Kilde', share: 0.25 },
        { title: 'Ført ind', share: 0.15 },
      ],
      rows: figures.map(figureRow),
      rowHeaders: true,
    },
  ];
}

const figureRow = (each: PaperFigure): readonly BlockText[] => {
  const marks = [
    ...(each.preliminary ? ['foreløbigt'] : []),
    ...(each.fictional ? ['fiktivt'] : []),
  ];
  const figure = marks.length === 0 ? each.figure : `${each.figure} (${marks.join(', ')})`;
  return [each.name, each.period, figure, each.source, dayText(each.enteredAt)];
};

function lastYearBlocks({ lastYear }: PaperCriterion): readonly Block[] {
  if (lastYear === undefined) return [];
  const { year, word, comments, judgements } = lastYear;
  return lines(`Sidste år (${year})`, [
    ...(word === undefined ? [] : [`Vurderingen var: ${word}.`]),
    ...comments.map(({ body, text }) => sentence(`${body} skrev: ${text}`)),
    ...judgements.map(({ body, judgement, reason }) =>
      sentence(`${body} vurderede det anderledes (${judgementWords[judgement]}): ${reason}`),
    ),
  ]);
}

/** What was recommended and decided before, and what came of it. */
export function followUpTable(
  caption: string,
  followUp: readonly PaperFollowUp[],
): readonly Block[] {
  if (followUp.length === 0) return [];
  return [
    {
      kind: 'table',
      caption,
      columns: [
        { title: 'Indstillet eller aftalt', share: 0.45 },
        { title: 'Hvad der kom ud af det', share: 0.55 },
      ],
      rows: followUp.map(({ text, outcome }) => [text, outcome]),
      rowHeaders: true,
    },
  ];
}

function contributionBlocks({ contributions }: PaperCriterion): readonly Block[] {
  if (contributions.length === 0) {
    return [{ kind: 'paragraph', style: 'note', text: noContribution }];
  }
  return [
    { kind: 'heading', level: 3, text: contributionTitle },
    {
      kind: 'list',
      ordered: false,
      items: contributions.map(({ name, text }) => [
        { text: `${name}. `, style: 'strong' as const },
        { text },
      ]),
    },
    { kind: 'paragraph', style: 'note', text: contributionNote },
  ];
}

/** Where the body writes: what the year taught it, and whether it judges otherwise and why. */
function roomBlocks(code: string, { body, year }: StatusPaper): readonly Block[] {
  return [
    {
      kind: 'table',
      caption: `${code}: ${body.name} skriver`,
      columns: [
        { title: 'Spørgsmål', share: 0.35 },
        { title: 'Svar', share: 0.65 },
      ],
      rows: [
        [`Erfaringer i ${year}`, ' '],
        ['Afvigende vurdering og begrundelse', ' '],
      ],
      rowHeaders: true,
    },
  ];
}
