import type { CriterionId } from '#domain/plans/plan.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { BodyKey } from './body.ts';

/** Where a change is felt: in the district, over the whole city, or nowhere that calls for a body. */
export const noticeLevels = ['district', 'city', 'none'] as const;
export type NoticeLevel = (typeof noticeLevels)[number];

export const noticeStates = ['told', 'received', 'handled', 'closed', 'withdrawn'] as const;
export type NoticeState = (typeof noticeStates)[number];

/** A party's notice of an essential change (underretning, section 9 of the agreement). */
export type Notice = {
  readonly id: string;
  readonly number: number;
  readonly party: string;
  readonly title: string;
  readonly what: string;
  /** What was answered to the questions that decide the level, by the question's name. */
  readonly answers: Readonly<Record<string, string>>;
  readonly level: NoticeLevel;
  readonly body?: BodyKey;
  readonly criteria: readonly CriterionId[];
  readonly focusAreas: readonly string[];
  readonly toldAt: Instant;
  readonly toldBy: string;
  readonly dueOn?: IsoDate;
  readonly state: NoticeState;
  readonly outcome?: string;
  readonly closedAt?: Instant;
};

export const noticeStepKinds = [
  'told',
  'receipt',
  'informed',
  'routed',
  'alternative',
  'reminded',
  'outcome',
  'withdrawn',
] as const;
export type NoticeStepKind = (typeof noticeStepKinds)[number];

export type NoticeStep = {
  readonly id: string;
  readonly kind: NoticeStepKind;
  readonly party?: string;
  readonly text: string;
  readonly at: Instant;
  readonly by: string;
};
