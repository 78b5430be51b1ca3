import type { Question } from '#domain/agreements/question.ts';
import { ask, askFor, placedCriteria, type ReadParts, sectionNumber } from './ask.ts';

/** Whom the criteria are about: part of the area, the area, a town district; and who changes midway. */
export function populationQuestions(parts: ReadParts): Question[] {
  return [...differing(parts), ...mixed(parts), ...abbreviated(parts), ...alikeSources(parts)];
}

const aside = /\([^()]*\)/gu;
const properPlace = /(?:^|\s)(?:i|for|på)\s+(\p{Lu}\p{L}{3,}(?:\s?\/\s?\p{Lu}\p{L}+)?)/u;

/** The criterion names one place and its starting figure another. */
function differing(parts: ReadParts): Question[] {
  return placedCriteria(parts).flatMap(({ criterion, place }) => {
    const own = properPlace.exec(criterion.sentence.replace(aside, ' '))?.[1];
    const asides = (criterion.sentence.match(aside) ?? []).join(' ');
    const other = /\bi\s+(boligområdet|området)(?!\p{L})/iu.exec(asides)?.[1];
    const isDepartment = parts.departments.list.some((one) => one.name === own);
    if (own === undefined || other === undefined || isDepartment || /^Københavns?$/u.test(own)) {
      return [];
    }
    const about = {
      kind: 'population-differs',
      criterion: criterion.code,
      populations: [own, other],
    } as const;
    return [ask(about, criterion.code, place, ['keepFirst', 'keepSecond'])];
  });
}

/** Criteria about single departments beside criteria about the whole: one list, unlike areas. */
function mixed(parts: ReadParts): Question[] {
  const codes = new Map<string, string[]>();
  for (const { criterion } of placedCriteria(parts)) {
    const sentence = criterion.sentence;
    const department = parts.departments.list.find((one) => sentence.includes(one.name))?.name;
    const district = /bydelen\s+\p{Lu}\p{L}+/u.exec(sentence)?.[0];
    const whole = /\b(?:bolig)?området(?!\p{L})/iu.test(sentence) ? 'boligområdet' : undefined;
    const name = department ?? district ?? whole;
    if (name !== undefined) codes.set(name, [...(codes.get(name) ?? []), criterion.code]);
  }
  if (codes.size < 2) return [];
  const populations = [...codes].map(([name, list]) => `${name} (${list.join(', ')})`);
  const place = { section: null, words: '' };
  return [
    ask(
      { kind: 'populations-mixed', populations },
      '',
      place,
      ['asWritten', 'mistake'],
      'asWritten',
    ),
  ];
}

/** Abbreviations that everybody in the field reads alike. */
const commonLetters = /^(?:KBH|Kbh|KK|DK|LBF|BL|\d?\p{Lu})$/u;

/** Figures of "HVM" and "VE" where the departments have only their full names elsewhere. */
function abbreviated(parts: ReadParts): Question[] {
  const departments = parts.departments.list.map((one) => one.name);
  const letters = new Map<string, string>();
  for (const { population, words, isBenchmark } of parts.figures) {
    const isShort = population !== null && /^\p{Lu}{2,4}$/u.test(population);
    if (isShort && !isBenchmark && !commonLetters.test(population)) letters.set(population, words);
  }
  if (departments.length === 0) return [];
  return [...letters].map(([abbreviation, words]) => {
    const about = { kind: 'population-abbreviated', abbreviation, departments } as const;
    const place = { section: sectionNumber(parts, 'problems'), words };
    return askFor(about, abbreviation, place, 'text', departmentOf(abbreviation, departments));
  });
}

/**
 * The only department whose initials are the abbreviation, or its beginning ("SV" and "SVM" are Store Vænge), or whose
 * one long word has its letters in their order ("VE" is Vestejendommene); null where none or several are.
 */
export function departmentOf(abbreviation: string, departments: readonly string[]): string | null {
  const letters = abbreviation.toLowerCase();
  const found = departments.filter((name) => {
    const words = name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
    const initials = words.map((word) => word[0]).join('');
    if (words.length > 1) return letters.startsWith(initials) || initials.startsWith(letters);
    return initials !== '' && letters.startsWith(initials) && standIn(letters, words[0] ?? '');
  });
  const [only] = found;
  return found.length === 1 && only !== undefined ? only : null;
}

function standIn(letters: string, word: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = word.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Two sources whose names begin alike are easily taken for each other. */
function alikeSources(parts: ReadParts): Question[] {
  const sources = [
    ...new Set(
      placedCriteria(parts).flatMap(({ criterion }) =>
        criterion.dataSource === null ? [] : [criterion.dataSource.replace(aside, '').trim()],
      ),
    ),
  ];
  const longWords = (source: string) => source.toLowerCase().match(/\p{L}{10,}/gu) ?? [];
  const pairs = sources.flatMap((one, index) =>
    sources.slice(index + 1).flatMap((other) => {
      if (one.toLowerCase() === other.toLowerCase()) return [];
      const isAlike = longWords(one).some((word) =>
        longWords(other).some((next) => next !== word && next.slice(0, 7) === word.slice(0, 7)),
      );
      return isAlike ? [[one, other]] : [];
    }),
  );
  const [pair] = pairs;
  if (pair === undefined) return [];
  const about = { kind: 'sources-alike', sources: pair } as const;
  return [
    ask(about, pair.join('-'), { section: null, words: pair.join('; ') }, ['noted'], 'noted'),
  ];
}
