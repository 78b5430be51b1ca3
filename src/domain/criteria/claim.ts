import type { Quantity } from '#domain/quantity/quantity.ts';
import type { Rational } from '#domain/quantity/rational.ts';
import type { SeriesId } from '#domain/readings/reading.ts';
import type { Period } from '#domain/time/period.ts';

/**
 * The small closed language in which every success criterion is said. From one claim come the
 * figures it needs (`needs.ts`), its verdict with a trace (`evaluate.ts`), its explanation
 * (`#text/verdicts.ts`) and its chart (`chart.ts`).
 */

/** What stands in for a wave that was never made; nothing does unless the plan has agreed on it. */
export type Substitute = 'nearestEarlier' | 'nearestLater';

/** An exact number, or the reason why there is none. */
export type Amount =
  | { readonly kind: 'constant'; readonly quantity: Quantity }
  | {
      readonly kind: 'reading';
      readonly series: SeriesId;
      readonly period: Period;
      readonly substitute?: Substitute;
    }
  | { readonly kind: 'latest'; readonly series: SeriesId; readonly notAfter: Period }
  | { readonly kind: 'mean'; readonly series: SeriesId; readonly periods: readonly Period[] }
  | {
      readonly kind: 'rollingMean';
      readonly series: SeriesId;
      readonly count: number;
      readonly at: Period;
    }
  | { readonly kind: 'total'; readonly series: SeriesId; readonly periods: readonly Period[] }
  | { readonly kind: 'slope'; readonly series: SeriesId; readonly periods: readonly Period[] }
  | {
      readonly kind: 'weightedMean';
      readonly parts: readonly WeightedSeries[];
      readonly period: Period;
    }
  | {
      readonly kind: 'rank';
      readonly series: SeriesId;
      readonly among: readonly SeriesId[];
      readonly period: Period;
      readonly best: 'highest' | 'lowest';
    }
  | {
      readonly kind: 'change';
      readonly from: Amount;
      readonly to: Amount;
      /** Absolute: to minus from. Relative: in percent of from. */
      readonly as: 'absolute' | 'relative';
    }
  /** a minus b, with its sign. `main` says that b is the area itself, so that it is named first. */
  | { readonly kind: 'gap'; readonly a: Amount; readonly b: Amount; readonly main?: 'b' }
  /** How far a is from b, without a sign. */
  | { readonly kind: 'distance'; readonly a: Amount; readonly b: Amount }
  | { readonly kind: 'ratio'; readonly a: Amount; readonly b: Amount }
  /** An amount moved by an agreed difference: the baseline plus 5 a year. */
  | { readonly kind: 'moved'; readonly amount: Amount; readonly by: Quantity }
  /**
   * An amount times a factor: the baseline times 0.7. A negative one moves by the same share of
   * its size, so that a deficit of 1,000 times 1.1 is one of 900; of nothing there is no share.
   */
  | { readonly kind: 'scaled'; readonly amount: Amount; readonly factor: Rational }
  /** A number the agreement does not give and nobody has settled yet. */
  | { readonly kind: 'notAgreed'; readonly what: string };

export type WeightedSeries = { readonly series: SeriesId; readonly weight: Rational };

export const comparisons = ['atLeast', 'atMost', 'above', 'below', 'equal', 'between'] as const;
export type Comparison = (typeof comparisons)[number];

/**
 * Where the way to the target begins, on the left side's scale: for partial fulfilment and for
 * the straight line to the target. `at` is left out when the agreement does not date it.
 */
export type Start = { readonly amount: Amount; readonly at?: Period };

export type Compare = {
  readonly kind: 'compare';
  readonly left: Amount;
  readonly comparison: Comparison;
  readonly right: Amount;
  /** The upper end of `between`. */
  readonly upper?: Amount;
  readonly start?: Start;
  /** The share of the way from start to target that counts as partly met. */
  readonly partlyFrom?: Rational;
  /** True where no size was agreed: any improvement, any narrowing counts, and the text says so. */
  readonly anySize?: true;
  /** A further aim that is wished for and not asked for; it never changes the verdict. */
  readonly stretch?: Amount;
};

export type Part = { readonly label: string; readonly claim: Claim };
/** `periods` stand each for themselves; `stages` are steps on the way to one level. */
export type Over = 'parts' | 'populations' | 'periods' | 'stages' | 'deliverables';

export type Claim =
  | Compare
  | { readonly kind: 'all'; readonly over: Over; readonly parts: readonly Part[] }
  | { readonly kind: 'any'; readonly over: Over; readonly parts: readonly Part[] }
  | {
      readonly kind: 'atLeastOf';
      readonly count: number;
      readonly over: Over;
      readonly parts: readonly Part[];
    }
  /** The second claim counts only where the first is met; elsewhere the part falls away. */
  | { readonly kind: 'given'; readonly condition: Claim; readonly then: Claim }
  | {
      readonly kind: 'delivered';
      readonly series: SeriesId;
      readonly by: Period;
      /** What the agreement calls it; else the series' indicator. */
      readonly name?: string;
    }
  | {
      readonly kind: 'judgedBy';
      readonly body: string;
      readonly question: string;
      readonly series?: SeriesId;
      readonly at?: Period;
    }
  | { readonly kind: 'watchOnly'; readonly series: SeriesId };

export function constant(quantity: Quantity): Amount {
  return { kind: 'constant', quantity };
}

export function reading(series: SeriesId, period: Period, substitute?: Substitute): Amount {
  return substitute === undefined
    ? { kind: 'reading', series, period }
    : { kind: 'reading', series, period, substitute };
}

/** Every series an amount draws on, the first being its main one. */
export function seriesOf(amount: Amount): readonly SeriesId[] {
  switch (amount.kind) {
    case 'constant':
    case 'notAgreed':
      return [];
    case 'reading':
    case 'latest':
    case 'mean':
    case 'rollingMean':
    case 'total':
    case 'slope':
      return [amount.series];
    case 'weightedMean':
      return amount.parts.map((part) => part.series);
    case 'rank':
      return [amount.series, ...amount.among];
    case 'change':
      return [...seriesOf(amount.to), ...seriesOf(amount.from)];
    case 'gap':
      return amount.main === 'b'
        ? [...seriesOf(amount.b), ...seriesOf(amount.a)]
        : [...seriesOf(amount.a), ...seriesOf(amount.b)];
    case 'distance':
    case 'ratio':
      return [...seriesOf(amount.a), ...seriesOf(amount.b)];
    case 'moved':
    case 'scaled':
      return seriesOf(amount.amount);
  }
}

/** Every series a claim draws on, without repeats, the main one first. */
export function seriesOfClaim(claim: Claim): readonly SeriesId[] {
  const found = new Set<SeriesId>();
  visitAmounts(claim, (amount) => {
    for (const series of seriesOf(amount)) found.add(series);
  });
  visitSeries(claim, (series) => found.add(series));
  return [...found];
}

export type AmountRole = 'left' | 'right' | 'start';

/** Visits the amounts of every comparison in a claim, in reading order. */
export function visitAmounts(
  claim: Claim,
  see: (amount: Amount, role: AmountRole, at: Compare) => void,
): void {
  switch (claim.kind) {
    case 'compare':
      see(claim.left, 'left', claim);
      see(claim.right, 'right', claim);
      if (claim.upper !== undefined) see(claim.upper, 'right', claim);
      if (claim.start !== undefined) see(claim.start.amount, 'start', claim);
      return;
    case 'all':
    case 'any':
    case 'atLeastOf':
      for (const part of claim.parts) visitAmounts(part.claim, see);
      return;
    case 'given':
      visitAmounts(claim.then, see);
      visitAmounts(claim.condition, see);
      return;
    case 'delivered':
    case 'judgedBy':
    case 'watchOnly':
      return;
  }
}

function visitSeries(claim: Claim, see: (series: SeriesId) => void): void {
  switch (claim.kind) {
    case 'all':
    case 'any':
    case 'atLeastOf':
      for (const part of claim.parts) visitSeries(part.claim, see);
      return;
    case 'given':
      visitSeries(claim.then, see);
      visitSeries(claim.condition, see);
      return;
    case 'delivered':
    case 'watchOnly':
      see(claim.series);
      return;
    case 'judgedBy':
      if (claim.series !== undefined) see(claim.series);
      return;
    case 'compare':
      return;
  }
}
