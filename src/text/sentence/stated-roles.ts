import { comparisonAt } from './comparison.ts';
import { leftWords, lowerAt, numberAt, rightWords, type Sentence } from './context.ts';
import type { QuantityRole } from './reading.ts';
import type { RoleSetting } from './role-types.ts';
import {
  changeWordIn,
  comparativeAfter,
  countsPopulations,
  followsOwnFigure,
  governor,
  isFollowedByTo,
  isOnlyNumberInBracket,
  lastPlaceIn,
  nominalChange,
  placeIn,
  refers,
  wordsBeforeBracket,
} from './role-words.ts';
import { isDuration } from './units.ts';

/** "(fra 3,0 % til 1,5 %)": the second number is where it shall end. */
function followsBracketNumber(sentence: Sentence, index: number): boolean {
  const bracket = sentence.items[index]?.parenthesis ?? 0;
  return (
    bracket > 0 &&
    sentence.items
      .slice(Math.max(0, index - 8), index)
      .some((item, at, before) =>
        item.parenthesis === bracket && item.kind === 'number'
          ? governor(leftWords(sentence, index - before.length + at, 3)) === 'fra'
          : false,
      )
  );
}

export function baselineRole(
  sentence: Sentence,
  index: number,
  setting: RoleSetting,
): QuantityRole {
  const item = numberAt(sentence, index);
  if (item === null || item.form === 'verb') return 'other';
  const left = leftWords(sentence, index, 10);
  const right = rightWords(sentence, index, 8);
  if (item.unit === 'years' || item.unit === 'months') return 'other';
  if (isDuration(item.unit) && /(?:seneste|sidste)$/u.test(left)) return 'other';
  if (item.unit === 'count' && countsPopulations(right)) return 'other';
  if (item.unit === 'percentage-point') return 'gap';
  if (/(?:^| )(?:mål|målet|måltal|målsætning|skal)(?: |$)/u.test(left)) return 'target';
  if (/^(?:\S+ )?til(?: \S+)?$/u.test(left) && followsBracketNumber(sentence, index))
    return 'target';
  const place = placeIn(right);
  if (place !== null) return place === 'wider' ? 'benchmark' : 'baseline';
  if (refers(left)) return 'benchmark';
  if (
    /^(?:n|stikprøve)$/u.test(lowerAt(sentence, index - 2)) &&
    lowerAt(sentence, index - 1) === '='
  )
    return 'other';
  const near = lastPlaceIn(left);
  const average = /gennemsnit\p{L}* (?:for|over|i|af) (?:de|årene|perioden|#|år)/u.test(left);
  if (
    near === 'wider' &&
    !average &&
    (setting.hasBenchmark ||
      (/landet|lands|kommune|region/u.test(left) && followsOwnFigure(sentence, index)))
  )
    return 'benchmark';
  if (
    near === null &&
    setting.hasBenchmark &&
    sentence.segments[index] === 'aside' &&
    lastPlaceIn(wordsBeforeBracket(sentence, index)) === 'wider' &&
    isOnlyNumberInBracket(sentence, index)
  )
    return 'benchmark';
  return 'baseline';
}

export function restatedRole(
  sentence: Sentence,
  index: number,
  setting: RoleSetting,
  previous: QuantityRole | null,
): QuantityRole {
  const item = numberAt(sentence, index);
  const left = leftWords(sentence, index, 10);
  if (item === null || isDuration(item.unit)) return 'other';
  const govern = governor(left);
  if (govern === 'fra' && isFollowedByTo(sentence, index)) return 'baseline';
  if (
    comparativeAfter(rightWords(sentence, index, 4)) ||
    nominalChange.test(left) ||
    (govern === 'med' && changeWordIn(left))
  )
    return changeRole(sentence, index, setting) === 'step' ? 'step' : 'change';
  const level =
    comparisonAt(sentence, index) !== null ||
    /(?:andel|niveau|gennemsnit|højst|udgør|udgøre) ?/u.test(left) ||
    govern === 'fra';
  if (level || govern === 'på') return 'target';
  if (previous === 'relative-change' || previous === 'change' || previous === 'step')
    return item.unit === 'percent' ? 'relative-change' : previous === 'step' ? 'step' : 'change';
  return previous ?? 'target';
}

export function changeRole(sentence: Sentence, index: number, setting: RoleSetting): QuantityRole {
  const unit = numberAt(sentence, index)?.unit;
  if (setting.perYear) return 'step';
  if (unit === 'times') return 'relative-change';
  return unit === 'percent' ? 'relative-change' : 'change';
}
