import type { Block, BlockText, DocumentContent } from '#domain/documents/block.ts';
import type { PaperArea, PaperMeasurement, StatusPaper } from '#domain/governance/status-paper.ts';
import { keptTogether } from '#text/numbers.ts';
import { dateText, dayText, momentText } from '#text/periods.ts';
import { annexBlocks } from './annex.ts';
import { criterionBlocks, followUpTable } from './criterion-page.ts';
import { firstPage } from './first-page.ts';

/** "Statuspapir 2019 for Følgegruppen", the same wherever the paper is named. */
export function paperTitle({ year, body }: Pick<StatusPaper, 'year' | 'body'>): string {
  return `Statuspapir ${year} for ${body.name}`;
}

/**
 * A status paper as a document: first what is reached, what is not and what cannot be decided, then a
 * page for each criterion, the central measurements, and where the figures came from.
 */
export function paperDocument(paper: StatusPaper): DocumentContent {
  const { planName, day, asOf, edition, why, fictional } = paper;
  const again = edition === 1 ? [] : [`Udgave ${edition}${why === undefined ? '' : `: ${why}`}`];
  const blocks: readonly Block[] = [
    ...firstPage(paper),
    ...paper.areas.flatMap((area) => areaBlocks(area, paper)),
    ...besidesBlocks(paper),
    ...measurementBlocks(paper),
    ...annexBlocks(paper.criteria, paper.measurements.length === 0),
    ...sourceBlocks(paper),
  ];
  return {
    title: paperTitle(paper),
    subtitle: planName,
    lines: [`Til ${paper.body.name}`, `Sådan stod det ${momentText(asOf)}`, ...again],
    contents: false,
    fictional,
    footer: `${planName}, ${dateText(day)}${edition === 1 ? '' : `, udgave ${edition}`}`,
    blocks: blocks.map(together),
  };
}

function areaBlocks(area: PaperArea, paper: StatusPaper): readonly Block[] {
  const criteria = paper.criteria.filter(({ focusArea }) => focusArea.key === area.key);
  const head: readonly Block[] = [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: area.name, id: `omraade-${area.key}` },
    ...area.lastYear.flatMap(({ body, text }): readonly Block[] => [
      { kind: 'heading', level: 3, text: `${body} skrev om ${paper.year - 1}` },
      { kind: 'paragraph', style: 'quote', text },
    ]),
    ...followUpTable(`Indstillet og besluttet om ${area.name}`, area.followUp),
  ];
  const empty: readonly Block[] =
    criteria.length === 0
      ? [{ kind: 'paragraph', text: 'Indsatsområdet har ingen succeskriterier.' }]
      : [];
  return [
    ...head,
    ...empty,
    ...criteria.flatMap((each, index) =>
      criterionBlocks(each, paper, index > 0 || takesItsPage(area)),
    ),
  ];
}

/** So many letters over the first criterion that it would go on to the next page. */
const mostOverCriterion = 150;

const takesItsPage = ({ lastYear, followUp }: PaperArea): boolean =>
  [...lastYear, ...followUp].reduce((sum, { text }) => sum + text.length, 0) > mostOverCriterion;

function besidesBlocks({ besides = [] }: StatusPaper): readonly Block[] {
  if (besides.length === 0) return [];
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: 'Andre aftaler', id: 'andre-aftaler' },
    ...followUpTable('Aftalt uden om indsatsområderne, og hvad der kom ud af det', besides),
  ];
}

/** The central measurements, each with its development and where its figures came from. */
export function measurementBlocks({
  measurements,
}: Pick<StatusPaper, 'measurements'>): readonly Block[] {
  if (measurements.length === 0) return [];
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: 'Centrale målinger', id: 'centrale-maalinger' },
    {
      kind: 'paragraph',
      text: 'Landsbyggefonden følger de samme målinger i alle planer. Her står udviklingen siden planens start.',
    },
    ...measurements.flatMap(({ number, text, development, figures, chart }): readonly Block[] => [
      { kind: 'heading', level: 2, text: `${number}. ${text}` },
      { kind: 'paragraph', text: `${development}${sourcesText(figures)}` },
      ...(chart === undefined
        ? []
        : [{ ...chart, title: `Måling ${number}: ${chart.title}`, low: true }]),
    ]),
  ];
}

const sourcesText = (figures: PaperMeasurement['figures']): string =>
  figures.length === 0
    ? ''
    : ` Kilde: ${[...new Set(figures.map(({ source }) => source))].join('; ')}.`;

function sourceBlocks(paper: StatusPaper): readonly Block[] {
  const { sources, asOf, concealed } = paper;
  const rows = sources.map(({ name, edition, latest }): readonly BlockText[] => [
    name,
    edition ?? 'ikke oplyst',
    latest === undefined ? 'ikke oplyst' : dayText(latest),
  ]);
  const hidden: readonly Block[] =
    concealed === 0
      ? []
      : [
          {
            kind: 'callout',
            style: 'info',
            heading: 'Skjulte tal',
            text: [concealedText(concealed)],
          },
        ];
  return [
    { kind: 'heading', level: 1, text: 'Kilder og forbehold', id: 'kilder' },
    {
      kind: 'paragraph',
      text: `Papiret viser, hvad man vidste og havde aftalt ${momentText(asOf)}. Det ændres ikke, når der siden kommer nye tal eller rettelser.`,
    },
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: 'Kilder til tallene i papiret',
            columns: [
              { title: 'Kilde' },
              { title: 'Nyeste udgave' },
              { title: 'Seneste tal registreret' },
            ],
            rows,
            rowHeaders: true,
            dense: true,
          },
        ]),
    ...hidden,
  ];
}

/** How many figures are left out, and why a verdict may still rest on them. */
export function concealedText(count: number): string {
  const which = count === 1 ? 'Ét tal er' : `${count} tal er`;
  return `${which} skjult, fordi for få personer står bag. Vurderingerne er truffet med de skjulte tal; mellemregninger, som kunne røbe dem, er udeladt.`;
}

/** A number and its unit stay on one line, in the paper as on the page. */
function together(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: kept(block.text) };
    case 'verdict':
      return { ...block, text: keptTogether(block.text) };
    case 'list':
      return { ...block, items: block.items.map(kept) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(kept)) };
    case 'callout':
      return { ...block, text: block.text.map(kept) };
    case 'heading':
    case 'facts':
    case 'chart':
    case 'room':
    case 'pageBreak':
      return block;
  }
}

const kept = (text: BlockText): BlockText =>
  typeof text === 'string'
    ? keptTogether(text)
    : text.map((each) => ({ ...each, text: keptTogether(each.text) }));
