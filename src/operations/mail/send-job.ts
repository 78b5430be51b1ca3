import type { MailTrouble } from '#domain/jobs.ts';
import { answeringLink } from '#operations/asks/link.ts';
import type { Context } from '#operations/context.ts';
import { JobTrouble } from '#operations/jobs/failure.ts';
import type { Handler } from '#operations/jobs/tasks.ts';
import { perform } from '#operations/perform.ts';
import { stoppingLink } from '#operations/week/stop-link.ts';
import type { Letter, Mailer } from '#outside/mailer.ts';
import * as mail from '#store/mail.ts';
import { isTakenBack } from '#store/notice-letters.ts';
import { linkMarker } from './post.ts';
import { letterFailed, letterSent } from './settle.ts';

/**
 * How often a letter is handed in before it is given up: with the pauses of the queue, which grow
 * from seconds to six hours, that is some ten hours.
 */
const mostTries = 10;

/**
 * Sends one letter. Its row is held until the answer of the mail server is kept, so nobody else sends
 * it meanwhile, and one that is sent is never sent again. Only when the program ends between the
 * server's yes and the commit is it sent twice, both times with the same message id.
 *
 * @throws JobTrouble when it is to be tried again
 */
export const sendMail: Handler<'mail.send'> = async (context, { mail: id }) => {
  const { mailer } = context.outside ?? {};
  if (mailer === undefined) throw new JobTrouble({ kind: 'noMailer' });
  const trouble = await context.database.transaction((database) =>
    send({ ...context, database }, mailer, id),
  );
  if (trouble !== undefined) throw new JobTrouble({ kind: 'mail', trouble });
};

/** @param context its database is the open transaction; @returns why it is to be tried again */
const send = async (
  context: Context,
  mailer: Mailer,
  id: string,
): Promise<MailTrouble | undefined> => {
  const { database } = context;
  const waiting = await mail.takeWaiting(database, id);
  if (waiting === undefined) return undefined;
  const letter = await letterOf(context, waiting);
  if (letter === undefined) {
    await mail.cancel(database, id);
    return undefined;
  }
  const delivery = await mailer.send(letter);
  const about = { plan: waiting.plan, mail: id };
  if (delivery.kind === 'sent') {
    await perform(letterSent, context, about);
    return undefined;
  }
  await mail.keepTry(database, id, delivery.why);
  if (delivery.kind === 'later' && waiting.tries + 1 < mostTries) return delivery.why;
  await perform(letterFailed, context, about);
  return undefined;
};

/** The letter with its link filled in; undefined when what it is about is settled meanwhile. */
const letterOf = async (
  context: Context,
  waiting: mail.WaitingLetter,
): Promise<Letter | undefined> => {
  const { concerns, recipient, subject, body, messageId, calendar } = waiting;
  const letter = {
    to: recipient,
    subject,
    text: body,
    messageId,
    ...(calendar === null ? {} : { calendar }),
  };
  const [, kind, about = ''] = /^([a-z]+):(.+)$/.exec(concerns ?? '') ?? [];
  const withLink = (link: string) => ({
    ...letter,
    text: body.replaceAll(linkMarker, () => link),
  });
  if (kind === 'ask') {
    const link = await answeringLink(context, about);
    return link === undefined ? undefined : withLink(link);
  }
  if (kind === 'notice') {
    return (await isTakenBack(context.database, waiting.plan, about)) ? undefined : letter;
  }
  if (kind === 'meeting') {
    const { database } = context;
    const overtaken = await mail.isOvertaken(database, { ...waiting, meeting: about });
    return overtaken ? undefined : letter;
  }
  if (kind === 'week') {
    const stopAt = await stoppingLink(context, waiting.plan, about);
    return stopAt === undefined ? undefined : { ...withLink(stopAt), stopAt };
  }
  return letter;
};
