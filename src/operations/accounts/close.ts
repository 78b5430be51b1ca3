import { z } from 'zod';
import { refuseTo } from '#domain/problem.ts';
import { id } from '#operations/input.ts';
import { command } from '#operations/operation.ts';
import * as accounts from '#store/accounts.ts';

/**
 * Closes an account: nobody signs in with it again. Its name stays in the log.
 *
 * @throws Refusal notFound; wrongState when one would close the account one is signed in with
 */
export const closeAccount = command({
  name: 'accounts.close',
  of: 'installation',
  verb: 'manageAccounts',
  input: z.strictObject({ account: id }),
  run: async ({ database, actor, now }, { account }) => {
    if (actor.kind === 'account' && actor.id === account) {
      refuseTo({ kind: 'wrongState', what: 'account', state: 'own' });
    }
    if (!(await accounts.close(database, account, now))) {
      refuseTo({ kind: 'notFound', what: 'account' });
    }
    return { value: null, events: [{ kind: 'account.closed', account }] };
  },
});
