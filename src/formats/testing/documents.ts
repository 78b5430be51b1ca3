import type { Block, ChartBlock, DocumentContent } from '#domain/documents/block.ts';
import type { Instant } from '#domain/time/period.ts';

export const issuedAt = '2020-03-01T11:22:33.000Z' as Instant;

/** A document with nothing but what a test is about. */
export const documentOf = (
  blocks: readonly Block[],
  more: Partial<DocumentContent> = {},
): DocumentContent => ({
  title: 'Statuspapir 2019 for Bydelsbestyrelsen',
  lines: [],
  contents: false,
  fictional: false,
  footer: 'Fremdrift',
  blocks,
  ...more,
});

const years = [2013, 2014, 2015, 2016, 2017, 2018, 2019] as const;

/** A chart with all a chart may hold; the figures are made up. */
export const chartBlock: ChartBlock = {
  kind: 'chart',
  title: 'Andel trygge beboere',
  description: 'Andelen stiger fra 65,7 % i 2014 til 74,2 % i 2019; kravet er 73 %.',
  unit: 'procent',
  name: 'Fjordparken',
  points: years.map((year, index) => {
    const value = 64 + index * 1.7;
    return {
      label: String(year),
      at: year + 0.5,
      value,
      display: `${value.toFixed(1).replace('.', ',')} %`,
      state: year === 2016 ? 'suppressed' : year === 2013 ? 'notMeasured' : 'measured',
      ...(year === 2018 ? { preliminary: true } : {}),
      ...(year === 2017 ? { fictional: true } : {}),
      ...(year > 2016 ? { low: value - 2, high: value + 2 } : {}),
    };
  }),
  benchmarks: [
    {
      name: 'Kommunen som helhed',
      points: years.map((year) => ({
        label: String(year),
        at: year + 0.5,
        value: 78,
        display: '78 %',
        state: 'measured',
      })),
    },
  ],
  target: {
    value: 73,
    display: '73 %',
    to: 2020.5,
    label: 'Krav: mindst 73 % i 2020',
    direction: 'atLeast',
  },
  baseline: { at: 2014.5, value: 65.7, display: '65,7 %' },
  trajectory: { from: { at: 2014.5, value: 65.7 }, to: { at: 2020.5, value: 73 } },
};

/** One of every kind of block, with a text in every place where a text can stand. */
export const everyBlock = (text: string): readonly Block[] => [
  { kind: 'heading', level: 1, text, id: 'a' },
  { kind: 'heading', level: 2, text, id: 'b' },
  { kind: 'paragraph', text, style: 'lead' },
  { kind: 'paragraph', text: [{ text }, { text, style: 'strong' }, { text, style: 'emphasis' }] },
  {
    kind: 'paragraph',
    style: 'note',
    text: [
      { text, href: 'https://example.org/æ?a=1&b="2"' },
      { text, href: '#b' },
      { text, href: '#nix' },
      { text, href: 'javascript:alert(1)' },
    ],
  },
  { kind: 'paragraph', text, style: 'quote' },
  { kind: 'list', ordered: false, items: [text, ''] },
  { kind: 'list', ordered: true, items: [text, [{ text }]] },
  {
    kind: 'table',
    caption: text,
    rowHeaders: true,
    columns: [{ title: text, share: 0.4 }, { title: text, align: 'right' }, { title: '' }],
    rows: [[text, text, text], [text], [], ['', '1', '2', text]],
  },
  { kind: 'facts', facts: [{ term: text, value: text }] },
  { kind: 'verdict', verdict: 'undecided', word: text, text },
  { kind: 'callout', style: 'warning', heading: text, text: [text, [{ text }]] },
  {
    ...chartBlock,
    title: text,
    description: text,
    unit: text,
    name: text,
    points: chartBlock.points.map((point) => ({ ...point, label: text, display: text })),
    benchmarks: chartBlock.benchmarks.map((line) => ({ ...line, name: text })),
    target: { value: 73, display: text, label: text, direction: 'atLeast' },
  },
  { ...chartBlock, points: [], benchmarks: [], title: text },
  { kind: 'pageBreak' },
  { kind: 'pageBreak' },
  { kind: 'heading', level: 3, text },
];

/** Some 40 pages: a heading, a verdict, a chart and a table on each. */
export const longDocument = (pages = 40): DocumentContent =>
  documentOf(
    Array.from({ length: pages }, (_, page): readonly Block[] => [
      ...(page === 0 ? [] : [{ kind: 'pageBreak' } as const]),
      {
        kind: 'heading',
        level: 1,
        text: `Mål ${page + 1}: flere føler sig trygge`,
        id: `m${page}`,
      },
      { kind: 'verdict', verdict: 'met', word: 'Nået', text: 'Gennemsnittet er 74,0 %.' },
      { ...chartBlock, title: `Andel trygge beboere, mål ${page + 1}`, name: `Område ${page + 1}` },
      {
        kind: 'paragraph',
        text: 'Tallene kommer fra den årlige spørgeskemaundersøgelse blandt beboere over 18 år. '.repeat(
          3,
        ),
      },
      {
        kind: 'table',
        caption: 'Afdelinger',
        rowHeaders: true,
        columns: [{ title: 'Afdeling' }, { title: 'Andel', align: 'right' }],
        rows: Array.from({ length: 5 }, (_row, nth) => [`Afdeling ${nth + 1}`, `${60 + nth} %`]),
      },
    ]).flat(),
    { contents: true, fictional: true, lines: ['Opdigtede tal'] },
  );
