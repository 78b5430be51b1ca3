import type { SourceBlock } from '#domain/agreements/document.ts';
import type { Figure } from '#domain/agreements/draft.ts';
import { agesIn } from './ages.ts';
import { type NumberFound, numbersIn } from './figure-numbers.ts';
import { populationOf } from './figure-population.ts';
import { cellLines } from './lines.ts';

type Statement = { readonly heading: string | null; readonly text: string };

/**
 * Every number with a unit in the problem description, with the population, period and source that
 * its own statement gives. Numbers of ages, years, grades of school and paragraphs of law are none.
 */
export function readFigures(
  blocks: readonly SourceBlock[],
  departments: readonly string[],
): Figure[] {
  return statementsOf(blocks).flatMap((statement) => figuresOf(statement, departments));
}

function statementsOf(blocks: readonly SourceBlock[]): Statement[] {
  let heading: string | null = null;
  return blocks.flatMap((block, index): Statement[] => {
    if (block.kind === 'table') {
      return block.rows.map((row) => ({
        heading,
        text: row.map((cell) => cellLines(cell).join(' ')).join(' '),
      }));
    }
    if (block.kind === 'heading' || isSubheading(block.text, blocks[index + 1])) {
      heading = block.text;
      return [];
    }
    return [{ heading, text: block.text }];
  });
}

function isSubheading(text: string, next: SourceBlock | undefined): boolean {
  const isShort = text.length <= 80 && !/[.:;,)]$/u.test(text) && !/\d/u.test(text);
  return (
    isShort && (next?.kind === 'listItem' || next?.kind === 'paragraph') && /^\p{Lu}/u.test(text)
  );
}

function figuresOf(statement: Statement, departments: readonly string[]): Figure[] {
  const { text, heading } = statement;
  const numbers = numbersIn(text);
  if (numbers.length === 0) return [];
  const source = sourceIn(text);
  const indicator = indicatorOf(text, numbers[0]);
  return numbers.map((found, index): Figure => {
    const before = text.slice(numbers[index - 1]?.to ?? 0, found.from);
    const after = text.slice(found.to, numbers[index + 1]?.from ?? text.length);
    return {
      indicator,
      value: isLower(found, after) ? `-${found.value}` : found.value,
      unit: found.unit,
      approximate: /\bca\.?\s*$/iu.test(before),
      isBenchmark: isBenchmark(text, numbers, index),
      population: populationOf(before, after, departments),
      ages: agesIn(text),
      period: periodOf(after) ?? periodOf(text),
      source,
      heading,
      words: text,
    };
  });
}

/** "11.000 kr. lavere": the number is how far below, and is kept with its sign. */
function isLower(found: NumberFound, after: string): boolean {
  const isDifference = found.unit === 'kroner' || found.unit === 'percentagePoint';
  return isDifference && /^\s*(?:lavere|mindre)(?!\p{L})/iu.test(after);
}

const comparing =
  /\b(?:i?mod|ift\.?|i forhold til|set i forhold til|sammenlignet med|(?:over|under) gennemsnittet på|vs\.?)(?!\p{L})/giu;

/** After the word that compares, all numbers are the others'; a bracket may turn back to the area. */
function isBenchmark(text: string, numbers: readonly NumberFound[], index: number): boolean {
  const found = numbers[index];
  if (found === undefined) return false;
  const last = [...text.slice(0, found.from).matchAll(comparing)].at(-1);
  if (last === undefined) return false;
  const since = text.slice(last.index, found.from);
  const opened =
    /\([^()]*$/u.test(since) && numbers.some((one) => one.to > last.index && one.to <= found.from);
  return !opened;
}

function indicatorOf(text: string, first: NumberFound | undefined): string {
  const before = text.slice(0, first?.from ?? 0).replace(/\([^()]*\)|\([^()]*$/gu, ' ');
  const sentence = before.split(/[.!?]\s+(?=\p{Lu})/u).at(-1) ?? '';
  const lead = sentence.split(':')[0] ?? '';
  const cut = lead
    .replace(
      /(?:\s+(?:som|var|er|på|med|kun|i|over|ca\.?|snit|19\d\d|20\d\d|og|den|et|en))+\s*$/u,
      '',
    )
    .trim();
  if (cut.length >= 4) return tidy(cut);
  const after = text.slice(first?.to ?? 0).replace(/^\s*(?:%|pct\.?|kr\.?)?\s*(?:af\s+)?/u, '');
  return tidy(after.split(/[,.(]|\s+(?:og\s+(?=\p{Ll})|i?mod\s|ift\.?\s)/u)[0] ?? '');
}

const tidy = (words: string): string =>
  words
    .replace(/\s+/gu, ' ')
    .replace(/[\s,:–-]+$/u, '')
    .trim();

const sourceWords =
  /\b(?:kilde|tal|nøgletal|portal|tryghedsindeks|indeks|undersøgelse|register|statistik|LBF|BLDS|LTF|UU)\b|nøgletal|indeks|portal|data(?!\p{L})/iu;

function sourceIn(text: string): string | null {
  const named = /\bkilde:?\s+([^().]+)/iu.exec(text)?.[1];
  if (named !== undefined) return named.trim();
  const according = /\bifølge\s+([^().,]+)/iu.exec(text)?.[1];
  if (according !== undefined) return according.trim();
  const asides = [...text.matchAll(/\(([^()]*)\)/gu)].map((match) => match[1] ?? '');
  const aside = asides.findLast((words) => sourceWords.test(words) && !/%/u.test(words));
  return aside === undefined ? null : aside.replace(/^tal fra\s+/iu, '').trim();
}

const periodForms = [
  /skoleåret\s+((?:19|20)\d\d\/(?:19|20)?\d\d)/iu,
  /((?:de\s+)?(?:sidste|seneste)\s+(?:\d+|\p{L}+)\s+år)\b/iu,
  /(?<!\d)((?:19|20)\d\d\/\d\d)(?!\d)/u,
  /(?<!\d)((?:[1-4]\.\s*(?:kvartal|kvt\.?)\s+)?(?:19|20)\d\d)(?!\d|-midler)/iu,
];

function periodOf(words: string): string | null {
  for (const form of periodForms) {
    const found = form.exec(words)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}
