import type { IsoDate } from '#domain/time/period.ts';

const daysBefore = 3;
const weeklyAfterwards = 3;

/** The link lives this long after the day an answer is due, past the last reminder. */
export const daysOpenAfterDue = 30;

/**
 * The days on which a supplier who has not answered is reminded: three days before the answer is
 * due, on the first working day after, and then weekly three times.
 */
export function reminderDays(dueOn: IsoDate): readonly IsoDate[] {
  const first = workingDayAfter(dueOn);
  const weekly = Array.from({ length: weeklyAfterwards }, (_, index) =>
    daysAfter(first, 7 * (index + 1)),
  );
  return [daysAfter(dueOn, -daysBefore), first, ...weekly];
}

export type ReminderFacts = {
  readonly dueOn: IsoDate;
  readonly madeOn: IsoDate;
  /** The last day a reminder went out, by itself or by hand. */
  readonly remindedOn?: IsoDate | undefined;
};

/**
 * Whether a reminder is to go out on a day: when a day for it has come and nothing has gone out
 * since. Days that were missed give one reminder together, and what was asked for on such a day or
 * after it is no reason to remind.
 */
export function isReminderDue(
  { dueOn, madeOn, remindedOn }: ReminderFacts,
  today: IsoDate,
): boolean {
  const latest = reminderDays(dueOn).findLast((day) => day <= today);
  return (
    latest !== undefined && madeOn < latest && (remindedOn === undefined || remindedOn < latest)
  );
}

export function daysAfter(day: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(day).add({ days }).toString() as IsoDate;
}

const saturday = 6;

function workingDayAfter(day: IsoDate): IsoDate {
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  const wait = next.dayOfWeek >= saturday ? 8 - next.dayOfWeek : 0;
  return next.add({ days: wait }).toString() as IsoDate;
}
