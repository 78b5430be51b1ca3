import { sql } from 'kysely';
import type { Instant } from '#domain/time/period.ts';
import type { Database } from './database.ts';
import { moment } from './left-out.ts';

/** A letter about a notice: for whom it was, and what became of it. */
export type NoticeLetter = {
  /** What follows the notice in its mark: a party, or the sign of the body. */
  readonly receiver: string;
  readonly recipient: string;
  readonly state: 'waiting' | 'sent' | 'failed' | 'cancelled';
  readonly sentAt?: Instant;
};

/**
 * The letters whose mark begins as given, in the order they were made.
 *
 * @param mark such as "notice:<id>/"
 */
export const lettersAbout = async (
  { kysely }: Database,
  plan: string,
  mark: string,
): Promise<readonly NoticeLetter[]> => {
  const rows = await kysely
    .selectFrom('mail')
    .select(['concerns', 'recipient', 'state', 'sent_at'])
    .where('plan', '=', plan)
    .where(sql<boolean>`starts_with(concerns, ${mark})`)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rows.map(({ concerns, recipient, state, sent_at }) => ({
    receiver: (concerns ?? '').slice(mark.length),
    recipient,
    state: state as NoticeLetter['state'],
    ...moment('sentAt', sent_at),
  }));
};

/** Whether a letter is of a notice that was taken back: `about` is what follows "notice:" in its mark. */
export const isTakenBack = async (
  { kysely }: Database,
  plan: string,
  about: string,
): Promise<boolean> => {
  const [id = '', receiver] = about.split(/\/(.*)/s);
  if (receiver === undefined || receiver === '') return false;
  const row = await kysely
    .selectFrom('notice')
    .innerJoin('plan', 'plan.id', 'notice.plan')
    .select('notice.id')
    .where('plan.key', '=', plan)
    .where('notice.id', '=', id)
    .where('notice.state', '=', 'withdrawn')
    .executeTakeFirst();
  return row !== undefined;
};
