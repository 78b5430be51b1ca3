import { z } from 'zod';
import { type Actor, may, roles } from '#domain/access/may.ts';
import type { Event } from '#domain/events.ts';
import { refuseTo } from '#domain/problem.ts';
import { planKey, short } from '#operations/input.ts';
import { command } from '#operations/operation.ts';
import * as accounts from '#store/accounts.ts';
import type { Database } from '#store/database.ts';
import * as signIn from '#store/sign-in.ts';
import { hashOf, minutesAfter } from './secrets.ts';

/** How long a link can be used, once. */
export const linkMinutes = 24 * 60;

/**
 * Makes a one-time link for an account, found by its name. Where there is none it is made, with the
 * role, over one plan or (without `plan`) all of them. An account that exists keeps its rights.
 *
 * @returns the link's secret, which is kept nowhere else
 */
export const makeSignInLink = command({
  name: 'session.makeLink',
  of: 'installation',
  verb: 'manageAccounts',
  scope: ({ plan }) => plan ?? null,
  input: z.strictObject({ name: short, role: z.enum(roles), plan: planKey.optional() }),
  run: async ({ database, actor, now, newId, newSecret }, { name, role, plan = null }) => {
    const signInName = accounts.signInNameOf(name);
    const existing = await accounts.bySignInName(database, signInName);
    if (existing !== undefined) await refuseOthers(database, actor, existing.id);
    const account = existing?.id ?? newId();
    if (existing === undefined) {
      const made = await accounts.insert(
        database,
        { id: account, name, signInName, role, plan },
        now,
      );
      if (!made) refuseTo({ kind: 'notFound', what: 'plan' });
    }
    const token = newSecret();
    const expiresAt = minutesAfter(now, linkMinutes);
    await signIn.makeLink(database, { tokenHash: hashOf(token), account, expiresAt }, now);
    const linkMade: Event = { kind: 'signIn.linkMade', account };
    return {
      value: { token, account, expiresAt },
      events:
        existing === undefined
          ? [{ kind: 'account.created', account, name, role, plan }, linkMade]
          : [linkMade],
    };
  },
});

/** A link gives all the account may, by grants and by mandates: one must be able to give each. */
const refuseOthers = async (database: Database, actor: Actor, account: string): Promise<void> => {
  const { grants, plans } = await accounts.reachOf(database, account);
  const reached = [...grants.map(({ plan }) => plan), ...plans];
  if (reached.every((plan) => may(actor, 'manageAccounts', plan))) return;
  refuseTo({ kind: 'notAllowed', verb: 'manageAccounts' });
};
