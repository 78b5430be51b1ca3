import {
  benchmarkStart,
  comparesWith,
  isHeld,
  isRatio,
  isStill,
  nearPattern,
} from './benchmarks.ts';
import { type ChangeMark, findChanges } from './changes.ts';
import { mainIndices, mainText, type Sentence } from './context.ts';
import { firstIndex, lower, phraseAt } from './phrases.ts';
import { eachIndex, rankIndex, watchIndex, zeroIndex } from './quantifiers.ts';
import {
  deliveryWord,
  documentNoun,
  eventWord,
  gapWord,
  holdWord,
  stateVerb,
  stopWord,
  worsenWord,
} from './words.ts';

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
  readonly documentAt: number | null;
  readonly eventAt: number | null;
  readonly stateAt: number | null;
  readonly rankAt: number | null;
  readonly watchAt: number | null;
  readonly eachAt: number | null;
  readonly zeroAt: number | null;
  readonly perYear: boolean;
  /** A number of things in every year, quarter, month or week. */
  readonly perPeriod: boolean;
  readonly perYearAt: number | null;
  readonly average: boolean;
  readonly averageAt: number | null;
  readonly ratio: boolean;
  readonly revised: boolean;
  readonly inTotal: boolean;
};

const perPeriodPattern =
  /(?:^| )(?:i (?:kvartalet|måneden|ugen)|om (?:måneden|ugen)|(?:pr|per) (?:kvartal|måned|uge|halvår|semester)|hver (?:måned|uge)|hvert (?:kvartal|halvår)|månedlige?|ugentlige?|kvartalsvis|månedligt|ugentligt)(?: |$|,)/u;
const perYearPattern =
  /(?:^| )(?:pr (?:år|skoleår|kalenderår)|per år|om året|årligt|årlige?|hvert (?:år|skoleår|kalenderår|eneste år)|år for år|pr år)(?: |$|,)/u;

const heldPattern =
  /(?:i træk|i hver(?:t)? af (?:de |de 0 |alle )?(?:årene|år|#|skoleår)|i alle (?:årene|år|0 år)|(?:på|efter) hinanden følgende|alle (?:årene|0 år|planens år|fire år)|de seneste 0 (?:har|er)|både (?:i )?#|skoleårene # og #|i # , # og (?:i )?#|i (?:nogen|noget|intet|ingen) (?:af (?:de )?årene|år)|hele (?:perioden|projektperioden|planperioden)|(?:og|derefter|dernæst|siden) (?:fastholde|fastholdes|fastholder|holde|holdes|opretholdes|bevares|blive|forblive|bliver|forbliver)|gennem hele)/u;

/** Collects what the kind rules need from the words of the claim. */
export function readFeatures(sentence: Sentence): Features {
  const indices = mainIndices(sentence);
  const text = mainText(sentence);
  const all = { sentence, indices, text };
  return { ...changeFeatures(all), ...predicateFeatures(all), ...quantifierFeatures(all), text };
}

type Scope = {
  readonly sentence: Sentence;
  readonly indices: readonly number[];
  readonly text: string;
};

function changeFeatures({
  sentence,
  indices,
  text,
}: Scope): Pick<
  Features,
  | 'changes'
  | 'gapAt'
  | 'nearAt'
  | 'benchmarkAt'
  | 'benchmarkPhrase'
  | 'holdAt'
  | 'heldYearsAt'
  | 'worsenAt'
  | 'revised'
> {
  const benchmarkAt = firstIndex(
    sentence,
    indices,
    (_, index) => benchmarkStart(sentence, index) !== null,
  );
  return {
    changes: findChanges(sentence, indices),
    gapAt: firstIndex(sentence, indices, (word) => gapWord.test(word)),
    nearAt: firstIndex(
      sentence,
      indices,
      (word, index) =>
        (nearPattern.test(word) &&
          (word !== 'tættere' || /^(?:på|til)$/u.test(lower(sentence, index + 1)))) ||
        (/^(?:retning|bevæger|bevæge)$/u.test(word) &&
          /(?:mod|i retning af) (?:\p{L}+ ){0,3}(?:\p{L}*gennemsnit|\p{L}*niveau)/u.test(
            phraseAt(sentence, index, 9),
          )),
    ),
    benchmarkAt,
    benchmarkPhrase: benchmarkAt === null ? null : benchmarkStart(sentence, benchmarkAt),
    holdAt: firstIndex(
      sentence,
      indices,
      (word, index) =>
        (holdWord.test(word) && !isStill(sentence, index)) || isHeld(sentence, index),
    ),
    heldYearsAt: heldPattern.test(text)
      ? firstIndex(
          sentence,
          indices,
          (word, index) =>
            /^(?:skoleårene|\d{4}|nogen|noget|intet|ingen|både|træk|hvert|hinanden|alle|fastholde|fastholdes|fastholder|holde|holdes|opretholdes|bevares|blive|bliver|forblive|forbliver|hele|seneste|gennem)$/u.test(
              word,
            ) && heldPattern.test(phraseAt(sentence, Math.max(0, index - 1), 7)),
        )
      : null,
    worsenAt: firstIndex(sentence, indices, (word) => worsenWord.test(word) || stopWord.test(word)),
    revised:
      /(?:tilsigtede|planlagte|forventede|aftalte|måltal|måltallet|målet|tilsigtet|rammen)/u.test(
        sentence.text.toLowerCase(),
      ) && /(?:udvidet|hævet|justeret|sænket|ændret|revideret|opjusteret|nedjusteret)/u.test(text),
  };
}

function predicateFeatures({
  sentence,
  indices,
  text,
}: Scope): Pick<
  Features,
  'deliveryAt' | 'documentAt' | 'eventAt' | 'stateAt' | 'rankAt' | 'watchAt' | 'zeroAt'
> {
  const relativeStart = relativeTail(sentence, indices);
  const claim = indices.filter((index) => index < relativeStart);
  return {
    deliveryAt: firstIndex(
      sentence,
      claim,
      (word, index) =>
        deliveryWord.test(word) ||
        (word === 'afsluttet' && /^(?:er|være|bliver|blive)$/u.test(lower(sentence, index - 1))),
    ),
    documentAt: firstIndex(
      sentence,
      claim,
      (word, index) =>
        documentNoun.test(word) &&
        /^(?:en|et|egen|fælles|\p{L}+et)$/u.test(lower(sentence, index - 1)) &&
        /(?:^| )(?:har|fået|får|foreligger|er)(?: |$)/u.test(text),
    ),
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
    return (
      noun?.kind === 'word' &&
      !/^(?:at|så|og|samt|skal|er|end|hvor)$/u.test(noun.lower) &&
      /(?:r|s|an|al|il)$/u.test(verb) &&
      verb !== 'udgangspunkt'
    );
  });
  return found ?? Number.POSITIVE_INFINITY;
}

function quantifierFeatures({
  sentence,
  indices,
  text,
}: Scope): Pick<
  Features,
  'eachAt' | 'perPeriod' | 'perYear' | 'perYearAt' | 'average' | 'averageAt' | 'ratio' | 'inTotal'
> {
  const perYear = perYearPattern.test(text);
  const averageAt = firstIndex(
    sentence,
    indices,
    (word, index) =>
      /^(?:gns|snit|gennemsnit|gennemsnitlige?|gennemsnitligt|gennemsnittet|middel)$/u.test(word) &&
      !comparesWith(sentence, index),
  );
  return {
    eachAt: eachIndex(sentence, indices),
    perYear,
    perPeriod: perYear || perPeriodPattern.test(text),
    perYearAt: perYear
      ? firstIndex(
          sentence,
          indices,
          (word, index) =>
            perYearPattern.test(phraseAt(sentence, index, 2)) || /^årlig/u.test(word),
        )
      : null,
    average: averageAt !== null,
    averageAt,
    ratio: sentence.items.some(
      (item, index) =>
        item.kind === 'number' && sentence.segments[index] === 'main' && isRatio(sentence, index),
    ),
    inTotal:
      /(?:i alt|sammenlagt|samlet set|over hele perioden|tilsammen|i løbet af (?:perioden|projektperioden|planen|planperioden|helhedsplanen)|i (?:perioden|projektperioden|planperioden|aftaleperioden|strategiperioden))/u.test(
        text,
      ),
  };
}
