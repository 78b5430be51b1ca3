import {
  differenceUnit,
  isDifferenceOf,
  type Quantity,
  type Unit,
} from '#domain/quantity/quantity.ts';
import type { Rational } from '#domain/quantity/rational.ts';
import * as exact from '#domain/quantity/rational.ts';
import type { SeriesId } from '#domain/readings/reading.ts';
import { comparePeriods, type Period } from '#domain/time/period.ts';
import { type Amount, seriesOf } from './claim.ts';
import { type Found, figureFor, type Lookup, latestFigure, onlyFigureFor } from './figures.ts';
import { rollingPeriods } from './needs.ts';
import type { AmountTrace, Missing, UsedReading } from './verdict.ts';

/** Works an amount out exactly, keeping every input, or says everything that is missing. */
export function amountOf(amount: Amount, lookup: Lookup): AmountTrace {
  switch (amount.kind) {
    case 'constant':
      return { amount, value: amount.quantity, missing: [], inputs: [], used: [] };
    case 'reading':
      return single(
        amount,
        lookup,
        figureFor(lookup, amount.series, amount.period, amount.substitute),
      );
    case 'latest':
      return single(amount, lookup, latestFigure(lookup, amount.series, amount.notAfter));
    case 'mean':
      return over(amount, amount.series, amount.periods, lookup, exact.mean);
    case 'rollingMean':
      return over(amount, amount.series, rollingEnd(amount, lookup), lookup, exact.mean);
    case 'total':
      return over(amount, amount.series, amount.periods, lookup, exact.sum);
    case 'slope':
      return slopeOf(amount, lookup);
    case 'weightedMean':
      return weightedMean(amount, lookup);
    case 'rank':
      return rankOf(amount, lookup);
    case 'change':
      return changeOf(amount, lookup);
    case 'gap':
    case 'distance':
    case 'ratio':
      return pairOf(amount, lookup);
    case 'moved':
    case 'scaled':
      return adjusted(amount, lookup);
    case 'notAgreed':
      return { amount, missing: [{ kind: 'notAgreed', what: amount.what }], inputs: [], used: [] };
  }
}

type Of<K extends Amount['kind']> = Extract<Amount, { kind: K }>;

function unitOf(series: SeriesId, lookup: Lookup): Unit {
  return lookup.knowledge.series.get(series)?.unit ?? 'count';
}

function single(amount: Of<'reading' | 'latest'>, lookup: Lookup, found: Found): AmountTrace {
  if (found.kind === 'none') {
    return { amount, missing: [found.missing], inputs: [], used: notUsed(found) };
  }
  const value = measured(found.used);
  return {
    amount,
    value: { value, unit: unitOf(amount.series, lookup) },
    missing: [],
    inputs: [],
    used: [found.used],
  };
}

function notUsed(found: Extract<Found, { kind: 'none' }>): readonly UsedReading[] {
  return found.reading === undefined ? [] : [{ reading: found.reading }];
}

function measured({ reading }: UsedReading): Rational {
  return reading.state.kind === 'measured' ? reading.state.value : exact.zero;
}

/** A mean, sum or the like over several periods; "so far" when the lookup asks what if it ended. */
function over(
  amount: Of<'mean' | 'rollingMean' | 'total' | 'slope'>,
  series: SeriesId,
  periods: readonly Period[],
  lookup: Lookup,
  combine: (values: readonly Rational[]) => Rational | undefined,
  unit: Unit = unitOf(series, lookup),
): AmountTrace {
  const founds = periods.map((period) => onlyFigureFor(lookup, series, period));
  const used = founds.flatMap((each) => (each.kind === 'found' ? [each.used] : []));
  const missing = founds.flatMap((each) => (each.kind === 'none' ? [each.missing] : []));
  const enough = missing.length === 0 || (lookup.endingAt !== undefined && used.length > 0);
  const value = enough ? combine(used.map(measured)) : undefined;
  const seen = founds.flatMap((each) => (each.kind === 'none' ? notUsed(each) : [each.used]));
  if (value === undefined) {
    const reasons = missing.length > 0 ? missing : [{ kind: 'dividedByZero', series } as const];
    return { amount, missing: reasons, inputs: [], used: seen };
  }
  return { amount, value: { value, unit }, missing: [], inputs: [], used: seen };
}

function rollingEnd(amount: Of<'rollingMean'>, lookup: Lookup): readonly Period[] {
  const end = lookup.endingAt;
  return rollingPeriods(end?.deadline === amount.at ? end.at : amount.at, amount.count);
}

/** Least squares through the figures, as a change per period. */
function slopeOf(amount: Of<'slope'>, lookup: Lookup): AmountTrace {
  const unit = differenceUnit(unitOf(amount.series, lookup));
  return over(amount, amount.series, amount.periods, lookup, leastSquares, unit);
}

function leastSquares(values: readonly Rational[]): Rational | undefined {
  const middle = exact.mean(values);
  if (middle === undefined || values.length < 2) return undefined;
  const centre = exact.rational(values.length - 1, 2);
  const steps = values.map((_, index) => exact.subtract(exact.rational(index), centre));
  const products = values.map((value, index) =>
    exact.multiply(steps[index] ?? exact.zero, exact.subtract(value, middle)),
  );
  return exact.divide(
    exact.sum(products),
    exact.sum(steps.map((step) => exact.multiply(step, step))),
  );
}

function weightedMean(amount: Of<'weightedMean'>, lookup: Lookup): AmountTrace {
  const founds = amount.parts.map((part) => figureFor(lookup, part.series, amount.period));
  const used = founds.flatMap((each) => (each.kind === 'found' ? [each.used] : notUsed(each)));
  const missing = founds.flatMap((each) => (each.kind === 'none' ? [each.missing] : []));
  if (missing.length > 0) return { amount, missing, inputs: [], used };
  const weighted = founds.map((each, index) => {
    const weight = amount.parts[index]?.weight ?? exact.zero;
    return each.kind === 'found' ? exact.multiply(measured(each.used), weight) : exact.zero;
  });
  const value = exact.divide(
    exact.sum(weighted),
    exact.sum(amount.parts.map((part) => part.weight)),
  );
  const main = amount.parts[0]?.series;
  if (value === undefined || main === undefined) {
    return { amount, missing: [{ kind: 'dividedByZero', series: main }], inputs: [], used };
  }
  const unlike = unlikeUnits(amount.parts.map((part) => unitOf(part.series, lookup)));
  if (unlike !== undefined) return { amount, missing: [unlike], inputs: [], used };
  return { amount, value: { value, unit: unitOf(main, lookup) }, missing: [], inputs: [], used };
}

/** 1 is best; equal figures share the better rank. */
function rankOf(amount: Of<'rank'>, lookup: Lookup): AmountTrace {
  const all = [amount.series, ...amount.among.filter((each) => each !== amount.series)];
  const founds = all.map((series) => figureFor(lookup, series, amount.period));
  const used = founds.flatMap((each) => (each.kind === 'found' ? [each.used] : notUsed(each)));
  const missing = founds.flatMap((each) => (each.kind === 'none' ? [each.missing] : []));
  const own = founds[0];
  if (missing.length > 0 || own?.kind !== 'found') return { amount, missing, inputs: [], used };
  const better = founds.filter((each) => {
    if (each.kind !== 'found') return false;
    const order = exact.compare(measured(each.used), measured(own.used));
    return amount.best === 'highest' ? order > 0 : order < 0;
  });
  const value: Quantity = { value: exact.rational(better.length + 1), unit: 'rank' };
  return { amount, value, missing: [], inputs: [], used };
}

function changeOf(amount: Of<'change'>, lookup: Lookup): AmountTrace {
  const from = amountOf(amount.from, lookup);
  const to = amountOf(amount.to, lookup);
  const inputs = [from, to];
  if (from.value === undefined || to.value === undefined) return without(amount, inputs);
  const unlike = unlikeUnits([from.value.unit, to.value.unit]);
  if (unlike !== undefined) return { amount, missing: [unlike], inputs, used: [] };
  const difference = exact.subtract(to.value.value, from.value.value);
  if (amount.as === 'absolute') {
    const value = { value: difference, unit: differenceUnit(to.value.unit) };
    return { amount, value, missing: [], inputs, used: [] };
  }
  const share = exact.divide(difference, exact.absolute(from.value.value));
  if (share === undefined) return { amount, missing: [zeroBase(amount.from)], inputs, used: [] };
  const value: Quantity = { value: exact.multiply(share, exact.rational(100)), unit: 'percent' };
  return { amount, value, missing: [], inputs, used: [] };
}

/**
 * Two amounts against each other. When a stand-in was used for one side, the other side is taken
 * for the same period: a distance between two different years is none.
 */
function pairOf(amount: Of<'gap' | 'distance' | 'ratio'>, lookup: Lookup): AmountTrace {
  const [a, b] = sameTime(amountOf(amount.a, lookup), amountOf(amount.b, lookup), amount, lookup);
  const inputs = [a, b];
  if (a.value === undefined || b.value === undefined) return without(amount, inputs);
  const unlike = unlikeUnits([a.value.unit, b.value.unit]);
  if (unlike !== undefined) return { amount, missing: [unlike], inputs, used: [] };
  if (amount.kind === 'ratio') {
    const share = exact.divide(a.value.value, b.value.value);
    if (share === undefined) return { amount, missing: [zeroBase(amount.b)], inputs, used: [] };
    return { amount, value: { value: share, unit: 'ratio' }, missing: [], inputs, used: [] };
  }
  const signed = exact.subtract(a.value.value, b.value.value);
  const value: Quantity = {
    value: amount.kind === 'gap' ? signed : exact.absolute(signed),
    unit: differenceUnit(a.value.unit),
  };
  return { amount, value, missing: [], inputs, used: [] };
}

export function sameTime(
  a: AmountTrace,
  b: AmountTrace,
  amount: { readonly a: Amount; readonly b: Amount },
  lookup: Lookup,
): readonly [AmountTrace, AmountTrace] {
  const first = a.used[0];
  const second = b.used[0];
  if (amount.a.kind !== 'reading' || amount.b.kind !== 'reading') return [a, b];
  if (amount.a.period !== amount.b.period) return [a, b];
  if (first?.why === 'substitute' && second?.why !== 'substitute') {
    const again = { ...amount.b, period: first.reading.period };
    return [a, { ...amountOf(again, lookup), amount: amount.b }];
  }
  if (second?.why === 'substitute' && first?.why !== 'substitute') {
    const again = { ...amount.a, period: second.reading.period };
    return [{ ...amountOf(again, lookup), amount: amount.a }, b];
  }
  if (
    first !== undefined &&
    second !== undefined &&
    first.reading.period !== second.reading.period
  ) {
    return bothStoodInFor(a, b, amount.a, amount.b, lookup);
  }
  return [a, b];
}

/** Two stand-ins from different times: the one nearest the deadline goes back (or on) to the other's. */
function bothStoodInFor(
  a: AmountTrace,
  b: AmountTrace,
  askedA: Of<'reading'>,
  askedB: Of<'reading'>,
  lookup: Lookup,
): readonly [AmountTrace, AmountTrace] {
  const [first, second] = [a.used[0], b.used[0]];
  if (first?.why !== 'substitute' || second?.why !== 'substitute') return [a, b];
  const firstIsEarlier = comparePeriods(first.reading.period, second.reading.period) < 0;
  if (firstIsEarlier === (askedA.substitute === 'nearestEarlier')) {
    const again = { ...askedB, period: first.reading.period };
    return [a, { ...amountOf(again, lookup), amount: askedB }];
  }
  const again = { ...askedA, period: second.reading.period };
  return [{ ...amountOf(again, lookup), amount: askedA }, b];
}

function adjusted(amount: Of<'moved' | 'scaled'>, lookup: Lookup): AmountTrace {
  const inner = amountOf(amount.amount, lookup);
  if (inner.value === undefined) return without(amount, [inner]);
  if (amount.kind === 'scaled') {
    const base = inner.value.value;
    if (exact.isZero(base))
      return { amount, missing: [zeroBase(amount)], inputs: [inner], used: [] };
    const by = exact.multiply(exact.absolute(base), exact.subtract(amount.factor, exact.one));
    const value = { value: exact.add(base, by), unit: inner.value.unit };
    return { amount, value, missing: [], inputs: [inner], used: [] };
  }
  if (!isDifferenceOf(amount.by.unit, inner.value.unit)) {
    const missing: Missing = { kind: 'unlikeUnits', units: [inner.value.unit, amount.by.unit] };
    return { amount, missing: [missing], inputs: [inner], used: [] };
  }
  const value = { value: exact.add(inner.value.value, amount.by.value), unit: inner.value.unit };
  return { amount, value, missing: [], inputs: [inner], used: [] };
}

function without(amount: Amount, inputs: readonly AmountTrace[]): AmountTrace {
  return { amount, missing: inputs.flatMap((input) => input.missing), inputs, used: [] };
}

function zeroBase(amount: Amount): Missing {
  return { kind: 'dividedByZero', series: seriesOf(amount)[0] };
}

export function unlikeUnits(units: readonly Unit[]): Missing | undefined {
  const different = [...new Set(units)];
  return different.length > 1 ? { kind: 'unlikeUnits', units: different } : undefined;
}
