import { type IParagraphOptions, type ParagraphChild, Tab, TextRun } from 'docx';
import { isShort } from './kept-together.ts';
import type { Run } from './paper.ts';
import { colours } from './svg.ts';
import { paragraphChildren, textRuns, wordColour } from './word-text.ts';

/** A paragraph as it will be made. */
export type Lines = { readonly paragraph: IParagraphOptions };

type Fact = { readonly term: string; readonly runs: readonly Run[] };

/** Where what a term is begins. */
const factAt = 2980;

/** Terms and what they are, beside each other: a table of them would have no head. */
export function wordFacts(facts: readonly Fact[]): readonly Lines[] {
  const line = { style: 'single', size: 4, space: 2, color: wordColour(colours.line) } as const;
  const short = isShort(facts.map(({ runs }) => runs));
  return facts.map(({ term, runs }, index) => ({
    paragraph: {
      style: 'Tabelcelle',
      border: { bottom: line, between: line },
      indent: { left: factAt, hanging: factAt },
      tabStops: [{ type: 'left', position: factAt }],
      keepLines: short,
      keepNext: short && index < facts.length - 1,
      spacing: { before: index === 0 ? 80 : 30, after: index === facts.length - 1 ? 180 : 30 },
      children: [
        ...textRuns(term, { bold: true }),
        new TextRun({ children: [new Tab()] }),
        ...paragraphChildren(runs),
      ],
    },
  }));
}

/** A bar to the left of a paragraph. */
export function edge(colour: string): NonNullable<IParagraphOptions['border']> {
  return { left: { style: 'single', size: 24, space: 8, color: wordColour(colour) } };
}

export type Frame = { readonly colour: string; readonly tint: string };

/** Paragraphs with one bar beside them on one ground, with air within its upper and lower edge. */
export const framed = (
  { colour, tint }: Frame,
  paragraphs: readonly (readonly ParagraphChild[])[],
  keep: boolean,
): readonly Lines[] => {
  const rim = { style: 'single', size: 4, space: 4, color: wordColour(tint) } as const;
  return paragraphs.map((children, index) => ({
    paragraph: {
      border: { ...edge(colour), top: rim, bottom: rim },
      shading: { type: 'clear', fill: wordColour(tint), color: 'auto' },
      indent: { left: 200 },
      keepLines: keep,
      keepNext: (keep || index === 0) && index < paragraphs.length - 1,
      spacing: {
        before: index === 0 ? 180 : 0,
        after: index === paragraphs.length - 1 ? 200 : 20,
      },
      children,
    },
  }));
};
