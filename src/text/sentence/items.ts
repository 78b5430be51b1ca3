import { asideAt } from './asides.ts';
import { type FoundPeriod, isYear, periodAt } from './periods.ts';
import type { QuantityUnit } from './reading.ts';
import { type Token, tokenise } from './tokens.ts';
import { isDuration, unitAt } from './units.ts';
import { type NumberForm, numberWrittenAt } from './written-numbers.ts';

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
  readonly form: NumberForm;
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
  const number = numberWrittenAt(tokens, at);
  if (number !== null) {
    const { next, ...read } = number;
    return { item: { kind: 'number', ...read, ...place(next) }, next };
  }
  if (token.kind === 'code')
    return { item: { kind: 'aside', what: 'reference', ...place(at + 1) }, next: at + 1 };
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
