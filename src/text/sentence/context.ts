import { type Item, type NumberItem, readItems } from './items.ts';
import { type SegmentKind, segmentKinds, sentenceOrdinals } from './segments.ts';

/** A sentence after the lexical layer, with the segment every item stands in. */
export type Sentence = {
  readonly text: string;
  readonly items: readonly Item[];
  readonly ordinals: readonly number[];
  readonly segments: readonly SegmentKind[];
};

export function analyse(text: string): Sentence {
  const items = readItems(text);
  const ordinals = sentenceOrdinals(items);
  return { text, items, ordinals, segments: segmentKinds(items, ordinals) };
}

export function numberAt(sentence: Sentence, index: number): NumberItem | null {
  const item = sentence.items[index];
  return item?.kind === 'number' ? item : null;
}

/** A number that can bound the words of another one: durations and verbs cannot. */
export function isMeasuring(item: Item | undefined): boolean {
  return (
    item?.kind === 'number' &&
    item.form !== 'verb' &&
    item.unit !== 'years' &&
    item.unit !== 'months'
  );
}

export function lowerAt(sentence: Sentence, index: number): string {
  return sentence.items[index]?.lower ?? '';
}

/** Indices of the words of the claim itself, outside parentheses, baselines and clauses of the indicator. */
export function mainIndices(sentence: Sentence): readonly number[] {
  return sentence.items.flatMap((_, index) => (sentence.segments[index] === 'main' ? [index] : []));
}

/**
 * The words to the left of an item, nearest last, joined by spaces: up to `limit` items, stopping at another
 * measuring number, at a bracket and at the end of a sentence. Periods are written as "#".
 */
export function leftWords(
  sentence: Sentence,
  index: number,
  limit: number,
  stopAtComma = true,
): string {
  const words: string[] = [];
  for (let at = index - 1; at >= 0 && words.length < limit; at -= 1) {
    const item = sentence.items[at];
    if (
      item === undefined ||
      isMeasuring(item) ||
      sentence.ordinals[at] !== sentence.ordinals[index]
    )
      break;
    if (item.parenthesis !== sentence.items[index]?.parenthesis && item.text !== ')') break;
    if (item.text === ')') {
      while (at > 0 && sentence.items[at]?.text !== '(') at -= 1;
      continue;
    }
    if (/^[.;()]$/u.test(item.text) || (stopAtComma && item.text === ',')) break;
    words.unshift(item.kind === 'period' ? '#' : item.lower);
  }
  return words.join(' ');
}

/** The words to the right of an item in the same bracket and sentence, up to the next measuring number. */
export function rightWords(sentence: Sentence, index: number, limit: number): string {
  const words: string[] = [];
  for (let at = index + 1; at < sentence.items.length && words.length < limit; at += 1) {
    const item = sentence.items[at];
    if (
      item === undefined ||
      isMeasuring(item) ||
      sentence.ordinals[at] !== sentence.ordinals[index]
    )
      break;
    if (item.parenthesis !== sentence.items[index]?.parenthesis || /^[.;,()]$/u.test(item.text))
      break;
    words.push(item.kind === 'period' ? '#' : item.lower);
  }
  return words.join(' ');
}

/** The words of the claim of one sentence, in order, joined by spaces; numbers are "0", periods "#". */
export function mainText(sentence: Sentence): string {
  return mainIndices(sentence)
    .map((index) => {
      const item = sentence.items[index];
      if (item?.kind === 'number' && item.form !== 'verb') return '0';
      return item?.kind === 'period' ? '#' : (item?.lower ?? '');
    })
    .join(' ');
}
