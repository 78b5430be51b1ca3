import type { Actor } from '#domain/access/may.ts';
import type { Context } from '#operations/context.ts';
import * as sessions from '#store/sessions.ts';
import { hashOf, minutesAfter, secondsBetween } from './secrets.ts';

/** How long a session lives after it was last used. */
export const sessionMinutes = 12 * 60;

/** A session is prolonged at most this often, so that reading a page seldom writes. */
const prolongMinutes = 15;

export type Asking = {
  readonly requestId: string;
  /** The secret of the session, from its cookie. */
  readonly token?: string | undefined;
  /** The key of the plan the request is about, as it stands in its address. */
  readonly plan?: string | undefined;
  readonly address?: string | undefined;
};

/** What is the same for all requests of a running program. */
export type Surroundings = Pick<
  Context,
  'database' | 'now' | 'today' | 'newId' | 'newSecret' | 'outside'
>;

/**
 * The context of a request: who asks and where the plan stands, in one query. Somebody without a
 * session, or with one that has ended, is nobody.
 */
export const openContext = async (
  surroundings: Surroundings,
  { requestId, token, plan, address }: Asking,
): Promise<Context> => {
  const { database } = surroundings;
  const now = surroundings.now();
  const hash = token === undefined ? undefined : hashOf(token);
  const { session, pin } = await sessions.resolve(database, hash, keyOf(plan), {
    now,
    today: surroundings.today(),
  });
  if (hash !== undefined && session !== undefined) {
    const left = secondsBetween(now, session.expiresAt) / 60;
    if (left < sessionMinutes - prolongMinutes) {
      await sessions.extend(database, hash, minutesAfter(now, sessionMinutes));
    }
  }
  const actor: Actor = session?.actor ?? { kind: 'nobody' };
  return {
    ...surroundings,
    requestId,
    actor,
    ...(address === undefined ? {} : { address }),
    ...(pin === undefined ? {} : { pin }),
  };
};

/** An address may hold anything, and no text column holds a zero byte. */
const keyOf = (plan: string | undefined): string | undefined =>
  plan === undefined || plan.length > 60 || !/^[a-z0-9-]+$/.test(plan) ? undefined : plan;

/** The context of the program itself: at start, and at the machine's own command line. */
export const systemContext = (
  surroundings: Surroundings,
  name: string,
  requestId: string,
): Context => ({ ...surroundings, requestId, actor: { kind: 'system', name } });
