import type { Block, BlockText, DocumentContent } from '#domain/documents/block.ts';
import type { Recommendation } from '#domain/governance/cycle.ts';
import type { Action, Decision } from '#domain/governance/decision.ts';
import type { EvaluationSaid } from '#domain/governance/evaluation-said.ts';
import type { AgendaItem, Meeting } from '#domain/governance/meeting.ts';
import type { Notice } from '#domain/governance/notice.ts';
import type { PaperMeasurement } from '#domain/governance/status-paper.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { meetingTimeText } from './agenda-words.ts';
import { evaluationBlocks } from './evaluation-said.ts';
import {
  decisionOutcomeWords,
  noticeLevelWords,
  noticeStateWords,
  stanceWords,
} from './governance-words.ts';
import { type MinutesData, minutesBlocks, paragraphs } from './minutes.ts';
import { stateText } from './papers/follow-up.ts';
import { measurementBlocks } from './papers/status-paper.ts';
import { dateText, dayText, momentText } from './periods.ts';
import { sentence } from './reasons.ts';

/** What is laid before the body under an item. */
export type PackMatter =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'confidential' }
  | { readonly kind: 'paper'; readonly document: DocumentContent }
  | {
      readonly kind: 'recommendation';
      readonly recommendation: Recommendation;
      readonly from: string;
      readonly area: string;
      /** "T1 Flere er trygge". */
      readonly criteria: readonly string[];
      /** What it rests on; the number of the item before it under which it stands, when it does. */
      readonly evaluation: EvaluationSaid | { readonly underItem: number };
    }
  /** What the body evaluates, and what the bodies below it say of the same. */
  | { readonly kind: 'evaluation'; readonly evaluations: readonly EvaluationSaid[] }
  | { readonly kind: 'measurements'; readonly measurements: readonly PaperMeasurement[] }
  | {
      readonly kind: 'action';
      readonly action: Action;
      /** What it follows from. */
      readonly decision?: Decision;
      /** The day its lateness is told by. */
      readonly today: IsoDate;
    }
  | { readonly kind: 'notice'; readonly notice: Notice }
  /** Minutes that await approval. */
  | { readonly kind: 'minutes'; readonly minutes: Omit<MinutesData, 'approved'> };

export type PackItem = Pick<AgendaItem, 'id' | 'title' | 'note'> & { readonly matter: PackMatter };

/** What a papers pack (mødemateriale) is made of; plain data, kept with the document. */
export type PackData = {
  readonly planName: string;
  readonly fictional: boolean;
  readonly body: string;
  readonly meeting: Pick<Meeting, 'id' | 'number' | 'startsAt' | 'endsAt' | 'place'>;
  readonly items: readonly PackItem[];
  readonly madeAt: Instant;
};

/** Whether anything laid before the body holds an invented figure, whatever the plan is. */
export const holdInvented = (matters: readonly PackMatter[]): boolean =>
  matters.some((matter) => {
    if (matter.kind === 'paper') return matter.document.fictional;
    return (
      matter.kind === 'measurements' &&
      matter.measurements.some(({ figures, chart }) =>
        [...figures, ...(chart?.points ?? [])].some(({ fictional }) => fictional === true),
      )
    );
  });

export const packTitle = (body: string, number: number): string =>
  `Dagsorden og bilag til møde nr. ${number} i ${body}`;

/**
 * A meeting's agenda and all that is laid before it as one document, each item with a bookmark of its
 * own. Papers stand as they were issued. Of conflicts nothing is in it.
 */
export const packDocument = (data: PackData): DocumentContent => {
  const { meeting, items } = data;
  return {
    title: packTitle(data.body, meeting.number),
    subtitle: data.planName,
    lines: [
      meetingTimeText(meeting),
      ...(meeting.place === '' ? [] : [meeting.place]),
      `Samlet ${momentText(data.madeAt)}`,
    ],
    contents: true,
    fictional: data.fictional,
    footer: `${data.body}, møde nr. ${meeting.number}`,
    blocks: [
      { kind: 'heading', level: 1, text: 'Dagsorden', id: 'dagsorden' },
      { kind: 'list', ordered: true, items: items.map(agendaLine) },
      ...items.flatMap((item, index) => itemBlocks(item, index, items)),
    ],
  };
};

/** What is laid before the body stands further on; only the rest is explained at once. */
const agendaLine = ({ title, note, matter }: PackItem): string =>
  matter.kind !== 'nothing' || note === '' ? title : `${title}. ${note}`;

const itemBlocks = (
  item: PackItem,
  index: number,
  items: readonly PackItem[],
): readonly Block[] => {
  const id = `punkt-${index + 1}`;
  const laid = matterBlocks(item.matter, id);
  const before = items.slice(0, index).findLast(({ matter }) => isLaid(matter));
  const onward = before !== undefined && isBrief(before.matter) && isBrief(item.matter);
  return laid.length === 0
    ? []
    : [
        ...(onward ? [] : [{ kind: 'pageBreak' } as const]),
        { kind: 'heading', level: 1, text: `${index + 1}. ${item.title}`, id },
        ...laid,
      ];
};

const isLaid = ({ kind }: PackMatter): boolean => kind !== 'nothing' && kind !== 'confidential';

/** What takes less than a page follows what came before: a page for each would be almost empty. */
const isBrief = ({ kind }: PackMatter): boolean =>
  kind === 'recommendation' || kind === 'action' || kind === 'notice';

const matterBlocks = (matter: PackMatter, id: string): readonly Block[] => {
  switch (matter.kind) {
    case 'nothing':
    case 'confidential':
      return [];
    case 'paper':
      return [...paperFront(matter.document), ...deeper(matter.document.blocks, id)];
    case 'recommendation':
      return recommendationBlocks(matter);
    case 'evaluation':
      return matter.evaluations.flatMap((each) => evaluationBlocks(each));
    case 'measurements':
      return deeper(
        measurementBlocks(matter).filter(({ kind }) => kind !== 'pageBreak'),
        id,
      );
    case 'action':
      return actionBlocks(matter);
    case 'notice':
      return noticeBlocks(matter.notice);
    case 'minutes':
      return [
        { kind: 'paragraph', text: meetingTimeText(matter.minutes.meeting), style: 'note' },
        ...deeper(minutesBlocks(matter.minutes), id),
      ];
  }
};

const paperFront = ({ subtitle, lines }: DocumentContent): readonly Block[] => {
  const said = [...(subtitle === undefined ? [] : [subtitle]), ...lines];
  return said.length === 0 ? [] : [{ kind: 'paragraph', text: said.join('. '), style: 'note' }];
};

/** A paper within a pack: its headings one step further in, unique among the others', links with them. */
const deeper = (blocks: readonly Block[], id: string): readonly Block[] =>
  blocks.map((block) => deeperBlock(block, id));

function deeperBlock(block: Block, id: string): Block {
  const led = (text: BlockText): BlockText => withLinks(text, id);
  switch (block.kind) {
    case 'heading':
      return {
        kind: 'heading',
        level: block.level === 1 ? 2 : 3,
        text: block.text,
        ...(block.id === undefined ? {} : { id: `${id}-${block.id}` }),
      };
    case 'paragraph':
      return { ...block, text: led(block.text) };
    case 'list':
      return { ...block, items: block.items.map(led) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(led)) };
    case 'callout':
      return { ...block, text: block.text.map(led) };
    case 'facts':
    case 'verdict':
    case 'chart':
    case 'room':
    case 'pageBreak':
      return block;
  }
}

const withLinks = (text: BlockText, id: string): BlockText =>
  typeof text === 'string'
    ? text
    : text.map((each) =>
        each.href?.startsWith('#') === true
          ? { ...each, href: `#${id}-${each.href.slice(1)}` }
          : each,
      );

/** What the body is asked to decide stands first, and then what it rests on. */
const recommendationBlocks = ({
  recommendation,
  from,
  area,
  criteria,
  evaluation,
}: Extract<PackMatter, { kind: 'recommendation' }>): readonly Block[] => [
  {
    kind: 'facts',
    facts: [
      { term: 'Fra', value: from },
      { term: 'Indsatsområde', value: area },
      { term: 'År', value: String(recommendation.year) },
      { term: 'Indstilling', value: stanceWords[recommendation.stance] },
      ...(criteria.length === 0 ? [] : [{ term: 'Gælder', value: criteria.join('; ') }]),
      ...(recommendation.submittedAt === undefined
        ? []
        : [{ term: 'Sendt', value: dayText(recommendation.submittedAt) }]),
    ],
  },
  ...paragraphs(recommendation.text).map((text): Block => ({ kind: 'paragraph', text })),
  ...('underItem' in evaluation
    ? [
        {
          kind: 'paragraph',
          text: `Evalueringen, indstillingen bygger på, står under punkt ${evaluation.underItem}.`,
        } as const,
      ]
    : evaluationBlocks(evaluation)),
];

const noticeBlocks = (notice: Notice): readonly Block[] => [
  {
    kind: 'facts',
    facts: [
      { term: 'Fra', value: notice.party },
      { term: 'Givet', value: dayText(notice.toldAt) },
      { term: 'Niveau', value: noticeLevelWords[notice.level] },
      { term: 'Status', value: noticeStateWords[notice.state] },
      ...(notice.dueOn === undefined ? [] : [{ term: 'Frist', value: dateText(notice.dueOn) }]),
    ],
  },
  ...paragraphs(notice.what).map((text): Block => ({ kind: 'paragraph', text })),
];

const actionBlocks = ({
  action,
  decision,
  today,
}: Extract<PackMatter, { kind: 'action' }>): readonly Block[] => [
  {
    kind: 'facts',
    facts: [
      { term: 'Ansvarlig', value: action.owner },
      { term: 'Frist', value: dateText(action.dueOn) },
      { term: 'Status', value: stateText(action, today) },
      ...(decision === undefined ? [] : [{ term: 'Følger af', value: decidedText(decision) }]),
    ],
  },
];

/** "Besluttet 3. maj 2021: følges. Der holdes flere aftenture." */
const decidedText = ({ decidedOn, outcome, text }: Decision): string =>
  [`Besluttet ${dateText(decidedOn)}: ${decisionOutcomeWords[outcome]}`, ...(text ? [text] : [])]
    .map(sentence)
    .join(' ');
