import { comparisonAt, isRange } from './comparison.ts';
import { isMeasuring, leftWords, lowerAt, numberAt, rightWords, type Sentence } from './context.ts';
import type { ComparisonWord, QuantityRole } from './reading.ts';
import { isDuration } from './units.ts';
import { fallComparative, fallWord, gapWord, ownArea, populationNoun, relativeWord, riseComparative, riseWord, widerArea } from './words.ts';

/** A number with the part it plays in the claim. */
export type NumberReading = {
  readonly index: number;
  readonly role: QuantityRole;
  readonly comparison: ComparisonWord | null;
};

export type RoleSetting = {
  /** The claim is about another series ("nærmer sig", "på niveau med", a gap), so a second figure is the benchmark's. */
  readonly hasBenchmark: boolean;
  readonly hasGap: boolean;
  /** The sentence counts or measures per year. */
  readonly perYear: boolean;
  /** An earlier target was replaced ("udvidet fra 320 til 560"). */
  readonly revised: boolean;
};

const nominalChange = /(?:stigning|stigningen|fald|faldet|reduktion|reduktionen|vækst|forbedring|tilvækst|nedgang|fremgang|mindskelse|forøgelse|øgning|sænkning|besparelse|tilbagegang|løft|udvidelse) (?:\p{L}+ ){0,4}?(?:på|med)(?: \p{L}+){0,3}$/u;

function changeWordIn(words: string): boolean {
  return words.split(' ').some((word) => riseWord.test(word) || fallWord.test(word));
}

function placeIn(words: string): 'wider' | 'own' | null {
  for (const word of words.split(' ')) {
    if (ownArea.test(word)) return 'own';
    if (widerArea.test(word)) return 'wider';
  }
  return null;
}

function lastPlaceIn(words: string): 'wider' | 'own' | null {
  return placeIn(words.split(' ').reverse().join(' '));
}

/** The preposition that governs a number: the nearest "fra", "til" or "med" that is not about a time or a clause. */
function governor(left: string): 'fra' | 'til' | 'med' | 'på' | null {
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

const reference = /(?:^| )(?:i forhold til|ift|sammenlignet med|mod|imod|kontra|vs|versus|over for|end)(?: (?:de|den|det|nuværende|en|et|i|dag|\p{L}*andel|andelen|på|niveauet|et|gennemsnit|gennemsnittet|af|ca|for|\p{L}+s))*$/u;

function nowNear(left: string, right: string): boolean {
  return (
    /(?:^| )(?:i dag|nu|aktuelt|var|lå|udgjorde|nuværende|i øjeblikket|hidtidige|tidligere|baseline|udgangspunktet|start\p{L}+)(?: |$)/u.test(left.split(' ').slice(-6).join(' ')) ||
    /^(?:\p{L}+ ){0,3}?(?:i dag|nu|aktuelt|ved (?:projektets |planens )?start|baseline)(?: |$)/u.test(right)
  );
}

function baselineRole(sentence: Sentence, index: number, setting: RoleSetting): QuantityRole {
  const item = numberAt(sentence, index);
  if (item === null || item.form === 'verb') return 'other';
  const left = leftWords(sentence, index, 10);
  const right = rightWords(sentence, index, 8);
  if (item.unit === 'years' || item.unit === 'months') return 'other';
  if (isDuration(item.unit) && /(?:seneste|sidste)$/u.test(left)) return 'other';
  if (item.unit === 'count' && countsPopulations(right)) return 'other';
  if (item.unit === 'percentage-point') return 'gap';
  if (/(?:^| )(?:mål|målet|måltal|målsætning|skal)(?: |$)/u.test(left)) return 'target';
  const place = placeIn(right);
  if (place !== null) return place === 'wider' ? 'benchmark' : 'baseline';
  if (reference.test(left)) return 'benchmark';
  if (/^(?:n|stikprøve)$/u.test(lowerAt(sentence, index - 2)) && lowerAt(sentence, index - 1) === '=') return 'other';
  const near = lastPlaceIn(left);
  const average = /gennemsnit\p{L}* (?:for|over|i|af) (?:de|årene|perioden|#|år)/u.test(left);
  if (near === 'wider' && !average && (setting.hasBenchmark || (/landet|lands|kommune|region/u.test(left) && followsOwnFigure(sentence, index)))) return 'benchmark';
  if (near === null && setting.hasBenchmark && sentence.segments[index] === 'aside' && lastPlaceIn(wordsBeforeBracket(sentence, index)) === 'wider' && isOnlyNumberInBracket(sentence, index)) return 'benchmark';
  return 'baseline';
}

function followsOwnFigure(sentence: Sentence, index: number): boolean {
  for (let at = index - 1; at >= 0; at -= 1) if (isMeasuring(sentence.items[at])) return true;
  return false;
}

function wordsBeforeBracket(sentence: Sentence, index: number): string {
  let open = index;
  while (open > 0 && sentence.items[open]?.text !== '(') open -= 1;
  const words: string[] = [];
  for (let at = open - 1; at >= 0 && words.length < 5; at -= 1) {
    if (/^[.,;]$/u.test(lowerAt(sentence, at))) break;
    words.unshift(lowerAt(sentence, at));
  }
  return words.join(' ');
}

function isOnlyNumberInBracket(sentence: Sentence, index: number): boolean {
  const bracket = sentence.items[index]?.parenthesis;
  let count = 0;
  for (let at = Math.max(0, index - 40); at < Math.min(sentence.items.length, index + 40); at += 1)
    if (sentence.items[at]?.parenthesis === bracket && isMeasuring(sentence.items[at])) count += 1;
  return count === 1;
}

/** "to udvalgte årgange", "tre bydele". */
function countsPopulations(right: string): boolean {
  return right.split(' ').slice(0, 3).some((word) => populationNoun.test(word) && !relativeWord.test(word));
}

/** "I bydele med færre end 85 % trygge": the number selects whom the claim is for. */
function isThreshold(sentence: Sentence, index: number, left: string): boolean {
  if (comparisonAt(sentence, index) === null) return false;
  const selector = /^(.*?)(?:^| )(?:med|hvor)(?: (?:\p{L}+ ){0,4})?(?:mindst|minimum|højst|maksimalt|færre end|under|over|mere end|flere end|mindre end)(?: \p{L}+){0,2}$/u.exec(left);
  if (selector === null || changeWordIn(left)) return false;
  const head = selector[1] ?? '';
  if (/(?:^| )(?:andelen|antallet|andel|antal)(?: |$)/u.test(head)) return false;
  return /^(?:i|på|for|hos|blandt|alle|samtlige|hver|hvert)(?: |$)/u.test(head) || /^\p{L}+(?:er|e|erne|ene)$/u.test(head);
}

/** "Antallet af familier med mere end 3 børn": the number is a part of what is counted. */
function isInsideIndicator(left: string, right: string): boolean {
  return /(?:^| )(?:andelen|antallet|andel|antal)(?: \p{L}+)* (?:med|uden)(?: (?:mere|mindre|flere|færre) end| mindst| højst| over| under)?$/u.test(left) && !changeWordIn(left) && right !== '';
}

function durationRole(sentence: Sentence, index: number, left: string, setting: RoleSetting): QuantityRole {
  const item = numberAt(sentence, index);
  const words = left.split(' ');
  if (item?.unit === 'years' || item?.unit === 'months') return 'other';
  if (/(?:^| )(?:inden for|over|efter|seneste|sidste|senest|hver|hvert|i løbet af)(?: (?:de|en|et))?$/u.test(left)) return 'other';
  const govern = governor(left);
  if (govern === 'fra') return 'baseline';
  if (govern === 'med' && changeWordIn(left)) return setting.perYear ? 'step' : 'change';
  if (comparisonAt(sentence, index) !== null || govern === 'til' || govern === 'på') return 'target';
  return words.length > 0 && changeWordIn(words.slice(-2).join(' ')) ? 'change' : 'other';
}

function changeRole(sentence: Sentence, index: number, setting: RoleSetting): QuantityRole {
  const unit = numberAt(sentence, index)?.unit;
  if (setting.perYear) return 'step';
  if (unit === 'times') return 'relative-change';
  return unit === 'percent' ? 'relative-change' : 'change';
}

/** "5 flere forældre", "2 procentpoint højere". */
function comparativeAfter(right: string): boolean {
  const words = right.split(' ');
  const at = words.findIndex((word) => riseComparative.test(word) || fallComparative.test(word));
  return at >= 0 && at <= (words[0] === 'procentpoint' ? 1 : 0);
}

function isRankNumber(left: string, right: string): boolean {
  return (
    /(?:^| )(?:blandt|mellem|i|til)(?: de| den| top)?$/u.test(left) && /^(?:\p{L}+ )?(?:bedste|laveste|højeste|tryggeste|mindste|største|færreste|bedst|lavest|øverste|nederste|ringeste|stærkeste)(?: |$)/u.test(right)
    || /(?:^| )(?:top|nummer|nr)$/u.test(left) || /^(?:\. )?plads/u.test(right)
  );
}

function isSubPopulation(sentence: Sentence, index: number, left: string, right: string): boolean {
  const item = numberAt(sentence, index);
  if (item === null || item.unit !== 'count' || comparisonAt(sentence, index) !== null) return false;
  if (/(?:^| )(?:op|ned|antal|antallet|niveau|niveauet|gennemsnit|score|mål|indeks|indekset|karakter) på$/u.test(left)) return false;
  if (/(?:^| )(?:de|alle|begge|samtlige|områdets|planens|vores|disse|hver af)$/u.test(left)) return true;
  if (/(?:^| )(?:i|for|på|blandt|hos|tværs af|omkring|mellem|af)$/u.test(left)) return !isRange(sentence, index);
  return countsPopulations(right) && /(?:^| )(?:i|for|på|blandt|hos|af) \p{L}+$/u.test(left);
}

function mainRole(sentence: Sentence, index: number, setting: RoleSetting): QuantityRole {
  const item = numberAt(sentence, index);
  if (item === null) return 'other';
  const left = leftWords(sentence, index, 12);
  const right = rightWords(sentence, index, 8);
  if (item.form === 'verb') return 'relative-change';
  if (isRankNumber(left, right)) return 'target';
  if (isThreshold(sentence, index, left)) return 'threshold';
  if (isDuration(item.unit)) return durationRole(sentence, index, left, setting);
  if (item.unit === 'times') return 'target';
  if (isInsideIndicator(left, right)) return 'other';
  const govern = governor(left);
  if (govern === 'fra' && setting.revised) return 'other';
  const gap = item.unit === 'percentage-point' && setting.hasGap;
  if (nowNear(left, right)) return gap ? 'gap' : 'baseline';
  if (govern === 'fra' && isFollowedByTo(sentence, index)) return gap ? 'gap' : 'baseline';
  if (reference.test(left)) return placeIn(right) === 'wider' || (setting.hasBenchmark && placeIn(right) === null && !right.includes('#')) ? 'benchmark' : 'baseline';
  if (nominalChange.test(left)) return changeRole(sentence, index, setting);
  if (comparativeAfter(right)) return changeRole(sentence, index, setting);
  const changed = changeWordIn(left);
  if (govern === 'med' && (changed || changeWordIn(right) || gapIn(left))) return changeRole(sentence, index, setting);
  if (item.unit === 'percentage-point' && govern !== 'til' && changed) return setting.perYear ? 'step' : 'change';
  if (govern === null && changed && changeWordIn(lastVerbWords(left))) return changeRole(sentence, index, setting);
  if (isSubPopulation(sentence, index, left, right)) return 'other';
  return 'target';
}

function gapIn(words: string): boolean {
  return words.split(' ').some((word) => gapWord.test(word));
}

/** The words directly before the number once comparisons and adverbs are set aside. */
function lastVerbWords(left: string): string {
  const words = left.split(' ').filter((word) => !/^(?:mindst|minimum|min|højst|ca|cirka|omkring|i|alt|årligt|hvert|år|yderligere|samlet|gennemsnit|gennemsnitligt|#|over|mere|end)$/u.test(word));
  return words.slice(-1).join(' ');
}

function isFollowedByTo(sentence: Sentence, index: number): boolean {
  for (let at = index + 1; at < Math.min(index + 25, sentence.items.length); at += 1) {
    const lower = lowerAt(sentence, at);
    if (lower === '.' || lower === ';') return false;
    if (lower === 'til' || (/^(?:op|ned)$/u.test(lower) && lowerAt(sentence, at + 1) === 'på')) return true;
  }
  return false;
}

function restatedRole(sentence: Sentence, index: number, setting: RoleSetting, previous: QuantityRole | null): QuantityRole {
  const item = numberAt(sentence, index);
  const left = leftWords(sentence, index, 10);
  if (item === null || isDuration(item.unit)) return 'other';
  const govern = governor(left);
  if (govern === 'fra' && isFollowedByTo(sentence, index)) return 'baseline';
  if (comparativeAfter(rightWords(sentence, index, 4)) || nominalChange.test(left) || (govern === 'med' && changeWordIn(left))) return changeRole(sentence, index, setting) === 'step' ? 'step' : 'change';
  const level = comparisonAt(sentence, index) !== null || /(?:andel|niveau|gennemsnit|højst|udgør|udgøre) ?/u.test(left) || govern === 'fra';
  if (level || govern === 'på') return 'target';
  if (previous === 'relative-change' || previous === 'change' || previous === 'step') return item.unit === 'percent' ? 'relative-change' : previous === 'step' ? 'step' : 'change';
  return previous ?? 'target';
}

/** Reads every number of the sentence into its role, in order. */
export function readRoles(sentence: Sentence, setting: RoleSetting): readonly NumberReading[] {
  const readings: NumberReading[] = [];
  let claimed: QuantityRole | null = null;
  sentence.items.forEach((item, index) => {
    if (item.kind !== 'number') return;
    const segment = sentence.segments[index] ?? 'main';
    const role = ((): QuantityRole => {
      if (segment === 'result' || segment === 'relative') return 'other';
      if (segment === 'baseline' || segment === 'aside') return baselineRole(sentence, index, setting);
      if (segment === 'restatement') return restatedRole(sentence, index, setting, claimed);
      return mainRole(sentence, index, setting);
    })();
    if (segment === 'main' && role !== 'other' && role !== 'baseline' && role !== 'threshold') claimed = role;
    readings.push({ index, role, comparison: comparisonAt(sentence, index) });
  });
  return pairBenchmark(sentence, setAsideInner(sentence, readings), setting);
}

/**
 * "Mindst 80 % af de unge deltager i mindst 2 aktiviteter": once a number of people is the target, a later one in
 * the same clause describes what they do.
 */
function setAsideInner(sentence: Sentence, readings: readonly NumberReading[]): readonly NumberReading[] {
  const goals = readings.filter((reading) => reading.role === 'target' && sentence.segments[reading.index] === 'main');
  const first = goals[0];
  if (first === undefined || goals.length < 2) return readings;
  const unit = numberAt(sentence, first.index)?.unit;
  const inner = goals.slice(1).filter((reading) => {
    const item = numberAt(sentence, reading.index);
    if (item === null || isRange(sentence, reading.index) || joined(sentence, first.index, reading.index)) return false;
    if (/(?:til|ned på|op på)$/u.test(leftWords(sentence, reading.index, 2))) return false;
    return unit === 'percent' || unit === 'count' ? item.unit !== 'percent' && item.unit !== 'percentage-point' : false;
  });
  return readings.map((reading) => (inner.includes(reading) ? { ...reading, role: 'other' as const } : reading));
}

/** Two numbers with "og", a comma or a bracket between them stand side by side. */
function joined(sentence: Sentence, first: number, second: number): boolean {
  for (let at = first + 1; at < second; at += 1) {
    if (sentence.items[at]?.kind === 'period' || /^(?:og|samt|,|;|\.)$/u.test(lowerAt(sentence, at))) return true;
  }
  return false;
}

/** Where a claim has a benchmark and two own figures stand side by side without a place, the second is the benchmark's. */
function pairBenchmark(sentence: Sentence, readings: readonly NumberReading[], setting: RoleSetting): readonly NumberReading[] {
  if (!setting.hasBenchmark || readings.some((reading) => reading.role === 'benchmark')) return readings;
  const own = readings.filter((reading) => reading.role === 'baseline');
  const second = own[1];
  const named = second !== undefined && placeIn(rightWords(sentence, second.index, 6)) === 'own';
  if (own.length !== 2 || second === undefined || named) return readings;
  return readings.map((reading) => (reading === second ? { ...reading, role: 'benchmark' as const } : reading));
}
