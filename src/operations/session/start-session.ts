import type { Instant } from '#domain/time/period.ts';
import type { Work } from '#operations/operation.ts';
import * as sessions from '#store/sessions.ts';
import { sessionMinutes } from './open-context.ts';
import { hashOf, minutesAfter } from './secrets.ts';

export type StartedSession = {
  /** The secret for the cookie; the database keeps only its hash. */
  readonly token: string;
  readonly account: string;
  readonly expiresAt: Instant;
};

export const startSession = async (
  { database, now, newSecret }: Work,
  account: string,
): Promise<StartedSession> => {
  const token = newSecret();
  const expiresAt = minutesAfter(now, sessionMinutes);
  await sessions.start(database, { tokenHash: hashOf(token), account, expiresAt }, now);
  return { token, account, expiresAt };
};
