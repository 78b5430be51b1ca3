import { shiftDecimal } from './numbers.ts';
import type { QuantityUnit } from './reading.ts';
import type { Token } from './tokens.ts';

/** A unit written at a place: `next` is the first token after it, `shift` moves the decimal mark (mio. is 6). */
export type FoundUnit = {
  readonly unit: QuantityUnit;
  readonly next: number;
  readonly shift: number;
};

const unitWords: readonly (readonly [RegExp, QuantityUnit])[] = [
  [/^(?:procentpoints?|procentpointene|pctpoint|pp|procent-point|pct-point)$/u, 'percentage-point'],
  [/^(?:procent|pct|pc)$/u, 'percent'],
  [/^(?:promille|‰)$/u, 'per-mille'],
  [/^(?:kr|kroner|dkk|krone)$/u, 'kroner'],
  [/^(?:karakter(?:er|en)?|karakterpoint)$/u, 'grade'],
  [/^(?:points?|indekspoint|skalapoint)$/u, 'points'],
  [/^(?:gange|gang)$/u, 'times'],
  [/^(?:kvm|kvadratmeter|m2|m²)$/u, 'square-metres'],
  [/^(?:år|års|kalenderår|skoleår)$/u, 'years'],
  [/^(?:måneder|måned|måneders|måneds|mdr|md)$/u, 'months'],
  [/^(?:uger|uge|ugers|uges)$/u, 'weeks'],
  [/^(?:dage|dag|dages|dags|døgn|sygedage|fraværsdage|arbejdsdage|hverdage|skoledage)$/u, 'days'],
  [/^(?:timer|time|timers|times|ugentimer)$/u, 'hours'],
  [/^(?:minutter|minut|minutters)$/u, 'minutes'],
];

const magnitudes: Readonly<Record<string, number>> = {
  mio: 6,
  million: 6,
  millioner: 6,
  mia: 9,
  milliard: 9,
  milliarder: 9,
  tkr: 3,
};

export function isDuration(unit: QuantityUnit): boolean {
  return (
    unit === 'years' ||
    unit === 'months' ||
    unit === 'weeks' ||
    unit === 'days' ||
    unit === 'hours' ||
    unit === 'minutes'
  );
}

function isPoint(token: Token | undefined): boolean {
  return token !== undefined && /^points?$/u.test(token.lower);
}

/** "% point", "%-point" and "pct.-point" are percentage points. */
function percentAt(tokens: readonly Token[], after: number): FoundUnit {
  const dash = tokens[after]?.text === '-' ? 1 : 0;
  if (isPoint(tokens[after + dash]))
    return { unit: 'percentage-point', next: after + dash + 1, shift: 0 };
  return { unit: 'percent', next: after, shift: 0 };
}

/** "pr. 1.000 indbyggere", "per 1000": a per-mille. The base is part of the unit, not a quantity. */
function perThousandAt(tokens: readonly Token[], at: number): number | null {
  const preposition = tokens[at]?.lower;
  if (preposition !== 'pr' && preposition !== 'per' && preposition !== 'ud') return null;
  const base = preposition === 'ud' && tokens[at + 1]?.lower === 'af' ? at + 2 : at + 1;
  const text = tokens[base]?.text ?? '';
  if (
    text === '1.000' ||
    text === '1000' ||
    tokens[base]?.lower === 'tusind' ||
    tokens[base]?.lower === 'tusinde'
  )
    return base + 1;
  return null;
}

/** The unit written at token `at` (directly after a number), or null where a noun or nothing follows. */
export function unitAt(tokens: readonly Token[], at: number): FoundUnit | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.text === '%') return percentAt(tokens, at + 1);
  if (token.text === '‰') return { unit: 'per-mille', next: at + 1, shift: 0 };
  if (token.text === '×') return { unit: 'times', next: at + 1, shift: 0 };
  if (token.lower === 'p' && tokens[at + 1]?.text === '.' && tokens[at + 2]?.lower === 'p')
    return {
      unit: 'percentage-point',
      next: tokens[at + 3]?.text === '.' ? at + 4 : at + 3,
      shift: 0,
    };
  const magnitude = Object.hasOwn(magnitudes, token.lower) ? (magnitudes[token.lower] ?? 0) : 0;
  if (magnitude > 0) {
    const kroner = /^(?:kr|kroner|dkk)$/u.test(tokens[at + 1]?.lower ?? '');
    const isKroner = kroner || token.lower === 'tkr';
    return {
      unit: isKroner ? 'kroner' : 'count',
      next: kroner ? at + 2 : at + 1,
      shift: magnitude,
    };
  }
  const perThousand = perThousandAt(tokens, at);
  if (perThousand !== null) return { unit: 'per-mille', next: perThousand, shift: 0 };
  const unit = unitWords.find(([pattern]) => pattern.test(token.lower))?.[1] ?? null;
  if (unit === 'percent') return percentAt(tokens, at + 1);
  return unit === null ? null : { unit, next: at + 1, shift: 0 };
}

/** A per-mille base later in the same phrase: "8 anmeldelser pr. 1.000 indbyggere". */
export function laterPerThousand(
  tokens: readonly Token[],
  at: number,
): { readonly from: number; readonly next: number } | null {
  for (let index = at; index < Math.min(at + 4, tokens.length); index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind !== 'word') return null;
    const next = perThousandAt(tokens, index);
    if (next !== null) return { from: index, next };
  }
  return null;
}

/** "kr. 110" and "DKK 110": the unit stands before the number. */
export function unitBefore(token: Token | undefined): QuantityUnit | null {
  return token !== undefined && /^(?:kr|dkk|kroner)$/u.test(token.lower) ? 'kroner' : null;
}

export function applyShift(value: string, shift: number): string {
  return shift === 0 ? value : shiftDecimal(value, shift);
}
