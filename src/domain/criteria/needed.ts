import { type Quantity, rangeOf } from '#domain/quantity/quantity.ts';
import type { Rational } from '#domain/quantity/rational.ts';
import * as exact from '#domain/quantity/rational.ts';
import type { Knowledge } from '#domain/readings/knowledge.ts';
import type { Period } from '#domain/time/period.ts';
import { amountOf } from './amounts.ts';
import type { Amount, Compare } from './claim.ts';
import { onlyFigureFor } from './figures.ts';
import { deadlineOf } from './needs.ts';
import type { Missing, NeededNow } from './verdict.ts';

/** What the figures still to come must be for the claim to be met, or that none can be enough. */
export function neededFor(
  claim: Compare,
  target: Quantity | undefined,
  knowledge: Knowledge,
): readonly NeededNow[] {
  if (target === undefined) return [];
  return neededFigures(claim, target, knowledge).flatMap((needed) =>
    withinReach(needed, knowledge),
  );
}

/**
 * A share has no figure above 100 and a count none below 0: what would have to be beyond that can
 * no longer be had, and what every figure satisfies need not be asked for.
 */
function withinReach(needed: NeededNow, knowledge: Knowledge): readonly NeededNow[] {
  if (needed.kind !== 'figure') return [needed];
  const { least, most } = rangeOf(knowledge.series.get(needed.series)?.unit ?? needed.value.unit);
  const { value } = needed.value;
  const toLeast = least === undefined ? 1 : exact.compare(value, least);
  const toMost = most === undefined || needed.of === 'total' ? -1 : exact.compare(value, most);
  switch (needed.comparison) {
    case 'atLeast':
      if (toLeast <= 0) return [];
      return toMost > 0 ? [outOfReach] : [needed];
    case 'above':
      return toMost >= 0 ? [outOfReach] : [needed];
    case 'atMost':
      if (toMost >= 0) return [];
      return toLeast < 0 ? [outOfReach] : [needed];
    case 'below':
      return toLeast <= 0 ? [outOfReach] : [needed];
    case 'equal':
    case 'between':
      return [needed];
  }
}

const outOfReach: NeededNow = { kind: 'outOfReach' };

function neededFigures(
  claim: Compare,
  target: Quantity,
  knowledge: Knowledge,
): readonly NeededNow[] {
  const { left, comparison } = claim;
  switch (left.kind) {
    case 'reading': {
      const { series, period } = left;
      const found = onlyFigureFor({ knowledge }, series, period);
      if (found.kind === 'none' && neverComes(found.missing)) return [];
      return [
        { kind: 'figure', of: 'reading', series, periods: [period], comparison, value: target },
      ];
    }
    case 'mean':
    case 'total':
      return restOf(left, comparison, target, knowledge);
    case 'change':
      return neededAfterChange(left, comparison, target, knowledge);
    case 'gap':
    case 'distance': {
      const period = deadlineOf(claim);
      return period === undefined ? [] : [{ kind: 'gap', period, comparison, value: target }];
    }
    case 'constant':
    case 'notAgreed':
    case 'latest':
    case 'rollingMean':
    case 'slope':
    case 'weightedMean':
    case 'rank':
    case 'ratio':
    case 'moved':
    case 'scaled':
      return [];
  }
}

/** The mean, or the sum, that the figures still missing must come to. */
function restOf(
  left: Extract<Amount, { kind: 'mean' | 'total' }>,
  comparison: Compare['comparison'],
  target: Quantity,
  knowledge: Knowledge,
): readonly NeededNow[] {
  const known: Rational[] = [];
  const open: Period[] = [];
  for (const period of left.periods) {
    const found = onlyFigureFor({ knowledge }, left.series, period);
    if (found.kind === 'found' && found.used.reading.state.kind === 'measured') {
      known.push(found.used.reading.state.value);
    } else if (found.kind === 'none' && neverComes(found.missing)) {
      return [];
    } else open.push(period);
  }
  if (open.length === 0) return [];
  const whole =
    left.kind === 'mean'
      ? exact.multiply(target.value, exact.rational(left.periods.length))
      : target.value;
  const rest = exact.subtract(whole, exact.sum(known));
  const value = left.kind === 'mean' ? exact.divideBy(rest, open.length) : rest;
  const of = open.length === 1 ? 'reading' : left.kind;
  return [
    {
      kind: 'figure',
      of,
      series: left.series,
      periods: open,
      comparison,
      value: { value, unit: target.unit },
    },
  ];
}

function neverComes({ kind }: Missing): boolean {
  return kind === 'suppressed' || kind === 'notMeasured';
}

/** The level a series must reach for its change since an earlier figure to be large enough. */
function neededAfterChange(
  left: Extract<Amount, { kind: 'change' }>,
  comparison: Compare['comparison'],
  target: Quantity,
  knowledge: Knowledge,
): readonly NeededNow[] {
  const from = amountOf(left.from, { knowledge }).value;
  if (from === undefined || left.to.kind !== 'reading') return [];
  const by =
    left.as === 'absolute'
      ? target.value
      : exact.divideBy(exact.multiply(target.value, exact.absolute(from.value)), 100);
  const value = { value: exact.add(from.value, by), unit: from.unit };
  const { series, period } = left.to;
  return [{ kind: 'figure', of: 'reading', series, periods: [period], comparison, value }];
}
