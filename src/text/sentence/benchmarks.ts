import { leftWords, type Sentence } from './context.ts';
import { lower, phraseAt } from './phrases.ts';
import { isDuration } from './units.ts';
import { widerArea } from './words.ts';

export const nearPattern =
  /^(?:nærme|nærmer|nærmet|nærmede|tilnærme|tilnærmes|tilnærmer|tættere)$/u;

const benchmarkPhrases: readonly RegExp[] = [
  /^på (?:mindst |samme |minimum )?(?:niveau|højde|linje|linie) med/u,
  /^på lige fod med/u,
  /^(?:mindst |minimum )?(?:den|det) samme som (?:for|hos|blandt|i|på) /u,
  /^(?:mindst )?(?:på )?samme (?:niveau|andel|andele|høje niveau|lave niveau|omfang|gennemsnit) (?:som|der)/u,
  /^(?:mindst )?lige så \p{L}+ (?:\p{L}+ ){0,4}som/u,
  /^(?:ikke )?(?:over|under|højere end|lavere end|bedre end|større end|mindre end|overstige|overstiger|overgå|overgår|flere end|færre end|mere end|hurtigere end|end|når|nå|opnår|svarer til|svare til|svarende til|på|op på|ned på|op til|ned til|til|med)(?: (?:op|ned|på|til|i|for|det|den|de|et|en|resten|hele|niveau|niveauet|gennemsnit|af|samme|mindst|hos|kommunens|gennemsnitlige|\p{L}+s))*? (?:\p{L}*gennemsnit(?:tet|s|sniveau|sniveauet)?(?:-?niveau(?:et)?)?|\p{L}*kommune(?:n|niveau|niveauet|gennemsnit|gennemsnittet)?|landsplan|landet|\p{L}*niveau(?:et)?|byen|regionen|resten|øvrige|omegnen|nabo\p{L}+)(?: |$)/u,
  /^(?:mere|mindre|hurtigere|bedre|højere|lavere) end (?:i )?(?:kommunens|landets|byens|regionens|hele \p{L}+s)(?: |$)/u,
];

export function benchmarkStart(sentence: Sentence, index: number): string | null {
  const phrase = phraseAt(sentence, index, 9);
  const found = benchmarkPhrases
    .map((pattern) => pattern.exec(phrase)?.[0])
    .find((match) => match !== undefined);
  if (
    found !== undefined &&
    !/gennemsnit|kommune|lands|byen|region|resten|øvrige/u.test(found) &&
    /^(?:som )?(?:(?:i |ved |for )?(?:#|dag|nu|start\p{L}*|planens|projektets|baseline|udgangspunktet|tidligere|hidtil|året))/u.test(
      phrase.slice(found.length).trim(),
    )
  )
    return null;
  if (
    found !== undefined &&
    /(?:^| )gennemsnit(?:tet)?$/u.test(found.trim()) &&
    /^(?:for|i|over|af) (?:de |perioden |årene )*(?:#|seneste|sidste|foregående|tidligere|0 år)/u.test(
      phrase.slice(found.length).trim(),
    )
  )
    return null;
  if (found === undefined || found.includes(' 0 ') || found.includes('#')) return null;
  if (
    /^(?:på|til|med)/u.test(found) &&
    !/^på (?:lige fod|(?:mindst |samme |minimum )?(?:niveau|højde|linje|linie)) med/u.test(found) &&
    !/gennemsnit|niveau/u.test(found)
  )
    return null;
  if (
    /^(?:med|til|på) /u.test(found) &&
    /fælles|dette niveau|det niveau|nuværende|i niveau/u.test(found)
  )
    return null;
  return found.trim();
}

/** "må ikke overstige niveauet for 2021": the own past is the limit. */
function isKeptLimit(sentence: Sentence, index: number): boolean {
  return (
    lower(sentence, index) === 'niveauet' &&
    /^niveauet (?:for|i|fra|ved) (?:#|dag|baseline\p{L}*|udgangspunktet)/u.test(
      phraseAt(sentence, index, 4),
    ) &&
    /(?:^| )(?:ikke|aldrig) (?:\S+ ){0,4}?(?:overstige|overstiger|over|under)$/u.test(
      leftWords(sentence, index, 6),
    )
  );
}

/** "er fortsat i job": still, not kept. */
export function isStill(sentence: Sentence, index: number): boolean {
  return (
    lower(sentence, index) === 'fortsat' &&
    /^(?:i|på|med|til|hos|en|et)$/u.test(lower(sentence, index + 1))
  );
}

/** "ligger fast", "på samme niveau som i 2019", "som i dag": what there is, is kept. */
export function isHeld(sentence: Sentence, index: number): boolean {
  if (
    lower(sentence, index) === 'fast' &&
    /^(?:ligge|ligger|holde|holdes)$/u.test(lower(sentence, index - 1))
  )
    return true;
  if (isKeptLimit(sentence, index)) return true;
  if (
    /^lige så \S+ (?:\S+ ){0,8}?som (?:i |ved |til )?(?:#|dag|nu|sidst|sidste|hidtil)(?: |$)/u.test(
      phraseAt(sentence, index, 14),
    )
  )
    return true;
  return /^(?:samme|mindst samme|uændret) (?:høje |lave )?niveau som (?:i |ved |for )?(?:#|dag|nu|start|hidtil|tidligere)/u.test(
    phraseAt(sentence, index, 8),
  );
}

/** "gennemsnittet for kommunen" is a benchmark, "et gennemsnit for perioden" is how the own figure is taken. */
export function comparesWith(sentence: Sentence, index: number): boolean {
  const phrase = phraseAt(sentence, index + 1, 5);
  if (
    /^(?:for|over|af|i) (?:hele |de |den |årene|perioden|#|seneste|sidste)*(?:perioden|årene|#|år|seneste|sidste|0)/u.test(
      phrase,
    )
  )
    return false;
  if (
    /^(?:for|i|af) /u.test(phrase) &&
    phrase
      .split(' ')
      .slice(1, 5)
      .some((word) => widerArea.test(word))
  )
    return true;
  return lower(sentence, index) === 'gennemsnittet' && !/(?:perioden|årene|#)/u.test(phrase);
}

/** "3 gange landsgennemsnittet", "55 pct. af gennemsnittet i regionen", "10 % over kommunens niveau". */
/** "overstige landsgennemsnittet med mere end 10 %". */
function exceedsBenchmark(sentence: Sentence, index: number): boolean {
  const left = leftWords(sentence, index, 10);
  return (
    /(?:overstige|overstiger|overgå|overgår|ligge|ligger|afvige|afviger) .*med(?: (?:mere end|over|højst|maks|mindst))?$/u.test(
      left,
    ) && left.split(' ').some((word) => widerArea.test(word))
  );
}

export function isRatio(sentence: Sentence, index: number): boolean {
  const item = sentence.items[index];
  if (item?.kind !== 'number') return false;
  const phrase = phraseAt(sentence, index + 1, 10);
  if (item.unit === 'times') return true;
  if (item.unit !== 'percent' || isDuration(item.unit)) return false;
  if (exceedsBenchmark(sentence, index)) return true;
  return /^(?:af|over|under|højere end|lavere end|større end|mindre end|mere end) (?:\p{L}+ ){0,3}?(?:\p{L}*gennemsnit(?:tet|lige|s\p{L}+)?|\p{L}*niveau(?:et)?|kommunens|landets|regionens)(?: |$)/u.test(
    phrase,
  );
}
