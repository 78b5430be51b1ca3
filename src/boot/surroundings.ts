import { randomBytes, randomUUIDv7 } from 'node:crypto';
import type { Outside } from '#operations/context.ts';
import type { Surroundings } from '#operations/session/open-context.ts';
import { createSmtpMailer } from '#outside/smtp-mailer.ts';
import { createStatbank } from '#outside/statbank-client.ts';
import type { Database } from '#store/database.ts';
import { now, systemClock, today } from './clock.ts';
import type { Config } from './config.ts';

/** What everything below is given instead of asking for it: the time, the chance, and the others. */
export const surroundingsOf = (
  database: Database,
  config: Pick<Config, 'mail' | 'statbankUrl'>,
): Surroundings => ({
  database,
  outside: outsideOf(config),
  now,
  today,
  newId: () => randomUUIDv7(),
  newSecret: () => randomBytes(32).toString('base64url'),
});

const outsideOf = ({ mail, statbankUrl }: Pick<Config, 'mail' | 'statbankUrl'>): Outside => ({
  ...(mail === undefined ? {} : { mailer: createSmtpMailer(mail) }),
  statbank: createStatbank({
    baseUrl: statbankUrl,
    clock: () => systemClock.now().epochMilliseconds,
  }),
});
