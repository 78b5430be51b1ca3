import { randomBytes, randomUUIDv7 } from 'node:crypto';
import type { Surroundings } from '#operations/session/open-context.ts';
import type { Database } from '#store/database.ts';
import { now, today } from './clock.ts';

/** The time and the chance that everything below is given instead of asking for it. */
export const surroundingsOf = (database: Database): Surroundings => ({
  database,
  now,
  today,
  newId: () => randomUUIDv7(),
  newSecret: () => randomBytes(32).toString('base64url'),
});
