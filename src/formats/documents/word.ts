import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { DocumentContent } from '#domain/documents/block.ts';
import type { Instant } from '#domain/time/period.ts';
import { fictionalText, fictionalWords } from './fictional.ts';
import { type Paper, paperOf } from './paper.ts';
import { runningText, wordText } from './paper-text.ts';
import { colours } from './svg.ts';
import { wordDocument } from './word-blocks.ts';
import { pageMargin, textWidth, wordNumbering, wordStyles } from './word-styles.ts';
import { textRuns, wordColour } from './word-text.ts';
import { settled } from './word-zip.ts';

/** Writes a document for Word. Takes its time: for a thread. */
export async function setDocx(content: DocumentContent, at: Instant): Promise<Uint8Array> {
  const paper = paperOf(content, wordText);
  const document = new Document({
    title: paper.title,
    creator: 'Fremdrift',
    lastModifiedBy: 'Fremdrift',
    revision: 1,
    styles: wordStyles,
    numbering: wordNumbering,
    hyphenation: { autoHyphenation: true, doNotHyphenateCaps: true },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838 },
            margin: {
              top: 1250,
              bottom: 1080,
              left: pageMargin,
              right: pageMargin,
              header: 620,
              footer: 520,
            },
          },
        },
        headers: { default: header(paper, paper.title), first: header(paper, '') },
        footers: { default: footer(paper), first: footer(paper) },
        children: [...front(paper), ...wordDocument(paper.blocks)],
      },
    ],
  });
  return settled(await Packer.toBuffer(document), at);
}

const front = (paper: Paper): readonly Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(paper.title) }),
  ...(paper.subtitle === ''
    ? []
    : [new Paragraph({ style: 'Undertitel', children: textRuns(paper.subtitle) })]),
  ...paper.lines.map((line) => new Paragraph({ style: 'Linje', children: textRuns(line) })),
  ...(paper.fictional
    ? [
        new Paragraph({
          ...fictionalLook,
          spacing: { before: 200, after: 0 },
          keepNext: true,
          children: textRuns(fictionalWords, { bold: true }),
        }),
        new Paragraph({
          ...fictionalLook,
          spacing: { after: 240 },
          children: textRuns(fictionalText),
        }),
      ]
    : []),
];

const rim = {
  style: 'single',
  size: 4,
  space: 4,
  color: wordColour(colours.fictionalTint),
} as const;

const fictionalLook: IParagraphOptions = {
  border: {
    top: rim,
    bottom: rim,
    left: { style: 'single', size: 24, space: 8, color: wordColour(colours.fictional) },
  },
  shading: { type: 'clear', fill: wordColour(colours.fictionalTint), color: 'auto' },
  indent: { left: 200 },
};

const toTheRight = [{ type: 'right', position: textWidth }] as const;

const header = ({ fictional }: Paper, title: string): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Sidehoved',
        tabStops: toTheRight,
        children: [
          ...textRuns(runningText(title, fictional ? 70 : 96)),
          ...(fictional
            ? [
                new TextRun({
                  text: `\t${fictionalWords}`,
                  bold: true,
                  color: wordColour(colours.fictional),
                }),
              ]
            : []),
        ],
      }),
    ],
  });

const footer = ({ footer: said }: Paper): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Sidehoved',
        tabStops: toTheRight,
        border: {
          top: { style: 'single', size: 4, space: 6, color: wordColour(colours.line) },
        },
        children: [
          ...textRuns(runningText(said, 90)),
          new TextRun({
            children: ['\tSide ', PageNumber.CURRENT, ' af ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
