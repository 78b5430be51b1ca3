import type { Transporter } from 'nodemailer';
import { maskCpr } from '#domain/cpr.ts';
import type { MailTrouble } from '#domain/jobs.ts';
import { isMailAddress, type MailSettings } from './mail-settings.ts';
import type { Delivery, Letter, Mailer } from './mailer.ts';

/** How long the server may take to answer, in milliseconds. */
export type MailPatience = {
  readonly toConnect: number;
  readonly toAnswer: number;
};

const usualPatience: MailPatience = { toConnect: 10_000, toAnswer: 30_000 };

/** Longer replies say no more. */
const longestReply = 200;

/**
 * Hands letters to a mail server over SMTP, one connection for each: there are few of them, and a
 * connection kept open would send a letter again by itself when it is lost. The library is loaded by
 * the first letter.
 */
export const createSmtpMailer = (
  settings: MailSettings,
  patience: MailPatience = usualPatience,
): Mailer => {
  let transport: Promise<Transporter> | undefined;
  return {
    from: settings.from,
    send: async (letter) => {
      if (!isMailAddress(letter.to)) return refused({ kind: 'notAnAddress' });
      transport ??= connect(settings, patience);
      try {
        await (await transport).sendMail(messageOf(letter, settings));
        return { kind: 'sent' };
      } catch (error) {
        return deliveryOf(error as SmtpError);
      }
    },
    close: () => {
      void transport?.then((open) => open.close());
      transport = undefined;
    },
  };
};

const connect = async (
  { host, port, encryption, signIn }: MailSettings,
  { toConnect, toAnswer }: MailPatience,
): Promise<Transporter> => {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    host,
    port,
    secure: encryption === 'fromStart',
    requireTLS: encryption === 'required',
    ignoreTLS: encryption === 'none',
    ...(signIn === undefined ? {} : { auth: { user: signIn.user, pass: signIn.password } }),
    dnsTimeout: toConnect,
    connectionTimeout: toConnect,
    greetingTimeout: toAnswer,
    socketTimeout: toAnswer,
    // A letter is text; nothing of the machine's can be put into one.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
};

const messageOf = (
  { to, subject, text, messageId, calendar, stopAt }: Letter,
  { from }: MailSettings,
) => ({
  from,
  // Given as a part, not as text: a comma in it cannot become a second recipient.
  to: { name: '', address: to },
  envelope: { from: from.address, to: [to] },
  subject: onOneLine(subject),
  text,
  messageId: `<${messageId.replaceAll(/[^\w.@-]/g, '')}>`,
  // Answering machines leave letters alone that say so.
  headers: {
    'Auto-Submitted': 'auto-generated',
    ...(stopAt === undefined ? {} : stopping(stopAt)),
  },
  ...(calendar === undefined ? {} : { icalEvent: invitationOf(calendar) }),
});

/** RFC 2369 and 8058: the mail program shows a button, and posts to the address by itself. */
const stopping = (address: string) => ({
  'List-Unsubscribe': { prepared: true, value: `<${address}>` },
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

/**
 * The library sends it both as another form of the text, which mail programs make a button of, and as
 * a file, for those who open it by hand. The method must stand in both heads (RFC 6047).
 */
const invitationOf = (calendar: string) => ({
  method: /^METHOD:([A-Z]+)\r?$/m.exec(calendar)?.[1] ?? 'PUBLISH',
  filename: 'moede.ics',
  content: calendar,
});

const onOneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

type SmtpError = Error & {
  readonly code?: string;
  /** The code of the socket or of TLS, where the library has put its own in its place. */
  readonly originalCode?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
};

const later = (why: MailTrouble): Delivery => ({ kind: 'later', why });
const refused = (why: MailTrouble): Delivery => ({ kind: 'refused', why });

/**
 * A server that says no to this letter (5xx at its recipient or its text) means it. All else is
 * about the connection or about us, and may be put right: it is tried again.
 */
const deliveryOf = (error: SmtpError): Delivery => {
  const { code, command, response, responseCode = 0 } = error;
  if (isAboutSafety(error)) return later({ kind: 'unsafe' });
  if (code === 'ETIMEDOUT') return later({ kind: 'slow' });
  if (code === 'EAUTH' || code === 'ENOAUTH') return later({ kind: 'signIn' });
  if (response === undefined) return later({ kind: 'unreachable' });
  const why: MailTrouble = { kind: 'said', reply: withoutAddresses(response) };
  if (responseCode >= 500 && command === 'MAIL FROM') return later({ kind: 'signIn' });
  const aboutLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
  return aboutLetter && responseCode >= 500 ? refused(why) : later(why);
};

const isAboutSafety = ({ code, originalCode = '' }: SmtpError): boolean =>
  code === 'ETLS' || /CERT|SSL|TLS|SIGNATURE/.test(originalCode);

/** A reply often repeats the address, which has no place in a list of what went wrong. */
const withoutAddresses = (reply: string): string =>
  maskCpr(
    onOneLine(reply)
      .replaceAll(/<[^>]*>|[^\s<>"']+@[^\s<>"']+/g, '…')
      .slice(0, longestReply)
      .toWellFormed(),
  );
