import type { Instant } from '#domain/time/period.ts';
import type { Database } from './database.ts';

export const makeLink = async (
  { kysely }: Database,
  link: { readonly tokenHash: string; readonly account: string; readonly expiresAt: Instant },
  now: Instant,
): Promise<void> => {
  await kysely.deleteFrom('sign_in_link').where('expires_at', '<', new Date(now)).execute();
  await kysely
    .insertInto('sign_in_link')
    .values({
      token_hash: link.tokenHash,
      account: link.account,
      made_at: now,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
};

/** Spends a link. Of two who try at once, one gets the account. */
export const spendLink = async (
  { kysely }: Database,
  tokenHash: string,
  now: Instant,
): Promise<{ readonly account: string } | undefined> =>
  kysely
    .updateTable('sign_in_link')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', new Date(now))
    .returning('account')
    .executeTakeFirst();

export type Tries = {
  readonly number: number;
  /** When the oldest of them was; undefined when there was none. */
  readonly oldest: Instant | undefined;
};

/** The failed tries since a moment, for a name or from an address. */
export const triesSince = async (
  { kysely }: Database,
  by: 'name_hash' | 'address_hash',
  hash: string,
  since: Instant,
): Promise<Tries> => {
  const row = await kysely
    .selectFrom('sign_in_try')
    .select(({ fn }) => [fn.countAll<string>().as('number'), fn.min('at').as('oldest')])
    .where(by, '=', hash)
    .where('at', '>', new Date(since))
    .executeTakeFirstOrThrow();
  return {
    number: Number(row.number),
    oldest: row.oldest === null ? undefined : (new Date(row.oldest).toISOString() as Instant),
  };
};

/** Remembers a failed try, and forgets those older than a day. */
export const addTry = async (
  { kysely }: Database,
  { nameHash, addressHash }: { readonly nameHash: string; readonly addressHash: string },
  now: Instant,
  dayBefore: Instant,
): Promise<void> => {
  await kysely.deleteFrom('sign_in_try').where('at', '<', new Date(dayBefore)).execute();
  await kysely
    .insertInto('sign_in_try')
    .values({ name_hash: nameHash, address_hash: addressHash, at: now })
    .execute();
};
