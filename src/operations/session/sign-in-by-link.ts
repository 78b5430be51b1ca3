import { z } from 'zod';
import { command } from '#operations/operation.ts';
import * as signIn from '#store/sign-in.ts';
import { hashOf } from './secrets.ts';
import { startSession } from './start-session.ts';

/**
 * Signs in with a one-time link.
 *
 * @throws Refusal linkSpent when it was used, is too old or never was
 */
export const signInByLink = command({
  name: 'session.signInByLink',
  of: 'installation',
  verb: 'signIn',
  input: z.strictObject({ token: z.string().max(300) }),
  run: async (work, { token }) => {
    const spent = await signIn.spendLink(work.database, hashOf(token), work.now);
    if (spent === undefined) {
      return { refused: { kind: 'linkSpent' }, events: [{ kind: 'signIn.refused', how: 'link' }] };
    }
    return {
      value: await startSession(work, spent.account),
      events: [{ kind: 'signIn.byLink', account: spent.account }],
    };
  },
});
