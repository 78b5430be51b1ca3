/**
 * Exact numbers. Every verdict is reached with these: four one-decimal figures whose mean is
 * exactly the limit are judged wrongly by binary floats about one time in six.
 * The denominator is always positive; a value is not kept in lowest terms until it is printed
 * or its parts grow large, since comparing needs no common form.
 */
export type Rational = { readonly numerator: bigint; readonly denominator: bigint };

export const zero: Rational = { numerator: 0n, denominator: 1n };
export const one: Rational = { numerator: 1n, denominator: 1n };

export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const top = BigInt(numerator);
  const bottom = BigInt(denominator);
  if (bottom === 0n) throw new RangeError('a denominator of 0');
  return bottom < 0n
    ? { numerator: -top, denominator: -bottom }
    : { numerator: top, denominator: bottom };
}

const decimalForm = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?$/;

/** Reads a plain decimal such as "64.6" or "-11000"; undefined for anything else. */
export function parseDecimal(text: string): Rational | undefined {
  const match = decimalForm.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '0', fraction = ''] = match;
  const numerator = BigInt(whole + fraction);
  return {
    numerator: sign === '-' ? -numerator : numerator,
    denominator: powerOfTen(fraction.length),
  };
}

/** As `parseDecimal`, for text that the caller has already checked; throws on anything else. */
export function decimal(text: string): Rational {
  const value = parseDecimal(text);
  if (value === undefined) throw new RangeError(`not a decimal: ${text}`);
  return value;
}

export function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

export function add(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  }
  return tidy(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function negate(a: Rational): Rational {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function multiply(a: Rational, b: Rational): Rational {
  return tidy(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Undefined when b is zero: a share of nothing is not a number. */
export function divide(a: Rational, b: Rational): Rational | undefined {
  if (b.numerator === 0n) return undefined;
  const numerator = a.numerator * b.denominator;
  const denominator = a.denominator * b.numerator;
  return denominator < 0n ? tidy(-numerator, -denominator) : tidy(numerator, denominator);
}

/** Divides by a positive whole number. */
export function divideBy(a: Rational, count: number): Rational {
  return { numerator: a.numerator, denominator: a.denominator * BigInt(count) };
}

export function absolute(a: Rational): Rational {
  return a.numerator < 0n ? negate(a) : a;
}

/** -1, 0 or 1 as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

export function equals(a: Rational, b: Rational): boolean {
  return compare(a, b) === 0;
}

export function isZero(a: Rational): boolean {
  return a.numerator === 0n;
}

export function sum(values: readonly Rational[]): Rational {
  return values.reduce(add, zero);
}

/** Undefined for no values. */
export function mean(values: readonly Rational[]): Rational | undefined {
  return values.length === 0 ? undefined : divideBy(sum(values), values.length);
}

/** In lowest terms. */
export function reduced(a: Rational): Rational {
  const divisor = greatestCommonDivisor(
    a.numerator < 0n ? -a.numerator : a.numerator,
    a.denominator,
  );
  return divisor <= 1n
    ? a
    : { numerator: a.numerator / divisor, denominator: a.denominator / divisor };
}

const roomBeforeReducing = 1n << 64n;

function tidy(numerator: bigint, denominator: bigint): Rational {
  const value = { numerator, denominator };
  return denominator > roomBeforeReducing ? reduced(value) : value;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let high = a;
  let low = b;
  while (low !== 0n) [high, low] = [low, high % low];
  return high;
}

/**
 * The decimal digits of a value with exactly `decimals` places, rounded half away from zero
 * (as Danes round), and whether anything was rounded away.
 */
export function toDecimal(a: Rational, decimals: number): { text: string; exact: boolean } {
  const scaled = a.numerator * powerOfTen(decimals);
  const magnitude = scaled < 0n ? -scaled : scaled;
  const rest = magnitude % a.denominator;
  const rounded = magnitude / a.denominator + (rest * 2n >= a.denominator ? 1n : 0n);
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  const sign = scaled < 0n && rounded !== 0n ? '-' : '';
  return { text: sign + whole + (decimals > 0 ? `.${fraction}` : ''), exact: rest === 0n };
}

/** The shortest exact decimal ("4.125"), or undefined when none ends ("1/3"). */
export function exactDecimal(a: Rational): string | undefined {
  const { numerator, denominator } = reduced(a);
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos += 1;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives += 1;
  }
  if (rest !== 1n) return undefined;
  return toDecimal({ numerator, denominator }, Math.max(twos, fives)).text;
}

/** For drawing and for statistics of chance only; never for a verdict. */
export function toNumber(a: Rational): number {
  const exact = reduced(a);
  return Number(exact.numerator) / Number(exact.denominator);
}
