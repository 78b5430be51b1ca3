import type { Rational } from '#domain/quantity/rational.ts';
import * as exact from '#domain/quantity/rational.ts';
import { readingAt } from '#domain/readings/knowledge.ts';
import type { KnownReading, SeriesId } from '#domain/readings/reading.ts';
import { factsOf, type Period } from '#domain/time/period.ts';
import { amountOf, unlikeUnits } from './amounts.ts';
import type { Amount, Claim, Compare, Comparison } from './claim.ts';
import { figureFor, type Lookup } from './figures.ts';
import {
  type AmountTrace,
  type ClaimTrace,
  type Missing,
  met,
  notMet,
  type PartTrace,
  partlyMet,
  type StartDifference,
  undecided,
  type Verdict,
} from './verdict.ts';

/** Half the way counts as partly met, unless the plan has agreed on another share. */
export const usualShare: Rational = exact.rational(1, 2);

/** The verdict of a claim with its trace, on the figures a lookup gives. */
export function judge(claim: Claim, lookup: Lookup): ClaimTrace {
  switch (claim.kind) {
    case 'compare':
      return judgeComparison(claim, lookup);
    case 'all':
      return judgeParts(claim, 'all', claim.parts.length, lookup);
    case 'any':
      return judgeParts(claim, 'any', 1, lookup);
    case 'atLeastOf':
      return judgeParts(claim, 'atLeastOf', claim.count, lookup);
    case 'given':
      return judgeGiven(claim, lookup);
    case 'delivered':
      return judgeDelivery(claim, lookup);
    case 'judgedBy':
      return judgeJudgement(claim, lookup);
    case 'watchOnly':
      return { kind: 'watchOnly', used: [], verdict: undecided([{ kind: 'watchOnly' }]) };
  }
}

function judgeComparison(claim: Compare, lookup: Lookup): ClaimTrace {
  const left = amountOf(
    claim.left,
    claim.start?.at === undefined ? lookup : { ...lookup, after: claim.start.at },
  );
  const right = amountOf(claim.right, lookup);
  const upper = claim.upper === undefined ? undefined : amountOf(claim.upper, lookup);
  const start = claim.start === undefined ? undefined : amountOf(claim.start.amount, lookup);
  const covered = coveredShare(claim.comparison, left, right, upper, start);
  const partlyFrom = claim.partlyFrom ?? usualShare;
  const verdict = isAheadAlready(claim, start)
    ? undecided([aheadAlready])
    : verdictOf(claim.comparison, left, right, upper, covered, partlyFrom);
  return {
    kind: 'compare',
    comparison: claim.comparison,
    left,
    right,
    partlyFrom,
    verdict,
    ...(upper === undefined ? {} : { upper }),
    ...(start === undefined ? {} : { start }),
    ...(claim.start?.at === undefined ? {} : { startAt: claim.start.at }),
    ...(covered === undefined ? {} : { covered }),
    ...(claim.anySize === undefined ? {} : { anySize: claim.anySize }),
    ...startDifferences(claim, lookup),
    ...stretchOf(claim, left, lookup),
  };
}

const aheadAlready: Missing = {
  kind: 'notAgreed',
  what: 'hvad det vil sige at nærme sig, når området fra begyndelsen lå bedre end sammenligningsgrundlaget',
};

/** An area that began level with its benchmark or better cannot come nearer by catching up. */
function isAheadAlready({ anySize, left }: Compare, start: AmountTrace | undefined): boolean {
  if (anySize !== true || left.kind !== 'gap' || start?.value === undefined) return false;
  return exact.compare(start.value.value, exact.zero) <= 0;
}

/** An agreed baseline is what counts; that the register says otherwise is not kept quiet. */
function startDifferences(
  { left, start }: Compare,
  lookup: Lookup,
): { startDiffers?: readonly StartDifference[] } {
  const at = start?.at;
  if (start === undefined || at === undefined) return {};
  const sides =
    isPair(left) && isPair(start.amount)
      ? [[left.a, start.amount.a] as const, [left.b, start.amount.b] as const]
      : [[left, start.amount] as const];
  const found = sides.flatMap(([own, agreed]) => {
    if (agreed.kind !== 'constant' || own.kind !== 'reading') return [];
    const registered = readingAt(lookup.knowledge, own.series, at);
    if (registered?.state.kind !== 'measured') return [];
    return exact.equals(registered.state.value, agreed.quantity.value)
      ? []
      : [{ agreed: agreed.quantity, registered }];
  });
  return found.length === 0 ? {} : { startDiffers: found };
}

function isPair(amount: Amount): amount is Extract<Amount, { kind: 'gap' | 'distance' }> {
  return amount.kind === 'gap' || amount.kind === 'distance';
}

function stretchOf(claim: Compare, left: AmountTrace, lookup: Lookup) {
  if (claim.stretch === undefined) return {};
  const aim = amountOf(claim.stretch, lookup);
  const reached =
    left.value !== undefined &&
    aim.value !== undefined &&
    holds(claim.comparison, left.value.value, aim.value.value);
  return { stretch: { aim, reached } };
}

function verdictOf(
  comparison: Comparison,
  left: AmountTrace,
  right: AmountTrace,
  upper: AmountTrace | undefined,
  covered: Rational | undefined,
  partlyFrom: Rational,
): Verdict {
  const missing = [left, right, ...(upper === undefined ? [] : [upper])].flatMap(
    (each) => each.missing,
  );
  if (left.value === undefined || right.value === undefined) return undecided(distinct(missing));
  if (upper !== undefined && upper.value === undefined) return undecided(distinct(missing));
  const unlike = unlikeUnits([
    left.value.unit,
    right.value.unit,
    ...(upper?.value ? [upper.value.unit] : []),
  ]);
  if (unlike !== undefined) return undecided([unlike]);
  if (holds(comparison, left.value.value, right.value.value, upper?.value?.value)) return met;
  return covered !== undefined && exact.compare(covered, partlyFrom) >= 0 ? partlyMet : notMet;
}

export function holds(
  comparison: Comparison,
  left: Rational,
  right: Rational,
  upper?: Rational,
): boolean {
  const order = exact.compare(left, right);
  switch (comparison) {
    case 'atLeast':
      return order >= 0;
    case 'atMost':
      return order <= 0;
    case 'above':
      return order > 0;
    case 'below':
      return order < 0;
    case 'equal':
      return order === 0;
    case 'between':
      return order >= 0 && upper !== undefined && exact.compare(left, upper) <= 0;
  }
}

/**
 * How much of the way from start to target was covered: 1 is all of it, less than 0 the wrong way.
 * Undefined without a start, or where the start already satisfied the claim: then there is no way.
 */
function coveredShare(
  comparison: Comparison,
  left: AmountTrace,
  right: AmountTrace,
  upper: AmountTrace | undefined,
  start: AmountTrace | undefined,
): Rational | undefined {
  if (start?.value === undefined || left.value === undefined || right.value === undefined)
    return undefined;
  if (unlikeUnits([left.value.unit, right.value.unit, start.value.unit]) !== undefined)
    return undefined;
  const [from, at] = [start.value.value, left.value.value];
  if (holds(comparison, from, right.value.value, upper?.value?.value)) return undefined;
  const aboveUpper = upper?.value !== undefined && exact.compare(from, upper.value.value) > 0;
  const target = aboveUpper ? upper.value.value : right.value.value;
  const whole = exact.subtract(target, from);
  if (comparison !== 'equal' && comparison !== 'between') {
    return exact.divide(exact.subtract(at, from), whole);
  }
  const rest = exact.divide(exact.absolute(exact.subtract(target, at)), exact.absolute(whole));
  return rest === undefined ? undefined : exact.subtract(exact.one, rest);
}

export function distinct(missing: readonly Missing[]): readonly Missing[] {
  if (missing.length < 2) return missing;
  const seen = new Map(missing.map((each) => [JSON.stringify(each), each]));
  return [...seen.values()];
}

function judgeParts(
  claim: Extract<Claim, { kind: 'all' | 'any' | 'atLeastOf' }>,
  rule: 'all' | 'any' | 'atLeastOf',
  count: number,
  lookup: Lookup,
): ClaimTrace {
  const judged = claim.parts.map((part) => ({
    label: part.label,
    trace: judge(part.claim, lookup),
  }));
  const parts = judged.filter((part) => !fallsAway(part));
  const leftOut = judged.filter(fallsAway).map((part) => part.label);
  const needed = rule === 'all' ? parts.length : count;
  const verdict =
    parts.length === 0 ? undecided([{ kind: 'conditionNotMet' }]) : combined(parts, needed);
  return { kind: 'parts', rule, count: needed, over: claim.over, parts, leftOut, verdict };
}

function fallsAway(part: PartTrace): boolean {
  const { verdict } = part.trace;
  return (
    part.trace.kind === 'given' &&
    verdict.kind === 'undecided' &&
    verdict.reasons[0]?.kind === 'conditionNotMet'
  );
}

/**
 * A verdict over parts is decided only when the undecided parts can no longer change it: it is
 * the same whether they all turn out met or all not met.
 */
function combined(parts: readonly PartTrace[], needed: number): Verdict {
  const kinds = parts.map((part) => part.trace.verdict.kind);
  const best = decided(
    kinds.map((kind) => (kind === 'undecided' ? 'met' : kind)),
    needed,
  );
  const worst = decided(
    kinds.map((kind) => (kind === 'undecided' ? 'notMet' : kind)),
    needed,
  );
  if (best === worst) return { kind: best };
  const reasons = parts.flatMap(({ trace: { verdict } }) =>
    verdict.kind === 'undecided' ? verdict.reasons : [],
  );
  return undecided(distinct(reasons));
}

type Decided = 'met' | 'partlyMet' | 'notMet';

/** Partly met: some but too few of the parts are met, or enough of them are at least partly so. */
function decided(kinds: readonly Verdict['kind'][], needed: number): Decided {
  const whole = kinds.filter((kind) => kind === 'met').length;
  if (whole >= needed) return 'met';
  const partly = kinds.filter((kind) => kind === 'partlyMet').length;
  return whole > 0 || partly >= needed ? 'partlyMet' : 'notMet';
}

function judgeGiven(claim: Extract<Claim, { kind: 'given' }>, lookup: Lookup): ClaimTrace {
  const condition = judge(claim.condition, lookup);
  if (condition.verdict.kind === 'undecided')
    return { kind: 'given', condition, verdict: condition.verdict };
  if (condition.verdict.kind !== 'met') {
    return { kind: 'given', condition, verdict: undecided([{ kind: 'conditionNotMet' }]) };
  }
  const then = judge(claim.then, lookup);
  return { kind: 'given', condition, then, verdict: then.verdict };
}

/**
 * A deliverable is a series whose readings are dates: 1 when it existed on that day, 0 when it was
 * seen not to. Nothing registered is not the same as nothing delivered.
 */
function judgeDelivery(
  claim: Extract<Claim, { kind: 'delivered' }>,
  { knowledge, endingAt }: Lookup,
): ClaimTrace {
  const limit = factsOf(endingAt?.deadline === claim.by ? endingAt.at : claim.by).to;
  const readings = knowledge.readings.get(claim.series)?.inOrder ?? [];
  const base = { kind: 'delivered', series: claim.series, by: claim.by, ...named(claim) } as const;
  const delivery = readings.find((each) => isDelivery(each));
  if (delivery !== undefined) {
    const deliveredOn = factsOf(delivery.period).to;
    return {
      ...base,
      deliveredOn,
      used: [{ reading: delivery }],
      verdict: deliveredOn <= limit ? met : notMet,
    };
  }
  const lacking = readings.findLast(
    (each) => each.state.kind === 'measured' && factsOf(each.period).to >= limit,
  );
  return lacking === undefined
    ? {
        ...base,
        used: [],
        verdict: undecided([{ ...base, kind: 'deliveryNotRegistered' } as const]),
      }
    : { ...base, used: [{ reading: lacking }], verdict: notMet };
}

function named({ name }: { readonly name?: string }): { readonly name?: string } {
  return name === undefined ? {} : { name };
}

function isDelivery(reading: KnownReading): boolean {
  return reading.state.kind === 'measured' && exact.compare(reading.state.value, exact.zero) > 0;
}

/** What a body decided: 1 met, 1/2 partly met, 0 not met. Until it has, nothing is guessed. */
function judgeJudgement(claim: Extract<Claim, { kind: 'judgedBy' }>, lookup: Lookup): ClaimTrace {
  const base = { kind: 'judgedBy', body: claim.body, question: claim.question } as const;
  const found = judgement(claim.series, claim.at, lookup);
  if (found?.kind !== 'found' || found.used.reading.state.kind !== 'measured') {
    const reason: Missing = { kind: 'notJudged', body: claim.body, question: claim.question };
    return { ...base, used: [], verdict: undecided([reason]) };
  }
  const { value } = found.used.reading.state;
  const verdict = exact.equals(value, exact.one) ? met : exact.isZero(value) ? notMet : partlyMet;
  return { ...base, used: [found.used], verdict };
}

function judgement(series: SeriesId | undefined, at: Period | undefined, lookup: Lookup) {
  return series === undefined || at === undefined ? undefined : figureFor(lookup, series, at);
}
