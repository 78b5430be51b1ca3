import type { Sentence } from './context.ts';
import { firstIndex, lower, phraseAt } from './phrases.ts';
import { leastOrMost } from './role-words.ts';
import { everyWord, populationNoun, superlative } from './words.ts';

export function watchIndex(
  sentence: Sentence,
  indices: readonly number[],
  text: string,
): number | null {
  const without =
    /(?:uden (?:måltal|mål|at der)|ingen måltal|ikke (?:fastsat|opstillet|sat) (?:et |noget )?mål|(?:sætter|opstiller|stiller|har) ikke (?:\p{L}+ )?(?:mål|måltal)|(?:der )?(?:opstilles|sættes|fastsættes) (?:ikke|intet|ingen)|følges (?:løbende|årligt|tæt|over tid|alene|kun|blot)?|følger (?:\p{L}+ )?(?:udviklingen|antallet|andelen|omfanget)|(?:følge|følger) (?:løbende|tæt)|udviklingen (?:i|på|følges)|monitorer|overvåg|holdes øje med|holde øje med|under opsyn|iagttag|til orientering|alene til)/u;
  const watched =
    /(?:følges|følger|følge|måler|måles|monitor|overvåg|øje med|opsyn|iagttag|orientering|registreres|opgøres|måltal|kortlægges)/u;
  const counted =
    /(?:^| )(?:antal|antallet|andelen|omfanget|udviklingen|tallet) .*(?:registreres|opgøres|monitoreres|dokumenteres|noteres)(?: |$)/u;
  if (!counted.test(text) && (!without.test(text) || !watched.test(text))) return null;
  return firstIndex(sentence, indices, (word) =>
    /^(?:følges|følge|følger|måler|måles|monitor\p{L}*|overvåg\p{L}*|øje|opsyn|iagttag\p{L}*|orientering|registreres|opgøres|dokumenteres|noteres|måltal|kortlægges)$/u.test(
      word,
    ),
  );
}

/** "blandt de 5 kommuner med lavest sygefravær": the number of the first, and what they are first in. */
function isAmongFirst(sentence: Sentence, index: number): boolean {
  return (
    sentence.items[index]?.kind === 'number' &&
    /^(?:blandt|mellem)(?: de)? 0$/u.test(
      [lower(sentence, index - 2), lower(sentence, index - 1), '0']
        .filter((word) => /^(?:blandt|mellem|de|0)$/u.test(word))
        .join(' '),
    ) &&
    leastOrMost.test(phraseAt(sentence, index + 1, 9))
  );
}

export function rankIndex(
  sentence: Sentence,
  indices: readonly number[],
  text: string,
): number | null {
  const place = firstIndex(
    sentence,
    indices,
    (word, index) =>
      /^(?:top|nummer|plads|pladsen|placering|førsteplads|førstepladsen|rangliste|ranglisten)$/u.test(
        word,
      ) &&
      (/^(?:top|nummer)$/u.test(word)
        ? /^(?:number|aside)$/u.test(sentence.items[index + 1]?.kind ?? '')
        : /plac|rang|førsteplads/u.test(word) ||
          sentence.items[index - 1]?.kind === 'number' ||
          sentence.items[index - 2]?.kind === 'number'),
  );
  if (place !== null) return place;
  const among = firstIndex(sentence, indices, (_, index) => isAmongFirst(sentence, index));
  if (among !== null) return among;
  return firstIndex(sentence, indices, (word, index) => {
    if (!superlative.test(word)) return false;
    const phrase = phraseAt(sentence, index + 1, 9);
    const before = [
      lower(sentence, index - 1),
      lower(sentence, index - 2),
      lower(sentence, index - 3),
      lower(sentence, index - 4),
      lower(sentence, index - 5),
    ];
    const bounds =
      sentence.items[index + 1]?.kind !== 'word' || /^(?:en|et)$/u.test(lower(sentence, index + 1));
    if (word === 'mindst' && bounds) return false;
    const among =
      /(?:^| )(?:blandt|af alle|af de|af kommunens|i landet|i regionen|i danmark|i kommunen|i byen|i hele|i københavn|ud af)(?: |$)/u.test(
        phrase,
      ) || before.includes('blandt');
    const predicate =
      /^(?:være|er|bliver|blive|har|have|den|det|de|ligge|ligger)$/u.test(before[0] ?? '') ||
      sentence.items[index - 1]?.kind === 'number';
    return (
      (among && predicate && !(word === 'mindst' || word === 'højst')) ||
      (before.includes('blandt') && sentence.items[index - 1]?.kind === 'number') ||
      (among &&
        /^(?:mindst|højst)$/u.test(word) &&
        /^(?:har|have)$/u.test(before[0] ?? '') &&
        !/0/u.test(phrase)) ||
      (among && text.startsWith(word))
    );
  });
}

/** "i mindst tre af de fire afdelinger": in how many of the units the claim must hold. As a subject they are counted instead. */
export function isSomeOf(sentence: Sentence, index: number): boolean {
  const many = sentence.items[index];
  if (many?.kind !== 'number' || many.unit !== 'count' || lower(sentence, index + 1) !== 'af')
    return false;
  const located = /^(?:i|på|for|hos)(?: \p{L}+)?$/u.test(
    `${lower(sentence, index - 2)} ${lower(sentence, index - 1)}`.trim(),
  );
  const ahead = sentence.items.slice(index + 2, index + 7);
  const noun = ahead.findIndex((item) => item.kind === 'word' && populationNoun.test(item.lower));
  if (noun < 0 || ahead.slice(0, noun).some((item) => item.kind === 'mark')) return false;
  return located || /^(?:i|på|for|hos)$/u.test(lower(sentence, index - 1));
}

export function eachIndex(sentence: Sentence, indices: readonly number[]): number | null {
  const some = indices.find((index) => isSomeOf(sentence, index));
  if (some !== undefined) return some;
  return firstIndex(sentence, indices, (word, index) => {
    if (!everyWord.test(word)) return false;
    if (
      /^(?:blandt|end|af|mellem|hele)$/u.test(lower(sentence, index - 1)) &&
      lower(sentence, index - 1) !== 'mellem'
    )
      return false;
    for (let at = index + 1; at <= index + 5; at += 1) {
      const next = lower(sentence, at);
      if (
        /^(?:år|skoleår|året|uge|måned|gang|kvartal|halvår)$/u.test(next) ||
        (sentence.items[at]?.kind === 'mark' && sentence.items[at]?.text !== '-')
      )
        return false;
      const cohort = sentence.items[at]?.kind === 'aside' && /(?:klasse|årgang)/u.test(next);
      if (cohort || populationNoun.test(next)) return true;
      if (
        sentence.items[at]?.kind === 'word' &&
        !/^(?:af|de|planens|områdets|enkelt|enkelte|eneste|kommunens|boligorganisationens|byens|tre|deltagende|berørte|involverede|udvalgte|almene|vores|lokale|udsatte|socialt|største|mindste|nævnte|omfattede|\p{L}+s)$/u.test(
          next,
        )
      )
        return false;
    }
    return false;
  });
}

/** "må ikke være tomme boliger", "ingen unge": a number of zero is entailed. */
export function zeroIndex(sentence: Sentence, indices: readonly number[]): number | null {
  return firstIndex(sentence, indices, (word, index) => {
    const next = sentence.items[index + 1];
    const after = sentence.items[index + 2];
    if (word === 'ingen')
      return (
        next?.kind === 'word' &&
        /(?:er|e|re|erne)$|^unge|^børn/u.test(next.lower) &&
        !/^(?:ændring|større|yderligere|stigning|forværring|af|af)$/u.test(next.lower)
      );
    if (word !== 'ikke') return false;
    const modal =
      /^(?:skal|må|vil|længere)$/u.test(lower(sentence, index - 1)) ||
      /^(?:har|er)$/u.test(lower(sentence, index - 1));
    const verb = next?.lower === 'længere' ? after : next;
    const noun = sentence.items[index + (next?.lower === 'længere' ? 3 : 2)];
    const bare =
      noun?.lower === 'nogen' ? sentence.items[index + (next?.lower === 'længere' ? 4 : 3)] : noun;
    return (
      modal &&
      /^(?:have|være|findes|forekomme)$/u.test(verb?.lower ?? '') &&
      bare?.kind === 'word' &&
      (noun?.lower === 'nogen' ||
        /(?:er|ere|løse|ledige|dømte|sigtede|utrygge|anbragte)$|^unge$|^børn$/u.test(bare.lower)) &&
      !/^(?:under|over|flere|færre|mere|mindre|højere|lavere|større|dårligere|ringere)$/u.test(
        bare.lower,
      )
    );
  });
}
