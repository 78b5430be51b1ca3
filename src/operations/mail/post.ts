import type { Work } from '#operations/operation.ts';
import { enqueue } from '#store/jobs.ts';
import * as mail from '#store/mail.ts';
import type { PlanPin } from '#store/plans.ts';

/** Stands in a body where the link is filled in when the letter is sent, and kept nowhere. */
export const linkMarker = '{{link}}';

export type LetterToPost = {
  readonly plan: PlanPin;
  /** One address, such as `skolen@eksempel.dk`. */
  readonly to: string;
  readonly subject: string;
  /** Plain text; lines end with `\n`. May hold `linkMarker`. */
  readonly body: string;
  /** What it is about; the link of `ask:<id>` is that of the ask. */
  readonly concerns: string | null;
  /** A meeting, as iCalendar; `concerns` is then `meeting:<id>`. */
  readonly calendar?: string;
};

/**
 * Puts a letter in the queue, in the transaction at hand: it is sent when that commits, and never
 * otherwise. Whoever calls has looked at `work.outside.mailer`: without one nothing is posted.
 *
 * @returns the letter's id
 */
export const postLetter = async (work: Posting, letter: LetterToPost): Promise<string> => {
  const id = await postLetterOnce(work, letter);
  if (id === undefined) throw new Error(`there is a letter about ${letter.concerns} already`);
  return id;
};

/**
 * As `postLetter`, for a letter of which there is at most one: it concerns `week:<person>:<week>`.
 *
 * @returns undefined when there is one already, sent or not
 */
export const postLetterOnce = async (
  work: Posting,
  letter: LetterToPost,
): Promise<string | undefined> => {
  const id = work.newId();
  const isNew = await mail.insert(work.database, {
    id,
    plan: letter.plan.id,
    concerns: letter.concerns,
    recipient: letter.to,
    subject: letter.subject,
    body: letter.body,
    messageId: `${id}@fremdrift`,
    ...(letter.calendar === undefined ? {} : { calendar: letter.calendar }),
    madeAt: work.now,
  });
  if (!isNew) return undefined;
  await enqueueLetter(work, id);
  return id;
};

type Posting = Pick<Work, 'database' | 'now' | 'newId'>;

/** Two jobs for one letter are one. */
export const enqueueLetter = ({ database }: Pick<Work, 'database'>, letter: string) =>
  enqueue(database, 'mail.send', { mail: letter }, { key: `mail:${letter}` });
