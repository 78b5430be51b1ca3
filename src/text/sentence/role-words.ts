import { isMeasuring, lowerAt, type Sentence } from './context.ts';
import {
  fallComparative,
  fallWord,
  gapWord,
  ownArea,
  populationNoun,
  relativeWord,
  riseComparative,
  riseWord,
  widerArea,
} from './words.ts';

export const nominalChange =
  /(?:stigning|stigningen|fald|faldet|reduktion|reduktionen|vækst|forbedring|tilvækst|nedgang|fremgang|mindskelse|forøgelse|øgning|sænkning|besparelse|tilbagegang|løft|udvidelse) (?:\p{L}+ ){0,4}?(?:på|med)(?: \p{L}+){0,3}$/u;

export function changeWordIn(words: string): boolean {
  if (/(?:^| )(?:ned|op) med(?: |$)/u.test(words)) return true;
  return words.split(' ').some((word) => riseWord.test(word) || fallWord.test(word));
}

export function placeIn(words: string): 'wider' | 'own' | null {
  for (const word of words.split(' ')) {
    if (ownArea.test(word)) return 'own';
    if (widerArea.test(word)) return 'wider';
  }
  return null;
}

export function lastPlaceIn(words: string): 'wider' | 'own' | null {
  return placeIn(words.split(' ').reverse().join(' '));
}

/** The preposition that governs a number: the nearest "fra", "til" or "med" that is not about a time or a clause. */
export function governor(left: string): 'fra' | 'til' | 'med' | 'på' | null {
  const words = left.split(' ');
  let inner: 'på' | null = null;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at];
    const next = words[at + 1] ?? '';
    if (word === 'på' && inner === null) inner = 'på';
    if (word !== 'fra' && word !== 'til' && word !== 'med') continue;
    if (next === '#' || next === 'at') continue;
    if (word === 'til' && words[at - 1] === 'forhold') return inner;
    return word;
  }
  return inner;
}

const reference =
  /(?:^| )(?:i forhold til|ift|sammenlignet med|sammenholdt med|mod|imod|kontra|vs|versus|over for|end)(?: (?:de|den|det|nuværende|en|et|i|dag|\p{L}*andel|andelen|på|niveauet|et|gennemsnit|gennemsnittet|af|ca|for|\p{L}+s))*$/u;

/** "i forhold til 45 %", "mod 45 %"; "flere end 45" is a limit and refers to nothing. */
export function refers(left: string): boolean {
  return (
    reference.test(left) &&
    !/(?:mere|flere|færre|mindre|lavere|højere|længere|kortere|større) end$/u.test(left)
  );
}

/** "på en skala fra 1 til 5": the ends of a scale. */
export function isOnScale(sentence: Sentence, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 5); at -= 1)
    if (/skala(?:en)?$/u.test(lowerAt(sentence, at))) return true;
  return false;
}

export function nowNear(left: string, right: string): boolean {
  return (
    /(?:^| )(?:i dag|nu|aktuelt|var|lå|udgjorde|nuværende|i øjeblikket|hidtidige|tidligere|baseline|udgangspunktet|start\p{L}+)(?: |$)/u.test(
      left.split(' ').slice(-6).join(' '),
    ) ||
    /^(?:\p{L}+ ){0,3}?(?:i dag|nu|aktuelt|ved (?:projektets |planens )?start|baseline)(?: |$)/u.test(
      right,
    )
  );
}

export function followsOwnFigure(sentence: Sentence, index: number): boolean {
  for (let at = index - 1; at >= 0; at -= 1) if (isMeasuring(sentence.items[at])) return true;
  return false;
}

export function wordsBeforeBracket(sentence: Sentence, index: number): string {
  let open = index;
  while (open > 0 && sentence.items[open]?.text !== '(') open -= 1;
  const words: string[] = [];
  for (let at = open - 1; at >= 0 && words.length < 5; at -= 1) {
    if (/^[.,;]$/u.test(lowerAt(sentence, at))) break;
    words.unshift(lowerAt(sentence, at));
  }
  return words.join(' ');
}

export function isOnlyNumberInBracket(sentence: Sentence, index: number): boolean {
  const bracket = sentence.items[index]?.parenthesis;
  let count = 0;
  for (let at = Math.max(0, index - 40); at < Math.min(sentence.items.length, index + 40); at += 1)
    if (sentence.items[at]?.parenthesis === bracket && isMeasuring(sentence.items[at])) count += 1;
  return count === 1;
}

/** "to udvalgte årgange", "tre bydele". */
export function countsPopulations(right: string): boolean {
  return right
    .split(' ')
    .slice(0, 3)
    .some((word) => populationNoun.test(word) && !relativeWord.test(word));
}

/** "5 flere forældre", "2 procentpoint højere". */
export function comparativeAfter(right: string): boolean {
  const words = right.split(' ');
  const at = words.findIndex((word) => riseComparative.test(word) || fallComparative.test(word));
  return at >= 0 && at <= (words[0] === 'procentpoint' ? 1 : 0);
}

/** "kommuner i landet med lavest sygefravær". */
export const leastOrMost =
  /^(?:\p{L}+ ){1,5}(?:med|har) (?:den |det |de )?(?:lavest|højest|mindst|størst|færrest|flest|bedst|kortest|lav)(?:e|este)?(?: |$)/u;

export function isRankNumber(left: string, right: string): boolean {
  return (
    (/(?:^| )blandt(?: de| den)?$/u.test(left) && leastOrMost.test(right)) ||
    (/(?:^| )(?:blandt|mellem|i|til)(?: de| den| top)?$/u.test(left) &&
      /^(?:\p{L}+ )?(?:mest|bedste|laveste|højeste|tryggeste|mindste|største|færreste|bedst|lavest|øverste|nederste|ringeste|stærkeste)(?: |$)/u.test(
        right,
      )) ||
    /(?:^| )(?:top|nummer|nr)$/u.test(left) ||
    /^(?:\. )?plads/u.test(right)
  );
}

export function gapIn(words: string): boolean {
  return words.split(' ').some((word) => gapWord.test(word));
}

/** The words directly before the number once comparisons and adverbs are set aside. */
export function lastVerbWords(left: string): string {
  const words = left
    .split(' ')
    .filter(
      (word) =>
        !/^(?:mindst|minimum|min|højst|ca|cirka|omkring|i|alt|årligt|hvert|år|yderligere|samlet|gennemsnit|gennemsnitligt|#|over|mere|end)$/u.test(
          word,
        ),
    );
  return words.slice(-1).join(' ');
}

export function isFollowedByTo(sentence: Sentence, index: number): boolean {
  for (let at = index + 1; at < Math.min(index + 25, sentence.items.length); at += 1) {
    const lower = lowerAt(sentence, at);
    if (lower === '.' || lower === ';') return false;
    if (lower === 'til' || (/^(?:op|ned)$/u.test(lower) && lowerAt(sentence, at + 1) === 'på'))
      return true;
  }
  return false;
}
