import { isCountingArticle } from './articles.ts';
import { isShareOrdinal } from './asides.ts';
import {
  changeOfVerb,
  decimalOf,
  everyNth,
  isArticle,
  numberOfWord,
  partOfWord,
  percentOf,
} from './numbers.ts';
import { isYear } from './periods.ts';
import type { QuantityUnit } from './reading.ts';
import type { Token } from './tokens.ts';
import { applyShift, isDuration, laterPerThousand, unitAt, unitBefore } from './units.ts';
import { populationNoun } from './words.ts';

/** How a number is written: in digits, as a word, as a share of people, or as a verb of change. */
export type NumberForm = 'digits' | 'word' | 'share' | 'verb';

/** A number written at a place: `next` is the first token after it. */
export type FoundNumber = {
  readonly value: string;
  readonly unit: QuantityUnit;
  readonly unitStated: boolean;
  readonly form: NumberForm;
  readonly next: number;
};

function withUnit(
  tokens: readonly Token[],
  at: number,
  next: number,
  value: string,
  form: NumberForm,
): FoundNumber {
  const found = unitAt(tokens, next);
  if (found !== null) {
    const occurrence = found.unit === 'times' && !isRatioAfter(tokens, found.next);
    return {
      value: applyShift(value, found.shift),
      unit: occurrence ? 'count' : found.unit,
      unitStated: !occurrence,
      form,
      next: found.next,
    };
  }
  const before = unitBefore(tokens[at - 1]);
  if (before !== null) return { value, unit: before, unitStated: true, form, next };
  const thousand = laterPerThousand(tokens, next);
  if (thousand !== null) return { value, unit: 'per-mille', unitStated: true, form, next };
  return { value, unit: 'count', unitStated: false, form, next };
}

/** "3 gange landsgennemsnittet", "dobbelt så høj": a ratio; "4 gange om året" counts occurrences. */
function isRatioAfter(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(at, at + 4)
    .some((token) =>
      /gennemsnit|niveau|^så$|^højere$|^lavere$|^større$|^kommunen|^landets/u.test(token.lower),
    );
}

/** "8 af 10 beboere" is a share; "2 af 12 afdelinger" counts. */
function isRoundBase(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  const base = tokens[at]?.kind === 'digits' ? Number(lower) : numberOfWord(lower);
  const noun = tokens[at + 1];
  return (
    (base === 3 || base === 4 || base === 5 || base === 10 || base === 100) &&
    noun?.kind === 'word' &&
    !populationNoun.test(noun.lower)
  );
}

/** "8 ud af 10", "2/3 af". */
function shareAt(tokens: readonly Token[], at: number, value: number): FoundNumber | null {
  const outOf = tokens[at + 1]?.lower === 'ud' && tokens[at + 2]?.lower === 'af';
  const slash = tokens[at + 1]?.text === '/' && tokens[at]?.kind === 'digits';
  const plain = tokens[at + 1]?.lower === 'af' && isRoundBase(tokens, at + 2);
  const baseAt = outOf ? at + 3 : slash || plain ? at + 2 : -1;
  const base = tokens[baseAt];
  if (base === undefined) return null;
  const whole =
    base.kind === 'digits' && /^\d{1,4}$/u.test(base.text)
      ? Number(base.text)
      : numberOfWord(base.lower);
  if (whole === null || whole === 0 || value > whole) return null;
  const measured =
    tokens[baseAt + 1]?.lower === 'af' ||
    /^(?:med|ca|cirka|mindst|minimum|højst|maks|omkring)$/u.test(tokens[at - 1]?.lower ?? '');
  if (slash && (whole > 10 || !measured)) return null;
  return {
    value: percentOf(value, whole),
    unit: 'percent',
    unitStated: true,
    form: 'share',
    next: baseAt + 1,
  };
}

function digitNumberAt(tokens: readonly Token[], at: number): FoundNumber | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'digits') return null;
  const value = decimalOf(token.text);
  if (value === null) return null;
  if (isShareOrdinal(tokens, at))
    return {
      value: percentOf(1, Number(value)),
      unit: 'percent',
      unitStated: true,
      form: 'share',
      next: at + 2,
    };
  const share = /^\d+$/u.test(value) ? shareAt(tokens, at, Number(value)) : null;
  const open = tokens[at + 1]?.text === ',' && tokens[at + 2]?.text === '-' ? at + 3 : at + 1;
  if (share !== null) return share;
  if (value.includes('.') && tokens[at + 1]?.lower === 'ud' && tokens[at + 2]?.lower === 'af')
    if (tokens[at + 3]?.kind === 'digits')
      return { value, unit: 'points', unitStated: true, form: 'digits', next: at + 4 };
  if (open !== at + 1)
    return { value, unit: 'kroner', unitStated: true, form: 'digits', next: open };
  return withUnit(tokens, at, at + 1, value, 'digits');
}

/** "halvdelen", "en tredjedel", "hver fjerde", "halvanden". */
function fractionAt(tokens: readonly Token[], at: number): FoundNumber | null {
  const lower = tokens[at]?.lower ?? '';
  const share = (value: string, next: number): FoundNumber => ({
    value,
    unit: 'percent',
    unitStated: true,
    form: 'share',
    next,
  });
  if (/^halvdel(?:en)?$/u.test(lower)) return isHalfOfTime(tokens, at) ? null : share('50', at + 1);
  if (lower === 'halve' && tokens[at - 1]?.lower === 'det')
    return { ...share('50', at + 1), form: 'verb' };
  const count = numberOfWord(lower);
  const denominator = count === null ? null : partOfWord(tokens[at + 1]?.lower ?? '');
  if (count !== null && denominator !== null && count <= denominator)
    return share(percentOf(count, denominator), at + 2);
  const part = partOfWord(lower);
  if (
    part !== null &&
    /^(?:bedste|laveste|højeste|øverste|nederste|ringeste)$/u.test(tokens[at - 1]?.lower ?? '')
  )
    return share(percentOf(1, part), at + 1);
  if (lower === 'hver' || lower === 'hvert') {
    const nth = everyNth(tokens[at + 1]?.lower ?? '');
    const unit = unitAt(tokens, at + 2);
    const frequency = tokens[at + 2]?.lower === 'gang' || (unit !== null && isDuration(unit.unit));
    if (nth !== null && !frequency) return share(percentOf(1, nth), at + 2);
  }
  if (/^halvt?$/u.test(lower) && unitAt(tokens, at + 1) !== null && tokens[at + 1]?.text !== '%')
    return withUnit(tokens, at, at + 1, '0.5', 'word');
  if (/^halvand(?:en|et)$/u.test(lower)) return withUnit(tokens, at, at + 1, '1.5', 'word');
  if (lower === 'dobbelt' && tokens[at + 1]?.lower === 'så') return doubleAt(tokens, at);
  return null;
}

/** "i første halvdel af 2023", "halvdelen af perioden": a stretch of time and no share. */
function isHalfOfTime(tokens: readonly Token[], at: number): boolean {
  if (/^(?:første|anden|andet|sidste|seneste)$/u.test(tokens[at - 1]?.lower ?? '')) return true;
  const of = tokens[at + 1]?.lower === 'af' ? tokens.slice(at + 2, at + 4) : [];
  return of.some((token, index) => {
    const leads = index === 0 || of[0]?.kind !== 'digits';
    return (
      leads &&
      (isYear(token) || /^(?:\p{L}*perioden|året|skoleåret|\p{L}*tiden)$/u.test(token.lower))
    );
  });
}

/** "dobbelt så høj som landsgennemsnittet" is a ratio; "dobbelt så mange" without another series doubles the own figure. */
function doubleAt(tokens: readonly Token[], at: number): FoundNumber {
  const ratio = tokens
    .slice(at, at + 15)
    .some((token) => /gennemsnit|kommune|niveau|^resten$|^øvrige$|^lands/u.test(token.lower));
  return ratio
    ? { value: '2', unit: 'times', unitStated: true, form: 'word', next: at + 1 }
    : { value: '100', unit: 'percent', unitStated: true, form: 'verb', next: at + 1 };
}

/** "set under ét", "face to face", "flere tyve": words of number that are none where they stand. */
function isIdiom(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  const after = tokens[at + 1]?.lower ?? '';
  if (numberOfWord(lower) === 1)
    return (
      /^(?:under|som|med|i)$/u.test(before) &&
      !(tokens[at + 1]?.kind === 'word' && /^(?:som|med|i)$/u.test(before)) &&
      !(before === 'under' && unitAt(tokens, at + 1) !== null)
    );
  if (lower === 'to') return before !== '' && (before === after || after === 'date');
  return lower === 'tyve' && /^(?:flere|færre|ingen|mange|af|mod)$/u.test(before);
}

function wordNumberAt(tokens: readonly Token[], at: number): FoundNumber | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return null;
  const change = changeOfVerb(token.lower);
  if (change !== null)
    return { value: change, unit: 'percent', unitStated: true, form: 'verb', next: at + 1 };
  const fraction = fractionAt(tokens, at);
  if (fraction !== null) return fraction;
  const value = numberOfWord(token.lower);
  if (value === null) return null;
  const share = shareAt(tokens, at, value);
  if (share !== null || isIdiom(tokens, at)) return share;
  if (!isArticle(token.lower)) return withUnit(tokens, at, at + 1, String(value), 'word');
  const unit = unitAt(tokens, at + 1);
  const counted =
    unit !== null &&
    unit.unit !== 'times' &&
    unit.unit !== 'grade' &&
    !(unit.unit === 'years' && tokens[at + 1]?.lower !== 'år');
  if (!counted && !isCountingArticle(tokens, at)) return null;
  return withUnit(tokens, at, at + 1, String(value), 'word');
}

/** The number written at token `at`, in digits or words, with its unit; null where there is none. */
export function numberWrittenAt(tokens: readonly Token[], at: number): FoundNumber | null {
  return digitNumberAt(tokens, at) ?? wordNumberAt(tokens, at);
}
