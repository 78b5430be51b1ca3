import type { SourceBlock } from '#domain/agreements/document.ts';

/** Every line of the blocks, those of table cells one by one, in reading order. */
export function linesOf(blocks: readonly SourceBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap((row) => row.flatMap(cellLines)) : [block.text],
  );
}

/** The lines of a cell, without the bullets. */
export function cellLines(cell: string): string[] {
  return cell
    .split('\n')
    .map((line) => line.replace(/^•\s*/u, '').trim())
    .filter((line) => line !== '');
}

const abbreviations =
  /(?:^|[\s(])(?:ca|evt|jf|kr|nr|pr|pkt|stk|bl\.a|f\.eks|fx|mv|osv|hhv|pt|inkl|ekskl|adm|max|min|afd|dvs|m\.fl|m\.m|mio|okt|nov|dec|jan|feb|aug|sept?|\d{1,2})\.$/iu;

/** Sentences of a paragraph; the dot of an abbreviation or an ordinal ends none. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let rest = '';
  for (const part of text.split(/(?<=[.!?])\s+(?=[\p{Lu}\d"(])/u)) {
    rest = rest === '' ? part : `${rest} ${part}`;
    if (abbreviations.test(rest)) continue;
    sentences.push(rest);
    rest = '';
  }
  return rest === '' ? sentences : [...sentences, rest];
}

const numberWords: Readonly<Record<string, number>> = {
  en: 1,
  én: 1,
  et: 1,
  ét: 1,
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  syv: 7,
  otte: 8,
  ni: 9,
  ti: 10,
  elleve: 11,
  tolv: 12,
};

export const numberWordPattern = Object.keys(numberWords).join('|');

/** "4", "fire" or "2.036" as a number; undefined for other words. */
export function wholeNumber(word: string): number | undefined {
  const known = numberWords[word.toLowerCase()];
  if (known !== undefined) return known;
  const digits = /^(?:\d{1,3}(?:\.\d{3})+|\d{1,9})$/u.test(word) ? word.replaceAll('.', '') : '';
  return digits === '' ? undefined : Number(digits);
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
