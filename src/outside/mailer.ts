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
  | { readonly kind: 'later'; readonly why: string }
  /** The server will not have it, whoever asks. */
  | { readonly kind: 'refused'; readonly why: string };

/** Sends letters by a mail server of somebody else's. */
export type Mailer = {
  readonly send: (letter: Letter) => Promise<Delivery>;
  readonly close: () => void;
};
