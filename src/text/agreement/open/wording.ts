import type { Place, Question } from '#domain/agreements/question.ts';
import { linesOf } from '#text/agreement/lines.ts';
import { firstMonthIn } from '#text/agreement/period.ts';
import { ask, placedCriteria, type ReadParts } from './ask.ts';

/** Slips, double meanings and doubtful signs, wherever in the document they stand. */
export function wordingQuestions(parts: ReadParts): Question[] {
  const places = placesOf(parts);
  return [
    ...eachFound(places, dotDecimal, (value, place) =>
      ask(
        { kind: 'dot-decimal', value },
        value,
        place,
        ['decimalPoint', 'thousandsPoint'],
        'decimalPoint',
      ),
    ),
    ...eachFound(places, slip, (words, place) =>
      ask({ kind: 'wording-slip', slip: words }, words, place, ['asWritten', 'mistake'], 'mistake'),
    ),
    ...strayQuotes(parts),
    ...eachFound(places, citation, (words, place) =>
      ask(
        { kind: 'citation-unclear', citation: words },
        words,
        place,
        ['asWritten', 'mistake'],
        'asWritten',
      ),
    ),
    ...laterText(parts, places),
    ...twoMeanings(parts, places),
    ...namedPersons(parts),
  ];
}

/** Lines of all sections; those under a numbered heading are placed there. */
function placesOf(parts: ReadParts): Place[] {
  return parts.sections.flatMap((section) => {
    let number = section.number === null ? null : String(section.number);
    return section.blocks.flatMap((block) => {
      if (block.kind === 'heading') number = /^\d{1,2}\.\d{1,2}/u.exec(block.text)?.[0] ?? number;
      return linesOf([block]).map((words) => ({ section: number, words }));
    });
  });
}

const dotDecimal = /(?<![\d.,])(\d{1,2}\.\d{1,2})(?![\d.])\s*(?:%|pct|procent)/iu;
const slip =
  /(?<!\p{L})(nærmer sig (?:gennem|over|under) \p{L}+|(?:gennem|efter|under) (?:gennem|efter|under)\p{L}+|(\p{L}{3,}) \2)(?!\p{L})/iu;
const citation = /(§\s*\d{1,3},\s*stk\.\s*\d{1,2}\.\d{1,2})/u;

function eachFound(
  places: readonly Place[],
  pattern: RegExp,
  question: (found: string, place: Place) => Question,
): Question[] {
  const seen = new Set<string>();
  return places.flatMap((place) => {
    const found = pattern.exec(place.words)?.[1];
    if (found === undefined || seen.has(found)) return [];
    seen.add(found);
    return [question(found, place)];
  });
}

function strayQuotes(parts: ReadParts): Question[] {
  return placedCriteria(parts).flatMap(({ criterion, place }) => {
    const quotes = criterion.sentence.match(/["”“]/gu)?.length ?? 0;
    if (quotes % 2 === 0) return [];
    const about = { kind: 'wording-slip', slip: '"' } as const;
    return [
      ask(about, `${criterion.code}-citationstegn`, place, ['asWritten', 'mistake'], 'mistake'),
    ];
  });
}

/** "Opdateret okt. 2018" in an agreement from January 2017: it was amended, and versions differ. */
function laterText(parts: ReadParts, places: readonly Place[]): Question[] {
  const start = parts.period?.from;
  if (start === undefined) return [];
  return places.flatMap((place) => {
    if (!/opdateret|revideret|ændret|justeret/iu.test(place.words)) return [];
    const date = firstMonthIn(place.words);
    if (date === undefined || date <= start) return [];
    return [
      ask(
        { kind: 'text-after-start', date, start },
        date,
        place,
        ['amendedLater', 'mistake'],
        'amendedLater',
      ),
    ];
  });
}

/** "Revision" is both the audit of accounts and the change of an agreement. */
function twoMeanings(parts: ReadParts, places: readonly Place[]): Question[] {
  const isAmendment = parts.sections.some((section) => /^revision af/iu.test(section.title));
  const audit = places.find(
    ({ words }) =>
      /årlige revision|revisionen|revisor|regnskabsaflæggelse/iu.test(words) &&
      /revis/iu.test(words),
  );
  if (!isAmendment || audit === undefined) return [];
  return [
    ask({ kind: 'word-two-meanings', word: 'revision' }, 'revision', audit, ['noted'], 'noted'),
  ];
}

function namedPersons(parts: ReadParts): Question[] {
  const named = parts.signatures.filter((signature) => signature.person !== null);
  const first = named[0];
  if (first === undefined) return [];
  const place = { section: null, words: first.words };
  return [
    ask(
      { kind: 'persons-named', count: named.length },
      '',
      place,
      ['leaveOut', 'asWritten'],
      'leaveOut',
    ),
  ];
}
