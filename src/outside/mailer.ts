import type { MailTrouble } from '#domain/jobs.ts';

/** A letter: plain text, one recipient. */
export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same at every try, without angle brackets. */
  readonly messageId: string;
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
  readonly close: () => void;
};
