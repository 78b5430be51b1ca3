import { z } from 'zod';
import { refuseTo } from '#domain/problem.ts';
import type { Instant } from '#domain/time/period.ts';
import { command, type Work } from '#operations/operation.ts';
import * as accounts from '#store/accounts.ts';
import * as signIn from '#store/sign-in.ts';
import { hashOf, isPassword, minutesAfter, secondsBetween } from './secrets.ts';
import { startSession } from './start-session.ts';

/** So many failed tries within the window, and then one waits. */
export const triesAllowed = { name: 10, address: 50, minutes: 15 } as const;

/**
 * Signs in with a password. A name that does not exist takes as long, and is refused with the same
 * words, as a wrong password.
 *
 * @throws Refusal wrongPassword; tooManyTries with the seconds to wait
 */
export const signInByPassword = command({
  name: 'session.signInByPassword',
  of: 'installation',
  verb: 'signIn',
  input: z.strictObject({ name: z.string().max(300), password: z.string().max(1_000) }),
  run: async (work, { name, password }) => {
    const { database, now } = work;
    const signInName = accounts.signInNameOf(name);
    const hashes = { nameHash: hashOf(signInName), addressHash: hashOf(work.address) };
    await refuseTooMany(work, hashes);
    const account = await accounts.bySignInName(database, signInName);
    if (!(await isPassword(password, account?.password ?? null)) || account === undefined) {
      await signIn.addTry(database, hashes, now, minutesAfter(now, -24 * 60));
      return {
        refused: { kind: 'wrongPassword' },
        events: [{ kind: 'signIn.refused', how: 'password' }],
      };
    }
    return {
      value: await startSession(work, account.id),
      events: [{ kind: 'signIn.byPassword', account: account.id }],
    };
  },
});

const refuseTooMany = async (
  { database, now }: Work,
  { nameHash, addressHash }: { readonly nameHash: string; readonly addressHash: string },
): Promise<void> => {
  const { minutes, name, address } = triesAllowed;
  const since = minutesAfter(now, -minutes);
  const byName = await signIn.triesSince(database, 'name_hash', nameHash, since);
  const byAddress = await signIn.triesSince(database, 'address_hash', addressHash, since);
  if (byName.number >= name) wait(byName.oldest ?? now, now);
  if (byAddress.number >= address) wait(byAddress.oldest ?? now, now);
};

/** Until the oldest try is no longer counted. */
const wait = (oldest: Instant, now: Instant): never => {
  const until = minutesAfter(oldest, triesAllowed.minutes);
  return refuseTo({ kind: 'tooManyTries', waitSeconds: Math.max(1, secondsBetween(now, until)) });
};
