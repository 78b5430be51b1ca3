import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Ask, isOpen } from '#domain/asks/ask.ts';
import type { Context } from '#operations/context.ts';
import { makeSigningKey, signingKey } from '#store/answering-links.ts';
import * as asks from '#store/asks.ts';
import type { Database } from '#store/database.ts';
import { lastOrigin } from '#store/served.ts';

/** What a link says: which ask, by which of its links, and until when (milliseconds since 1970). */
export type LinkContent = {
  readonly ask: string;
  readonly number: number;
  readonly expires: number;
};

/** Where the page for answering is. */
export const answerPath = (token: string): string => `/svar/${token}`;

/** Keeps the signatures of these links apart from all others the key may come to be used for. */
const purpose = 'answering link, version 1';

const signatureOf = (key: Uint8Array, content: string): string =>
  createHmac('sha256', key).update(`${purpose}\n${content}`, 'utf8').digest('hex');

/**
 * The token of a link: what it says, and its HMAC-SHA256 by the installation's key. In letters that
 * never look like a personal number, and no two tokens say the same.
 */
export const tokenOf = (key: Uint8Array, { ask, number, expires }: LinkContent): string => {
  const content = `${ask}.${number}.${expires.toString(36)}`;
  return `${content}.${signatureOf(key, content)}`;
};

/**
 * What a token says, if it was signed by the key to the letter. Takes as long for a signature that
 * is wrong in its first letter as in its last.
 */
export const contentOf = (key: Uint8Array, token: string): LinkContent | undefined => {
  const end = token.lastIndexOf('.');
  const content = token.slice(0, Math.max(end, 0));
  const given = Buffer.from(token.slice(end + 1), 'utf8');
  const right = Buffer.from(signatureOf(key, content), 'utf8');
  const signed = given.length === right.length && timingSafeEqual(given, right);
  const [ask, number, expires, ...rest] = content.split('.');
  if (!signed || ask === undefined || expires === undefined || rest.length > 0) return undefined;
  return { ask, number: Number(number), expires: Number.parseInt(expires, 36) };
};

export const contentFor = ({ id, linkNumber, expiresAt }: Ask): LinkContent => ({
  ask: id,
  number: linkNumber,
  expires: Temporal.Instant.from(expiresAt).epochMilliseconds,
});

/** The installation's key; made at first need from chance of its own. */
export const ensureKey = async (database: Database, newSecret: () => string): Promise<Uint8Array> =>
  (await signingKey(database)) ??
  makeSigningKey(database, Buffer.from(newSecret() + newSecret(), 'utf8'));

/**
 * The whole address by which an ask is answered, to be written into a letter as it is sent.
 *
 * @returns undefined when there is nothing to answer: the ask is unknown, revoked, expired or settled
 * @throws Error when nobody knows at which address these data are served
 */
export const answeringLink = async (
  { database, now, newSecret }: Context,
  ask: string,
): Promise<string | undefined> => {
  const plan = await asks.planOf(database, ask);
  const found = plan && (await asks.find(database, plan.id, ask));
  if (found === undefined || !isOpen(found, now())) return undefined;
  const origin = await lastOrigin(database);
  if (origin === undefined) throw new Error('the address of the installation is not known');
  const key = await ensureKey(database, newSecret);
  return `${origin}${answerPath(tokenOf(key, contentFor(found)))}`;
};
