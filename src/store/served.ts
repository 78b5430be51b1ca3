import type { Database } from './database.ts';

/** Keeps the address at which these data are served, without a closing slash. */
export const keepOrigin = async ({ kysely }: Database, origin: string): Promise<void> => {
  await kysely
    .insertInto('served')
    .values({ only_one: true, origin })
    .onConflict((conflict) => conflict.column('only_one').doUpdateSet({ origin }))
    .execute();
};

/** The address at which a server last served these data. */
export const lastOrigin = async ({ kysely }: Database): Promise<string | undefined> =>
  (await kysely.selectFrom('served').select('origin').executeTakeFirst())?.origin;
