import type { IsoDate } from './period.ts';

/** The week of a day as ISO 8601 names it, which is how Danes count weeks: "2026-W53". */
export function weekCode(day: IsoDate): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: IsoDate): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** A day so many days later, or earlier where negative. */
export function daysAfter(day: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(day).add({ days }).toString() as IsoDate;
}

/** How many days from one day to another; negative when it is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' })
    .days;
}
