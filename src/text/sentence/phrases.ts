import type { Sentence } from './context.ts';

export function firstIndex(
  sentence: Sentence,
  indices: readonly number[],
  test: (lower: string, index: number) => boolean,
): number | null {
  return (
    indices.find(
      (index) =>
        sentence.items[index]?.kind !== 'mark' && test(sentence.items[index]?.lower ?? '', index),
    ) ?? null
  );
}

export function lower(sentence: Sentence, index: number): string {
  return sentence.items[index]?.lower ?? '';
}

export function phraseAt(sentence: Sentence, index: number, length: number): string {
  const words: string[] = [];
  for (let at = index; at < Math.min(index + length, sentence.items.length); at += 1) {
    const item = sentence.items[at];
    if (item === undefined || /^[.;(]$/u.test(item.text)) break;
    words.push(
      item.kind === 'number' && item.form !== 'verb'
        ? '0'
        : item.kind === 'period'
          ? '#'
          : item.lower,
    );
  }
  return words.join(' ');
}

/** "bedre end i 2018", "mindre end i dag": a comparison with the own past is a wish for change. */
export function comparesWithPast(sentence: Sentence, index: number): boolean {
  return /^(?:(?:i|ved|før|for) )?(?:det |den |gennemsnittet (?:for|i|over|af) (?:perioden |årene |de )?)?(?:#|dag|nu|start|starten|sidste|seneste|tidligere|baseline\p{L}*|basis\p{L}+|udgangspunktet|planens|projektets|før\p{L}*)(?: |$)/u.test(
    phraseAt(sentence, index, 6),
  );
}
