import { type Instant, type IsoDate, parseDate } from './period.ts';

const zone = 'Europe/Copenhagen';
const clockForm = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A time of day in Denmark as "16:30". */
export const isClock = (text: string): boolean => clockForm.test(text);

/**
 * The moment a Danish clock shows a time on a day, summer time included. Undefined for what is no time
 * and for the hour in March that no clock shows; of the hour in October that is shown twice, the first.
 */
export function momentAt(day: IsoDate, clock: string): Instant | undefined {
  if (!isClock(clock) || parseDate(day) === undefined) return undefined;
  const local = Temporal.PlainDateTime.from(`${day}T${clock}:00`);
  const there = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return there.toPlainDateTime().equals(local)
    ? (there.toInstant().toString({ fractionalSecondDigits: 3 }) as Instant)
    : undefined;
}

/** What the calendar and the clock in Denmark show at a moment. */
export function danishTime(moment: Instant): { readonly day: IsoDate; readonly clock: string } {
  const there = Temporal.Instant.from(moment).toZonedDateTimeISO(zone);
  return {
    day: there.toPlainDate().toString() as IsoDate,
    clock: there.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
