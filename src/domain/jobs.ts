import type { Problem } from './problem.ts';

/** What can be wrong with sending a letter. Replies of a server are kept without addresses. */
export type MailTrouble =
  /** No connection: the server, the name or the network. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'slow' }
  /** The connection could not be made safe. */
  | { readonly kind: 'unsafe' }
  /** The server does not accept our name and password, or our sender. */
  | { readonly kind: 'signIn' }
  | { readonly kind: 'notAnAddress' }
  | { readonly kind: 'said'; readonly reply: string };

/**
 * Why a job did not succeed, as it is kept with the job. It names nobody: the whole error, which may,
 * is in the program's log under the job's number.
 */
export type JobFailure =
  /** No mail server is set up. */
  | { readonly kind: 'noMailer' }
  | { readonly kind: 'mail'; readonly trouble: MailTrouble }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** The program ended while the job was under way. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'fault' };
