import type { Instant } from '#domain/time/period.ts';
import type { Database } from './database.ts';
import type { Tries } from './sign-in.ts';

/** The installation's own key for signing links, if one was ever needed. */
export const signingKey = async ({ kysely }: Database): Promise<Uint8Array | undefined> =>
  (await kysely.selectFrom('signing_key').select('secret').executeTakeFirst())?.secret;

/** Makes the key where there is none. Of two who do so at once, both get the same. */
export const makeSigningKey = async (
  database: Database,
  secret: Uint8Array,
): Promise<Uint8Array> => {
  await database.kysely
    .insertInto('signing_key')
    .values({ secret })
    .onConflict((conflict) => conflict.column('only_one').doNothing())
    .execute();
  return (await signingKey(database)) ?? secret;
};

/**
 * The tries from an address since a moment that opened nothing. One that lies in the time to come was
 * made before the clock was put right, and shuts nobody out.
 */
export const triesSince = async (
  { kysely }: Database,
  addressHash: string,
  since: Instant,
  now: Instant,
): Promise<Tries> => {
  const row = await kysely
    .selectFrom('link_try')
    .select(({ fn }) => [fn.countAll<string>().as('number'), fn.min('at').as('oldest')])
    .where('address_hash', '=', addressHash)
    .where('at', '>', new Date(since))
    .where('at', '<=', new Date(now))
    .executeTakeFirstOrThrow();
  return {
    number: Number(row.number),
    oldest: row.oldest === null ? undefined : (new Date(row.oldest).toISOString() as Instant),
  };
};

/** Remembers a try that opened nothing, and forgets those older than a day. */
export const addTry = async (
  { kysely }: Database,
  addressHash: string,
  now: Instant,
  dayBefore: Instant,
): Promise<void> => {
  await kysely.deleteFrom('link_try').where('at', '<', new Date(dayBefore)).execute();
  await kysely.insertInto('link_try').values({ address_hash: addressHash, at: now }).execute();
};
