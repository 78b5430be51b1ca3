import type { SourceBlock } from '#domain/agreements/document.ts';
import type {
  AmendmentRule,
  ConflictRule,
  NoticeRule,
  RuleRoute,
  Section,
  SectionTopic,
} from '#domain/agreements/draft.ts';
import { linesOf, sentencesOf } from './lines.ts';

function sentencesUnder(sections: readonly Section[], topic: SectionTopic): string[] {
  const section = sections.find((one) => one.topic === topic);
  return section === undefined ? [] : linesOf(section.blocks).flatMap(sentencesOf);
}

/** Who tells whom of what, and to which body a change of which reach goes. */
export function readNoticeRule(sections: readonly Section[]): NoticeRule | null {
  const words = sentencesUnder(sections, 'notice');
  if (words.length === 0) return null;
  const duty =
    /^(.*?)\s+(?:forpligter sig til at|skal(?: gensidigt)?|er forpligtet til at)\s+(?:straks\s+)?(?:underrette|orientere|informere)\s+(?:hinanden|\p{L}+)?\s*om\s+(.+?)\.?$/iu;
  const found = words.map((sentence) => duty.exec(sentence)).find((match) => match !== null);
  const route =
    /^(?:underretning\p{L}*|orientering\p{L}*)\s+om\s+(.+?)\s+(?:sker|gives|rettes|sendes|fremsendes)\s+til\s+(.+?)(?:,|\.|$)/iu;
  return {
    who: found?.[1] ?? null,
    what: found?.[2] ?? null,
    routes: words.flatMap((sentence) => routeOf(route, sentence)),
    words,
  };
}

/** Where a conflict of which nature is taken. */
export function readConflictRule(sections: readonly Section[]): ConflictRule | null {
  const words = sentencesUnder(sections, 'conflict');
  if (words.length === 0) return null;
  const route =
    /^(.*?(?:konflikt|uenighed|uoverensstemmelse)\p{L}*.*?)\s+(?:kan rejses|rejses|afklares|løses|behandles|forelægges|drøftes|indbringes|søges løst)\s+(?:(?:i|på|af|for|ved|gennem)\s+)?(.+?)\.?$/iu;
  return {
    basis:
      words.find((sentence) => /konsensus|(?<!u)enighed|fælles forståelse/iu.test(sentence)) ??
      null,
    firstStep:
      words.find((sentence) =>
        /^(?:hvis|såfremt|ved|opstår)\b.*(?:konflikt|uenig)/iu.test(sentence),
      ) ?? null,
    routes: words
      .filter((sentence) => !/^(?:hvis|såfremt)\b/iu.test(sentence))
      .flatMap((sentence) => routeOf(route, sentence)),
    words,
  };
}

function routeOf(pattern: RegExp, sentence: string): RuleRoute[] {
  const [, matter, goal] = pattern.exec(sentence) ?? [];
  if (matter === undefined || goal === undefined) return [];
  return [{ matter, bodies: goal.split(/\s+og\/eller\s+|,\s+|\s+eller\s+/u).map(bare) }];
}

const bare = (words: string): string =>
  words
    .replace(/^(?:i|på|ved|for|til)\s+/u, '')
    .replace(/^(?:den|det|de)\s+/iu, '')
    .trim();

/** Who approves a change: the section on amendment, else the words of the preface. */
export function readAmendmentRule(
  sections: readonly Section[],
  preface: readonly SourceBlock[],
): AmendmentRule | null {
  const own = sentencesUnder(sections, 'amendment');
  const isAbout = (sentence: string) => /^(?:ændring|revision)\p{L}*/iu.test(sentence);
  const words = own.length > 0 ? own : linesOf(preface).flatMap(sentencesOf).filter(isAbout);
  if (words.length === 0) return null;
  const approval =
    /(?:kræver (?:\p{L}+ )?godkendelse (?:i|af|fra|hos)|(?:skal|kan kun)(?: \p{L}+)? godkendes (?:af|i|hos)|med godkendelse (?:af|fra))\s+(.+?)\.?$/iu;
  const approver = words.map((sentence) => approval.exec(sentence)?.[1]).find(Boolean) ?? null;
  return { approver, words };
}
