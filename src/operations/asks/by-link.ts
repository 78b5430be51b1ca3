import { type Ask, isOpen } from '#domain/asks/ask.ts';
import { refuseTo } from '#domain/problem.ts';
import type { RememberedRefusal, Work } from '#operations/operation.ts';
import { hashOf, minutesAfter, secondsBetween } from '#operations/session/secrets.ts';
import * as links from '#store/answering-links.ts';
import * as asks from '#store/asks.ts';
import type { PlanPin } from '#store/plans.ts';
import { contentOf, type LinkContent } from './link.ts';

/** So many links that open nothing from one address within the window, and then one waits. */
export const linkTriesAllowed = { address: 30, minutes: 15 } as const;

/**
 * What a token says, when its signature is right and its time is not out; nothing of any ask is
 * looked up before.
 *
 * @throws Refusal tooManyTries, whatever the token, while the address has tried too often
 */
export const signedContent = async (
  { database, now, address }: Work,
  token: string,
): Promise<LinkContent | undefined> => {
  const { address: most, minutes } = linkTriesAllowed;
  const tries = await links.triesSince(database, hashOf(address), minutesAfter(now, -minutes), now);
  if (tries.number >= most) {
    const until = minutesAfter(tries.oldest ?? now, minutes);
    const waitSeconds = Math.max(1, secondsBetween(now, until));
    refuseTo({ kind: 'tooManyTries', waitSeconds, by: 'link' });
  }
  const key = await links.signingKey(database);
  const content = key && contentOf(key, token);
  return content !== undefined && Temporal.Instant.from(now).epochMilliseconds < content.expires
    ? content
    : undefined;
};

/** The ask a link opens: the newest link of an ask that is neither revoked, expired nor settled. */
export const askOpenedBy = async (
  { database, now }: Work,
  plan: PlanPin,
  content: LinkContent,
): Promise<Ask | undefined> => {
  const ask = await asks.find(database, plan.id, content.ask);
  return ask !== undefined && ask.linkNumber === content.number && isOpen(ask, now)
    ? ask
    : undefined;
};

/** Counts a link that opened nothing; whichever the reason, it is refused with the same words. */
export const linkRefused = async (work: Work): Promise<RememberedRefusal> => {
  const { database, now, address } = work;
  await links.addTry(database, hashOf(address), now, minutesAfter(now, -24 * 60));
  return { refused: { kind: 'linkUnknown' }, events: [{ kind: 'ask.linkRefused' }] };
};
