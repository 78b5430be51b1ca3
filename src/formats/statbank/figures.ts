import type { StatbankMark } from '#domain/statbank/marks.ts';

/** One cell of an answer: which it is, and what stands in it. */
export type StatFigure = {
  /** The value of each variable but time, by the variable's code in capitals. */
  readonly cell: Readonly<Record<string, string>>;
  /** The period as the service writes it: "2017K3". */
  readonly time: string;
  readonly content: StatContent;
};

export type StatContent =
  /** An exact decimal with a point. */
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'mark'; readonly mark: StatbankMark };

/** What an answer holds, whichever form it came in. */
export type StatAnswer = {
  readonly figures: readonly StatFigure[];
  /** The unit of the figures, where the form tells it. */
  readonly unit?: string;
  /** When the table was updated, as the service writes it, where the form tells it. */
  readonly updated?: string;
};

export type StatReading =
  | { readonly ok: true; readonly value: StatAnswer }
  /** In Danish, fit to stand in a sentence: "antallet af tal passer ikke". */
  | { readonly ok: false; readonly what: string };

/** No table we tie to has more cells; what is larger is a mistake in the selection. */
export const mostFigures = 200_000;

/** Codes are compared without regard to capitals: the forms of the service write them differently. */
export const codeKey = (code: string): string => code.normalize('NFC').toUpperCase();

/** The mark a text is, if it is one. */
export function markOf(text: string): StatbankMark | undefined {
  const found = {
    '-': '-',
    '–': '-',
    '.': '.',
    '..': '..',
    x: 'x',
    X: 'x',
    ':': ':',
    '': '',
  } as const;
  return Object.hasOwn(found, text) ? found[text as keyof typeof found] : undefined;
}
