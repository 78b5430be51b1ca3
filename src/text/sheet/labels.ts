import type { Series, SeriesId } from '#domain/readings/reading.ts';
import { asItWas } from './no-formula.ts';

type Named = Pick<Series, 'id' | 'indicator' | 'population' | 'unit'>;

const longestLabel = 400;

/** The words of the series columns as one label: "Andel trygge · Fjordparken". */
export function labelOf(parts: readonly string[]): string {
  return parts
    .map(plainWords)
    .filter((part, nth, all) => part !== '' && part !== all[nth - 1])
    .join(' · ')
    .slice(0, longestLabel)
    .trim();
}

function plainWords(text: string): string {
  const words = text.normalize('NFC');
  const single = /\s\s|[^\S ]|^ | $/u.test(words) ? words.replaceAll(/\s+/gu, ' ').trim() : words;
  return asItWas(single).trimStart();
}

/** What a profile keeps a label under. */
export function labelKey(label: string): string {
  return labelOf([label]).toLowerCase();
}

/** What a label may be: surely one series, or those it resembles, best first. */
export type LabelMatch =
  | { readonly kind: 'sure'; readonly series: SeriesId }
  | { readonly kind: 'unsure'; readonly likely: readonly SeriesId[] };

/**
 * Finds series by label. A label is sure only when it says the indicator and the population of one
 * series in any order, or the indicator alone where one series has it, or the id; what only
 * resembles one is offered and never presumed.
 */
export function labelFinder(series: readonly Named[]): (label: string) => LabelMatch {
  const exact = new Map<string, SeriesId | 'several'>();
  const add = (text: string, id: SeriesId) => {
    const key = wordKey(text);
    if (key === '') return;
    const before = exact.get(key);
    exact.set(key, before === undefined || before === id ? id : 'several');
  };
  for (const { id, indicator, population } of series) {
    add(id, id);
    add(indicator, id);
    add(`${indicator} ${population}`, id);
    add(`${population} ${indicator}`, id);
    add(`${indicator} i ${population}`, id);
    add(`${indicator} for ${population}`, id);
  }
  const bags = series.map(bagOf);
  const inPercent = new Set(series.filter(({ unit }) => unit === 'percent').map(({ id }) => id));
  const exactly = (label: string): SeriesId | undefined => {
    const found = exact.get(wordKey(label));
    if (found !== undefined) return found === 'several' ? undefined : found;
    const bare = label.replace(percentAtEnd, '');
    const shared = bare === label ? undefined : exact.get(wordKey(bare));
    return shared !== undefined && shared !== 'several' && inPercent.has(shared)
      ? shared
      : undefined;
  };
  const known = new Map<string, LabelMatch>();
  return (label) => {
    const key = label;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = exactly(label);
    const match: LabelMatch =
      found !== undefined
        ? { kind: 'sure', series: found }
        : { kind: 'unsure', likely: likelyOf(wordKey(label), bags) };
    if (known.size > 5_000) known.clear();
    known.set(key, match);
    return match;
  };
}

/** "Fravær i pct." and "Fravær (%)" are the series "Fravær", where it is in percent. */
const percentAtEnd = /[\s,]*(?:\bi\s+)?[([]?\s*(?:pct\.?|procent|%)\s*[)\]]?\s*$/iu;

type Bag = {
  readonly id: SeriesId;
  readonly indicator: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
};

function bagOf({ id, indicator, population }: Named): Bag {
  return { id, indicator: wordSet(indicator), words: wordSet(`${indicator} ${population}`) };
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?:pct\.?|procent|%)/g, ' procent '],
  [/‰|pr\.?\s*1\.?000|promille/g, ' promille '],
  // "+10 %" and "-10 %", "under 1 år" and "over 1 år" are not the same.
  [/</g, ' mindre '],
  [/>/g, ' mere '],
  [/(?<![\p{L}\d])\+(?=\s?\d)/gu, ' plus '],
  [/(?<![\p{L}\d])(?<!\d\s)[-−](?=\d)/gu, ' minus '],
  [/(\d)\s*[–-]\s*(\d)/g, '$1til$2'],
  [/(\d)\s+til\s+(\d)/g, '$1til$2'],
  [/\bkbh\.?\b/g, 'københavn'],
  [/aa/g, 'å'],
];

/** Words in lower case with one spelling for what is written in several; marks fall away. */
export function wordKey(text: string): string {
  let key = text.normalize('NFC').toLowerCase().slice(0, 400);
  for (const [form, to] of spellings) key = key.replaceAll(form, to);
  return key.replaceAll(/[^\p{L}\d]+/gu, ' ').trim();
}

const small = new Set('i på af for til og med der de den det en et som er andel antal'.split(' '));

function wordSet(text: string): ReadonlySet<string> {
  return new Set(
    wordKey(text)
      .split(' ')
      .filter((word) => word.length > 1 && !small.has(word)),
  );
}

/** A label that has words besides the population must share some with the indicator. */
function likelyOf(key: string, bags: readonly Bag[]): readonly SeriesId[] {
  const asked = wordSet(key);
  if (asked.size === 0) return [];
  return bags
    .filter(({ indicator, words }) => {
      const others = [...asked].filter((word) => indicator.has(word) || !words.has(word));
      return others.length === 0 || others.some((word) => isAmong(word, indicator));
    })
    .map(({ id, words }) => ({ id, score: resemblance(asked, words) }))
    .filter(({ score }) => score >= 0.34)
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ id }) => id);
}

function isAmong(word: string, words: ReadonlySet<string>): boolean {
  return words.has(word) || [...words].some((each) => beginsAlike(each, word));
}

/** The share of words in common; a word that begins as another is half in common. */
function resemblance(asked: ReadonlySet<string>, words: ReadonlySet<string>): number {
  let common = 0;
  for (const word of asked) {
    if (words.has(word)) common += 1;
    else if ([...words].some((each) => beginsAlike(each, word))) common += 0.5;
  }
  return (2 * common) / (asked.size + words.size);
}

function beginsAlike(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, 6);
  return length >= 4 && a.slice(0, length) === b.slice(0, length);
}
