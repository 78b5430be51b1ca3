import type { INumberingOptions, IStylesOptions } from 'docx';
import { colours } from './svg.ts';
import { wordColour } from './word-text.ts';

/** As Word has it everywhere: what it does not have is set in something else, and lines move. */
export const wordFont = 'Calibri';

/** Between the margins of an A4 page, in twentieths of a point. */
export const textWidth = 9072;
export const pageMargin = 1417;

const brand = wordColour(colours.brand);

const heading = (halfPoints: number, before: number, after: number, color = brand) => ({
  run: { font: wordFont, size: halfPoints, bold: true, color },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

/** Real heading styles, so that Word's navigation and the contents follow them. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: wordFont,
        size: 22,
        color: wordColour(colours.ink),
        language: { value: 'da-DK' },
      },
      paragraph: { spacing: { after: 140, line: 276 } },
    },
    title: {
      run: { font: wordFont, size: 46, bold: true, color: brand },
      paragraph: { spacing: { after: 120 } },
    },
    heading1: heading(32, 420, 140),
    heading2: heading(26, 320, 120),
    heading3: heading(22, 240, 80, wordColour(colours.ink)),
  },
  paragraphStyles: [
    style('Undertitel', { size: 26 }, { spacing: { after: 120 } }),
    style('Linje', { color: wordColour(colours.inkLight) }, { spacing: { after: 40 } }),
    style('Indledning', { size: 25 }),
    style('Note', { size: 18, color: wordColour(colours.inkLight) }),
    style('Citat', {}, { indent: { left: 280 } }),
    style(
      'Tabelnavn',
      { bold: true, size: 21 },
      { keepNext: true, spacing: { before: 240, after: 80 } },
    ),
    style('Tabelcelle', { size: 20 }, { spacing: { before: 40, after: 40, line: 250 } }),
    style('Diagram', {}, { keepNext: true, spacing: { after: 60 } }),
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

export const wordNumbering: INumberingOptions = {
  config: [
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
