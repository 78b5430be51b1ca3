import type { Instant } from '#domain/time/period.ts';
import type { Database } from './database.ts';

/** A letter to be sent, as it is kept. Its body may hold the marker of a link. */
export type NewLetter = {
  readonly id: string;
  /** The plan it is about. */
  readonly plan: string | null;
  /** What it is about, such as `ask:<id>`. */
  readonly concerns: string | null;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  /** Without angle brackets. */
  readonly messageId: string;
  readonly madeAt: Instant;
};

export const insert = async ({ kysely }: Database, letter: NewLetter): Promise<void> => {
  await kysely
    .insertInto('mail')
    .values({
      id: letter.id,
      plan: letter.plan,
      concerns: letter.concerns,
      recipient: letter.recipient,
      subject: letter.subject,
      body: letter.body,
      message_id: letter.messageId,
      state: 'waiting',
      failure: null,
      made_at: letter.madeAt,
    })
    .execute();
};
