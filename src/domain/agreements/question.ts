/**
 * What the rules could not settle, or saw to be open or contradictory. A question never blocks
 * the draft; its id is stable for the same document, so that an answer survives a second reading.
 * Its words are made in `text/agreement/questions.ts`.
 */
export type Question = {
  readonly id: string;
  readonly place: Place;
  readonly about: QuestionAbout;
  readonly answer: AnswerForm;
};

/** `section` is a number such as "5.2", or null for the cover and the preface. */
export type Place = { readonly section: string | null; readonly words: string };

/** `proposed` is one of `choices`, or null where nothing should be presumed. */
export type AnswerForm =
  | {
      readonly form: 'choice';
      readonly choices: readonly AnswerCode[];
      readonly proposed: AnswerCode | null;
    }
  | { readonly form: 'text' | 'period' | 'figure'; readonly proposed: string | null };

export type AnswerCode =
  | 'asWritten'
  | 'leaveOut'
  | 'keepBoth'
  | 'keepFirst'
  | 'keepSecond'
  | 'planEnd'
  | 'everyYear'
  | 'onTheWhole'
  | 'anyImprovement'
  | 'agreedSize'
  | 'eachOne'
  | 'allTogether'
  | 'weightedTogether'
  | 'allDelivered'
  | 'eitherOne'
  | 'earlierWave'
  | 'laterWave'
  | 'noSubstitute'
  | 'fromBaseline'
  | 'fromStart'
  | 'stock'
  | 'flow'
  | 'shareOfOpposite'
  | 'measuredElsewhere'
  | 'notMeasured'
  | 'addCriterion'
  | 'sameBody'
  | 'differentBodies'
  | 'cityBoard'
  | 'districtBoard'
  | 'board'
  | 'decimalPoint'
  | 'thousandsPoint'
  | 'missing'
  | 'notTakingPart'
  | 'sharedOnce'
  | 'separate'
  | 'amendedLater'
  | 'mistake'
  | 'noted';

export type MissingPart =
  | 'title'
  | 'areaName'
  | 'parties'
  | 'signatures'
  | 'period'
  | 'annexes'
  | 'bodies'
  | 'departments'
  | 'residents'
  | 'figures'
  | 'centralMeasurements'
  | 'focusAreas'
  | 'financing'
  | 'noticeRule'
  | 'conflictRule'
  | 'amendmentRule';

/** The parts of a criterion that its sentence may leave open. */
export type OpenPart =
  | 'deadline'
  | 'size'
  | 'baseline'
  | 'population'
  | 'combine'
  | 'reading'
  | 'unit'
  | 'measure'
  | 'dataSource'
  | 'benchmark';

export type QuestionAbout =
  | { readonly kind: 'missing-part'; readonly part: MissingPart }
  | { readonly kind: 'section-missing'; readonly topic: string }
  | {
      readonly kind: 'area-part-missing';
      readonly area: string;
      readonly part: 'purpose' | 'objectives' | 'targetGroups' | 'criteria';
    }
  | { readonly kind: 'criterion-open'; readonly criterion: string; readonly part: OpenPart }
  | { readonly kind: 'window-undated'; readonly criterion: string; readonly window: string }
  | {
      readonly kind: 'figures-differ';
      readonly criterion: string;
      readonly values: readonly StatedValue[];
    }
  | { readonly kind: 'figure-in-two-areas'; readonly areas: readonly string[] }
  | { readonly kind: 'value-repeated'; readonly value: string }
  | {
      readonly kind: 'scales-differ';
      readonly measurement: number;
      readonly places: readonly string[];
    }
  | {
      readonly kind: 'definitions-differ';
      readonly topic: string;
      readonly definitions: readonly string[];
    }
  | {
      readonly kind: 'words-against-figures';
      readonly claim: 'few' | 'many' | 'more-than-half' | 'less-than-half';
      readonly values: readonly StatedValue[];
    }
  | { readonly kind: 'dot-decimal'; readonly value: string }
  | {
      readonly kind: 'baseline-after-start';
      readonly criterion: string;
      readonly period: string;
      readonly start: string;
    }
  | { readonly kind: 'text-after-start'; readonly date: string; readonly start: string }
  | { readonly kind: 'baseline-approximate'; readonly criterion: string }
  | {
      readonly kind: 'step-start-open';
      readonly criterion: string;
      readonly baseline: string | null;
      readonly start: string;
    }
  | { readonly kind: 'every-year-or-whole'; readonly criterion: string }
  | { readonly kind: 'stock-or-flow'; readonly criterion: string }
  | { readonly kind: 'deliverables-combined'; readonly criterion: string }
  | {
      readonly kind: 'combine-departments';
      readonly criterion: string;
      readonly values: readonly StatedValue[];
    }
  | {
      readonly kind: 'population-differs';
      readonly criterion: string;
      readonly populations: readonly string[];
    }
  | {
      readonly kind: 'population-abbreviated';
      readonly abbreviation: string;
      readonly departments: readonly string[];
    }
  | { readonly kind: 'populations-mixed'; readonly populations: readonly string[] }
  | {
      readonly kind: 'source-stopped';
      readonly criterion: string;
      readonly source: string;
      readonly missingYear: number;
      readonly earlier: number | null;
      readonly later: number | null;
    }
  | {
      readonly kind: 'source-differs';
      readonly criterion: string;
      readonly named: string;
      readonly used: string;
    }
  | { readonly kind: 'sources-alike'; readonly sources: readonly string[] }
  | { readonly kind: 'shared-criterion'; readonly criterion: string; readonly other: string }
  | { readonly kind: 'wording-slip'; readonly slip: string }
  | { readonly kind: 'objective-duplicated'; readonly areas: readonly string[] }
  | { readonly kind: 'objective-elsewhere'; readonly area: string; readonly elsewhere: string }
  | { readonly kind: 'objective-without-criterion'; readonly area: string }
  | { readonly kind: 'target-group-copied'; readonly areas: readonly string[] }
  | { readonly kind: 'ages-overlap'; readonly area: string; readonly ages: readonly number[] }
  | { readonly kind: 'body-two-names'; readonly names: readonly string[] }
  | { readonly kind: 'bodies-identical'; readonly names: readonly string[] }
  | { readonly kind: 'board-unclear'; readonly boards: readonly string[] }
  | {
      readonly kind: 'administration-missing';
      readonly body: string;
      readonly missing: readonly string[];
    }
  | { readonly kind: 'citation-unclear'; readonly citation: string }
  | { readonly kind: 'word-two-meanings'; readonly word: string }
  | { readonly kind: 'persons-named'; readonly count: number }
  | {
      readonly kind: 'sum-differs';
      readonly of: 'residents' | 'financing';
      readonly stated: number;
      readonly sum: number;
    }
  | { readonly kind: 'fund-share-high'; readonly percent: string }
  | { readonly kind: 'scale-unclear'; readonly words: string }
  | { readonly kind: 'count-differs'; readonly stated: number; readonly found: number };

export type StatedValue = {
  readonly value: string;
  readonly unit: string;
  readonly population: string | null;
  readonly period: string | null;
};
