import { mainIndices, mainText, type Sentence } from './context.ts';
import { isDuration } from './units.ts';
import {
  deliveryWord, eventWord, everyWord, gapWord, holdWord, isFall, isRise, populationNoun, stateVerb, superlative, widerArea, worsenWord,
  fallComparative, fallWord, riseComparative, riseWord,
} from './words.ts';

/** A change the claim wants, with the item it was read from. */
export type ChangeMark = { readonly index: number; readonly direction: 'rise' | 'fall'; readonly negated: boolean; readonly ofGap: boolean };

/** What stands in the words of a claim; the kind rules look at nothing else. `at` indices point to items. */
export type Features = {
  readonly text: string;
  readonly changes: readonly ChangeMark[];
  readonly gapAt: number | null;
  readonly nearAt: number | null;
  readonly benchmarkAt: number | null;
  readonly benchmarkPhrase: string | null;
  readonly holdAt: number | null;
  readonly heldYearsAt: number | null;
  readonly worsenAt: number | null;
  readonly deliveryAt: number | null;
  readonly eventAt: number | null;
  readonly stateAt: number | null;
  readonly rankAt: number | null;
  readonly watchAt: number | null;
  readonly eachAt: number | null;
  readonly zeroAt: number | null;
  readonly perYear: boolean;
  readonly perYearAt: number | null;
  readonly average: boolean;
  readonly averageAt: number | null;
  readonly ratio: boolean;
  readonly revised: boolean;
  readonly inTotal: boolean;
};

function firstIndex(sentence: Sentence, indices: readonly number[], test: (lower: string, index: number) => boolean): number | null {
  return indices.find((index) => sentence.items[index]?.kind !== 'mark' && test(sentence.items[index]?.lower ?? '', index)) ?? null;
}

function lower(sentence: Sentence, index: number): string {
  return sentence.items[index]?.lower ?? '';
}

function phraseAt(sentence: Sentence, index: number, length: number): string {
  const words: string[] = [];
  for (let at = index; at < Math.min(index + length, sentence.items.length); at += 1) {
    const item = sentence.items[at];
    if (item === undefined || /^[.;(]$/u.test(item.text)) break;
    words.push(item.kind === 'number' && item.form !== 'verb' ? '0' : item.kind === 'period' ? '#' : item.lower);
  }
  return words.join(' ');
}

/** "flere end 50" and "højere end i kommunen" compare; they do not by themselves want change. */
function isComparisonUse(sentence: Sentence, index: number): boolean {
  return /^(?:end|eller|og)$/u.test(lower(sentence, index + 1)) && (lower(sentence, index + 1) === 'end' || false);
}

/** "50 eller flere", "og derover": a limit. "mere" before an adjective ("mere trygge") is a wish. */
function isLimitUse(sentence: Sentence, index: number): boolean {
  return lower(sentence, index - 1) === 'eller';
}

function isNegated(sentence: Sentence, index: number): boolean {
  const before = [lower(sentence, index - 1), lower(sentence, index - 2), lower(sentence, index - 3)];
  const after = lower(sentence, index + 1);
  return before.includes('ikke') || before[0] === 'ingen' || (after === 'ikke' && /^(?:stiger|falder|vokser|øges|mindskes|forværres|forringes|reduceres)$/u.test(lower(sentence, index)));
}

function findChanges(sentence: Sentence, indices: readonly number[]): readonly ChangeMark[] {
  return indices.flatMap((index) => {
    const item = sentence.items[index];
    if (item === undefined || (item.kind !== 'word' && !(item.kind === 'number' && item.form === 'verb'))) return [];
    const rise = isRise(item.lower);
    if (!rise && !isFall(item.lower)) return [];
    if (isComparisonUse(sentence, index) || isLimitUse(sentence, index) || isAttribute(sentence, index)) return [];
    const ofGap = indices.some((at) => gapWord.test(lower(sentence, at)) && (at < index ? true : at - index <= 4) && Math.abs(at - index) < 22);
    return [{ index, direction: rise ? ('rise' as const) : ('fall' as const), negated: isNegated(sentence, index), ofGap: ofGap && !precedesGap(sentence, indices, index) }];
  });
}

/** In "tilliden forbedres således at forskellen mindskes" the first verb is the trust's, not the gap's. */
function precedesGap(sentence: Sentence, indices: readonly number[], index: number): boolean {
  const gap = indices.find((at) => gapWord.test(lower(sentence, at)));
  if (gap === undefined || gap <= index) return false;
  return indices.some((at) => at > index && at < gap && /^(?:at|så|således)$/u.test(lower(sentence, at)));
}

/** Comparatives that only describe: "det mindre boligområde", "i højere grad" does want change. */
function isAttribute(sentence: Sentence, index: number): boolean {
  const word = lower(sentence, index);
  const before = lower(sentence, index - 1);
  if (word === 'fremme' || word === 'længere') return before === 'ikke' || word === 'fremme' ? before !== 'at' && word === 'længere' : false;
  if (/^(?:mindre|større)$/u.test(word) && /^(?:det|den|de|en|et)$/u.test(before) && lower(sentence, index + 1) !== 'andel' && lower(sentence, index + 1) !== 'del') return true;
  if (/^(?:fald|stigning|vækst)$/u.test(word) && before === 'uden') return true;
  return false;
}

const nearPattern = /^(?:nærme|nærmer|nærmet|nærmede|tilnærme|tilnærmes|tilnærmer|tættere)$/u;

const benchmarkPhrases: readonly RegExp[] = [
  /^på (?:mindst |samme |minimum )?(?:niveau|højde|linje|linie) med/u,
  /^(?:mindst )?(?:på )?samme (?:niveau|andel|andele|høje niveau|lave niveau|omfang|gennemsnit) (?:som|der)/u,
  /^(?:mindst )?lige så \p{L}+ som/u,
  /^(?:ikke )?(?:over|under|højere end|lavere end|bedre end|større end|mindre end|overstige|overstiger|overgå|overgår|flere end|færre end|end|når|nå|opnår|svarer til|svare til|svarende til|på|op på|ned på|op til|ned til|til|med)(?: (?:op|ned|på|til|i|for|det|den|de|et|en|resten|hele|niveau|niveauet|gennemsnit|af|samme|mindst|hos|kommunens|gennemsnitlige|\p{L}+s))*? (?:\p{L}*gennemsnit(?:tet|s|sniveau|sniveauet)?(?:-?niveau(?:et)?)?|\p{L}*kommune(?:n|niveau|niveauet|gennemsnit|gennemsnittet)?|landsplan|landet|\p{L}*niveau(?:et)?|byen|regionen|resten|øvrige|omegnen|nabo\p{L}+)(?: |$)/u,
];

function benchmarkStart(sentence: Sentence, index: number): string | null {
  const phrase = phraseAt(sentence, index, 9);
  const found = benchmarkPhrases.map((pattern) => pattern.exec(phrase)?.[0]).find((match) => match !== undefined);
  if (found !== undefined && /^(?:(?:i |ved |for )?(?:#|dag|nu|start\p{L}*|planens|projektets|baseline|udgangspunktet|tidligere|hidtil|året))/u.test(phrase.slice(found.length).trim())) return null;
  if (found === undefined || found.includes(' 0 ') || found.includes('#')) return null;
  if (/^(?:på|til|med|end)/u.test(found) && !/^på (?:mindst |samme |minimum )?(?:niveau|højde|linje|linie) med/u.test(found) && !/gennemsnit|niveau/u.test(found)) return null;
  if (/^(?:med|til|på) /u.test(found) && /fælles|dette niveau|det niveau|nuværende|i niveau/u.test(found)) return null;
  return found.trim();
}

const perYearPattern = /(?:^| )(?:pr (?:år|skoleår|kalenderår)|per år|om året|årligt|årlige?|hvert (?:år|skoleår|kalenderår|eneste år)|år for år|pr år)(?: |$|,)/u;
const heldPattern =
  /(?:i træk|i hvert af (?:de |årene|årene)|i alle (?:årene|år|0 år)|(?:på|efter) hinanden følgende|alle (?:årene|0 år|planens år|fire år)|de seneste 0 (?:har|er)|hele (?:perioden|projektperioden|planperioden)|(?:og|der(?:efter|næst)?|siden) (?:fastholde|fastholdes|fastholder|holde|holdes|opretholdes|bevares|blive|forblive|bliver|forbliver)|gennem hele)/u;

function watchIndex(sentence: Sentence, indices: readonly number[], text: string): number | null {
  const without = /(?:uden (?:måltal|mål|at der)|ingen måltal|ikke (?:fastsat|opstillet|sat) (?:et |noget )?mål|(?:der )?(?:opstilles|sættes|fastsættes) (?:ikke|intet|ingen)|følges (?:løbende|årligt|tæt|over tid|alene|kun|blot)?|følger udviklingen|(?:følge|følger) (?:løbende|tæt)|udviklingen (?:i|på|følges)|monitorer|overvåg|holdes øje med|holde øje med|iagttag|til orientering|alene til)/u;
  const watched = /(?:følges|følger|følge|monitor|overvåg|øje med|iagttag|orientering|registreres|opgøres|måltal|kortlægges)/u;
  if (!without.test(text) || !watched.test(text)) return null;
  return firstIndex(sentence, indices, (word) => /^(?:følges|følge|følger|monitor\p{L}*|overvåg\p{L}*|øje|iagttag\p{L}*|orientering|registreres|opgøres|måltal|kortlægges)$/u.test(word));
}

function rankIndex(sentence: Sentence, indices: readonly number[], text: string): number | null {
  const place = firstIndex(sentence, indices, (word, index) => /^(?:top|nummer|plads|pladsen|placering|førsteplads|førstepladsen|rangliste|ranglisten)$/u.test(word) && (/^(?:top|nummer)$/u.test(word) ? /^(?:number|aside)$/u.test(sentence.items[index + 1]?.kind ?? '') : /plac|rang|førsteplads/u.test(word) || sentence.items[index - 1]?.kind === 'number' || sentence.items[index - 2]?.kind === 'number'));
  if (place !== null) return place;
  return firstIndex(sentence, indices, (word, index) => {
    if (!superlative.test(word)) return false;
    const phrase = phraseAt(sentence, index + 1, 9);
    const before = [lower(sentence, index - 1), lower(sentence, index - 2), lower(sentence, index - 3), lower(sentence, index - 4), lower(sentence, index - 5)];
    if (word === 'mindst' && sentence.items[index + 1]?.kind !== 'word') return false;
    const among = /(?:^| )(?:blandt|af alle|af de|af kommunens|i landet|i danmark|i kommunen|i byen|i hele|i københavn|ud af)(?: |$)/u.test(phrase) || before.includes('blandt');
    const predicate = /^(?:være|er|bliver|blive|har|have|den|det|de|ligge|ligger)$/u.test(before[0] ?? '') || sentence.items[index - 1]?.kind === 'number';
    return among && predicate && !(word === 'mindst' || word === 'højst') || (before.includes('blandt') && sentence.items[index - 1]?.kind === 'number') || (among && /^(?:mindst|højst)$/u.test(word) && /^(?:har|have)$/u.test(before[0] ?? '') && !/0/u.test(phrase)) || (among && text.startsWith(word));
  });
}

function eachIndex(sentence: Sentence, indices: readonly number[]): number | null {
  return firstIndex(sentence, indices, (word, index) => {
    if (!everyWord.test(word)) return false;
    if (/^(?:blandt|end|af|mellem|hele)$/u.test(lower(sentence, index - 1)) && lower(sentence, index - 1) !== 'mellem') return false;
    for (let at = index + 1; at <= index + 5; at += 1) {
      const next = lower(sentence, at);
      if (/^(?:år|skoleår|året|uge|måned|gang|kvartal|halvår)$/u.test(next) || sentence.items[at]?.kind === 'mark' && sentence.items[at]?.text !== '-') return false;
      if (populationNoun.test(next)) return true;
      if (sentence.items[at]?.kind === 'word' && !/^(?:af|de|planens|områdets|enkelt|enkelte|eneste|kommunens|boligorganisationens|byens|tre|deltagende|berørte|involverede|udvalgte|almene|vores|lokale|\p{L}+s)$/u.test(next)) return false;
    }
    return false;
  });
}

/** "skal ikke have ghettoer", "ingen unge": a number of zero is entailed. */
function zeroIndex(sentence: Sentence, indices: readonly number[]): number | null {
  return firstIndex(sentence, indices, (word, index) => {
    const next = sentence.items[index + 1];
    const after = sentence.items[index + 2];
    if (word === 'ingen') return next?.kind === 'word' && /(?:er|e|re|erne)$|^unge|^børn/u.test(next.lower) && !/^(?:ændring|større|yderligere|stigning|forværring|af|af)$/u.test(next.lower);
    if (word !== 'ikke') return false;
    const modal = /^(?:skal|må|vil|længere)$/u.test(lower(sentence, index - 1)) || /^(?:har|er)$/u.test(lower(sentence, index - 1));
    const verb = next?.lower === 'længere' ? after : next;
    const noun = sentence.items[index + (next?.lower === 'længere' ? 3 : 2)];
    const bare = noun?.lower === 'nogen' ? sentence.items[index + (next?.lower === 'længere' ? 4 : 3)] : noun;
    return modal && /^(?:have|være|findes|forekomme)$/u.test(verb?.lower ?? '') && bare?.kind === 'word' && (noun?.lower === 'nogen' || /(?:er|ere)$|^unge$|^børn$/u.test(bare.lower)) && !/^(?:under|over|flere|færre|mere|mindre|højere|lavere|større|dårligere|ringere)$/u.test(bare.lower);
  });
}

/** Collects what the kind rules need from the words of the claim. */
export function readFeatures(sentence: Sentence): Features {
  const indices = mainIndices(sentence);
  const text = mainText(sentence);
  const all = { sentence, indices, text };
  return { ...changeFeatures(all), ...predicateFeatures(all), ...quantifierFeatures(all), text };
}

/** "på samme niveau som i 2019", "som i dag": the own past is kept. */
function isOwnPast(sentence: Sentence, index: number): boolean {
  return /^(?:samme|mindst samme|uændret) (?:høje |lave )?niveau som (?:i |ved |for )?(?:#|dag|nu|start)/u.test(phraseAt(sentence, index, 8));
}

type Scope = { readonly sentence: Sentence; readonly indices: readonly number[]; readonly text: string };

function changeFeatures({ sentence, indices, text }: Scope): Pick<Features, 'changes' | 'gapAt' | 'nearAt' | 'benchmarkAt' | 'benchmarkPhrase' | 'holdAt' | 'heldYearsAt' | 'worsenAt' | 'revised'> {
  const benchmarkAt = firstIndex(sentence, indices, (_, index) => benchmarkStart(sentence, index) !== null);
  return {
    changes: findChanges(sentence, indices),
    gapAt: firstIndex(sentence, indices, (word) => gapWord.test(word)),
    nearAt: firstIndex(sentence, indices, (word, index) => nearPattern.test(word) && (word !== 'tættere' || /^(?:på|til)$/u.test(lower(sentence, index + 1))) || (/^(?:retning|bevæger|bevæge)$/u.test(word) && /(?:mod|i retning af) (?:\p{L}+ ){0,3}(?:\p{L}*gennemsnit|\p{L}*niveau)/u.test(phraseAt(sentence, index, 9)))),
    benchmarkAt,
    benchmarkPhrase: benchmarkAt === null ? null : benchmarkStart(sentence, benchmarkAt),
    holdAt: firstIndex(sentence, indices, (word, index) => holdWord.test(word) || isOwnPast(sentence, index)),
    heldYearsAt: heldPattern.test(text) ? firstIndex(sentence, indices, (word, index) => /^(?:træk|hvert|hinanden|alle|fastholde|fastholdes|fastholder|holde|holdes|opretholdes|bevares|blive|bliver|forblive|forbliver|hele|seneste|gennem)$/u.test(word) && heldPattern.test(phraseAt(sentence, Math.max(0, index - 1), 7))) : null,
    worsenAt: firstIndex(sentence, indices, (word) => worsenWord.test(word)),
    revised: /(?:tilsigtede|måltal|måltallet|målet|tilsigtet|rammen)/u.test(sentence.text.toLowerCase()) && /(?:udvidet|hævet|justeret|sænket|ændret|revideret|opjusteret|nedjusteret)/u.test(text),
  };
}

function predicateFeatures({ sentence, indices, text }: Scope): Pick<Features, 'deliveryAt' | 'eventAt' | 'stateAt' | 'rankAt' | 'watchAt' | 'zeroAt'> {
  const relativeStart = relativeTail(sentence, indices);
  const claim = indices.filter((index) => index < relativeStart);
  return {
    deliveryAt: firstIndex(sentence, claim, (word) => deliveryWord.test(word)),
    eventAt: firstIndex(sentence, claim, (word) => eventWord.test(word)),
    stateAt: firstIndex(sentence, claim, (word) => stateVerb.test(word)),
    rankAt: rankIndex(sentence, indices, text),
    watchAt: watchIndex(sentence, indices, text),
    zeroAt: zeroIndex(sentence, indices),
  };
}

/** Where a closing relative clause begins ("en metode ..., der kan ..."); what it says is not the claim. */
function relativeTail(sentence: Sentence, indices: readonly number[]): number {
  const found = indices.find((index, position) => {
    if (position < 3 || !/^(?:der|som)$/u.test(lower(sentence, index))) return false;
    const before = sentence.items[index - 1];
    const noun = before?.text === ',' ? sentence.items[index - 2] : before;
    const verb = lower(sentence, index + 1);
    return noun?.kind === 'word' && !/^(?:at|så|og|samt|skal|er|end|hvor)$/u.test(noun.lower) && /(?:r|s|an|al|il)$/u.test(verb) && verb !== 'udgangspunkt';
  });
  return found ?? Number.POSITIVE_INFINITY;
}

function quantifierFeatures({ sentence, indices, text }: Scope): Pick<Features, 'eachAt' | 'perYear' | 'perYearAt' | 'average' | 'averageAt' | 'ratio' | 'inTotal'> {
  const perYear = perYearPattern.test(text);
  const averageAt = firstIndex(sentence, indices, (word, index) => /^(?:gennemsnit|gennemsnitlige?|gennemsnitligt|gennemsnittet|middel)$/u.test(word) && !comparesWith(sentence, index));
  return {
    eachAt: eachIndex(sentence, indices),
    perYear,
    perYearAt: perYear ? firstIndex(sentence, indices, (word, index) => perYearPattern.test(phraseAt(sentence, index, 2)) || (/^årlig/u.test(word))) : null,
    average: averageAt !== null,
    averageAt,
    ratio: sentence.items.some((item, index) => item.kind === 'number' && sentence.segments[index] === 'main' && isRatio(sentence, index)),
    inTotal: /(?:i alt|sammenlagt|samlet set|over hele perioden|tilsammen|i løbet af (?:perioden|projektperioden|planen|planperioden|helhedsplanen)|i (?:perioden|projektperioden|planperioden|aftaleperioden|strategiperioden))/u.test(text),
  };
}

/** "gennemsnittet for kommunen" is a benchmark, "et gennemsnit for perioden" is how the own figure is taken. */
function comparesWith(sentence: Sentence, index: number): boolean {
  const phrase = phraseAt(sentence, index + 1, 5);
  if (/^(?:for|over|af|i) (?:hele |de |den |årene|perioden|#|seneste|sidste)*(?:perioden|årene|#|år|seneste|sidste|0)/u.test(phrase)) return false;
  if (/^(?:for|i|af) /u.test(phrase) && phrase.split(' ').slice(1, 5).some((word) => widerArea.test(word))) return true;
  return lower(sentence, index) === 'gennemsnittet' && !/(?:perioden|årene|#)/u.test(phrase);
}

/** "3 gange landsgennemsnittet", "55 pct. af gennemsnittet i regionen", "10 % over kommunens niveau". */
function isRatio(sentence: Sentence, index: number): boolean {
  const item = sentence.items[index];
  if (item?.kind !== 'number') return false;
  const phrase = phraseAt(sentence, index + 1, 10);
  if (item.unit === 'times') return true;
  if (item.unit !== 'percent' || isDuration(item.unit)) return false;
  return /^(?:af|over|under|højere end|lavere end|større end|mindre end|mere end) (?:\p{L}+ ){0,3}?(?:\p{L}*gennemsnit(?:tet|lige|s\p{L}+)?|\p{L}*niveau(?:et)?|kommunens|landets|regionens)(?: |$)/u.test(phrase);
}

/** True where a word of change stands among the words. */
export function isChangeWord(word: string): boolean {
  return riseWord.test(word) || fallWord.test(word) || riseComparative.test(word) || fallComparative.test(word);
}
