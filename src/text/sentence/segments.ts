import type { Item } from './items.ts';
import { fallWord, holdWord, modalWord, relativeWord, riseWord, worsenWord } from './words.ts';

/**
 * What a stretch of the sentence is for: `main` states the claim, `baseline` tells where it starts, `aside` is a
 * parenthesis, `restatement` says the same in another number, `result` tells what was already reached, `relative`
 * is a clause inside the indicator.
 */
export type SegmentKind = 'main' | 'baseline' | 'aside' | 'restatement' | 'result' | 'relative';

const sentenceStarters =
  /^(?:Det|Dette|Den|I|Baseline|Her|Tallet|Andelen|Antallet|Udgangspunktet|Der|På|Udgangspunkt|Aktuelt|Lige|Målt|Målet|Status|Heraf|Ved|Samtidig|Kilde|Niveauet|Startniveau)$/u;

/** For every item the ordinal of its sentence. */
export function sentenceOrdinals(items: readonly Item[]): readonly number[] {
  let ordinal = 0;
  return items.map((item, index) => {
    const before = items[index - 1];
    if (before === undefined || item.kind === 'mark' || item.parenthesis > 0) return ordinal;
    const capital = /^[\p{Lu}\d]/u.test(item.text);
    const ended =
      /^[.!?;:\]]$/u.test(before.text) &&
      (before.text !== ':' || /^[!?.]$/u.test(items[index - 2]?.text ?? ''));
    const abbreviated =
      before.text.endsWith('.') && before.kind !== 'mark' && sentenceStarters.test(item.text);
    const closed =
      before.text === ')' && sentenceStarters.test(item.text) && /^[\p{Lu}]/u.test(item.text);
    if ((ended && (capital || before.text === ';' || before.text === ']')) || abbreviated || closed)
      ordinal += 1;
    return ordinal;
  });
}

const baselineNoun =
  /^(?:baseline|baselinen|udgangspunkt|udgangspunktet|startniveau|startniveauet|nulpunkt|nulpunktet|nulpunktsmåling|basisår|basisåret|nulpunktsmålingen|basislinje|førmåling|førmålingen|startpunkt|startpunktet|udgangsniveau|udgangsniveauet|status|basislinjen|baselinemåling|baselinemålingen|baseline-måling)$/u;
const nowWord = /^(?:aktuelt|nuværende|nu|pt|idag|dag|øjeblikket|hidtil|hidtidige|tidligere)$/u;
const pastVerb = /^(?:var|lå|udgjorde|havde|blev|svarede|deltog)$/u;

/** True for the noun that opens a baseline; not for "som udgangspunkt", "med udgangspunkt i", "end baseline". */
export function opensBaseline(items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (item === undefined || item.kind !== 'word' || !baselineNoun.test(item.lower)) return false;
  if (item.lower === 'status')
    return items[index + 1]?.text === ':' || items[index + 1]?.kind === 'period';
  const before = items[index - 1]?.lower ?? '';
  return !/^(?:som|med|til|fra|over|under|end|på|en|ift|mod|et|tage|tager|i|af|ved|via|for|samme)$/u.test(
    before,
  );
}

export function isNow(items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (item === undefined || item.kind !== 'word' || !nowWord.test(item.lower)) return false;
  const back = items[index - 1]?.lower === 'i' ? 2 : 1;
  if (/^(?:som|end)$/u.test(items[index - back]?.lower ?? '')) return false;
  if (item.lower === 'dag') return items[index - 1]?.lower === 'i';
  if (item.lower === 'øjeblikket') return items[index - 1]?.lower === 'i';
  if (item.lower === 'tidligere') return items[index - 1]?.lower !== 'end';
  return true;
}

function wantsChange(items: readonly Item[]): boolean {
  return items.some(
    (item) =>
      item.kind === 'word' &&
      [modalWord, riseWord, fallWord, holdWord, worsenWord].some((pattern) =>
        pattern.test(item.lower),
      ),
  );
}

type Stretch = { readonly start: number; readonly end: number };

function sentenceKind(items: readonly Item[], { start, end }: Stretch): SegmentKind {
  const inside = items.slice(start, end);
  const words = inside.filter((item) => item.parenthesis === 0);
  const first = words
    .slice(0, 4)
    .map((item) => item.lower)
    .join(' ');
  if (
    /^(?:det|dette|hvilket) (?:svarer|modsvarer|betyder)/u.test(first) ||
    /^(?:dvs|altså|svarende)/u.test(first)
  )
    return 'restatement';
  if (/^(?:kilde|datakilde)/u.test(first)) return 'aside';
  if (wantsChange(words.filter((item) => !nowWord.test(item.lower)))) return 'main';
  const now = inside.some((item, offset) => item.parenthesis === 0 && isNow(items, start + offset));
  const past = words.some((item) => pastVerb.test(item.lower));
  const numbers = words.some((item) => item.kind === 'number');
  if (start > 0 && numbers && /^(?:her|heraf|udgangspunkt|udgangspunktet|niveauet)\b/u.test(first))
    return 'baseline';
  if (now || (past && numbers)) return 'baseline';
  return 'main';
}

function parenthesisKind(inside: readonly Item[]): SegmentKind {
  const words = inside.map((item) => item.lower);
  if (words.some((word) => /^(?:opnået|resultat|resultatet|realiseret|faktisk)$/u.test(word)))
    return 'result';
  if (/^(?:heraf|herunder|deraf|hvoraf)$/u.test(words[1] ?? '')) return 'result';
  const restates = words.some(
    (word, at) => /^(?:svarer|svarende)$/u.test(word) && words[at + 1] === 'til',
  );
  if (restates || words.includes('dvs')) return 'restatement';
  const limit = words.some((word) =>
    /^(?:senest|inden|mål|måltal|målet|target|skal|slutmål|delmål)$/u.test(word),
  );
  return limit ? 'main' : 'aside';
}

/** End of a relative clause that starts at `start`: the comma that closes it, or the modal of the main clause. */
function relativeEnd(items: readonly Item[], start: number, end: number): number | null {
  for (let index = start + 1; index < end; index += 1) {
    const item = items[index];
    if (item === undefined) return null;
    if (item.text === ':' && item.parenthesis === 0) return index;
    if (item.text === ',' && item.parenthesis === 0 && !isCoordinated(items, index)) return index;
    if (/^(?:skal|bør)$/u.test(item.lower) && index > start + 1) return index;
  }
  return null;
}

function isCoordinated(items: readonly Item[], comma: number): boolean {
  const next = items[comma + 1]?.lower ?? '';
  const joined = next === 'og' || next === 'eller';
  return relativeWord.test(joined ? (items[comma + 2]?.lower ?? '') : next);
}

function startsRelative(items: readonly Item[], index: number): boolean {
  const item = items[index];
  const before = items[index - 1];
  if (
    item === undefined ||
    item.kind !== 'word' ||
    !relativeWord.test(item.lower) ||
    before === undefined
  )
    return false;
  const noun = before.text === ',' ? items[index - 2] : before;
  if (
    noun === undefined ||
    (noun.kind === 'word' &&
      /^(?:at|så|og|samt|skal|er|vil|hvor|end|men|blive|være)$/u.test(noun.lower))
  )
    return false;
  if (before.text === ',')
    return noun.kind === 'word' || noun.kind === 'aside' || noun.text === ')';
  return (
    item.lower !== 'hvor' &&
    noun.kind !== 'mark' &&
    noun.kind !== 'period' &&
    !(item.lower === 'som' && items[index + 1]?.lower === 'udgangspunkt')
  );
}

/** "..., der flytter igen, skal blive færre": the clause between belongs to the indicator. */
function markRelatives(
  items: readonly Item[],
  kinds: SegmentKind[],
  { start, end }: Stretch,
): void {
  for (let index = start; index < end; index += 1) {
    if (kinds[index] !== 'main' || !startsRelative(items, index)) continue;
    const close = relativeEnd(items, index, end);
    if (close === null) continue;
    if (items[close]?.text !== ':' && !hasPredicateAfter(items, close, end)) continue;
    for (let inside = index; inside < close; inside += 1)
      if (kinds[inside] === 'main') kinds[inside] = 'relative';
    index = close;
  }
}

function hasPredicateAfter(items: readonly Item[], close: number, end: number): boolean {
  return items
    .slice(close, end)
    .some(
      (item) =>
        item.kind === 'word' &&
        item.parenthesis === 0 &&
        /(?:er|r|es|s|al|å|il|steget|faldet)$/u.test(item.lower),
    );
}

/** Says for every item which kind of segment it stands in. */
export function segmentKinds(
  items: readonly Item[],
  ordinals: readonly number[],
): readonly SegmentKind[] {
  const kinds: SegmentKind[] = [];
  let start = 0;
  while (start < items.length) {
    let end = start + 1;
    while (end < items.length && ordinals[end] === ordinals[start]) end += 1;
    const whole = sentenceKind(items, { start, end });
    let current: SegmentKind = whole;
    for (let index = start; index < end; index += 1) {
      const item = items[index];
      if (item === undefined) break;
      if (item.parenthesis === 0 && opensBaseline(items, index)) current = 'baseline';
      if (item.parenthesis === 0 && current === 'main' && isRestated(items, index))
        current = 'restatement';
      kinds[index] = current;
    }
    markParentheses(items, kinds, { start, end });
    if (whole === 'main') markRelatives(items, kinds, { start, end });
    start = end;
  }
  return kinds;
}

function isRestated(items: readonly Item[], index: number): boolean {
  const lower = items[index]?.lower;
  return (
    lower === 'svarende' ||
    lower === 'dvs' ||
    (lower === 'hvilket' && items[index - 1]?.text === ',') ||
    (lower === 'svarer' && /^(?:det|hvilket)$/u.test(items[index - 1]?.lower ?? ''))
  );
}

function markParentheses(
  items: readonly Item[],
  kinds: SegmentKind[],
  { start, end }: Stretch,
): void {
  for (let index = start; index < end; index += 1) {
    const open = items[index];
    if (open === undefined || open.parenthesis === 0 || open.text !== '(') continue;
    let close = index;
    while (close + 1 < end && items[close + 1]?.parenthesis === open.parenthesis) close += 1;
    if (kinds[index] === 'main' || kinds[index] === 'baseline') {
      const inside = items.slice(index, close + 1);
      const based = inside.some(
        (_, offset) => opensBaseline(items, index + offset) || isNow(items, index + offset),
      );
      const kind = based ? 'baseline' : parenthesisKind(inside);
      for (let at = index; at <= close; at += 1)
        if (kinds[at] === 'main' || kind !== 'main')
          kinds[at] = kinds[at] === 'baseline' && kind === 'aside' ? 'baseline' : kind;
    }
    index = close;
  }
}
