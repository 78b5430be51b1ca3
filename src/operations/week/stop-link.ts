import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PersonId } from '#domain/governance/body.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { weekCode } from '#domain/time/days.ts';
import { ensureKey } from '#operations/asks/link.ts';
import type { Context } from '#operations/context.ts';
import { signingKey } from '#store/answering-links.ts';
import type { Database } from '#store/database.ts';
import { lastOrigin } from '#store/served.ts';
import { weeklyReader } from '#store/week.ts';

/** Whose weekly letter is meant. */
export type WeeklyReader = { readonly plan: PlanKey; readonly person: PersonId };

/** Where the weekly letter is stopped; nobody signs in. */
export const stopPath = (token: string): string => `/ugebrev/${token}`;

/** Keeps the signatures of these links apart from all others by the same key. */
const purpose = 'weekly letter, version 1';

const signatureOf = (key: Uint8Array, content: string): string =>
  createHmac('sha256', key).update(`${purpose}\n${content}`, 'utf8').digest('hex');

/** Signed rather than kept, as in decision 0020; it holds until the key changes, as old letters do. */
export const stopToken = (key: Uint8Array, { plan, person }: WeeklyReader): string => {
  const content = `${plan}.${person}`;
  return `${content}.${signatureOf(key, content)}`;
};

/** Whom a token is of, if it was signed by the installation's key to the letter. */
export const readStopToken = async (
  database: Database,
  token: string,
): Promise<WeeklyReader | undefined> => {
  const key = await signingKey(database);
  const [plan, person, signature, ...rest] = token.split('.');
  if (key === undefined || signature === undefined || rest.length > 0) return undefined;
  const given = Buffer.from(signature, 'utf8');
  const right = Buffer.from(signatureOf(key, `${plan}.${person}`), 'utf8');
  return given.length === right.length && timingSafeEqual(given, right)
    ? { plan: plan as PlanKey, person: person as PersonId }
    : undefined;
};

/**
 * The whole address that stops a weekly letter, filled in as it is sent.
 *
 * @param about the person and the week of the letter, as it says what it concerns
 * @returns undefined for a letter that is no longer wanted: its week is over, or the person stopped it
 * @throws Error when nobody knows at which address these data are served
 */
export const stoppingLink = async (
  { database, today, newSecret }: Context,
  plan: PlanKey,
  about: string,
): Promise<string | undefined> => {
  const [person = '', week] = about.split(':');
  if (week !== weekCode(today())) return undefined;
  const reader = await weeklyReader(database, plan, person);
  if (reader?.weeklyMail !== true) return undefined;
  const origin = await lastOrigin(database);
  if (origin === undefined) throw new Error('the address of the installation is not known');
  const key = await ensureKey(database, newSecret);
  return `${origin}${stopPath(stopToken(key, { plan, person: person as PersonId }))}`;
};
