import type { DocumentRefusal } from '#domain/agreements/document.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { Context } from '#operations/context.ts';
import type { ReadAgreement } from '#text/agreement/read.ts';

/** What the command line is given from outside; `boot` puts it together. */
export type Surroundings = {
  /** The day it is in Denmark. */
  readonly today: () => IsoDate;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly readAgreement: (bytes: Uint8Array) => Promise<AgreementReading>;
  /** Opens the configured database, starting or joining the embedded one; taken leave of by `close`. */
  readonly open: () => Promise<Opened>;
};

export type AgreementReading =
  | { readonly ok: true; readonly value: ReadAgreement }
  | { readonly ok: false; readonly refusal: DocumentRefusal };

export type Opened = {
  readonly context: Context;
  readonly signInAddress: (token: string) => string;
  readonly close: () => Promise<void>;
};
