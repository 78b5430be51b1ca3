import { type Issue, issue } from '#domain/checked.ts';
import { rangeOf, type Unit } from '#domain/quantity/quantity.ts';
import {
  absolute,
  compare,
  divide,
  equals,
  multiply,
  type Rational,
  rational,
  subtract,
  zero,
} from '#domain/quantity/rational.ts';
import type { ReadingState, Sample } from './reading.ts';

export type Figure = {
  readonly unit: Unit;
  readonly state: ReadingState;
  readonly sample?: Sample | undefined;
};

/**
 * What cannot be right about a figure, whoever says so; unlike oddities it cannot be confirmed. The
 * paths are ["value"], ["n"], ["numerator"] or ["denominator"].
 * - a judgement other than 0, 1/2 or 1; a delivery other than 0 or 1
 * - nobody behind a figure, or a part larger than the whole
 * - a share that is not its numerator over its denominator, rounded to the decimals it is given with
 */
export function faultsOf({ unit, state, sample }: Figure): readonly Issue[] {
  const value = state.kind === 'measured' ? state.value : undefined;
  const misjudged = value === undefined ? undefined : faultOfDecision(value, unit);
  return [
    ...(misjudged === undefined ? [] : [issue(['value'], 'contradiction', misjudged)]),
    ...(sample === undefined ? [] : faultsOfSample(sample, value, unit)),
  ];
}

const half = rational(1, 2);
const one = rational(1);

function faultOfDecision(value: Rational, unit: Unit): string | undefined {
  const isOneOf = (...allowed: readonly Rational[]) => allowed.some((each) => equals(each, value));
  if (unit === 'judgement' && !isOneOf(zero, half, one)) {
    return 'En vurdering er 1 (nået), 0,5 (delvist nået) eller 0 (ikke nået).';
  }
  if (unit === 'delivery' && !isOneOf(zero, one)) {
    return 'En leverance er 1 (forelå) eller 0 (forelå ikke).';
  }
  return undefined;
}

function faultsOfSample(sample: Sample, value: Rational | undefined, unit: Unit): readonly Issue[] {
  if (sample.kind === 'size') {
    return sample.n === 0 ? [issue(['n'], 'contradiction', nobody)] : [];
  }
  const { numerator, denominator } = sample;
  if (denominator === 0) return [issue(['denominator'], 'contradiction', nobody)];
  if (numerator > denominator) {
    return [
      issue(['numerator'], 'contradiction', 'Antallet kan ikke være større end antallet af svar.'),
    ];
  }
  const share = divide(rational(numerator), rational(denominator));
  const whole = wholeOf(unit);
  if (share === undefined || whole === undefined || value === undefined) return [];
  return isRoundedTo(value, multiply(share, whole))
    ? []
    : [
        issue(
          ['value'],
          'contradiction',
          `Tallet passer ikke med ${numerator} ud af ${denominator}.`,
        ),
      ];
}

const nobody =
  'Der skal stå mindst én bag tallet. Lad feltet være tomt, hvis antallet ikke kendes.';

/** What the whole comes to in the unit of a share. */
function wholeOf(unit: Unit): Rational | undefined {
  if (unit === 'percent' || unit === 'perMille') return rangeOf(unit).most;
  return unit === 'ratio' ? one : undefined;
}

/** A decimal is as exact as the decimals it is written with; a fraction is exact. */
function isRoundedTo(value: Rational, exact: Rational): boolean {
  const off = absolute(subtract(value, exact));
  const isDecimal = /^10*$/.test(value.denominator.toString());
  const unitOfLast = { numerator: 1n, denominator: value.denominator };
  return isDecimal ? compare(off, multiply(unitOfLast, half)) <= 0 : compare(off, zero) === 0;
}

/** Whether the unit has no such value, as far as we know: 140 percent. */
export function isOutsideRange(value: Rational, unit: Unit): boolean {
  const { least, most } = rangeOf(unit);
  return (
    (least !== undefined && compare(value, least) < 0) ||
    (most !== undefined && compare(value, most) > 0)
  );
}
