import { z } from 'zod';
import { refuseTo } from '#domain/problem.ts';
import { command } from '#operations/operation.ts';
import * as sessions from '#store/sessions.ts';
import { hashOf } from './secrets.ts';

/** Ends the session with this secret. */
export const signOut = command({
  name: 'session.signOut',
  of: 'installation',
  verb: 'signIn',
  input: z.strictObject({ token: z.string().max(300) }),
  run: async ({ database, actor }, { token }) => {
    if (actor.kind !== 'account') return refuseTo({ kind: 'signInNeeded' });
    await sessions.end(database, hashOf(token));
    return { value: null, events: [{ kind: 'signIn.ended', account: actor.id }] };
  },
});
