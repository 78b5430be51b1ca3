import { differenceUnit, type Quantity } from '#domain/quantity/quantity.ts';
import type { Rational } from '#domain/quantity/rational.ts';
import * as exact from '#domain/quantity/rational.ts';
import { type Knowledge, readingsOf } from '#domain/readings/knowledge.ts';
import {
  comparePeriods,
  factsOf,
  type IsoDate,
  type Period,
  shifted,
} from '#domain/time/period.ts';
import { type Claim, type Compare, seriesOf } from './claim.ts';
import { onlyFigureFor } from './figures.ts';
import { holds, judge } from './judge.ts';
import { neededFor } from './needed.ts';
import { deadlineOf, needsOfAmount } from './needs.ts';
import type {
  ClaimTrace,
  CompareTrace,
  NeededNow,
  Pace,
  Standing,
  StandingReport,
} from './verdict.ts';

/**
 * How a claim stands before it is settled: already met if it ended today, on or better than the
 * straight line to the target, behind it, not begun, or only waiting for figures.
 */
export function standingOf(
  claim: Claim,
  trace: ClaimTrace,
  knowledge: Knowledge,
  today: IsoDate,
): StandingReport {
  switch (claim.kind) {
    case 'compare':
      return standingOfComparison(claim, trace as CompareTrace, knowledge, today);
    case 'all':
    case 'any':
    case 'atLeastOf':
      return standingOfParts(claim, trace, knowledge, today);
    case 'given':
      return trace.kind === 'given' && trace.then !== undefined
        ? standingOf(claim.then, trace.then, knowledge, today)
        : report(begun(claim, today) ? 'awaiting' : 'notStarted');
    case 'delivered':
      return standingOfDelivery(claim, trace, today);
    case 'judgedBy':
      if (trace.verdict.kind === 'met') return report('alreadyMet');
      if (trace.verdict.kind !== 'undecided') return report('behind');
      return report(begun(claim, today) ? 'awaiting' : 'notStarted');
    case 'watchOnly':
      return report('awaiting');
  }
}

function report(standing: Standing, needed: readonly NeededNow[] = []): StandingReport {
  return { standing, needed };
}

function begun(claim: Claim, today: IsoDate): boolean {
  const deadline = deadlineOf(claim);
  return deadline === undefined || factsOf(deadline).from <= today;
}

function standingOfDelivery(
  claim: Extract<Claim, { kind: 'delivered' }>,
  trace: ClaimTrace,
  today: IsoDate,
): StandingReport {
  const { series, by, name } = claim;
  const needed: NeededNow[] = [
    { kind: 'deliver', series, by, ...(name === undefined ? {} : { name }) },
  ];
  if (trace.verdict.kind === 'met') return report('alreadyMet');
  if (trace.verdict.kind === 'notMet') return report('behind', needed);
  return report(factsOf(claim.by).to < today ? 'awaiting' : 'notStarted', needed);
}

function standingOfParts(
  claim: Extract<Claim, { kind: 'all' | 'any' | 'atLeastOf' }>,
  trace: ClaimTrace,
  knowledge: Knowledge,
  today: IsoDate,
): StandingReport {
  if (trace.kind !== 'parts') return report('awaiting');
  const traces = new Map(trace.parts.map((part) => [part.label, part.trace]));
  const each = claim.parts.flatMap((part) => {
    const own = traces.get(part.label);
    if (own === undefined) return [];
    if (claim.over === 'periods' && notBegun(part.claim, own, today)) return [report('notStarted')];
    const standing = standingOfPart(part.claim, own, knowledge, today);
    return claim.over === 'stages' && isLaterStage(standing, part.claim, today)
      ? [report('notStarted', standing.needed)]
      : [standing];
  });
  const standing = together(
    each.map((one) => one.standing),
    claim.kind === 'all' ? each.length : trace.count,
  );
  const open = each.filter((one) => one.standing !== 'alreadyMet');
  return report(
    standing,
    open.flatMap((one) => one.needed),
  );
}

/** A year that stands for itself is not met in advance by an earlier one. */
function notBegun(claim: Claim, trace: ClaimTrace, today: IsoDate): boolean {
  return trace.verdict.kind === 'undecided' && !begun(claim, today);
}

/** Without a baseline there is no line to a later stage; until its time it is not behind. */
function isLaterStage({ noLine }: StandingReport, claim: Claim, today: IsoDate): boolean {
  return noLine !== undefined && !begun(claim, today);
}

function standingOfPart(
  claim: Claim,
  trace: ClaimTrace,
  knowledge: Knowledge,
  today: IsoDate,
): StandingReport {
  const deadline = deadlineOf(claim);
  const passed = deadline !== undefined && factsOf(deadline).to < today;
  if (trace.verdict.kind === 'met' && passed) return report('alreadyMet');
  if (passed && trace.verdict.kind !== 'undecided') return report('behind');
  return standingOf(claim, trace, knowledge, today);
}

function together(each: readonly Standing[], needed: number): Standing {
  const count = (standing: Standing) => each.filter((one) => one === standing).length;
  if (count('alreadyMet') >= needed) return 'alreadyMet';
  if (each.length - count('behind') < needed) return 'behind';
  if (count('notStarted') === each.length) return 'notStarted';
  if (count('alreadyMet') + count('awaiting') >= needed) return 'awaiting';
  return count('alreadyMet') + count('onTrack') > 0 ? 'onTrack' : 'awaiting';
}

function standingOfComparison(
  claim: Compare,
  trace: CompareTrace,
  knowledge: Knowledge,
  today: IsoDate,
): StandingReport {
  if (trace.verdict.kind === 'met') return report('alreadyMet');
  const soFar = latestOutcome(claim, knowledge);
  const needed = neededFor(claim, trace.right.value ?? soFar?.trace.right.value, knowledge);
  if (needed.some((each) => each.kind === 'outOfReach')) {
    return { ...report('behind', needed), ...latestOf(soFar) };
  }
  if (trace.verdict.kind !== 'undecided') {
    return soFar !== undefined && isEarly(trace)
      ? againstLine(claim, soFar, needed)
      : report('behind', needed);
  }
  const open = openPeriods(claim, knowledge);
  const last = open.at(-1);
  if (last === undefined || open.every((period) => factsOf(period).from <= today)) {
    return { ...report('awaiting', needed), ...latestOf(soFar) };
  }
  if (soFar === undefined) return report('notStarted', needed);
  return againstLine(claim, soFar, needed);
}

/** Whether the verdict rests on a figure from within the period that settles it, not the period's own. */
function isEarly(trace: CompareTrace): boolean {
  const used = [...trace.left.used, ...trace.left.inputs.flatMap((input) => input.used)];
  return used.some(({ why }) => why === 'within' || why === 'lastBefore');
}

function latestOf(soFar: Outcome | undefined): Pick<StandingReport, 'latest'> {
  const value = soFar?.trace.left.value;
  return soFar === undefined || value === undefined
    ? {}
    : { latest: { at: soFar.at, value, trace: soFar.trace } };
}

/** The periods on the claim's own side that lack a figure. */
function openPeriods(claim: Compare, knowledge: Knowledge): readonly Period[] {
  return [...needsOfAmount(claim.left), ...needsOfAmount(claim.right)]
    .filter(({ series, period }) => onlyFigureFor({ knowledge }, series, period).kind === 'none')
    .map((need) => need.period)
    .sort(comparePeriods);
}

type Outcome = { readonly at: Period; readonly trace: CompareTrace };

/** The claim as it would be judged had it ended with the latest figures known. */
function latestOutcome(claim: Compare, knowledge: Knowledge): Outcome | undefined {
  const deadline = deadlineOf(claim);
  if (deadline === undefined) return undefined;
  for (const at of periodsKnown(claim, knowledge, deadline)) {
    const trace = judge(claim, { knowledge, endingAt: { deadline, at } });
    if (trace.kind === 'compare' && trace.verdict.kind !== 'undecided') return { at, trace };
  }
  return undefined;
}

/** The periods any of the claim's own series has a figure for between start and deadline, latest first. */
function periodsKnown(claim: Compare, knowledge: Knowledge, deadline: Period): readonly Period[] {
  const after = beginning(claim);
  const own = new Set(
    seriesOf(claim.left)
      .flatMap((id) => readingsOf(knowledge, id).inOrder)
      .filter((each) => each.state.kind === 'measured')
      .map((each) => each.period),
  );
  return [...own]
    .filter((at) => comparePeriods(at, deadline) <= 0)
    .filter((at) => after === undefined || comparePeriods(at, after) > 0)
    .sort((a, b) => comparePeriods(b, a) || (a < b ? -1 : 1));
}

/** Figures count from here on: after the start, and for a change after what it is a change from. */
function beginning(claim: Compare): Period | undefined {
  const { left } = claim;
  if (left.kind !== 'change') return claim.start?.at;
  if (left.from.kind === 'reading') return left.from.period;
  return left.to.kind === 'reading' ? shifted(left.to.period, -1) : undefined;
}

/** A sum is on its way when it has come as far as the share of its periods that are known. */
function lineOfTotal(claim: Compare, soFar: Outcome, target: Quantity): Rational | undefined {
  if (claim.left.kind !== 'total') return undefined;
  const known = soFar.trace.left.used.filter(
    (each) => each.reading.state.kind === 'measured',
  ).length;
  const share = exact.divide(exact.rational(known), exact.rational(claim.left.periods.length));
  return share === undefined ? undefined : exact.multiply(target.value, share);
}

function againstLine(claim: Compare, soFar: Outcome, needed: readonly NeededNow[]): StandingReport {
  const { left, right, start, verdict } = soFar.trace;
  const base = { needed, ...latestOf(soFar) };
  if (verdict.kind === 'met') return { standing: 'alreadyMet', ...base };
  const from = claim.start?.at;
  const deadline = deadlineOf(claim);
  if (right.value !== undefined && left.value !== undefined && claim.left.kind === 'total') {
    const line = lineOfTotal(claim, soFar, right.value) ?? right.value.value;
    const asGood = holds(claim.comparison, left.value.value, line);
    return {
      standing: asGood ? 'onTrack' : 'behind',
      ...base,
      line: { value: line, unit: left.value.unit },
    };
  }
  if (claim.left.kind === 'mean') return { standing: 'behind', ...base };
  if (
    start?.value === undefined ||
    left.value === undefined ||
    right.value === undefined ||
    deadline === undefined
  ) {
    return { standing: 'behind', ...base, noLine: 'noStart' };
  }
  const pace = paceTo(soFar.at, deadline, left.value, right.value);
  const paced = pace === undefined ? base : { ...base, pace };
  if (from === undefined) return { standing: 'behind', ...paced, noLine: 'undatedStart' };
  const passed = exact.divide(months(from, soFar.at), months(from, deadline)) ?? exact.one;
  const way = exact.subtract(right.value.value, start.value.value);
  const line = exact.add(start.value.value, exact.multiply(way, passed));
  const asGood = onRightSide(claim, start.value.value, right.value.value, left.value.value, line);
  return {
    standing: asGood ? 'onTrack' : 'behind',
    ...paced,
    line: { value: line, unit: left.value.unit },
  };
}

/** At least as far as the line in the direction of the target. */
function onRightSide(
  claim: Compare,
  start: Rational,
  target: Rational,
  at: Rational,
  line: Rational,
): boolean {
  switch (claim.comparison) {
    case 'atLeast':
    case 'above':
      return holds('atLeast', at, line);
    case 'atMost':
    case 'below':
      return holds('atMost', at, line);
    case 'equal':
    case 'between':
      return holds(exact.compare(target, start) >= 0 ? 'atLeast' : 'atMost', at, line);
  }
}

function months(from: Period, to: Period): Rational {
  return exact.rational(factsOf(to).endMonth - factsOf(from).endMonth);
}

function paceTo(at: Period, deadline: Period, value: Quantity, target: Quantity): Pace | undefined {
  const years = exact.divide(months(at, deadline), exact.rational(12));
  const whole = exact.subtract(target.value, value.value);
  const perYear = years === undefined ? undefined : exact.divide(whole, years);
  if (perYear === undefined || factsOf(deadline).endMonth <= factsOf(at).endMonth) return undefined;
  return { perYear: { value: perYear, unit: differenceUnit(value.unit) }, from: at, to: deadline };
}
