import type { Quantity, Unit } from '#domain/quantity/quantity.ts';
import type { Rational } from '#domain/quantity/rational.ts';
import type { KnownReading, SeriesId } from '#domain/readings/reading.ts';
import type { IsoDate, Period } from '#domain/time/period.ts';
import type { Amount, Comparison, Over, Substitute } from './claim.ts';

/** Why a number, and with it a verdict, cannot be had. */
export type Missing =
  | { readonly kind: 'suppressed'; readonly series: SeriesId; readonly period: Period }
  | {
      readonly kind: 'pending';
      readonly series: SeriesId;
      readonly period: Period;
      readonly expected?: IsoDate;
    }
  | { readonly kind: 'notRegistered'; readonly series: SeriesId; readonly period: Period }
  | { readonly kind: 'notMeasured'; readonly series: SeriesId; readonly period: Period }
  /** There is a figure for a part of the period only, such as one quarter of the year. */
  | {
      readonly kind: 'partOfPeriod';
      readonly series: SeriesId;
      readonly period: Period;
      readonly found: Period;
    }
  /** A stand-in is agreed for the wave that was not made, but there is no such wave. */
  | {
      readonly kind: 'noStandIn';
      readonly series: SeriesId;
      readonly period: Period;
      readonly substitute: Substitute;
    }
  | {
      readonly kind: 'severalInPeriod';
      readonly series: SeriesId;
      readonly period: Period;
      readonly count: number;
    }
  | { readonly kind: 'dividedByZero'; readonly series: SeriesId | undefined }
  | { readonly kind: 'unlikeUnits'; readonly units: readonly Unit[] }
  | {
      readonly kind: 'deliveryNotRegistered';
      readonly series: SeriesId;
      readonly by: Period;
      readonly name?: string;
    }
  | { readonly kind: 'notJudged'; readonly body: string; readonly question: string }
  | { readonly kind: 'watchOnly' }
  | { readonly kind: 'conditionNotMet' }
  | { readonly kind: 'notAgreed'; readonly what: string }
  /** What is agreed contradicts itself or cannot be read; `why` is a sentence without its full stop. */
  | { readonly kind: 'notUsable'; readonly why: string };

/** nået · delvist nået · ikke nået · kan ikke afgøres, fordi ... */
export type Verdict =
  | { readonly kind: 'met' }
  | { readonly kind: 'partlyMet' }
  | { readonly kind: 'notMet' }
  | { readonly kind: 'undecided'; readonly reasons: readonly Missing[] };

export const met: Verdict = { kind: 'met' };
export const partlyMet: Verdict = { kind: 'partlyMet' };
export const notMet: Verdict = { kind: 'notMet' };

export function undecided(reasons: readonly Missing[]): Verdict {
  return { kind: 'undecided', reasons };
}

/** A number as it was reached: its inputs, and the readings it rests on. */
export type AmountTrace = {
  readonly amount: Amount;
  readonly value?: Quantity;
  readonly missing: readonly Missing[];
  readonly inputs: readonly AmountTrace[];
  /** Readings taken directly, in the order asked for. */
  readonly used: readonly UsedReading[];
};

/** `insteadOf` is set when another period than the one asked for was used. */
export type UsedReading = {
  readonly reading: KnownReading;
  readonly insteadOf?: Period;
  readonly why?: 'substitute' | 'within' | 'lastBefore' | 'latest';
};

export type CompareTrace = {
  readonly kind: 'compare';
  readonly comparison: Comparison;
  readonly left: AmountTrace;
  readonly right: AmountTrace;
  readonly upper?: AmountTrace;
  readonly start?: AmountTrace;
  readonly startAt?: Period;
  /** How much of the way from start to target was covered; 1 is all of it. */
  readonly covered?: Rational;
  readonly partlyFrom: Rational;
  readonly anySize?: true;
  /** Registered figures for the start's own time that differ from those agreed on. */
  readonly startDiffers?: readonly StartDifference[];
  /** The further aim, and whether it was reached as well. */
  readonly stretch?: { readonly aim: AmountTrace; readonly reached: boolean };
  readonly verdict: Verdict;
};

export type StartDifference = { readonly agreed: Quantity; readonly registered: KnownReading };

export type PartTrace = { readonly label: string; readonly trace: ClaimTrace };

export type ClaimTrace =
  | CompareTrace
  | {
      readonly kind: 'parts';
      readonly rule: 'all' | 'any' | 'atLeastOf';
      readonly count: number;
      readonly over: Over;
      readonly parts: readonly PartTrace[];
      /** Parts left out because their condition was not met. */
      readonly leftOut: readonly string[];
      readonly verdict: Verdict;
    }
  | {
      readonly kind: 'given';
      readonly condition: ClaimTrace;
      readonly then?: ClaimTrace;
      readonly verdict: Verdict;
    }
  | {
      readonly kind: 'delivered';
      readonly series: SeriesId;
      readonly by: Period;
      readonly name?: string;
      readonly deliveredOn?: IsoDate;
      readonly used: readonly UsedReading[];
      readonly verdict: Verdict;
    }
  | {
      readonly kind: 'judgedBy';
      readonly body: string;
      readonly question: string;
      readonly used: readonly UsedReading[];
      readonly verdict: Verdict;
    }
  | {
      readonly kind: 'watchOnly';
      readonly used: readonly UsedReading[];
      readonly verdict: Verdict;
    }
  /** How it was reached is not for whoever asks: it rests on figures of too few people. */
  | {
      readonly kind: 'concealed';
      readonly used: readonly UsedReading[];
      readonly verdict: Verdict;
    };

export const standings = ['onTrack', 'behind', 'alreadyMet', 'notStarted', 'awaiting'] as const;
/** på vej · bagud · allerede nået · ikke begyndt · afventer tal */
export type Standing = (typeof standings)[number];

/** What has to happen for the claim still to be met, said with exact figures. */
export type NeededNow =
  /** The figure for one period (or the mean, or the sum, of several) must be at least / at most this. */
  | {
      readonly kind: 'figure';
      readonly of: 'reading' | 'mean' | 'total';
      readonly series: SeriesId;
      readonly periods: readonly Period[];
      readonly comparison: Comparison;
      readonly value: Quantity;
    }
  /** The gap to another series must come to this. */
  | {
      readonly kind: 'gap';
      readonly period: Period;
      readonly comparison: Comparison;
      readonly value: Quantity;
    }
  | {
      readonly kind: 'deliver';
      readonly series: SeriesId;
      readonly by: Period;
      readonly name?: string;
    }
  | { readonly kind: 'outOfReach' };

/** How fast it must go from the latest figure to the target: a change a year. */
export type Pace = {
  readonly perYear: Quantity;
  readonly from: Period;
  readonly to: Period;
};

export type StandingReport = {
  readonly standing: Standing;
  /** The figure the standing was judged on, and what the straight line asked for then. */
  readonly latest?: { readonly at: Period; readonly value: Quantity; readonly trace: CompareTrace };
  readonly line?: Quantity;
  readonly needed: readonly NeededNow[];
  readonly pace?: Pace;
  /** Why there is no straight line to hold the figure against. */
  readonly noLine?: 'noStart' | 'undatedStart';
};

/** Where chance stands: outside the 95 % interval, inside it, not known, or not a matter of chance. */
export type Certainty =
  | { readonly kind: 'clear'; readonly low: number; readonly high: number }
  | { readonly kind: 'within'; readonly low: number; readonly high: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'notApplicable' };

/** Everything that is known of a criterion at a moment. */
export type Finding = {
  readonly verdict: Verdict;
  readonly trace: ClaimTrace;
  /** The end of the period that settles the claim; undefined when none does. */
  readonly deadline?: Period;
  /** False until the deadline has passed: no verdict before it is final. */
  readonly final: boolean;
  /** Left out once the verdict is final. */
  readonly standing?: StandingReport;
  readonly certainty: Certainty;
};
