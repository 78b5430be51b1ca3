import type { SourceBlock } from './document.ts';
import type { Question } from './question.ts';

/**
 * The draft of a strategic agreement (strategisk samarbejdsaftale) as rules read it from the
 * document. Nothing in it is agreed yet: a person answers the questions and confirms.
 * Dates are ISO 8601; numbers are decimal strings with a point ("64.6"); amounts are whole kroner.
 * `words` is always the document's own text, so that every part can be shown beside its source.
 * `Reading` is what the reader of criterion sentences makes of one sentence.
 */
export type AgreementDraft<Reading = unknown> = {
  readonly title: string | null;
  readonly areaName: string | null;
  readonly fundYears: string | null;
  readonly parties: readonly Party[];
  readonly signatures: readonly Signature[];
  readonly period: AgreementPeriod | null;
  readonly sections: readonly Section[];
  readonly annexes: readonly Annex[];
  readonly bodies: readonly Body[];
  readonly departments: Departments;
  readonly figures: readonly Figure[];
  readonly centralMeasurements: readonly CentralMeasurement[];
  readonly focusAreas: readonly FocusArea<Reading>[];
  readonly financing: Financing | null;
  readonly rules: Rules;
  readonly questions: readonly Question[];
};

export type PartyKind = 'housingOrganisation' | 'municipality' | 'policeDistrict' | 'other';

export type Party = { readonly kind: PartyKind; readonly name: string };

/** A person's name is kept only here, as read from the reader's own file. */
export type Signature = {
  readonly organisation: string;
  readonly role: string | null;
  readonly person: string | null;
  readonly words: string;
};

/** Both days are included. */
export type AgreementPeriod = {
  readonly from: string;
  readonly to: string;
  readonly words: string;
};

/** `number` is null where the document numbers nothing. The preface is not a section. */
export type Section = {
  readonly number: number | null;
  readonly title: string;
  readonly topic: SectionTopic | null;
  readonly blocks: readonly SourceBlock[];
};

/** The sections of the template of Landsbyggefonden (LBF). */
export type SectionTopic =
  | 'purpose'
  | 'organisation'
  | 'problems'
  | 'centralMeasurements'
  | 'focusAreas'
  | 'localEvaluation'
  | 'resources'
  | 'interplay'
  | 'notice'
  | 'conflict'
  | 'amendment';

export type AnnexKind =
  | 'organisationChart'
  | 'areaAgreement'
  | 'contingencyPlan'
  | 'milestonePlan'
  | 'budget'
  | 'activitySheet'
  | 'reportingForm'
  | 'centralMeasurements'
  | 'termsOfReference'
  | 'other';

export type Annex = { readonly kind: AnnexKind; readonly words: string };

export type BodyKind =
  | 'cityBoard'
  | 'districtBoard'
  | 'board'
  | 'localSteeringGroup'
  | 'followUpGroup'
  | 'other';

/** The times a year a body meets; `most` is null where only a minimum is stated. */
export type MeetingsAYear = { readonly least: number; readonly most: number | null };

export type Body = {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly kind: BodyKind;
  /** How many such bodies the document says there are ("5 decentrale ..."). */
  readonly count: number;
  /** What each seat is for, in the document's words. */
  readonly seats: readonly string[];
  readonly organisations: readonly string[];
  readonly administrations: readonly string[];
  readonly meetingsAYear: MeetingsAYear | null;
  readonly task: string | null;
  readonly focusAreas: readonly string[];
  readonly servedBy: string | null;
  readonly identicalWith: string | null;
  readonly words: string;
};

export type Departments = {
  readonly list: readonly Department[];
  readonly statedTotal: number | null;
  readonly sum: number;
};

export type Department = {
  readonly name: string;
  readonly owner: string | null;
  readonly residents: number | null;
};

export type FigureUnit =
  | 'percent'
  | 'percentagePoint'
  | 'perMille'
  | 'kroner'
  | 'kronerPerDwelling'
  | 'grade'
  | 'count';

/** One number of the problem description, with as much as the words give. */
export type Figure = {
  readonly indicator: string;
  readonly value: string;
  readonly unit: FigureUnit;
  readonly approximate: boolean;
  /** Said for comparison ("mod ...", "ift. ..."), not about the area itself. */
  readonly isBenchmark: boolean;
  readonly population: string | null;
  readonly ages: AgeRange | null;
  /** The period as the document writes it ("2015", "skoleåret 2014/15", "sidste 5 år"). */
  readonly period: string | null;
  readonly source: string | null;
  /** The heading the statement stands under. */
  readonly heading: string | null;
  readonly words: string;
};

export type AgeRange = { readonly from: number; readonly to: number };

export type Polarity = 'higherIsBetter' | 'lowerIsBetter' | 'unclear';

export type CentralMeasurement = {
  readonly number: number;
  readonly text: string;
  readonly unit: 'percent' | 'perMille' | 'grade' | 'unclear';
  readonly polarity: Polarity;
};

export type FocusArea<Reading = unknown> = {
  readonly number: string | null;
  readonly name: string;
  readonly purpose: string | null;
  readonly objectives: readonly string[];
  readonly targetGroups: readonly TargetGroup[];
  readonly criteria: readonly CriterionDraft<Reading>[];
};

export type TargetGroup = {
  readonly words: string;
  readonly ages: AgeRange | null;
  readonly rank: 'primary' | 'secondary' | null;
};

/** `sentence` and `dataSource` are the agreement's own, word for word. */
export type CriterionDraft<Reading = unknown> = {
  readonly code: string;
  readonly sentence: string;
  readonly dataSource: string | null;
  readonly reading: Reading;
};

export type Financing = {
  /** 1000 where the table says "i hele tusinder"; the amounts below are already multiplied. */
  readonly scale: 1 | 1000 | 1000000;
  readonly lines: readonly FinancingLine[];
  readonly statedTotal: number | null;
  readonly sum: number;
  readonly fundShare: Share | null;
};

export type FinancingLine = {
  readonly name: string;
  readonly payer: 'fund' | 'local';
  readonly amount: number;
  readonly words: string;
};

/** A share held exactly, with its percent rounded half up to two decimals for showing. */
export type Share = { readonly part: number; readonly whole: number; readonly percent: string };

export type Rules = {
  readonly notice: NoticeRule | null;
  readonly conflict: ConflictRule | null;
  readonly amendment: AmendmentRule | null;
};

/** Who must tell whom of what ("underretning" between the parties). */
export type NoticeRule = {
  readonly who: string | null;
  readonly what: string | null;
  readonly routes: readonly RuleRoute[];
  readonly words: readonly string[];
};

/** Where a disagreement goes, by its nature. */
export type ConflictRule = {
  readonly basis: string | null;
  readonly firstStep: string | null;
  readonly routes: readonly RuleRoute[];
  readonly words: readonly string[];
};

/** Who must approve a change of the agreement ("revision af samarbejdsaftalen"). */
export type AmendmentRule = {
  readonly approver: string | null;
  readonly words: readonly string[];
};

/** `matter` goes to `bodies`; both in the document's words. */
export type RuleRoute = { readonly matter: string; readonly bodies: readonly string[] };
