import { isSaving, isTolerance, signAt } from './changes.ts';
import { comparisonAt, isRange } from './comparison.ts';
import { leftWords, numberAt, rightWords, type Sentence } from './context.ts';
import { isSomeOf } from './quantifiers.ts';
import type { QuantityRole } from './reading.ts';
import { pairBenchmark, setAsideInner } from './role-pairs.ts';
import type { NumberReading, RoleSetting } from './role-types.ts';
import {
  changeWordIn,
  comparativeAfter,
  countsPopulations,
  gapIn,
  governor,
  isFollowedByTo,
  isOnScale,
  isRankNumber,
  lastVerbWords,
  nominalChange,
  nowNear,
  placeIn,
  refers,
} from './role-words.ts';
import { baselineRole, changeRole, restatedRole } from './stated-roles.ts';
import { isDuration } from './units.ts';
import { deliveryWord, populationNoun } from './words.ts';

/** "et netværk med mindst 5 virksomheder", "6 grupper à 8": the number describes the one thing that is made. */
function describesMade(left: string): boolean {
  if (/(?:^| )[àá]$/u.test(left)) return true;
  const made = /^(.*) (?:en|et) (?:\S+ ){1,4}?(?:med|fra|for) (?:\S+ ){0,3}\S*$/u.exec(`${left}`);
  return made !== null && (made[1] ?? '').split(' ').some((word) => deliveryWord.test(word));
}

/** "højst 1 procentpoint højere end skolens gennemsnit": how far the other series may be passed. */
function isBeyondOther(right: string): boolean {
  return comparativeAfter(right) && / end /u.test(right) && placeIn(right) === 'wider';
}

function isBySize(left: string): boolean {
  return /(?:^| )med(?: (?:mindst|minimum|min|ca|yderligere|højst|op til))*$/u.test(left);
}

/** "nedbringes fra 64 anmeldelser i 2018 med mindst 30 %": the verb stands before another number of the claim. */
function changeBefore(sentence: Sentence, index: number): boolean {
  return sentence.items.slice(Math.max(0, index - 14), index).some((item, at, before) => {
    const place = index - before.length + at;
    return sentence.segments[place] === 'main' && changeWordIn(item.lower);
  });
}

/** "På skoler med under 70 % fremmøde": the number selects whom the claim is for. */
function isThreshold(sentence: Sentence, index: number, left: string): boolean {
  if (comparisonAt(sentence, index) === null) return false;
  const selector =
    /^(.*?)(?:^| )(?:med|hvor)(?: (?:\p{L}+ ){0,4})?(?:mindst|minimum|højst|maksimalt|færre end|under|over|mere end|flere end|mindre end)(?: \p{L}+){0,2}$/u.exec(
      left,
    );
  if (selector === null || changeWordIn(left)) return false;
  const head = selector[1] ?? '';
  if (/(?:^| )(?:andelen|antallet|andel|antal)(?: |$)/u.test(head)) return false;
  return (
    /^(?:i|på|for|hos|blandt|alle|samtlige|hver|hvert)(?: |$)/u.test(head) ||
    /^\p{L}+(?:er|e|erne|ene)$/u.test(head)
  );
}

/** "På skoler, hvor mere end 15 % ..., skal ...": the clause of a population that opens the sentence selects it. */
function selectsPopulation(sentence: Sentence, index: number): boolean {
  if (comparisonAt(sentence, index) === null) return false;
  let first = index;
  while (first > 0 && sentence.ordinals[first - 1] === sentence.ordinals[index]) first -= 1;
  if (!/^(?:i|på|for|hos|blandt)$/u.test(sentence.items[first]?.lower ?? '')) return false;
  return sentence.items
    .slice(first + 1, first + 4)
    .some((item) => item.kind === 'word' && populationNoun.test(item.lower));
}

/** "Antallet af familier med mere end 3 børn": the number is a part of what is counted. */
function isInsideIndicator(left: string, right: string): boolean {
  return (
    /(?:^| )(?:andelen|antallet|andel|antal)(?: \S+)* (?:med|uden)(?: (?:mere|mindre|flere|færre) end| mindst| højst| over| under)?$/u.test(
      left,
    ) &&
    !changeWordIn(left) &&
    right !== ''
  );
}

function durationRole(
  sentence: Sentence,
  index: number,
  left: string,
  setting: RoleSetting,
): QuantityRole {
  const item = numberAt(sentence, index);
  const words = left.split(' ');
  const by = /(?:^| )med(?: (?:mindst|minimum|ca|et|en))*$/u.test(left) && changeWordIn(left);
  if (item?.unit === 'years' || item?.unit === 'months') {
    if (by) return 'change';
    const way = changeWordIn(left) ? governor(left) : null;
    if (way === 'fra') return isFollowedByTo(sentence, index) ? 'baseline' : 'other';
    return way === 'til' ? 'target' : 'other';
  }
  if (
    /(?:^| )(?:inden for|over|efter|seneste|sidste|senest|hver|hvert|i løbet af)(?: (?:de|en|et))?$/u.test(
      left,
    )
  )
    return 'other';
  const govern = governor(left);
  if (govern === 'fra') return 'baseline';
  if (govern === 'med' && changeWordIn(left)) return setting.perYear ? 'step' : 'change';
  if (comparisonAt(sentence, index) !== null || govern === 'til' || govern === 'på')
    return 'target';
  return words.length > 0 && changeWordIn(words.slice(-2).join(' ')) ? 'change' : 'other';
}

/** "kommunens niveau på 74 %": the number says where the other series stands. */
function isLevelOfOther(left: string): boolean {
  return (
    /(?:niveau|gennemsnit)\p{L}*(?: (?:for|i) \p{L}+(?: \p{L}+)?)? på(?: ca)?$/u.test(left) &&
    /(?:kommune|lands|byens|region|kbh|københavn|øvrige|politikreds)/u.test(left)
  );
}

function isSubPopulation(sentence: Sentence, index: number, left: string, right: string): boolean {
  const item = numberAt(sentence, index);
  if (item === null || item.unit !== 'count' || comparisonAt(sentence, index) !== null)
    return false;
  if (
    /(?:^| )(?:op|ned|antal|antallet|niveau|niveauet|gennemsnit|score|mål|indeks|indekset|karakter) på$/u.test(
      left,
    )
  )
    return false;
  if (/(?:^| )(?:de|alle|begge|samtlige|områdets|planens|vores|disse|hver af)$/u.test(left))
    return true;
  if (/(?:^| )(?:i|for|på|blandt|hos|tværs af|omkring|mellem|af)$/u.test(left))
    return !isRange(sentence, index);
  return (
    countsPopulations(right) &&
    /(?:^| )(?:i|for|på|blandt|hos|af) (?!gennemsnit$|snit$|gns$|alt$)\p{L}+$/u.test(left)
  );
}

/** "mindst 25 kr. pr. lejemål spares": the sum is how much less, not where it shall end. */
function isSaved(sentence: Sentence, index: number): boolean {
  return sentence.items.some(
    (_, at) =>
      sentence.segments[at] === 'main' &&
      sentence.ordinals[at] === sentence.ordinals[index] &&
      isSaving(sentence, at),
  );
}

function mainRole(sentence: Sentence, index: number, setting: RoleSetting): QuantityRole {
  const item = numberAt(sentence, index);
  if (item === null) return 'other';
  const left = leftWords(sentence, index, 12);
  const right = rightWords(sentence, index, 8);
  if (item.form === 'verb') return 'relative-change';
  if (isSomeOf(sentence, index)) return 'other';
  if (item.unit === 'kroner' && isSaved(sentence, index)) return 'change';
  if (signAt(sentence, index - 1) !== null) return changeRole(sentence, index, setting);
  if (isRankNumber(left, right)) return 'target';
  if (isThreshold(sentence, index, left)) return 'threshold';
  if (isDuration(item.unit)) return durationRole(sentence, index, left, setting);
  if (item.unit === 'times') return 'target';
  if (isInsideIndicator(left, right)) return 'other';
  const govern = governor(left);
  if (govern === 'fra' && setting.revised) return 'other';
  const gap = item.unit !== 'percent' && setting.hasGap;
  if (setting.hasBenchmark && isLevelOfOther(left)) return 'benchmark';
  if (nowNear(left, right)) return gap ? 'gap' : 'baseline';
  if (govern === 'fra' && isFollowedByTo(sentence, index)) return gap ? 'gap' : 'baseline';
  if (/(?:^| )fra(?: (?:et|niveau|niveauet|på|ca|cirka|omkring))*$/u.test(left) && !gap)
    return 'baseline';
  if (refers(left))
    return placeIn(right) === 'wider' ||
      (setting.hasBenchmark && placeIn(right) === null && !right.includes('#'))
      ? 'benchmark'
      : 'baseline';
  if (item.unit === 'count' && describesMade(left)) return 'other';
  if (/^af (?:de|disse)$/u.test(right) && item.unit === 'count') return 'target';
  if (nominalChange.test(left)) return changeRole(sentence, index, setting);
  const bound = comparisonAt(sentence, index);
  const within = bound === 'at-most' || bound === 'below';
  if (within && item.unit === 'percentage-point' && isBeyondOther(right)) return 'target';
  if (comparativeAfter(right))
    return changeRole(
      sentence,
      index,
      / end /u.test(right) ? { ...setting, perYear: false } : setting,
    );
  const changed = changeWordIn(left);
  const sized =
    item.unit === 'percentage-point' && /(?:^| )på(?: (?:mindst|minimum|min|ca))*$/u.test(left);
  if ((sized || isBySize(left)) && changeBefore(sentence, index))
    return changeRole(sentence, index, setting);
  if (govern === 'med' && (changed || changeWordIn(right) || gapIn(left)))
    return changeRole(sentence, index, setting);
  if (item.unit === 'percentage-point' && govern !== 'til' && changed)
    return setting.perYear ? 'step' : 'change';
  if (govern === null && changed && changeWordIn(lastVerbWords(left)))
    return changeRole(sentence, index, setting);
  if (isSubPopulation(sentence, index, left, right)) return 'other';
  return 'target';
}

/** "hhv. 5 og 8 procentpoint": two sizes of one kind, told in one breath. */
function isPair(sentence: Sentence, index: number): boolean {
  return (
    /^(?:og|eller)$/u.test(sentence.items[index - 1]?.lower ?? '') &&
    /^(?:hhv|henholdsvis)$/u.test(sentence.items[index - 3]?.lower ?? '') &&
    numberAt(sentence, index)?.unit === numberAt(sentence, index - 2)?.unit &&
    sentence.segments[index] === 'main'
  );
}

/** Reads every number of the sentence into its role, in order. */
export function readRoles(sentence: Sentence, setting: RoleSetting): readonly NumberReading[] {
  const readings: NumberReading[] = [];
  let claimed: QuantityRole | null = null;
  sentence.items.forEach((item, index) => {
    if (item.kind !== 'number') return;
    const segment = sentence.segments[index] ?? 'main';
    const previous = readings[readings.length - 1];
    const role = ((): QuantityRole => {
      if (previous?.index === index - 2 && (isRange(sentence, index) || isPair(sentence, index)))
        return previous.role;
      if (isTolerance(sentence, index)) return 'other';
      if (segment === 'relative' && selectsPopulation(sentence, index)) return 'threshold';
      if (segment === 'result' || segment === 'relative' || isOnScale(sentence, index))
        return 'other';
      if (segment === 'baseline' || segment === 'aside')
        return baselineRole(sentence, index, setting);
      if (segment === 'restatement') return restatedRole(sentence, index, setting, claimed);
      return mainRole(sentence, index, setting);
    })();
    if (segment === 'main' && role !== 'other' && role !== 'baseline' && role !== 'threshold')
      claimed = role;
    readings.push({ index, role, comparison: comparisonAt(sentence, index) });
  });
  return pairBenchmark(sentence, setAsideInner(sentence, readings), setting);
}
