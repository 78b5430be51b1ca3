import type { Block } from '#domain/documents/block.ts';
import type {
  PaperCriterion,
  PaperFigure,
  PaperFollowUp,
  StatusPaper,
} from '#domain/governance/status-paper.ts';
import { judgementWords } from '#text/governance-words.ts';
import { dayText } from '#text/periods.ts';
import { lowerFirst, sentence } from '#text/reasons.ts';
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
    ...charts.map((chart) => ({
      ...chart,
      title: `${code}: ${chart.title}`,
      low: charts.length > 1,
    })),
    ...(charts.length === 0 ? lines('Udviklingen', criterion.course) : []),
    ...lines('Bemærk', [
      ...alike(criterion.notes),
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

/** What the sentence says already, and what the parts tell unless there are too many. */
const saidAlready = ({ reasons, standing, parts, explanation }: PaperCriterion): boolean =>
  (reasons.length === 1 && standing === undefined) ||
  reasons.every((reason) => explanation.includes(lowerFirst(reason).replace(/\.$/, ''))) ||
  (parts.length > 0 && !parts.some(({ explanation }) => explanation.includes('ting mere')));

/** "Bygger på ...: a." and "Bygger på ...: b." right after each other are said as one. */
function alike(notes: readonly string[]): readonly string[] {
  const said: string[] = [];
  for (const note of notes) {
    const head = note.slice(0, note.indexOf(': ') + 2);
    const last = said.at(-1);
    if (last !== undefined && head.length > 2 && last.startsWith(head)) {
      said[said.length - 1] = `${last} ${note.slice(head.length)}`;
    } else said.push(note);
  }
  return said;
}

function lines(title: string, items: readonly string[]): readonly Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: title },
    { kind: 'list', ordered: false, items: [...new Set(items)], style: 'note' },
  ];
}

function partsTable({ parts, code }: PaperCriterion): readonly Block[] {
  if (parts.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: `${code}: kriteriets dele`,
      columns: [
        { title: 'Del', share: 0.2 },
        { title: 'Vurdering', share: 0.16 },
        { title: 'Begrundelse', share: 0.64 },
      ],
      rows: parts.map(({ label, word, explanation }) => [label, word, explanation]),
      rowHeaders: true,
      dense: true,
    },
  ];
}

/** Where the figures came from, which agreement it was judged by, and where the sum stands. */
function versionNote(criterion: PaperCriterion): readonly Block[] {
  const { version, steps, contributions } = criterion;
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
  const none = contributions.length === 0 ? [{ text: ` ${noContribution}` }] : [];
  const said = [
    ...(text === '' ? [] : [{ text: `${text} ` }]),
    ...(steps.length === 0 ? [] : sum),
    ...none,
  ];
  return said.length === 0 ? [] : [{ kind: 'paragraph', style: 'note', text: said }];
}

/** Each source once, and when its latest figure came. */
function sourceText(figures: readonly PaperFigure[]): readonly string[] {
  const latest = new Map<string, PaperFigure['enteredAt']>();
  for (const { source, enteredAt } of figures) {
    if (enteredAt > (latest.get(source) ?? '')) latest.set(source, enteredAt);
  }
  const said = [...latest].map(([source, at]) => `${source} (registreret ${dayText(at)})`);
  return said.length === 0 ? [] : [`Tallene er fra: ${said.join('; ')}.`];
}

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
      rowHeaders: false,
    },
  ];
}

function contributionBlocks({ contributions }: PaperCriterion): readonly Block[] {
  if (contributions.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: contributionTitle },
    {
      kind: 'list',
      ordered: false,
      style: 'note',
      items: contributions.map(({ name, text }) => [
        { text: `${name}. `, style: 'strong' as const },
        { text },
      ]),
    },
    { kind: 'paragraph', style: 'note', text: contributionNote },
  ];
}

/** Where a body that evaluates writes: what the year taught it, and whether it judges otherwise and why. */
function roomBlocks(code: string, { body, year, evaluates }: StatusPaper): readonly Block[] {
  if (evaluates === false) return [];
  return [
    {
      kind: 'room',
      heading: `${code}: ${body.name} skriver`,
      prompts: [`Erfaringer i ${year}`, 'Afvigende vurdering og begrundelse'],
    },
  ];
}
