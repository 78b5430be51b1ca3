/** The 22 kinds of claim a criterion sentence can be read as. */
export const sentenceKinds = [
  'reach-level',
  'average-over-period',
  'change-of-average',
  'absolute-change',
  'relative-change',
  'improve-on-baseline',
  'not-worsen',
  'narrow-gap',
  'near-benchmark',
  'reach-benchmark',
  'yearly-step',
  'yearly-count',
  'cumulative-count',
  'staged',
  'reach-and-hold',
  'ratio-to-benchmark',
  'rank',
  'milestone',
  'each-of',
  'composite',
  'judged',
  'watch-only',
] as const;

export type SentenceKind = (typeof sentenceKinds)[number];

export type Direction = 'rise' | 'fall' | 'none';

export type ComparisonWord = 'at-least' | 'at-most' | 'above' | 'below' | 'equal' | 'between';

export type QuantityUnit =
  | 'percent'
  | 'percentage-point'
  | 'per-mille'
  | 'kroner'
  | 'grade'
  | 'points'
  | 'count'
  | 'times'
  | 'square-metres'
  | 'years'
  | 'months'
  | 'weeks'
  | 'days'
  | 'hours'
  | 'minutes';

export type QuantityRole =
  | 'target'
  | 'count-target'
  | 'baseline'
  | 'benchmark'
  | 'change'
  | 'relative-change'
  | 'step'
  | 'gap'
  | 'threshold'
  | 'other';

/**
 * A number of the sentence. `value` is written with a dot for decimals and no thousands mark
 * ("7.0", "1600"); a fraction that has no finite decimals is written exactly ("100/3").
 */
export type SentenceQuantity = {
  readonly value: string;
  readonly unit: QuantityUnit;
  readonly role: QuantityRole;
  readonly approximate?: true;
};

/** What the sentence leaves open and a person must answer. In the order in which they are asked. */
export const askCodes = [
  'deadline',
  'size',
  'measure',
  'combine',
  'population',
  'benchmark',
  'baseline',
  'unit',
  'reading',
  'start-year',
  'stock-or-flow',
  'dataSource',
] as const;

export type AskCode = (typeof askCodes)[number];

/** Words of the sentence (UTF-16 offsets, `to` exclusive) and the field they were read into, e.g. `quantities.0`. */
export type ReadSpan = {
  readonly from: number;
  readonly to: number;
  readonly field: string;
  readonly text: string;
};

export type UnreadSpan = { readonly from: number; readonly to: number; readonly text: string };

/**
 * The proposed reading of one Danish criterion sentence.
 * Period codes: `2020`, `2016-11`, `2017-Q3`, `2018-H1`, `2014/15`, `2017-spring`, `2030-01-01`, span `2017/2020`.
 */
export type SentenceReading = {
  readonly kind: SentenceKind;
  /** Kinds of the parts of a composite, or the inner kind of an each-of. */
  readonly parts: readonly SentenceKind[];
  readonly direction: Direction;
  /** In order of appearance. */
  readonly quantities: readonly SentenceQuantity[];
  readonly comparison: ComparisonWord | null;
  readonly deadline: string | null;
  /** Only where the target covers a span of time; then `deadline` is null. */
  readonly period: string | null;
  /** When the own baseline figure was taken. */
  readonly baselinePeriod: string | null;
  readonly mustAsk: readonly AskCode[];
  /** Why the kind was chosen, and what was left aside. */
  readonly note: string;
  /** The noun phrase that is measured, in the sentence's own words. */
  readonly indicator: string | null;
  readonly population: string | null;
  /** The data source as given, else as the words name it. */
  readonly source: string | null;
  readonly spans: readonly ReadSpan[];
  /** Numbers and periods that were seen but have no place in the reading. */
  readonly unread: readonly UnreadSpan[];
};

export type ReadOptions = {
  /** The source stated beside the sentence; "ikke angivet" and "formodet: X" count as none. */
  readonly dataSource?: string | null;
};
