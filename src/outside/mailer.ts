import type { MailTrouble } from '#domain/jobs.ts';
import type { Sender } from './mail-settings.ts';

/** A letter: plain text, one recipient. */
export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same at every try, without angle brackets. */
  readonly messageId: string;
  /** iCalendar; mail programs show it as an invitation, or as one that is called off. */
  readonly calendar?: string;
  /** Where whoever gets the letter can stop more of them, without signing in (RFC 8058). */
  readonly stopAt?: string;
};

export type Delivery =
  | { readonly kind: 'sent' }
  /** Worth another try: no connection, or the server says "later". */
  | { readonly kind: 'later'; readonly why: MailTrouble }
  /** The server will not have it, however often it is asked. */
  | { readonly kind: 'refused'; readonly why: MailTrouble };

/** Sends letters by a mail server of somebody else's. */
export type Mailer = {
  /** Never throws; resolves when the server has answered, or has not for half a minute. */
  readonly send: (letter: Letter) => Promise<Delivery>;
  /** Who the letters are from: answers go there. */
  readonly from: Sender;
  readonly close: () => void;
};
