import type { Block, BlockText, DocumentContent } from '#domain/documents/block.ts';
import type { Decision } from '#domain/governance/decision.ts';
import type { AgendaItem, AttendanceState, Meeting } from '#domain/governance/meeting.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { meetingTimeText } from './agenda-words.ts';
import { attendanceWords, decisionOutcomeWords } from './governance-words.ts';
import { dateText, momentText } from './periods.ts';

/** Somebody's attendance, in words fit to be shown. */
export type TableAttendance = {
  readonly name: string;
  /** "formand", "gæst". */
  readonly role: string;
  readonly organisation: string;
  readonly state: AttendanceState;
  readonly standsInFor?: string;
  /** A mandate that ended since; the attendance stays. */
  readonly endedOn?: IsoDate;
};

export type MinutesAction = {
  readonly text: string;
  readonly owner: string;
  readonly dueOn: IsoDate;
};

/** An item with what was said and decided; `confidential`: nothing of it may stand in a document. */
export type MinutesItem = Pick<AgendaItem, 'id' | 'title' | 'minutes'> & {
  readonly confidential: boolean;
  readonly decisions: readonly (Decision & { readonly actions: readonly MinutesAction[] })[];
};

/** What a body's minutes are made of; plain data, kept with the document. */
export type MinutesData = {
  readonly planName: string;
  readonly fictional: boolean;
  readonly body: string;
  readonly meeting: Pick<Meeting, 'id' | 'number' | 'startsAt' | 'endsAt' | 'place'>;
  readonly attendance: readonly TableAttendance[];
  /** What the representation was, each as a sentence. */
  readonly representation: readonly string[];
  readonly items: readonly MinutesItem[];
  readonly approved: NonNullable<Meeting['approved']>;
};

export const minutesTitle = (body: string, number: number): string =>
  `Referat af møde nr. ${number} i ${body}`;

/** Approved minutes (referat) as a document: who came, what was said, decided and agreed to be done. */
export const minutesDocument = (data: MinutesData): DocumentContent => {
  const { meeting, approved, items } = data;
  return {
    title: minutesTitle(data.body, meeting.number),
    subtitle: data.planName,
    lines: [
      meetingTimeText(meeting),
      ...(meeting.place === '' ? [] : [meeting.place]),
      `Godkendt ${momentText(approved.at)} af ${approved.by}`,
    ],
    contents: items.length > 8,
    fictional: data.fictional,
    footer: `${data.body}, referat af møde nr. ${meeting.number}`,
    blocks: [
      ...(approved.note === undefined ? [] : correctionBlocks(approved.note)),
      ...minutesBlocks(data),
    ],
  };
};

/** Who came, what was said and decided, and who does what: also of minutes nobody has approved yet. */
export const minutesBlocks = (data: Omit<MinutesData, 'approved'>): readonly Block[] => [
  ...attendanceBlocks(data),
  ...data.items.flatMap(itemBlocks),
  ...actionBlocks(data.items),
];

const correctionBlocks = (note: string): readonly Block[] => [
  {
    kind: 'callout',
    style: 'info',
    heading: 'Bemærkninger ved godkendelsen',
    text: paragraphs(note),
  },
];

const attendanceBlocks = ({
  attendance,
  representation,
}: Pick<MinutesData, 'attendance' | 'representation'>): readonly Block[] => [
  { kind: 'heading', level: 1, text: 'Deltagere', id: 'deltagere' },
  attendance.length === 0
    ? { kind: 'paragraph', text: 'Fremmødet er ikke skrevet ind.' }
    : {
        kind: 'table',
        caption: 'Hvem der var med',
        columns: [
          { title: 'Navn', share: 30 },
          { title: 'Rolle', share: 20 },
          { title: 'For', share: 25 },
          { title: 'Fremmøde', share: 25 },
        ],
        rows: attendance.map((each) => [
          each.name,
          each.role,
          each.organisation,
          attendanceText(each),
        ]),
        rowHeaders: true,
      },
  ...representation.map((text): Block => ({ kind: 'paragraph', text, style: 'note' })),
];

/** "til stede for Ida Berg (mandatet ophørte 12. januar 2021)" */
export const attendanceText = ({
  state,
  standsInFor,
  endedOn,
}: Pick<TableAttendance, 'state' | 'standsInFor' | 'endedOn'>): string =>
  [
    attendanceWords[state],
    ...(standsInFor === undefined ? [] : [`for ${standsInFor}`]),
    ...(endedOn === undefined ? [] : [`(mandatet ophørte ${dateText(endedOn)})`]),
  ].join(' ');

const itemBlocks = (item: MinutesItem, index: number): readonly Block[] => [
  {
    kind: 'heading',
    level: 1,
    text: `${index + 1}. ${item.title}`,
    id: `punkt-${index + 1}`,
  },
  ...(item.confidential ? [confidential] : saidBlocks(item)),
];

const confidential: Block = {
  kind: 'paragraph',
  text: 'Punktet er fortroligt og blev behandlet for sig.',
  style: 'note',
};

const saidBlocks = ({ minutes, decisions }: MinutesItem): readonly Block[] => {
  const said = paragraphs(minutes).map((text): Block => ({ kind: 'paragraph', text }));
  const nothing: Block = { kind: 'paragraph', text: 'Ingen bemærkninger.', style: 'note' };
  return [
    ...(said.length === 0 && decisions.length === 0 ? [nothing] : said),
    ...decisions.flatMap(decisionBlocks),
  ];
};

const decisionBlocks = ({ outcome, text, reason, postponedTo }: Decision): readonly Block[] => [
  {
    kind: 'callout',
    style: 'info',
    heading: outcome === 'adopt' ? 'Beslutning' : `Beslutning: ${decisionOutcomeWords[outcome]}`,
    text: [
      ...(text === '' ? [] : paragraphs(text)),
      ...(reason === undefined ? [] : [`Begrundelse: ${reason}`]),
      ...(postponedTo === undefined ? [] : [`Tages op igen ${dateText(postponedTo)}.`]),
    ],
  },
];

const actionBlocks = (items: readonly MinutesItem[]): readonly Block[] => {
  const actions = items
    .filter(({ confidential: hidden }) => !hidden)
    .flatMap(({ decisions }) => decisions.flatMap((each) => each.actions));
  if (actions.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'Hvem gør hvad', id: 'hvem-goer-hvad' },
    {
      kind: 'table',
      caption: 'Aftalte handlinger',
      columns: [
        { title: 'Hvad', share: 50 },
        { title: 'Hvem', share: 25 },
        { title: 'Senest', share: 25 },
      ],
      rows: actions.map(({ text, owner, dueOn }) => [text, owner, dateText(dueOn)]),
      rowHeaders: true,
    },
  ];
};

/** Empty lines divide paragraphs. */
export const paragraphs = (text: string): readonly BlockText[] =>
  text
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
