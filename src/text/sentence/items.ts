import { asideAt } from './asides.ts';
import {
  changeOfVerb,
  decimalOf,
  everyNth,
  isArticle,
  numberOfWord,
  partOfWord,
  percentOf,
} from './numbers.ts';
import { type FoundPeriod, isYear, periodAt } from './periods.ts';
import type { QuantityUnit } from './reading.ts';
import { type Token, tokenise } from './tokens.ts';
import { applyShift, isDuration, laterPerThousand, unitAt, unitBefore } from './units.ts';
import { populationNoun } from './words.ts';

type Place = {
  readonly lower: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** 0 outside parentheses; otherwise the ordinal of the parenthesis it stands in. */
  readonly parenthesis: number;
};

export type NumberItem = Place & {
  readonly kind: 'number';
  readonly value: string;
  readonly unit: QuantityUnit;
  /** Whether a unit word stands in the text; otherwise things are counted. */
  readonly unitStated: boolean;
  readonly form: 'digits' | 'word' | 'share' | 'verb';
};

/** The lexical layer: words, numbers with their units, periods, and digits that are neither. */
export type Item =
  | (Place & { readonly kind: 'word' })
  | (Place & { readonly kind: 'mark' })
  | (Place & {
      readonly kind: 'period';
      readonly code: string;
      readonly shape: FoundPeriod['shape'];
    })
  | (Place & {
      readonly kind: 'aside';
      readonly what: 'age' | 'ordinal' | 'reference' | 'unreadable';
    })
  | NumberItem;

type FoundNumber = {
  readonly value: string;
  readonly unit: QuantityUnit;
  readonly unitStated: boolean;
  readonly form: NumberItem['form'];
  readonly next: number;
};

const comparisonBefore =
  /^(?:mindst|minimum|min|højst|højest|maks|maksimalt|max|maksimum|end|kun)$/u;

function withUnit(
  tokens: readonly Token[],
  at: number,
  next: number,
  value: string,
  form: NumberItem['form'],
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
  if (/^halvdel(?:en)?$/u.test(lower)) return share('50', at + 1);
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

/** "dobbelt så høj som landsgennemsnittet" is a ratio; "dobbelt så mange" without another series doubles the own figure. */
function doubleAt(tokens: readonly Token[], at: number): FoundNumber {
  const ratio = tokens
    .slice(at, at + 15)
    .some((token) => /gennemsnit|kommune|niveau|^resten$|^øvrige$|^lands/u.test(token.lower));
  return ratio
    ? { value: '2', unit: 'times', unitStated: true, form: 'word', next: at + 1 }
    : { value: '100', unit: 'percent', unitStated: true, form: 'verb', next: at + 1 };
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
  if (!isArticle(token.lower))
    return shareAt(tokens, at, value) ?? withUnit(tokens, at, at + 1, String(value), 'word');
  const unit = unitAt(tokens, at + 1);
  const counted =
    unit !== null &&
    unit.unit !== 'times' &&
    unit.unit !== 'grade' &&
    !(unit.unit === 'years' && tokens[at + 1]?.lower !== 'år');
  const compared =
    comparisonBefore.test(tokens[at - 1]?.lower ?? '') && tokens[at + 1]?.kind === 'word';
  if (!counted && !compared) return null;
  return withUnit(tokens, at, at + 1, String(value), 'word');
}

/** "2.000" is never a year, but "2000 boliger" could be; the words on both sides decide. */
function isCountedYear(tokens: readonly Token[], at: number): boolean {
  if (!isYear(tokens[at])) return false;
  const unit = unitAt(tokens, at + 1);
  if (unit !== null) return true;
  const countedBefore =
    /^(?:mindst|minimum|min|højst|maks|maksimalt|max|over|end|ca|cirka|opføres|bygges|opføre|bygge|nye|etableres|alt)$/u;
  return (
    countedBefore.test(tokens[at - 1]?.lower ?? '') &&
    /^(?:nye|flere|færre|\p{Ll}+(?:er|e))$/u.test(tokens[at + 1]?.text ?? '')
  );
}

type Found = { readonly item: Item; readonly next: number };

function itemAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  parenthesis: number,
): Found | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const place = (next: number): Place => {
    const to = tokens[next - 1]?.to ?? token.to;
    return {
      lower: text.slice(token.from, to).toLowerCase(),
      text: text.slice(token.from, to),
      from: token.from,
      to,
      parenthesis,
    };
  };
  if (!isCountedYear(tokens, at)) {
    const period = periodAt(tokens, at);
    if (period !== null)
      return {
        item: { kind: 'period', code: period.code, shape: period.shape, ...place(period.next) },
        next: period.next,
      };
  }
  const aside = asideAt(tokens, at);
  if (aside !== null)
    return { item: { kind: 'aside', what: aside.what, ...place(aside.next) }, next: aside.next };
  const number = digitNumberAt(tokens, at) ?? wordNumberAt(tokens, at);
  if (number !== null) {
    const { next, ...read } = number;
    return { item: { kind: 'number', ...read, ...place(next) }, next };
  }
  if (token.kind === 'digits')
    return { item: { kind: 'aside', what: 'unreadable', ...place(at + 1) }, next: at + 1 };
  return { item: { kind: token.kind, ...place(at + 1), lower: token.lower }, next: at + 1 };
}

function borrows(unit: QuantityUnit): boolean {
  return !isDuration(unit) && unit !== 'count' && unit !== 'times';
}

/** "fra 60 til 75 pct." and "20-25 %": the first number takes the unit of the second. */
function borrowUnits(items: readonly Item[]): readonly Item[] {
  return items.map((item, index) => {
    if (item.kind !== 'number' || item.unitStated || item.form === 'verb') return item;
    for (let ahead = index + 1; ahead < Math.min(index + 8, items.length); ahead += 1) {
      const next = items[ahead];
      if (next === undefined) return item;
      if (next.kind === 'number') {
        const stated =
          next.unitStated && (borrows(next.unit) || (isDuration(next.unit) && ahead === index + 2));
        return stated ? { ...item, unit: next.unit, unitStated: true } : item;
      }
      const passes =
        next.kind === 'period' ||
        /^(?:til|og|i|op|ned|på|mod|vs|under|over|mindst|minimum|højst|max|maks|maksimalt|-|–|—|år)$/u.test(
          next.lower,
        );
      if (!passes) return item;
    }
    return item;
  });
}

/** Reads the lexical layer of a sentence. Never throws; every item lies where its text stands. */
export function readItems(text: string): readonly Item[] {
  const tokens = tokenise(text);
  const items: Item[] = [];
  let open = 0;
  let count = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token?.text === '(') {
      count += 1;
      open = count;
    }
    const found = itemAt(text, tokens, at, open);
    if (found === null) break;
    items.push(found.item);
    if (token?.text === ')') open = 0;
    at = found.next;
  }
  return borrowUnits(items);
}
