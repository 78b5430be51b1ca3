import { date, type Instant, type IsoDate } from '#domain/time/period.ts';

/** The only place where the time of day is asked for; everybody else is given it. */
export type Clock = { readonly now: () => Temporal.Instant };

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

export const now = (): Instant =>
  systemClock.now().toString({ smallestUnit: 'millisecond' }) as Instant;

/** Days begin at midnight in Denmark, wherever the machine is. */
export const today = (): IsoDate =>
  date(systemClock.now().toZonedDateTimeISO('Europe/Copenhagen').toPlainDate().toString());
