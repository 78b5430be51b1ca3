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
  /** When the change takes effect, where that is known. */
  readonly effectiveOn?: IsoDate;
  /** What was answered to the questions that decide the level, by the question's name. */
  readonly answers: Readonly<Record<string, string>>;
  readonly level: NoticeLevel;
  /** Why another level was chosen than the one the answers lead to. */
  readonly levelWhy?: string;
  readonly body?: BodyKey;
  readonly criteria: readonly CriterionId[];
  readonly focusAreas: readonly string[];
  /** Keys of activities. */
  readonly activities: readonly string[];
  readonly toldAt: Instant;
  readonly toldBy: string;
  /** The account of whoever told, who may also take it back. */
  readonly toldByAccount?: string;
  readonly dueOn?: IsoDate;
  readonly state: NoticeState;
  readonly outcome?: string;
  readonly closedAt?: Instant;
  readonly revision: number;
};

/** Whether it is still waited for. */
export const isOpenNotice = ({ state }: Pick<Notice, 'state'>): boolean =>
  state !== 'closed' && state !== 'withdrawn';

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
  readonly body?: BodyKey;
  /** The day it happened, where it was written down later. */
  readonly day?: IsoDate;
  /** Which reminder it was; each is sent once. */
  readonly stage?: string;
  readonly text: string;
  readonly at: Instant;
  readonly by: string;
};
