import { sql } from 'kysely';
import type { MailTrouble } from '#domain/jobs.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import type { Instant } from '#domain/time/period.ts';
import type { Database } from './database.ts';

/** A letter to be sent, as it is kept. Its body may hold the marker of a link. */
export type NewLetter = {
  readonly id: string;
  /** The row of the plan it is about. */
  readonly plan: string;
  /** What it is about, such as `ask:<id>`. */
  readonly concerns: string | null;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  /** Without angle brackets. */
  readonly messageId: string;
  /** An invitation, or that it is called off, as iCalendar. */
  readonly calendar?: string;
  readonly madeAt: Instant;
};

/** A letter that is yet to be sent. */
export type WaitingLetter = {
  readonly id: string;
  readonly plan: PlanKey;
  readonly concerns: string | null;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly messageId: string;
  readonly calendar: string | null;
  /** How often it was handed in, in vain. */
  readonly tries: number;
};

/** A letter that was given up: what of it may be shown to those who look after the work. */
export type FailedLetter = {
  readonly id: string;
  readonly planName: string;
  readonly subject: string;
  readonly tries: number;
  readonly failure: MailTrouble | undefined;
  readonly madeAt: Instant;
};

/** `cancelled`: taken off the list of what is not sent, or overtaken. */
export type LetterState = 'waiting' | 'sent' | 'failed' | 'cancelled';

/** @returns false when there is such a letter already: a weekly letter to the same person */
export const insert = async ({ kysely }: Database, letter: NewLetter): Promise<boolean> => {
  const row = await kysely
    .insertInto('mail')
    .values({
      id: letter.id,
      plan: letter.plan,
      concerns: letter.concerns,
      recipient: letter.recipient,
      subject: letter.subject,
      body: letter.body,
      message_id: letter.messageId,
      calendar: letter.calendar ?? null,
      state: 'waiting',
      failure: null,
      made_at: letter.madeAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['plan', 'concerns']).where('concerns', 'like', 'week:%').doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/**
 * The letter, if it still waits, held until the transaction ends: nobody else sends it meanwhile.
 * Waits for a transaction that holds it.
 */
export const takeWaiting = async (
  { kysely }: Database,
  id: string,
): Promise<WaitingLetter | undefined> => {
  const row = await kysely
    .selectFrom('mail')
    .innerJoin('plan', 'plan.id', 'mail.plan')
    .select(['mail.id', 'plan.key', 'concerns', 'recipient', 'subject', 'body'])
    .select(['message_id', 'calendar', 'tries'])
    .where('mail.id', '=', id)
    .where('state', '=', 'waiting')
    .forUpdate('mail')
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : {
        id: row.id,
        plan: row.key as PlanKey,
        concerns: row.concerns,
        recipient: row.recipient,
        subject: row.subject,
        body: row.body,
        messageId: row.message_id,
        calendar: row.calendar,
        tries: row.tries,
      };
};

/**
 * Keeps that it was sent, and when with what it is about.
 *
 * @returns its subject; undefined when there is no such letter
 */
export const keepSent = async (
  { kysely }: Database,
  id: string,
  at: Instant,
): Promise<string | undefined> => {
  const row = await kysely
    .updateTable('mail')
    // What is in one person's calendar, or waits for them, is theirs once it is sent.
    .set({
      state: 'sent',
      sent_at: at,
      failure: null,
      calendar: null,
      body: sql`case when concerns like 'week:%' then '' else body end`,
      tries: sql`tries + 1`,
    })
    .where('id', '=', id)
    .returning(['subject', 'concerns'])
    .executeTakeFirst();
  const [, ask] = /^ask:(.+)$/.exec(row?.concerns ?? '') ?? [];
  if (ask !== undefined) {
    await kysely
      .updateTable('ask')
      .set({ sent_at: at })
      .where('id', '=', ask)
      .where('sent_at', 'is', null)
      .execute();
  }
  return row?.subject;
};

/** Counts a try in vain. */
export const keepTry = async (
  { kysely }: Database,
  id: string,
  trouble: MailTrouble,
): Promise<void> => {
  await kysely
    .updateTable('mail')
    .set({ failure: JSON.stringify(trouble), tries: sql`tries + 1` })
    .where('id', '=', id)
    .execute();
};

/** @returns its subject; undefined when there is no such letter */
export const giveUp = async ({ kysely }: Database, id: string): Promise<string | undefined> => {
  const row = await kysely
    .updateTable('mail')
    .set({ state: 'failed' })
    .where('id', '=', id)
    .returning('subject')
    .executeTakeFirst();
  return row?.subject;
};

/** @returns false when it is sent or cancelled already */
export const cancel = async ({ kysely }: Database, id: string): Promise<boolean> => {
  const row = await kysely
    .updateTable('mail')
    .set({ state: 'cancelled' })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'failed'])
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** Lets a letter that was given up wait again, with all its tries before it. */
export const wait = async ({ kysely }: Database, id: string): Promise<boolean> => {
  const row = await kysely
    .updateTable('mail')
    .set({ state: 'waiting', tries: 0 })
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/**
 * Whether a later letter about the same meeting goes to the same person: then this one, which never
 * came out, would only tell what is no longer so.
 */
export const isOvertaken = async (
  { kysely }: Database,
  {
    id,
    recipient,
    meeting,
  }: { readonly id: string; readonly recipient: string; readonly meeting: string },
): Promise<boolean> => {
  const later = await kysely
    .selectFrom('mail as this')
    .innerJoin('mail as later', (join) =>
      join.onRef('later.plan', '=', 'this.plan').onRef('later.made_at', '>', 'this.made_at'),
    )
    .select('later.id')
    .where('this.id', '=', id)
    .where('later.recipient', '=', recipient)
    .where('later.concerns', '=', `meeting:${meeting}`)
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
};

/** Everybody whom a letter about something was posted to, whatever became of it. */
export const recipientsOf = async (
  { kysely }: Database,
  plan: string,
  concerns: string,
): Promise<readonly string[]> => {
  const rows = await kysely
    .selectFrom('mail')
    .select('recipient')
    .distinct()
    .where('plan', '=', plan)
    .where('concerns', '=', concerns)
    .execute();
  return rows.map(({ recipient }) => recipient);
};

/** Stands for the address of somebody who was taken off the list. */
const forgotten = '(glemt)';

/**
 * Forgets an address in the letters to a plan's people, and calls off those that have not come out.
 * Asks and anchors are written to addresses of their own. A letter that is being handed in this
 * moment is left: whoever sends it waits for the plan that whoever calls holds.
 */
export const forgetRecipient = async (
  { kysely }: Database,
  plan: string,
  address: string,
): Promise<void> => {
  await sql`
    update mail set recipient = ${forgotten},
      state = case when state in ('waiting', 'failed') then 'cancelled' else state end
    where id in (
      select id from mail
      where plan = ${plan} and lower(recipient) = lower(${address})
        and concerns ~ '^(notice|meeting|week):'
      for update skip locked)
  `.execute(kysely);
};

/** What became of the latest letter about something to each address it was posted to. */
export const lettersAbout = async (
  { kysely }: Database,
  plan: string,
  concerns: string,
): Promise<readonly { readonly recipient: string; readonly state: LetterState }[]> => {
  const rows = await kysely
    .selectFrom('mail')
    .select(['recipient', 'state'])
    .distinctOn('recipient')
    .where('plan', '=', plan)
    .where('concerns', '=', concerns)
    .orderBy('recipient')
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ recipient, state }) => ({ recipient, state: state as LetterState }));
};

/** Letters that were given up, the latest first. */
export const listFailed = async (
  { kysely }: Database,
  most: number,
): Promise<readonly FailedLetter[]> => {
  const rows = await kysely
    .selectFrom('mail')
    .innerJoin('plan', 'plan.id', 'mail.plan')
    .select(['mail.id', 'subject', 'tries', 'failure', 'made_at'])
    .select(sql<string>`plan.structure ->> 'name'`.as('name'))
    .where('state', '=', 'failed')
    .orderBy('made_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ id, name, subject, tries, failure, made_at }) => ({
    id,
    planName: name,
    subject,
    tries,
    failure: failure === null ? undefined : (JSON.parse(failure) as MailTrouble),
    madeAt: made_at.toISOString() as Instant,
  }));
};
