import {
  Bookmark,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  Table,
  TableOfContents,
} from 'docx';
import { writeTick } from '#text/chart/layout.ts';
import { axisFloor, chartPicture, isDrawable } from './chart-svg.ts';
import { isShort, mostKept } from './kept-together.ts';
import type { PaperBlock } from './paper.ts';
import { type Missing, paperText } from './paper-text.ts';
import { verdictShape } from './shapes-svg.ts';
import { colours } from './svg.ts';
import { edge, framed, wordFacts } from './word-frames.ts';
import { wordPicture } from './word-picture.ts';
import { bulletList, orderedList } from './word-styles.ts';
import { wordRoom, wordTable } from './word-table.ts';
import { paragraphChildren, textRuns, wordColour } from './word-text.ts';

export type WordBlock = Paragraph | Table | TableOfContents;

/** What is numbered through a document: pictures and ordered lists. */
type Numbers = { picture: number; list: number };

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const chartWidth = 618;
const shapeWidth = 17;

/** A paragraph that is not made yet, since what stands before it says how much air it wants. */
type Written = { readonly paragraph: IParagraphOptions } | Table | TableOfContents;

/** Blocks as Word has them: real headings, lists and tables. */
export function wordDocument(blocks: readonly PaperBlock[]): readonly WordBlock[] {
  const numbers: Numbers = { picture: 0, list: 0 };
  let pageBreakBefore = false;
  const written: Written[] = [];
  for (const block of blocks) {
    if (block.kind === 'pageBreak') {
      pageBreakBefore = true;
      continue;
    }
    const [first, ...others] = blocksOf(block, numbers);
    if (first === undefined) continue;
    if (!pageBreakBefore) written.push(first);
    else if ('paragraph' in first) {
      written.push({ paragraph: { ...first.paragraph, pageBreakBefore } });
    } else written.push({ paragraph: { ...thin, pageBreakBefore } }, first);
    written.push(...others);
    pageBreakBefore = false;
  }
  return made(written);
}

/** Air after a table belongs to what comes next. Two in a row would become one, so they get a thin line between. */
const made = (written: readonly Written[]): readonly WordBlock[] => [
  ...written.flatMap((each, index): readonly WordBlock[] => {
    const afterTable = written[index - 1] instanceof Table;
    if (!('paragraph' in each)) return afterTable ? [new Paragraph(thin), each] : [each];
    return [new Paragraph(afterTable ? withAir(each.paragraph) : each.paragraph)];
  }),
  ...(written.at(-1) instanceof Table ? [new Paragraph(thin)] : []),
];

const thin: IParagraphOptions = {
  spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' },
};

const airAfterTable = 140;

/** Headings and names of tables have air of their own. */
const withAir = (paragraph: IParagraphOptions): IParagraphOptions =>
  paragraph.heading !== undefined || paragraph.style === 'Tabelnavn'
    ? paragraph
    : { ...paragraph, spacing: { ...paragraph.spacing, before: airAfterTable } };

function headingOf({ level, look, label, text }: Of<'heading'>): Written {
  const heading = levels[level - 1] ?? HeadingLevel.HEADING_3;
  const small = look === 3 && level !== 3 ? smallHeading : {};
  const children = [new Bookmark({ id: label, children: textRuns(text, small) })];
  return { paragraph: { heading, children } };
}

/** One right under a heading two levels up looks as its like do elsewhere. */
const smallHeading: IRunOptions = { size: 20, color: wordColour(colours.ink) };

function blocksOf(block: PaperBlock, numbers: Numbers): readonly Written[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block)];
    case 'pageBreak':
      return [];
    case 'paragraph':
      return [
        {
          paragraph: {
            ...looks[block.style],
            keepNext: block.keep === true,
            children: paragraphChildren(block.runs),
          },
        },
      ];
    case 'list':
      return listOf(block, numbers);
    case 'table':
      return [...(block.caption === '' ? [] : [nameOf(block.caption)]), wordTable(block)];
    case 'facts':
      return wordFacts(block.facts);
    case 'verdict':
      return verdictOf(block, numbers);
    case 'chart':
      return chartOf(block, numbers);
    case 'callout':
      return calloutOf(block);
    case 'room':
      return [nameOf(block.heading), wordRoom(block)];
    case 'contents':
      return [
        { paragraph: { style: 'Indhold', children: textRuns('Indhold') } },
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

const nameOf = (text: string): Written => ({
  paragraph: { style: 'Tabelnavn', children: textRuns(text) },
});

type Of<Kind extends PaperBlock['kind']> = Extract<PaperBlock, { readonly kind: Kind }>;

function listOf({ ordered, items, style }: Of<'list'>, numbers: Numbers): readonly Written[] {
  if (ordered) numbers.list += 1;
  const instance = numbers.list;
  return items.map((runs) => ({
    paragraph: {
      ...(ordered
        ? { numbering: { reference: orderedList, level: 0, instance } }
        : { numbering: { reference: bulletList, level: 0 } }),
      ...(style === 'note' ? { style: 'Smalt' } : { spacing: { after: 50 } }),
      children: paragraphChildren(runs),
    },
  }));
}

function verdictOf({ verdict, word, text }: Of<'verdict'>, numbers: Numbers): readonly Written[] {
  numbers.picture += 1;
  const shape = wordPicture(verdictShape(verdict), { width: shapeWidth, nth: numbers.picture });
  const bold = { bold: true, size: 25, color: wordColour(colours[verdict]) };
  const head = [shape, ...textRuns(`  ${word}`, bold)];
  const frame = { colour: colours[verdict], tint: colours[`${verdict}Tint`] };
  return framed(frame, text === '' ? [head] : [head, textRuns(text)], text.length < mostKept);
}

function calloutOf({ style, heading, paragraphs }: Of<'callout'>): readonly Written[] {
  const frame =
    style === 'warning'
      ? { colour: colours.partlyMet, tint: colours.partlyMetTint }
      : { colour: colours.brand, tint: colours.brandTint };
  const head = heading === '' ? [] : [textRuns(heading, { bold: true })];
  const said = paragraphs.map((runs) => paragraphChildren(runs));
  return framed(frame, [...head, ...said], isShort(paragraphs));
}

function chartOf({ chart, tables }: Of<'chart'>, numbers: Numbers): readonly Written[] {
  const name = nameOf(chart.title);
  if (!isDrawable(chart)) {
    const said = `Ingen målinger endnu. ${chart.target?.label ?? ''}`.trim();
    return [name, { paragraph: { children: textRuns(said) } }];
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
    { paragraph: { style: 'Diagram', children: [image] } },
    ...(floor > 0
      ? [{ paragraph: { style: 'Note', keepNext: true, children: textRuns(note) } }]
      : []),
    ...tables.map(wordTable),
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
