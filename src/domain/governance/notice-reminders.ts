import { daysAfter } from '#domain/asks/reminders.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { isOpenNotice, type Notice, type NoticeStep } from './notice.ts';

/** How long a body has to deal with a notice unless another day is chosen. */
export const daysToDealWithNotice = 14;

/** The reminders of a notice in their order, by days after its deadline (before it when negative). */
export const noticeStages = { soon: -3, due: 1, late: 14 } as const;
export type NoticeStage = keyof typeof noticeStages;

const inOrder = Object.entries(noticeStages) as readonly (readonly [NoticeStage, number])[];

/** A reminder that is due: which, and the mark it is kept under, so that each is sent once. */
export type DueReminder = { readonly stage: NoticeStage; readonly mark: string };

/**
 * The reminder that is due on a day: the latest whose day has come, unless it was sent for this
 * deadline. After days without the program only the latest is sent, since those before it say nothing
 * more; what was told on such a day or after it is no reason to remind.
 */
export function reminderDue(
  notice: Pick<Notice, 'state' | 'dueOn' | 'level' | 'toldAt'>,
  steps: readonly Pick<NoticeStep, 'stage'>[],
  today: IsoDate,
): DueReminder | undefined {
  const { dueOn } = notice;
  if (!isOpenNotice(notice) || dueOn === undefined || notice.level === 'none') return undefined;
  const latest = inOrder.findLast(([, days]) => daysAfter(dueOn, days) <= today);
  if (latest === undefined) return undefined;
  const [stage, days] = latest;
  const mark = `${stage}:${dueOn}`;
  const isNew = danishTime(notice.toldAt).day < daysAfter(dueOn, days);
  return isNew && !steps.some((step) => step.stage === mark) ? { stage, mark } : undefined;
}
