import type { MailTrouble } from '#domain/jobs.ts';
import type { Instant } from '#domain/time/period.ts';
import type { Database } from './database.ts';

export type AskLetter = {
  readonly state: 'waiting' | 'sent' | 'failed' | 'cancelled';
  readonly subject: string;
  readonly madeAt: Instant;
  /** Why the last try did not succeed. */
  readonly failure?: MailTrouble;
};

/** The letters that were posted about an ask, newest first. */
export const lettersOf = async (
  { kysely }: Database,
  plan: string,
  id: string,
): Promise<readonly AskLetter[]> => {
  const rows = await kysely
    .selectFrom('mail')
    .select(['state', 'subject', 'made_at', 'failure'])
    .where('plan', '=', plan)
    .where('concerns', '=', `ask:${id}`)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ state, subject, made_at, failure }) => ({
    state: state as AskLetter['state'],
    subject,
    madeAt: made_at.toISOString() as Instant,
    ...(failure === null ? {} : { failure: JSON.parse(failure) as MailTrouble }),
  }));
};

/** The asks whose latest letter could not be sent. */
export const withFailedLetter = async (
  { kysely }: Database,
  plan: string,
): Promise<ReadonlySet<string>> => {
  const rows = await kysely
    .selectFrom('mail')
    .distinctOn('concerns')
    .select(['concerns', 'state'])
    .where('plan', '=', plan)
    .where('concerns', 'like', 'ask:%')
    .orderBy('concerns')
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Set(
    rows.flatMap(({ concerns, state }) =>
      state === 'failed' && concerns !== null ? [concerns.slice('ask:'.length)] : [],
    ),
  );
};
