import type { INumberingOptions, IStylesOptions } from 'docx';
import { colours } from './svg.ts';
import { wordColour } from './word-text.ts';

/** As Word has it everywhere: what it does not have is set in something else, and lines move. */
export const wordFont = 'Calibri';

/** Between the margins of an A4 page, in twentieths of a point. */
export const textWidth = 9298;
export const pageMargin = 1304;

/** So many 240ths of a line; said outright, since programs differ in what they presume. */
const lines = (line: number): { readonly line: number; readonly lineRule: 'auto' } => ({
  line,
  lineRule: 'auto',
});

const brand = wordColour(colours.brand);

const heading = (halfPoints: number, before: number, after: number, color = brand) => ({
  run: { font: wordFont, size: halfPoints, bold: true, color },
  paragraph: { spacing: { before, after, ...lines(245) }, keepNext: true, keepLines: true },
});

/** Real heading styles, so that Word's navigation and the contents follow them. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: wordFont,
        size: 20,
        color: wordColour(colours.ink),
        language: { value: 'da-DK' },
      },
      paragraph: { spacing: { after: 110, ...lines(257) } },
    },
    title: {
      run: { font: wordFont, size: 42, bold: true, color: brand },
      paragraph: { spacing: { after: 100, ...lines(228) } },
    },
    heading1: heading(32, 320, 110),
    heading2: heading(25, 260, 90),
    heading3: heading(20, 170, 50, wordColour(colours.ink)),
  },
  paragraphStyles: [
    style('Undertitel', { size: 26 }, { spacing: { after: 120 } }),
    style('Linje', { color: wordColour(colours.inkLight) }, { spacing: { after: 40 } }),
    style('Indledning', { size: 24 }),
    style(
      'Note',
      { size: 17, color: wordColour(colours.inkLight) },
      { spacing: { after: 80, ...lines(245) } },
    ),
    style('Smalt', { size: 18 }, { spacing: { after: 20, ...lines(245) } }),
    style('Citat', {}, { indent: { left: 280 } }),
    style(
      'Tabelnavn',
      { bold: true, size: 19 },
      { keepNext: true, spacing: { before: 150, after: 50 } },
    ),
    style('Tabelcelle', { size: 18 }, { spacing: { before: 30, after: 30, ...lines(240) } }),
    style('Tabelcelletæt', { size: 17 }, { spacing: { before: 10, after: 10, ...lines(240) } }),
    style('Diagram', {}, { keepNext: true, spacing: { after: 40, ...lines(240) } }),
    style(
      'Indhold',
      { bold: true, size: 32, color: brand },
      { keepNext: true, spacing: { before: 360, after: 120 } },
    ),
    style(
      'Sidehoved',
      { size: 17, color: wordColour(colours.inkLight) },
      { spacing: { after: 0 } },
    ),
  ],
};

type Given = NonNullable<IStylesOptions['paragraphStyles']>[number];

function style(
  id: string,
  run: NonNullable<Given['run']>,
  paragraph: NonNullable<Given['paragraph']> = {},
): Given {
  return { id, name: id, basedOn: 'Normal', next: 'Normal', quickFormat: true, run, paragraph };
}

export const orderedList = 'ordnet';
export const bulletList = 'punkter';

export const wordNumbering: INumberingOptions = {
  config: [
    {
      reference: bulletList,
      levels: [
        {
          level: 0,
          format: 'bullet',
          text: '•',
          alignment: 'left',
          style: { paragraph: { indent: { left: 260, hanging: 220 } } },
        },
      ],
    },
    {
      reference: orderedList,
      levels: [
        {
          level: 0,
          format: 'decimal',
          text: '%1.',
          alignment: 'left',
          style: { paragraph: { indent: { left: 500, hanging: 360 } } },
        },
      ],
    },
  ],
};
