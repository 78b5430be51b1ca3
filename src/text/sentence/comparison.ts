import { leftWords, lowerAt, rightWords, type Sentence } from './context.ts';
import type { ComparisonWord } from './reading.ts';

/** Words that may stand between a comparison and its number ("højst kan være 12 personer"). */
const between =
  '(?: (?:ca|cirka|omkring|omtrent|gennemsnitligt?|i|gennemsnit|alt|udgøre|udgør|være|er|på|til|have|har|de|det|et|en|op|ned|må|skal|kun|bliver|blive|ligge|ligger|som|udgangspunkt|komme|nå|kr|af|være|beboere|samlet|stige|falde|afvige|afviger|variere|vokse|øges|med|ske|reduceres|lille|mindre|(?:stigning|fald|reduktion|forbedring|vækst|fremgang|nedgang|besparelse)(?: i \\p{L}+)?|andel|score|husleje|karakter|snit))*$';

const patterns: readonly (readonly [RegExp, ComparisonWord])[] = [
  [/(?:^| )(?:≥|> =)$/u, 'at-least'],
  [/(?:^| )(?:≤|< =)$/u, 'at-most'],
  [/(?:^| )>$/u, 'above'],
  [/(?:^| )<$/u, 'below'],
  [
    /(?:^| )ikke (?:\p{L}+ )?(?:overstige|overstiger|ligge|ligger|afvige|afviger) (?:\p{L}+ ){1,6}med (?:mere end|over)$/u,
    'at-most',
  ],
  [/(?:^| )ikke (?:\p{L}+ )?(?:overstige|overstiger) (?:\p{L}+ ){1,6}med$/u, 'at-most'],
  [
    new RegExp(
      `(?:^| )ikke (?:må |skal |være |er |bliver |blive |ligge |ligger |komme |kommer |falde |falder |overstige |overstiger |udgøre |stige |stiger |have |til |på |op |ned |tage |tager |vare |koste )*(?:over|mere end|flere end|højere end|overstige|overstiger|længere end|større end)${between}`,
      'u',
    ),
    'at-most',
  ],
  [
    new RegExp(
      `(?:^| )(?:ikke|aldrig) (?:må |skal |være |er |bliver |blive |ligge |ligger |komme |kommer |falde |falder |udgøre |til |på |op |ned )*(?:under|mindre end|færre end|lavere end)${between}`,
      'u',
    ),
    'at-least',
  ],
  [new RegExp(`(?:^| )(?:overstiger|overskrider) ikke${between}`, 'u'), 'at-most'],
  [
    new RegExp(`(?:^| )ikke (?:overstige|overstiger|overskride|overskrider)${between}`, 'u'),
    'at-most',
  ],
  [new RegExp(`(?:^| )(?:minimum|min|mindst|minimalt|i det mindste)${between}`, 'u'), 'at-least'],
  [
    new RegExp(
      `(?:^| )(?:højst|højest|maks|max|maksimalt|maximalt|maksimum|maximum|allerhøjst|op til)${between}`,
      'u',
    ),
    'at-most',
  ],
  [
    new RegExp(`(?:^| )(?:mindre end|færre end|lavere end|kortere end|under)${between}`, 'u'),
    'below',
  ],
  [
    new RegExp(
      `(?:^| )(?:mere end|flere end|højere end|større end|længere end|over|overstige|overstiger|overstige[rs]|oversteg|overstiget)${between}`,
      'u',
    ),
    'above',
  ],
  [new RegExp(`(?:^| )(?:lig med|præcis|præcist|netop|nøjagtigt)${between}`, 'u'), 'equal'],
];

/** "over de sidste to år" and "under forløbet" are no comparisons: the article or participle gives them away. */
const notComparison = /(?:^| )(?:over|under) (?:de|en|et|den) /u;

/** The comparison written at a number, or null; direction and verbs are not considered here. */
export function comparisonAt(sentence: Sentence, index: number): ComparisonWord | null {
  const right = rightWords(sentence, index, 6);
  if (/(?:eller|og) (?:derover|mere|flere|højere|over|bedre)(?: |$)/u.test(right))
    return 'at-least';
  if (/(?:eller|og) (?:derunder|mindre|færre|lavere|under)(?: |$)/u.test(right)) return 'at-most';
  if (/^(?:\p{L}+ )?som (?:minimum|mindste)/u.test(right)) return 'at-least';
  const left = leftWords(sentence, index, 9);
  const found = patterns.find(([pattern]) => pattern.test(left))?.[1] ?? null;
  if ((found === 'above' || found === 'below') && notComparison.test(`${left} `)) return null;
  if (found !== null) return found;
  return isRange(sentence, index) ? 'between' : null;
}

/** "mellem 20 og 30", "20-25 %". */
export function isRange(sentence: Sentence, index: number): boolean {
  const joins = (at: number): boolean => /^(?:-|–|—|og|til)$/u.test(lowerAt(sentence, at));
  const isNumber = (at: number): boolean => sentence.items[at]?.kind === 'number';
  const opens = (at: number): boolean => lowerAt(sentence, at - 1) === 'mellem';
  const dash = (at: number): boolean => /^[-–—]$/u.test(lowerAt(sentence, at));
  if (isNumber(index + 2) && joins(index + 1) && (opens(index) || dash(index + 1))) return true;
  return isNumber(index - 2) && joins(index - 1) && (opens(index - 2) || dash(index - 1));
}
