import { mainIndices, type Sentence } from './context.ts';
import type { Features } from './features.ts';
import { everyWord, holdWord, measureNoun, modalWord, ownArea, stateVerb } from './words.ts';

/** A stretch of the text with its words. */
export type Named = { readonly from: number; readonly to: number; readonly text: string };

function stretch(sentence: Sentence, first: number, last: number): Named | null {
  const from = sentence.items[first]?.from;
  const to = sentence.items[last]?.to;
  if (from === undefined || to === undefined || to <= from) return null;
  return { from, to, text: sentence.text.slice(from, to) };
}

const fallVerb =
  /^(?:faldet|steget|reduceret|nedbragt|forbedret|styrket|øget|mindsket|halveret|fordoblet|vokset|etableret|udarbejdet|vedtaget|oprettet)$/u;
const closing =
  /^(?:skal|vil|må|bør|er|stiger|falder|nærmer|overstiger|ligger|udgør|når|kommer|øges|mindskes|reduceres|forbedres|styrkes|fastholdes|vokser|halveres|fordobles|sænkes|nedbringes|bliver|har|bevares|opretholdes|løftes|højnes|følges|udgøre|fra|til|med|svarer|være|mindst|minimum|højst|maksimalt)$/u;
/** Words no noun phrase ends with. */
const dangling =
  /^(?:i|på|og|der|som|,|af|til|fra|for|inden|med|ved|de|den|det|en|et|ud|op|ned|mod|om)$/u;
const opening =
  /^(?:at|så|minimum|mindst|højst|den|det|de|en|et|,|i|inden|senest|der|skal|vil|ved|udgangen|af|for|alle|\p{L}*(?:periodens|projektets|planens|aftalens|årets)|afslutning|udløb|ophør)$/u;

/** "Tallet skal falde" points back to what the sentence before named. */
function isPointer(sentence: Sentence, index: number): boolean {
  if (/^gennemsnit/u.test(sentence.items[index]?.lower ?? ''))
    return /^(?:over|for|på|i|af)$/u.test(sentence.items[index + 1]?.lower ?? '');
  if (
    !/^(?:tal|tallet|andel|andelen|antal|antallet|niveauet)$/u.test(
      sentence.items[index]?.lower ?? '',
    )
  )
    return false;
  const next = sentence.items[index + 1]?.lower ?? '';
  return (sentence.ordinals[index] ?? 0) > 0 && (next === 'til' || closing.test(next));
}

/** Where the noun phrase that is measured begins: at a measure noun, else after a comparative, else at the subject. */
function indicatorStart(
  sentence: Sentence,
  features: Features,
  indices: readonly number[],
): number | null {
  const measured = indices.find(
    (index) => measureNoun.test(sentence.items[index]?.lower ?? '') && !isPointer(sentence, index),
  );
  if (measured !== undefined) return measured;
  const comparative = features.changes.find((change) =>
    /^(?:flere|færre|højere|lavere|bedre|større|mindre|øge|styrke|forbedre|mindske|reducere|halvere|nedbringe|sænke|fordoble|øget)$/u.test(
      sentence.items[change.index]?.lower ?? '',
    ),
  );
  if (comparative !== undefined) return comparative.index + 1;
  const made = madeThing(sentence, features, indices);
  if (made !== null) return made;
  return (
    indices.find(
      (index) =>
        sentence.items[index]?.kind === 'word' && !opening.test(sentence.items[index]?.lower ?? ''),
    ) ?? null
  );
}

/** "opføres 450 boliger", "udarbejdes en plan": what is counted or made stands after the verb and the number. */
function madeThing(
  sentence: Sentence,
  features: Features,
  indices: readonly number[],
): number | null {
  const verb = features.deliveryAt ?? features.eventAt;
  if (verb === null) return null;
  const subject = indices.some(
    (index) =>
      index < verb &&
      sentence.items[index]?.kind === 'word' &&
      !opening.test(sentence.items[index]?.lower ?? '') &&
      !closing.test(sentence.items[index]?.lower ?? ''),
  );
  if (subject) return null;
  let start = verb + 1;
  while (
    sentence.items[start]?.kind === 'number' ||
    /^(?:en|et|mindst|minimum|ca|i|alt|højst)$/u.test(sentence.items[start]?.lower ?? '')
  )
    start += 1;
  const item = sentence.items[start];
  if (item?.kind !== 'word' || /^(?:af|på|senest|inden|ved|til|med|og|som|der)$/u.test(item.lower))
    return null;
  return start;
}

/** "andelen, der har ...": a clause that belongs to the noun, although no comma closes it. */
function opensRelative(sentence: Sentence, index: number, start: number): boolean {
  const before = sentence.items[index - 1];
  return (
    index > start &&
    /^(?:der|som)$/u.test(sentence.items[index]?.lower ?? '') &&
    (before?.text === ',' || before?.kind === 'word' || before?.kind === 'aside')
  );
}

function endsRelative(features: Features, index: number, word: string): boolean {
  const claimed = features.changes.some((change) => change.index === index);
  return (
    claimed ||
    index === features.nearAt ||
    index === features.benchmarkAt ||
    /^(?:skal|vil|må|bør)$/u.test(word)
  );
}

/** The noun phrase that is measured, up to the verb, a bracket or the end of the sentence. */
export function readIndicator(sentence: Sentence, features: Features): Named | null {
  const indices = mainIndices(sentence);
  const start = indicatorStart(sentence, features, indices);
  if (start === null) return null;
  let last = start;
  let describes = false;
  for (let index = start; index < sentence.items.length; index += 1) {
    const item = sentence.items[index];
    if (item === undefined || item.parenthesis > 0 || /^[.;:(]$/u.test(item.text)) break;
    describes =
      (describes || opensRelative(sentence, index, start)) &&
      item.text !== ',' &&
      !endsRelative(features, index, item.lower);
    const inside = describes || sentence.segments[index] === 'relative';
    if (
      !inside &&
      index > start &&
      (closing.test(item.lower) ||
        item.kind === 'period' ||
        item.kind === 'number' ||
        /^[–—]$/u.test(item.text) ||
        isVerb(item.lower) ||
        (item.kind === 'word' && stateVerb.test(item.lower)))
    )
      break;
    if (sentence.segments[index] !== 'main' && !inside) break;
    if (!dangling.test(item.lower)) last = index;
  }
  return stretch(sentence, start, last);
}

function isVerb(word: string): boolean {
  return (
    /^(?:falde|stige|måles|bevæger|opfører|deltage)$/u.test(word) ||
    fallVerb.test(word) ||
    holdWord.test(word)
  );
}

function populationEnd(sentence: Sentence, start: number): number {
  let last = start;
  for (let index = start + 1; index < Math.min(start + 8, sentence.items.length); index += 1) {
    const item = sentence.items[index];
    if (
      item === undefined ||
      (item.kind === 'mark' && item.text !== '/') ||
      item.kind === 'number' ||
      item.kind === 'period'
    )
      break;
    if (
      modalWord.test(item.lower) ||
      closing.test(item.lower) ||
      /^(?:som|der|og|samt)$/u.test(item.lower) ||
      (item.kind === 'word' && stateVerb.test(item.lower))
    )
      break;
    if (!dangling.test(item.lower)) last = index;
  }
  return last;
}

/** "På skoler med under 70 % fremmøde, ...": everything up to the comma says whom the claim is for. */
function selectedPopulation(sentence: Sentence): Named | null {
  const comma = sentence.items.findIndex((item) => item.text === ',' && item.parenthesis === 0);
  const modal = sentence.items.findIndex((item) => modalWord.test(item.lower));
  const second = sentence.items.findIndex((item, index) => index > comma && item.text === ',');
  const opensClause = /^(?:hvor|der|som)$/u.test(sentence.items[comma + 1]?.lower ?? '');
  const end = comma < 0 ? modal : opensClause && second > 0 ? second : comma;
  return end < 2 ? null : stretch(sentence, 1, end - 1);
}

/** Whom or where the claim is for: "alle bydele", "i boligområdet", "i Valby", "blandt 18-29-årige", "af beboerne". */
export function readPopulation(
  sentence: Sentence,
  features: Features,
  selects: boolean,
): Named | null {
  if (selects) return selectedPopulation(sentence);
  if (features.eachAt !== null)
    return stretch(sentence, features.eachAt, populationEnd(sentence, features.eachAt));
  const indices = mainIndices(sentence);
  const among = indices.find((index) => sentence.items[index]?.lower === 'blandt');
  if (among !== undefined && features.rankAt === null)
    return stretch(sentence, among + 1, populationEnd(sentence, among + 1));
  const other = features.nearAt ?? features.benchmarkAt ?? Number.POSITIVE_INFINITY;
  const place = indices.find((index) => {
    if (index > other) return false;
    const preposition = sentence.items[index]?.lower;
    const next = sentence.items[index + 1];
    return (
      (preposition === 'i' || preposition === 'på') &&
      next?.kind === 'word' &&
      (ownArea.test(next.lower) || /^\p{Lu}/u.test(next.text))
    );
  });
  if (place !== undefined) return stretch(sentence, place + 1, populationEnd(sentence, place + 1));
  const of = sentence.items.findIndex(
    (item, index) =>
      item.lower === 'af' &&
      index > 0 &&
      (sentence.items[index - 1]?.kind === 'number' ||
        /^(?:andelen|andel|antallet|antal)$/u.test(sentence.items[index - 1]?.lower ?? '')),
  );
  if (
    of < 0 ||
    sentence.items[of + 1] === undefined ||
    everyWord.test(sentence.items[of + 1]?.lower ?? '')
  )
    return null;
  return stretch(sentence, of + 1, populationEnd(sentence, of + 1));
}

const sourceWord = /^(?:ifølge|jf|kilde|datakilde|målt)$/u;

/** A source that the words themselves name: "ifølge politiets tryghedsindeks", "Kilde: X", "X viser, at". */
export function readSource(sentence: Sentence): Named | null {
  const shows = sentence.items.findIndex((item) => item.lower === 'viser');
  if (
    shows > 0 &&
    sentence.items[shows + 1]?.text === ',' &&
    sentence.items[shows + 2]?.lower === 'at'
  )
    return stretch(sentence, 0, shows - 1);
  const mark = sentence.items.findIndex(
    (item, index) =>
      sourceWord.test(item.lower) &&
      (item.lower !== 'målt' ||
        /^(?:i|ved|via|med)$/u.test(sentence.items[index + 1]?.lower ?? '')) &&
      (item.lower !== 'jf' || sentence.items[index + 1]?.kind === 'word'),
  );
  if (mark < 0) return null;
  let start = mark + 1;
  while (/^(?::|i|ved|via|med)$/u.test(sentence.items[start]?.lower ?? '')) start += 1;
  if (sentence.items[start]?.kind !== 'word') return null;
  let last = start;
  while (
    last + 1 < sentence.items.length &&
    last - start < 7 &&
    !/^[.,;:()]$/u.test(sentence.items[last + 1]?.text ?? '')
  ) {
    if (
      modalWord.test(sentence.items[last + 1]?.lower ?? '') ||
      closing.test(sentence.items[last + 1]?.lower ?? '')
    )
      break;
    last += 1;
  }
  return stretch(sentence, start, last);
}
