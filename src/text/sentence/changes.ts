import type { Sentence } from './context.ts';
import { comparesWithPast, lower } from './phrases.ts';
import { gapWord, isFall, isRise, stopWord } from './words.ts';

/** A change the claim wants, with the item it was read from. */
export type ChangeMark = {
  readonly index: number;
  readonly direction: 'rise' | 'fall';
  readonly negated: boolean;
  readonly ofGap: boolean;
};

/** "flere end 50" and "højere end i kommunen" compare; they do not by themselves want change. */
function isComparisonUse(sentence: Sentence, index: number): boolean {
  return lower(sentence, index + 1) === 'end' && !comparesWithPast(sentence, index + 2);
}

/** "50 eller flere", "og derover": a limit. "mere" before an adjective ("mere trygge") is a wish. */
function isLimitUse(sentence: Sentence, index: number): boolean {
  return lower(sentence, index - 1) === 'eller';
}

/** "uden at antallet stiger": what comes with the rest must not happen. */
function followsWithout(sentence: Sentence, index: number): boolean {
  for (let at = index - 1; at > Math.max(0, index - 10); at -= 1) {
    if (/^[.,;]$/u.test(lower(sentence, at))) return false;
    if (lower(sentence, at) === 'at' && lower(sentence, at - 1) === 'uden') return true;
  }
  return false;
}

function isNegated(sentence: Sentence, index: number): boolean {
  for (let at = index + 1; at < Math.min(index + 10, sentence.items.length); at += 1) {
    if (/^[.,;]$/u.test(lower(sentence, at))) break;
    if (stopWord.test(lower(sentence, at))) return true;
  }
  const before = [
    lower(sentence, index - 1),
    lower(sentence, index - 2),
    lower(sentence, index - 3),
  ];
  const after = lower(sentence, index + 1);
  return (
    before.includes('ikke') ||
    followsWithout(sentence, index) ||
    before[0] === 'ingen' ||
    (after === 'ikke' &&
      /^(?:stiger|falder|vokser|øges|mindskes|forværres|forringes|reduceres)$/u.test(
        lower(sentence, index),
      ))
  );
}

/** "+5 procentpoint", "-10 %": a sign right before a size is the change itself. A dash between numbers or words is not. */
export function signAt(sentence: Sentence, index: number): 'rise' | 'fall' | null {
  const mark = sentence.items[index];
  const size = sentence.items[index + 1];
  const before = sentence.items[index - 1];
  if (mark?.kind !== 'mark' || size?.kind !== 'number' || mark.to !== size.from) return null;
  if (before === undefined || before.to === mark.from) return null;
  if (size.unit !== 'percent' && size.unit !== 'percentage-point') return null;
  if (mark.text === '+') return 'rise';
  return /^[-−–]$/u.test(mark.text) ? 'fall' : null;
}

/** "+/- 1 procentpoint", "±2": how far from a level is still as good as on it. `index` is the number's. */
export function isTolerance(sentence: Sentence, index: number): boolean {
  const before = [3, 2, 1].map((back) => lower(sentence, index - back)).join(' ');
  return /(?:\+ \/ [-−–]|(?:^| )±|plus ?\/? ?(?:og )?(?:eller )?minus)$/u.test(before);
}

const saving =
  /^(?:spare|sparer|spares|sparet|indspares|indsparet|besparelse[nr]?|besparelserne)$/u;

/** Saving money is a change; saving it up is none. */
export function isSaving(sentence: Sentence, index: number): boolean {
  if (!saving.test(lower(sentence, index))) return false;
  return !sentence.items
    .slice(index + 1, index + 7)
    .some((item) => /^(?:op|sammen|opsparing)$/u.test(item.lower));
}

/** "ned på", "op på", "ned med": the adverb alone tells the direction. */
function wayOf(sentence: Sentence, index: number): 'rise' | 'fall' | null {
  const next = lower(sentence, index + 1);
  if (/^(?:nede|oppe)$/u.test(lower(sentence, index)))
    return /^(?:på|under|over|omkring)$/u.test(next)
      ? lower(sentence, index) === 'nede'
        ? 'fall'
        : 'rise'
      : null;
  if (
    /^(?:ned|op)$/u.test(lower(sentence, index)) &&
    /^(?:går|gå|gået|gik)$/u.test(lower(sentence, index - 1))
  )
    return lower(sentence, index) === 'ned' ? 'fall' : 'rise';
  if (lower(sentence, index) === 'ned')
    return /^(?:på|til|under|med|fra|omkring)$/u.test(next) ? 'fall' : null;
  if (lower(sentence, index) === 'op') return /^(?:på|over|med|fra)$/u.test(next) ? 'rise' : null;
  return null;
}

export function findChanges(sentence: Sentence, indices: readonly number[]): readonly ChangeMark[] {
  const gaps = indices.filter((at) => gapWord.test(lower(sentence, at)));
  return indices.flatMap((index) => {
    const item = sentence.items[index];
    const sign = signAt(sentence, index);
    if (sign !== null) return [{ index, direction: sign, negated: false, ofGap: false }];
    if (
      item === undefined ||
      (item.kind !== 'word' && !(item.kind === 'number' && item.form === 'verb'))
    )
      return [];
    const way = wayOf(sentence, index);
    const rise = isRise(item.lower) || way === 'rise';
    const fall = isFall(item.lower) || isSaving(sentence, index);
    if (!rise && !fall && way === null) return [];
    if (
      isComparisonUse(sentence, index) ||
      isLimitUse(sentence, index) ||
      isAttribute(sentence, index)
    )
      return [];
    const ofGap = gaps.some((at) => (at < index || at - index <= 4) && Math.abs(at - index) < 22);
    return [
      {
        index,
        direction: rise ? ('rise' as const) : ('fall' as const),
        negated: isNegated(sentence, index),
        ofGap: ofGap && !precedesGap(sentence, gaps[0], index),
      },
    ];
  });
}

/** In "trivslen øges, så afstanden bliver mindre" the first verb is the well-being's, not the gap's. */
function precedesGap(sentence: Sentence, gap: number | undefined, index: number): boolean {
  if (gap === undefined || gap <= index) return false;
  return sentence.items
    .slice(index + 1, gap)
    .some((item) => /^(?:at|så|således)$/u.test(item.lower));
}

/** Comparatives that only describe: "det mindre boligområde", "i højere grad" does want change. */
function isAttribute(sentence: Sentence, index: number): boolean {
  const word = lower(sentence, index);
  const before = lower(sentence, index - 1);
  if (/^vokse[rt]?$/u.test(word) && lower(sentence, index + 1) === 'op') return true;
  if (word === 'fremme' || word === 'længere')
    return before === 'ikke' || word === 'fremme' ? before !== 'at' && word === 'længere' : false;
  if (
    /^(?:mindre|større)$/u.test(word) &&
    /^(?:det|den|de|en|et)$/u.test(before) &&
    lower(sentence, index + 1) !== 'andel' &&
    lower(sentence, index + 1) !== 'del' &&
    !/^(?:får|få|fået|opnår|opnå|opnået|give|giver|skabe|skabes)$/u.test(lower(sentence, index - 2))
  )
    return true;
  if (/^(?:fald|stigning|vækst)$/u.test(word) && before === 'uden') return true;
  return false;
}
