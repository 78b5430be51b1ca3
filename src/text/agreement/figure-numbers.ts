import type { FigureUnit } from '#domain/agreements/draft.ts';

/** `value` is a decimal with a point; `to` is past the unit. */
export type NumberFound = {
  readonly value: string;
  readonly unit: FigureUnit;
  readonly from: number;
  readonly to: number;
};

const number = String.raw`(?<![\d.,/])(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?![\d/]|[.,]\d)`;
const units: readonly (readonly [FigureUnit, RegExp])[] = [
  ['perMille', /^\s*(?:‰|promille|pr\.?\s*1\.?000)\b/iu],
  ['percentagePoint', /^\s*(?:procent-?\s?point|pct\.?-?\s?point|pp)\b/iu],
  ['percent', /^\s*(?:%|pct\b\.?|procent\b)/iu],
  [
    'kronerPerDwelling',
    /^\s*(?:kr\b\.?|kroner)\s+(?:(?:pr\.?|per)\s+år\s+)?(?:pr\.?|per)\s+(?:lejemål|bolig)/iu,
  ],
  ['kroner', /^\s*(?:kr\b\.?|kroner\b|dkk\b)/iu],
];

/**
 * The numbers of a statement that carry a unit. A unit said once goes on for the bare numbers
 * that follow it in the same statement where the words compare ("32 pr 1000 ..., 51 i ..., imod 16"),
 * and a statement on school grades has bare numbers throughout.
 */
export function numbersIn(text: string): NumberFound[] {
  const isGrades = /karaktergennemsnit|karaktersnit|karakterer/iu.test(text);
  const found: NumberFound[] = [];
  let carried: FigureUnit | undefined;
  for (const match of text.matchAll(new RegExp(number, 'gu'))) {
    const digits = match[1] ?? '';
    const end = match.index + digits.length;
    const after = text.slice(end);
    const unit = units.find(([, pattern]) => pattern.test(after));
    if (unit !== undefined) {
      const [stated, pattern] = unit;
      const isSame = stated === 'kroner' && found.at(-1)?.unit === 'kronerPerDwelling';
      const name = isSame ? 'kronerPerDwelling' : stated;
      found.push(
        numberFound(digits, name, match.index, end + (pattern.exec(after)?.[0].length ?? 0)),
      );
      carried = name === 'perMille' ? name : undefined;
    } else if ((isGrades || carried !== undefined) && !isOther(text, match.index, end, digits)) {
      if (isGrades && !digits.includes(',')) continue;
      found.push(numberFound(digits, carried ?? 'grade', match.index, end));
    }
  }
  return found;
}

function numberFound(digits: string, unit: FigureUnit, from: number, to: number): NumberFound {
  return { value: digits.replaceAll('.', '').replace(',', '.'), unit, from, to };
}

/** Ages, years, school grades, windows of years and paragraphs. */
function isOther(text: string, from: number, to: number, digits: string): boolean {
  if (/^(?:19|20)\d\d$/u.test(digits) || digits === '1000' || digits === '1.000') return true;
  const before = text.slice(Math.max(0, from - 12), from);
  const after = text.slice(to, to + 14);
  return (
    /(?:§|stk\.?|nr\.?|side|klasse)\s*$|[-–]\s*$|(?:sidste|seneste)\s*$/iu.test(before) ||
    /^\s*(?:[-–]\s*\d|\.\s*(?:klasse|årgang|kvartal|kvt)|-?\s*år)/iu.test(after)
  );
}
