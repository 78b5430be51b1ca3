import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { date, type Instant, type IsoDate } from '#domain/time/period.ts';
import type { Surroundings } from '#operations/session/open-context.ts';
import type { Database } from '#store/database.ts';
import { systemClock } from './clock.ts';

export const now = (): Instant =>
  systemClock.now().toString({ smallestUnit: 'millisecond' }) as Instant;

/** Days begin at midnight in Denmark, wherever the machine is. */
export const today = (): IsoDate =>
  date(systemClock.now().toZonedDateTimeISO('Europe/Copenhagen').toPlainDate().toString());

/** The time and the chance that everything below is given instead of asking for it. */
export const surroundingsOf = (database: Database): Surroundings => ({
  database,
  now,
  today,
  newId: () => randomUUIDv7(),
  newSecret: () => randomBytes(32).toString('base64url'),
});
