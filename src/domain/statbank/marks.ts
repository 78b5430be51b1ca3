import type { FigureState } from '#domain/readings/reading.ts';

/** What StatBank writes where a number could stand; "" is a cell that says nothing at all. */
export const statbankMarks = ['-', '.', '..', 'x', ':', ''] as const;
export type StatbankMark = (typeof statbankMarks)[number];

/** What a mark comes to. `zero` is a true 0; the rest are never 0. */
export const markMeanings = ['zero', 'suppressed', 'pending', 'notMeasured'] as const;
export type MarkMeaning = (typeof markMeanings)[number];

/**
 * What Statistics Denmark says of its own signs ("Signaturforklaring" in its yearbook and beside its
 * tables): "-" is nil, "." cannot occur by the nature of the thing. ".." is both for figures that are
 * not known and for those held back as too uncertain or too near to single people, and nothing is
 * said of the others: what they mean in a table must be asked, and is never presumed.
 */
export const statbankKey: Readonly<Record<StatbankMark, MarkMeaning | 'ask'>> = {
  '-': 'zero',
  '.': 'notMeasured',
  '..': 'ask',
  x: 'ask',
  ':': 'ask',
  '': 'ask',
};

/** What somebody has said of the marks of a table; it stands above the key. */
export type MarkAnswers = Readonly<Partial<Record<StatbankMark, MarkMeaning>>>;

/** What a mark means in a table, or `ask` while nobody has said. */
export function meaningOf(mark: StatbankMark, answers: MarkAnswers): MarkMeaning | 'ask' {
  return answers[mark] ?? statbankKey[mark];
}

/** The state of a figure that is no number; a zero is for the caller, who has the number. */
export function stateOfMeaning(meaning: Exclude<MarkMeaning, 'zero'>): FigureState {
  return { kind: meaning };
}
