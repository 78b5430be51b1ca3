import { z } from 'zod';
import { issue } from '#domain/checked.ts';
import { refuseTo } from '#domain/problem.ts';
import { form } from '#operations/operation.ts';
import * as accounts from '#store/accounts.ts';
import * as sessions from '#store/sessions.ts';
import { hashOf, hashPassword } from './secrets.ts';

/** Length is what makes a password hard to guess; nothing else is asked of it. */
export const passwordLength = { least: 12, most: 200 } as const;

/**
 * Sets one's own password, and ends one's other sessions. `token` is the secret of the session one
 * is signed in with, which goes on.
 */
export const setPassword = form({
  name: 'session.setPassword',
  of: 'installation',
  verb: 'signIn',
  input: z.strictObject({ password: z.string().max(1_000), token: z.string().max(300) }),
  run: async ({ database, actor, newSecret }, { password, token }) => {
    if (actor.kind !== 'account') return refuseTo({ kind: 'signInNeeded' });
    const { least, most } = passwordLength;
    const length = [...password].length;
    if (length < least || length > most) {
      return { ok: false, issues: [issue(['password'], 'outOfRange', `${least}-${most}`)] };
    }
    await accounts.setPassword(database, actor.id, await hashPassword(password, newSecret()));
    await sessions.endOthers(database, actor.id, hashOf(token));
    return { value: null, events: [{ kind: 'account.passwordSet', account: actor.id }] };
  },
});
