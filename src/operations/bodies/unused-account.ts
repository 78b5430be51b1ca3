import type { Event } from '#domain/events.ts';
import type { PlanWork } from '#operations/operation.ts';
import * as accounts from '#store/accounts.ts';

/**
 * Closes an account that has nothing left: it was made for a person of one plan, without grants, and
 * is signed in to with that person's address, which is forgotten with it.
 */
export const closeUnused = async (
  { database, now }: PlanWork,
  account: string | undefined,
): Promise<readonly Event[]> => {
  if (account === undefined) return [];
  const { grants, plans, closed } = await accounts.reachOf(database, account);
  if (closed || grants.length > 0 || plans.length > 0) return [];
  await accounts.close(database, account, now);
  await accounts.forgetSignInName(database, account);
  return [{ kind: 'account.closed', account }];
};
