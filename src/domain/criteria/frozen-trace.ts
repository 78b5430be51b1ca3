import type { Rational } from '#domain/quantity/rational.ts';
import type { ClaimTrace } from './verdict.ts';

/** An exact number in JSON, which has neither fractions nor whole numbers of any length. */
type Exact = { readonly exact: `${bigint}/${bigint}` };

/**
 * A trace as plain JSON, so that a verdict can be reached again from what was kept of it: every
 * number exact, as `{"exact": "41/10"}`. Who entered a reading is left out; the reading tells.
 */
export const frozenTrace = (trace: ClaimTrace): unknown => frozen(trace);

/** The trace again, as it was frozen. */
export const thawedTrace = (kept: unknown): ClaimTrace => thawed(kept) as ClaimTrace;

const frozen = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(frozen);
  if (typeof value !== 'object' || value === null) return value;
  if (isRational(value)) return { exact: `${value.numerator}/${value.denominator}` };
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) =>
      name === 'enteredBy' || each === undefined ? [] : [[name, frozen(each)]],
    ),
  );
};

const thawed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(thawed);
  if (typeof value !== 'object' || value === null) return value;
  if (isExact(value)) return rationalOf(value);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, thawed(each)]));
};

const isRational = (value: object): value is Rational =>
  'numerator' in value && typeof value.numerator === 'bigint' && 'denominator' in value;

const isExact = (value: object): value is Exact =>
  'exact' in value && typeof value.exact === 'string' && Object.keys(value).length === 1;

const rationalOf = ({ exact }: Exact): Rational => {
  const [numerator = '', denominator = ''] = exact.split('/');
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
};
