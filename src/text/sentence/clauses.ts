import { lowerAt, type Sentence } from './context.ts';
import {
  deliveryWord,
  fallComparative,
  holdWord,
  modalWord,
  riseComparative,
  stateVerb,
} from './words.ts';

/** A clause that can be met by itself, as offsets into the text. */
export type Clause = { readonly from: number; readonly to: number };

const finiteChange =
  /^(?:stiger|falder|øges|mindskes|reduceres|forbedres|styrkes|vokser|sænkes|nedbringes|halveres|fordobles|løftes|højnes|hæves|begrænses|steget|faldet|øget|mindsket|reduceret|forbedret|styrket|nedbragt|fremmes|stige|falde|øge|mindske|reducere|forbedre|styrke|nedbringe|sænke|forebygge|fremme|løfte|højne)$/u;

function isPredicate(word: string): boolean {
  return (
    finiteChange.test(word) ||
    holdWord.test(word) ||
    stateVerb.test(word) ||
    deliveryWord.test(word) ||
    /^(?:skal|vil|bør|nærmer|overstiger|når|gennemfører|opnår|udgør|har|mødes|afholdes|vurderes|tilbydes|anmeldes|registreres|henvises|anbringes|dømmes|sigtes|udsættes|bruges|benyttes|anvendes|besøges|modtager|fravælger|flytter|svarer|starter|begynder|fortsætter|fuldfører|angiver|fortæller|færdes|overholdes|inddrages)$/u.test(
      word,
    )
  );
}

/** Index of the word that carries the clause from `start`, before any relative clause; null where there is none. */
function predicateIn(sentence: Sentence, start: number, end: number): number | null {
  for (let index = start; index < end; index += 1) {
    const item = sentence.items[index];
    if (item === undefined || item.parenthesis !== 0) continue;
    if (sentence.segments[index] !== 'main') continue;
    if (/^(?:der|som|hvor|hvis|at|for)$/u.test(item.lower) && index > start + 1) return null;
    if (item.kind === 'word' && isPredicate(item.lower)) return index;
    const comparative = riseComparative.test(item.lower) || fallComparative.test(item.lower);
    const noun = sentence.items[index + 1];
    if (
      comparative &&
      index <= start + 1 &&
      noun?.kind === 'word' &&
      noun.lower !== 'end' &&
      index + 1 < end
    )
      return index;
  }
  return null;
}

/** A left side has its predicate anywhere before the conjunction, but outside a relative clause. */
function leftPredicate(sentence: Sentence, start: number, end: number): number | null {
  for (let index = start; index < end; index += 1) {
    const item = sentence.items[index];
    if (item === undefined || item.parenthesis !== 0 || sentence.segments[index] !== 'main')
      continue;
    const comparative = riseComparative.test(item.lower) || fallComparative.test(item.lower);
    if (comparative && index < end - 1 && index <= start + 1) return index;
    const way = /^(?:ned|op)$/u.test(item.lower);
    if (way || (item.kind === 'word' && isPredicate(item.lower) && !modalWord.test(item.lower)))
      return index;
  }
  return null;
}

function isJoint(sentence: Sentence, index: number): boolean {
  const item = sentence.items[index];
  if (item === undefined || item.parenthesis !== 0 || sentence.segments[index] !== 'main')
    return false;
  if (item.lower === 'og' || item.lower === 'samt' || item.lower === 'mens' || item.lower === 'men')
    return true;
  if (item.lower === 'eller' || item.lower === 'uden')
    return (
      lowerAt(sentence, index - 1) === ',' &&
      (item.lower === 'eller' || lowerAt(sentence, index + 1) === 'at')
    );
  return item.text === ';';
}

/** "øges og fastholdes", "udvikles og styrkes": two verbs on one subject without words between are one predicate. */
function sharesVerb(sentence: Sentence, joint: number, right: number): boolean {
  const before = lowerAt(sentence, joint - 1);
  const word = lowerAt(sentence, right);
  if (right === joint + 1 && (isPredicate(before) || modalWord.test(before))) return true;
  if (holdWord.test(word)) return true;
  return /^(?:er|har|være|have|blive|bliver)$/u.test(before);
}

/** "er trygge og trives" states two things; "i job og uddannelse" does not. The joint of two predicates, or null. */
function jointAt(sentence: Sentence, start: number, end: number): number | null {
  for (let index = start + 1; index < end - 1; index += 1) {
    if (!isJoint(sentence, index) || isBetween(sentence, index)) continue;
    if (isInRelative(sentence, index, start)) continue;
    const right = predicateIn(sentence, index + 1, end);
    if (right === null || right - index > 12) continue;
    if (leftPredicate(sentence, start, index) === null || sharesVerb(sentence, index, right))
      continue;
    if (sharesState(sentence, start, index, right, end)) continue;
    if (isSubjectPair(sentence, start, index, right)) continue;
    return index;
  }
  return null;
}

/** In "et forum, hvor politi og skole mødes" the conjunction stands inside the clause that describes. */
function isInRelative(sentence: Sentence, joint: number, start: number): boolean {
  if (sentence.items[joint]?.text === ';' || lowerAt(sentence, joint - 1) === ',') return false;
  for (let at = joint - 1; at > start + 1; at -= 1) {
    const word = lowerAt(sentence, at);
    if (word === ',') return false;
    const before = sentence.items[at - 1];
    const opens = before?.kind === 'word' || before?.text === ',';
    if (
      word === 'hvor' ||
      (/^(?:der|som)$/u.test(word) && opens && !/^(?:at|så|og)$/u.test(before?.lower ?? ''))
    )
      return true;
  }
  return false;
}

/** In "forskellen mellem A og B" the conjunction joins the two that are compared. */
function isBetween(sentence: Sentence, joint: number): boolean {
  for (let at = joint - 1; at >= Math.max(0, joint - 15); at -= 1) {
    const word = lowerAt(sentence, at);
    if (word === 'mellem' || word === 'både') return true;
    if (word === 'og' || word === '.' || word === ';') return false;
  }
  return false;
}

/** "oplever mindre støj og flere fællesskaber": one verb of state with two objects. */
function sharesState(
  sentence: Sentence,
  start: number,
  joint: number,
  right: number,
  end: number,
): boolean {
  const word = lowerAt(sentence, right);
  if (!riseComparative.test(word) && !fallComparative.test(word)) return false;
  if (hasFinite(sentence, right + 1, end)) return false;
  for (let index = start; index < joint; index += 1)
    if (stateVerb.test(lowerAt(sentence, index))) return true;
  return false;
}

/** In "flere børn og unge deltager" the verb after the joint belongs to both nouns. */
function isSubjectPair(sentence: Sentence, start: number, joint: number, right: number): boolean {
  const word = lowerAt(sentence, right);
  if (
    riseComparative.test(word) ||
    fallComparative.test(word) ||
    sentence.items[joint]?.text === ';'
  )
    return false;
  if (right === joint + 1) return false;
  const first = leftPredicate(sentence, start, joint);
  if (first === null) return true;
  const left = lowerAt(sentence, first);
  const onlyComparative = riseComparative.test(left) || fallComparative.test(left);
  return onlyComparative && !hasFinite(sentence, first + 1, joint);
}

function hasFinite(sentence: Sentence, start: number, end: number): boolean {
  for (let index = start; index < end; index += 1)
    if (sentence.items[index]?.kind === 'word' && isPredicate(lowerAt(sentence, index)))
      return true;
  return false;
}

function mainStretch(sentence: Sentence): { readonly start: number; readonly end: number } | null {
  const start = sentence.segments.findIndex(
    (segment) => segment === 'main' || segment === 'relative',
  );
  if (start < 0) return null;
  let end = start;
  while (end < sentence.items.length && sentence.ordinals[end] === sentence.ordinals[start])
    end += 1;
  return { start, end };
}

const anaphor =
  /^(?:tallet|det|dette|disse|den|andelen|antallet|niveauet|her|heraf|dermed|de|der|målet|ved|udviklingen|opgøres|måles|kilde|gennemsnittet|effekten|i|inden|senest|stigningen|faldet)$/u;

/** Two sentences that each claim something about another subject. */
function sentenceClauses(sentence: Sentence): readonly Clause[] {
  const starts = sentence.items.flatMap((_, index) =>
    index === 0 || sentence.ordinals[index] !== sentence.ordinals[index - 1] ? [index] : [],
  );
  return starts.flatMap((start, position) => {
    const end = starts[position + 1] ?? sentence.items.length;
    if (sentence.segments[start] !== 'main' && sentence.segments[start] !== 'relative') return [];
    if (position > 0 && anaphor.test(lowerAt(sentence, start))) return [];
    if (predicateIn(sentence, start, end) === null) return [];
    return [{ from: sentence.items[start]?.from ?? 0, to: sentence.items[end - 1]?.to ?? 0 }];
  });
}

/** The clauses of a sentence that can be met separately; fewer than two means it is one claim. */
export function splitClauses(sentence: Sentence): readonly Clause[] {
  const whole = mainStretch(sentence);
  if (whole === null) return [];
  const sentences = sentenceClauses(sentence);
  const clauses: Clause[] = [];
  let start = whole.start;
  for (
    let found = jointAt(sentence, start, whole.end);
    found !== null;
    found = jointAt(sentence, start, whole.end)
  ) {
    clauses.push({
      from: sentence.items[start]?.from ?? 0,
      to: sentence.items[found - 1]?.to ?? 0,
    });
    start = lowerAt(sentence, found) === 'uden' ? found : found + 1;
  }
  if (clauses.length === 0) return sentences.length > 1 ? sentences : [];
  clauses.push({
    from: sentence.items[start]?.from ?? 0,
    to: sentence.items[whole.end - 1]?.to ?? 0,
  });
  return clauses;
}
