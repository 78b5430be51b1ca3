import {
  Bookmark,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type Table,
  TableOfContents,
} from 'docx';
import { writeTick } from '#text/chart/layout.ts';
import { axisFloor, chartPicture, isDrawable } from './chart-svg.ts';
import type { PaperBlock } from './paper.ts';
import { type Missing, paperText } from './paper-text.ts';
import { verdictShape } from './shapes-svg.ts';
import { colours } from './svg.ts';
import { wordPicture } from './word-picture.ts';
import { bulletList, orderedList } from './word-styles.ts';
import { wordFacts, wordRoom, wordTable } from './word-table.ts';
import { paragraphChildren, textRuns, wordColour } from './word-text.ts';

export type WordBlock = Paragraph | Table | TableOfContents;

/** What is numbered through a document: pictures and ordered lists. */
type Numbers = { picture: number; list: number };

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const chartWidth = 618;
const shapeWidth = 17;

/** Blocks as Word has them: real headings, lists and tables. */
export function wordDocument(blocks: readonly PaperBlock[]): readonly WordBlock[] {
  const numbers: Numbers = { picture: 0, list: 0 };
  let pageBreakBefore = false;
  const written: WordBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'pageBreak') {
      pageBreakBefore = true;
      continue;
    }
    if (pageBreakBefore && block.kind !== 'heading') written.push(air({ pageBreakBefore }));
    written.push(...blocksOf(block, { numbers, pageBreakBefore }));
    pageBreakBefore = false;
  }
  return written;
}

function headingOf(
  { level, look, label, text }: Of<'heading'>,
  pageBreakBefore: boolean,
): Paragraph {
  const heading = levels[level - 1] ?? HeadingLevel.HEADING_3;
  const small = look === 3 && level !== 3 ? smallHeading : {};
  const children = [new Bookmark({ id: label, children: textRuns(text, small) })];
  return new Paragraph({ heading, children, pageBreakBefore });
}

/** One right under a heading two levels up looks as its like do elsewhere. */
const smallHeading: IRunOptions = { size: 20, color: wordColour(colours.ink) };

type Place = { readonly numbers: Numbers; readonly pageBreakBefore: boolean };

function blocksOf(block: PaperBlock, { numbers, pageBreakBefore }: Place): readonly WordBlock[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block, pageBreakBefore)];
    case 'pageBreak':
      return [];
    case 'paragraph':
      return [
        new Paragraph({
          ...looks[block.style],
          keepNext: block.keep === true,
          children: paragraphChildren(block.runs),
        }),
      ];
    case 'list':
      return listOf(block, numbers);
    case 'table':
      return [
        ...(block.caption === ''
          ? []
          : [new Paragraph({ style: 'Tabelnavn', children: textRuns(block.caption) })]),
        wordTable(block),
        air(),
      ];
    case 'facts':
      return [wordFacts(block), air()];
    case 'verdict':
      return verdictOf(block, numbers);
    case 'chart':
      return chartOf(block, numbers);
    case 'callout':
      return calloutOf(block);
    case 'room':
      return [
        new Paragraph({ style: 'Tabelnavn', children: textRuns(block.heading) }),
        wordRoom(block),
        air(),
      ];
    case 'contents':
      return [
        new Paragraph({ style: 'Indhold', children: textRuns('Indhold') }),
        new TableOfContents('Indhold', { hyperlink: true, headingStyleRange: '1-2' }),
      ];
  }
}

const looks: Readonly<
  Record<Extract<PaperBlock, { readonly kind: 'paragraph' }>['style'], IParagraphOptions>
> = {
  plain: {},
  lead: { style: 'Indledning' },
  note: { style: 'Note' },
  quote: { style: 'Citat', border: edge(colours.line) },
};

/** Two tables in a row would become one. */
const air = (options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    ...options,
    spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' },
  });

type Of<Kind extends PaperBlock['kind']> = Extract<PaperBlock, { readonly kind: Kind }>;

function listOf({ ordered, items, style }: Of<'list'>, numbers: Numbers): readonly WordBlock[] {
  if (ordered) numbers.list += 1;
  const instance = numbers.list;
  return items.map(
    (runs) =>
      new Paragraph({
        ...(ordered
          ? { numbering: { reference: orderedList, level: 0, instance } }
          : { numbering: { reference: bulletList, level: 0 } }),
        ...(style === 'note' ? { style: 'Smalt' } : { spacing: { after: 50 } }),
        children: paragraphChildren(runs),
      }),
  );
}

function edge(colour: string): NonNullable<IParagraphOptions['border']> {
  return { left: { style: 'single', size: 24, space: 8, color: wordColour(colour) } };
}

const framed = (colour: string, tint: string): IParagraphOptions => ({
  border: edge(colour),
  shading: { type: 'clear', fill: wordColour(tint), color: 'auto' },
  indent: { left: 200 },
  keepLines: true,
});

function verdictOf({ verdict, word, text }: Of<'verdict'>, numbers: Numbers): readonly WordBlock[] {
  const look = framed(colours[verdict], colours[`${verdict}Tint`]);
  numbers.picture += 1;
  const shape = wordPicture(verdictShape(verdict), { width: shapeWidth, nth: numbers.picture });
  const bold = { bold: true, size: 25, color: wordColour(colours[verdict]) };
  const head = new Paragraph({
    ...look,
    keepNext: text !== '',
    spacing: { before: 60, after: 0 },
    children: [shape, ...textRuns(`  ${word}`, bold)],
  });
  if (text === '') return [head, air()];
  return [head, new Paragraph({ ...look, spacing: { after: 0 }, children: textRuns(text) }), air()];
}

function calloutOf({ style, heading, paragraphs }: Of<'callout'>): readonly WordBlock[] {
  const look =
    style === 'warning'
      ? framed(colours.partlyMet, colours.partlyMetTint)
      : framed(colours.brand, colours.brandTint);
  const head = new Paragraph({
    ...look,
    keepNext: true,
    spacing: { before: 60, after: 0 },
    children: textRuns(heading, { bold: true }),
  });
  return [
    ...(heading === '' ? [] : [head]),
    ...paragraphs.map(
      (runs) =>
        new Paragraph({ ...look, spacing: { after: 0 }, children: paragraphChildren(runs) }),
    ),
    air(),
  ];
}

function chartOf({ chart, tables }: Of<'chart'>, numbers: Numbers): readonly WordBlock[] {
  const name = new Paragraph({ style: 'Tabelnavn', children: textRuns(chart.title) });
  if (!isDrawable(chart)) {
    const said = `Ingen målinger endnu. ${chart.target?.label ?? ''}`.trim();
    return [name, new Paragraph({ children: textRuns(said) })];
  }
  numbers.picture += 1;
  const alt = [chart.description, chart.title, 'Diagram'].find((text) => text.trim() !== '') ?? '';
  const image = wordPicture(chartPicture(drawable(chart)), {
    width: chartWidth,
    nth: numbers.picture,
    alt,
  });
  const floor = axisFloor(chart);
  const note = `Den lodrette akse begynder ved ${writeTick(floor)}.`;
  return [
    name,
    new Paragraph({ style: 'Diagram', children: [image] }),
    ...(floor > 0
      ? [new Paragraph({ style: 'Note', keepNext: true, children: textRuns(note) })]
      : []),
    ...tables.flatMap((table) => [wordTable(table), air()]),
  ];
}

/** What is drawn is drawn with our font, which has not everything; the table beside it has. */
function drawable<Value>(value: Value): Value {
  const missing: Missing = { any: false };
  const written = JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'string' ? paperText(each, missing) : each,
  );
  return JSON.parse(written) as Value;
}
