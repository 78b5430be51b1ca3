import { z } from 'zod';
import { roles } from '#domain/access/may.ts';
import { refuseTo } from '#domain/problem.ts';
import { once, planKey, short } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import * as accounts from '#store/accounts.ts';

/**
 * Makes an account with one role, over one plan or (without `plan`) all of them. It is signed in to
 * by a one-time link until its owner sets a password.
 *
 * @throws Refusal alreadyExists when the sign-in name is taken
 */
export const createAccount = form({
  name: 'accounts.create',
  of: 'installation',
  verb: 'manageAccounts',
  scope: ({ plan }) => plan ?? null,
  input: z.strictObject({
    name: short,
    signInName: short.optional(),
    role: z.enum(roles),
    plan: planKey.optional(),
    once: once.optional(),
  }),
  run: async ({ database, now, newId }, { name, signInName, role, plan = null }) => {
    const id = newId();
    const called = accounts.signInNameOf(signInName ?? name);
    if ((await accounts.bySignInName(database, called)) !== undefined) {
      refuseTo({ kind: 'alreadyExists', what: 'account', name: called });
    }
    const made = await accounts.insert(database, { id, name, signInName: called, role, plan }, now);
    if (!made) refuseTo({ kind: 'notFound', what: 'plan' });
    return {
      value: { account: id },
      events: [{ kind: 'account.created', account: id, name, role, plan }],
    };
  },
});
