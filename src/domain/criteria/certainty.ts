import { toNumber } from '#domain/quantity/rational.ts';
import type { Knowledge } from '#domain/readings/knowledge.ts';
import { type KnownReading, sampleBase } from '#domain/readings/reading.ts';
import type { AmountTrace, Certainty, ClaimTrace, CompareTrace, UsedReading } from './verdict.ts';

/** The two-sided 95 % quantile of the normal distribution. */
const z = 1.96;

export type Interval = { readonly low: number; readonly high: number; readonly middle: number };

/**
 * Wilson's 95 % score interval for a share (E. B. Wilson, 1927), as a share between 0 and 1. It
 * stays inside 0 and 1 and holds up for small samples and rare answers, where the usual
 * "plus or minus" does not. `n` is at least 1.
 */
export function wilson(share: number, n: number): { readonly low: number; readonly high: number } {
  const square = z * z;
  const centre = (share + square / (2 * n)) / (1 + square / n);
  const spread =
    (z / (1 + square / n)) * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n));
  return { low: Math.max(0, centre - spread), high: Math.min(1, centre + spread) };
}

/** The interval of one reading, in its own unit; undefined when n is unknown or it is no share. */
export function intervalOfReading(reading: KnownReading, unit: string): Interval | undefined {
  const n = sampleBase(reading.sample);
  const whole = unit === 'percent' ? 100 : unit === 'perMille' ? 1000 : undefined;
  if (n === undefined || n < 1 || whole === undefined || reading.state.kind !== 'measured')
    return undefined;
  const middle = toNumber(reading.state.value);
  if (middle < 0 || middle > whole) return undefined;
  const { low, high } = wilson(middle / whole, n);
  return { low: low * whole, high: high * whole, middle };
}

/**
 * How sure a verdict is, given the chance in its samples: outside the 95 % interval ("klart") or
 * inside it ("inden for usikkerheden"). Chance is described with ordinary numbers; it never
 * decides a verdict.
 */
export function certaintyOf(trace: ClaimTrace, knowledge: Knowledge): Certainty {
  switch (trace.kind) {
    case 'compare':
      return certaintyOfComparison(trace, knowledge);
    case 'parts': {
      if (trace.verdict.kind === 'undecided') return { kind: 'notApplicable' };
      const all = trace.parts.map((part) => certaintyOf(part.trace, knowledge));
      const sure = all.filter((each, index) => isSurelyMet(each, trace.parts[index]?.trace));
      if (trace.verdict.kind === 'met' && sure.length >= trace.count && sure[0]) return sure[0];
      return (
        all.find((each) => each.kind === 'within') ??
        all.find((each) => each.kind === 'unknown') ??
        all.find((each) => each.kind === 'clear') ?? { kind: 'notApplicable' }
      );
    }
    case 'given':
      return trace.then === undefined
        ? { kind: 'notApplicable' }
        : certaintyOf(trace.then, knowledge);
    case 'delivered':
    case 'judgedBy':
    case 'watchOnly':
    case 'concealed':
      return { kind: 'notApplicable' };
  }
}

/** Parts that are met beyond chance; where there are enough of them the others change nothing. */
function isSurelyMet({ kind }: Certainty, trace: ClaimTrace | undefined): boolean {
  return trace?.verdict.kind === 'met' && (kind === 'clear' || kind === 'notApplicable');
}

function certaintyOfComparison(trace: CompareTrace, knowledge: Knowledge): Certainty {
  if (trace.verdict.kind === 'undecided') return { kind: 'notApplicable' };
  if (!restsOnSamples(trace.left, knowledge) && !restsOnSamples(trace.right, knowledge)) {
    return { kind: 'notApplicable' };
  }
  const left = intervalOf(trace.left, knowledge);
  const right = intervalOf(trace.right, knowledge);
  if (left === undefined || right === undefined) return { kind: 'unknown' };
  const difference = minus(left, right);
  const upper = trace.upper === undefined ? undefined : intervalOf(trace.upper, knowledge);
  const inside =
    straddlesZero(difference) || (upper !== undefined && straddlesZero(minus(left, upper)));
  return { kind: inside ? 'within' : 'clear', low: left.low, high: left.high };
}

function straddlesZero({ low, high }: Interval): boolean {
  return low <= 0 && high >= 0;
}

/** Only shares can carry a margin of chance here; sums of money and counts have none to state. */
function restsOnSamples(trace: AmountTrace, knowledge: Knowledge): boolean {
  return (
    trace.used.some(({ reading }) => isShare(knowledge.series.get(reading.series)?.unit)) ||
    trace.inputs.some((input) => restsOnSamples(input, knowledge))
  );
}

function isShare(unit: string | undefined): boolean {
  return unit === 'percent' || unit === 'perMille';
}

function intervalOf(trace: AmountTrace, knowledge: Knowledge): Interval | undefined {
  const { amount, value, inputs, used } = trace;
  if (value === undefined) return undefined;
  const middle = toNumber(value.value);
  switch (amount.kind) {
    case 'constant':
      return { low: middle, high: middle, middle };
    case 'reading':
    case 'latest':
      return used[0] === undefined ? undefined : intervalOfUsed(used[0], knowledge);
    case 'mean':
    case 'rollingMean':
      return intervalOfMean(used, knowledge, middle);
    case 'gap':
    case 'distance':
      return intervalOfPair(amount.kind, inputs, knowledge);
    case 'change':
      return amount.as === 'absolute'
        ? intervalOfPair('gap', [...inputs].reverse(), knowledge)
        : undefined;
    case 'moved': {
      const inner = inputs[0] === undefined ? undefined : intervalOf(inputs[0], knowledge);
      const by = middle - (inner?.middle ?? 0);
      return inner && { low: inner.low + by, high: inner.high + by, middle };
    }
    case 'scaled': {
      const inner = inputs[0] === undefined ? undefined : intervalOf(inputs[0], knowledge);
      const factor = toNumber(amount.factor);
      return inner && factor >= 0 && inner.middle > 0
        ? { low: inner.low * factor, high: inner.high * factor, middle }
        : undefined;
    }
    case 'notAgreed':
    case 'total':
    case 'slope':
    case 'weightedMean':
    case 'rank':
    case 'ratio':
      return undefined;
  }
}

function intervalOfUsed({ reading }: UsedReading, knowledge: Knowledge): Interval | undefined {
  return intervalOfReading(reading, knowledge.series.get(reading.series)?.unit ?? '');
}

/** Independent samples: distances from the middle are squared and added (Zou and Donner, 2008). */
function intervalOfMean(
  used: readonly UsedReading[],
  knowledge: Knowledge,
  middle: number,
): Interval | undefined {
  const each = used.map((one) => intervalOfUsed(one, knowledge));
  if (each.length === 0 || each.some((one) => one === undefined)) return undefined;
  const known = each.flatMap((one) => (one === undefined ? [] : [one]));
  const below = Math.hypot(...known.map((one) => one.middle - one.low)) / known.length;
  const above = Math.hypot(...known.map((one) => one.high - one.middle)) / known.length;
  return { low: middle - below, high: middle + above, middle };
}

function intervalOfPair(
  kind: 'gap' | 'distance',
  [a, b]: readonly AmountTrace[],
  knowledge: Knowledge,
): Interval | undefined {
  const first = a === undefined ? undefined : intervalOf(a, knowledge);
  const second = b === undefined ? undefined : intervalOf(b, knowledge);
  if (first === undefined || second === undefined) return undefined;
  const signed = minus(first, second);
  if (kind === 'gap' || signed.low >= 0) return signed;
  if (signed.high <= 0) return { low: -signed.high, high: -signed.low, middle: -signed.middle };
  return { low: 0, high: Math.max(-signed.low, signed.high), middle: Math.abs(signed.middle) };
}

/** The interval of a difference of two independent amounts (Newcombe's hybrid score, 1998). */
function minus(a: Interval, b: Interval): Interval {
  const middle = a.middle - b.middle;
  return {
    low: middle - Math.hypot(a.middle - a.low, b.high - b.middle),
    high: middle + Math.hypot(a.high - a.middle, b.middle - b.low),
    middle,
  };
}
