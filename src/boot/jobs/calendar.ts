import { type CronItem, type ParsedCronItem, parseCronItems } from 'graphile-worker';
import type { TaskName } from '#operations/jobs/tasks.ts';

/** A minute as the library of the queue tells it, in UTC and without its year. */
export type Minute = {
  readonly min: number;
  readonly hour: number;
  readonly date: number;
  readonly month: number;
};

/** A time of day in Denmark. */
export type Daily = {
  readonly hour: number;
  readonly minute: number;
  /** Monday to Friday only. */
  readonly weekdaysOnly: boolean;
};

const hours = 3_600_000;

/**
 * What is done without anybody asking, once for all servers on one database. A time that passed while
 * nothing ran is made up for at the next start.
 */
export const calendar = (now: () => Temporal.Instant): ParsedCronItem[] =>
  parseCronItems([
    item('asks.remind', { hour: 8, minute: 0, weekdaysOnly: true }, 8 * hours, now),
    item('statbank.refreshAll', { hour: 3, minute: 20, weekdaysOnly: false }, 20 * hours, now),
    item('log.anchor', { hour: 0, minute: 10, weekdaysOnly: false }, 20 * hours, now),
    item('notices.remind', { hour: 8, minute: 5, weekdaysOnly: true }, 8 * hours, now),
    item('week.mail', { hour: 7, minute: 0, weekdaysOnly: true }, 8 * hours, now),
  ]);

const item = (
  task: TaskName,
  at: Daily,
  backfillPeriod: number,
  now: () => Temporal.Instant,
): CronItem => ({
  task,
  identifier: task,
  match: (minute) => isAt(at, minute, now()),
  // Several missed days come to one job.
  options: { backfillPeriod, jobKey: task, maxAttempts: 8 },
});

/**
 * Whether a minute is the time in Denmark, in summer and in winter.
 *
 * @param now tells the year: the minute is the last of its name, or at most a day ahead
 */
export const isAt = (at: Daily, minute: Minute, now: Temporal.Instant): boolean => {
  const { year } = now.toZonedDateTimeISO('UTC');
  const latest = now.add({ hours: 24 });
  const [there] = [year + 1, year, year - 1]
    .map((each) => instantOf(minute, each))
    .filter((each) => Temporal.Instant.compare(each, latest) <= 0);
  if (there === undefined) return false;
  const { hour, minute: min, dayOfWeek } = there.toZonedDateTimeISO('Europe/Copenhagen');
  return hour === at.hour && min === at.minute && (!at.weekdaysOnly || dayOfWeek <= 5);
};

const instantOf = ({ min, hour, date, month }: Minute, year: number): Temporal.Instant =>
  Temporal.PlainDateTime.from({ year, month, day: date, hour, minute: min })
    .toZonedDateTime('UTC')
    .toInstant();
