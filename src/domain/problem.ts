import type { Issue } from './checked.ts';

/** What can be refused although the input was well formed. Words are made in `text`. */
export type Problem =
  | { readonly kind: 'notFound'; readonly what: Thing }
  | { readonly kind: 'signInNeeded' }
  | { readonly kind: 'notAllowed'; readonly verb: string }
  /** Somebody else changed it meanwhile; both versions are shown. */
  | { readonly kind: 'stale'; readonly what: Thing; readonly current: unknown }
  /** The same form was sent twice; nothing was done the second time. */
  | { readonly kind: 'alreadyDone'; readonly result: unknown }
  | { readonly kind: 'alreadyExists'; readonly what: Thing; readonly name: string }
  | { readonly kind: 'wrongOrigin' }
  | { readonly kind: 'tooLarge'; readonly limitBytes: number }
  | { readonly kind: 'linkSpent' }
  /** An answering link that opens nothing; which of the reasons it is, is nobody's business. */
  | { readonly kind: 'linkUnknown' }
  /** Something outside the house did not do what it should; the code becomes words in `text`. */
  | { readonly kind: 'outside'; readonly trouble: OutsideTrouble }
  /** A document could not be set as a file; nothing of it was issued. */
  | { readonly kind: 'documentFailed'; readonly format: 'pdf' | 'docx' }
  | { readonly kind: 'wrongPassword' }
  /** `by` is left out for tries to sign in. */
  | { readonly kind: 'tooManyTries'; readonly waitSeconds: number; readonly by?: 'link' }
  | { readonly kind: 'wrongState'; readonly what: Thing; readonly state: string }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] };

/** What can be wrong with Statistics Denmark's service; nothing is written, it may be tried again. */
export type OutsideTrouble =
  | { readonly kind: 'offline' }
  | { readonly kind: 'slow'; readonly seconds: number }
  | { readonly kind: 'busy'; readonly retryAfterSeconds?: number }
  | { readonly kind: 'refused'; readonly status: number; readonly said?: string }
  | { readonly kind: 'tableChanged'; readonly table: string; readonly what: string }
  | { readonly kind: 'notUnderstood'; readonly what: string }
  | { readonly kind: 'tooLarge'; readonly limitBytes: number };

export type Thing =
  | 'plan'
  | 'criterion'
  | 'focusArea'
  | 'series'
  | 'reading'
  | 'draft'
  | 'question'
  | 'account'
  | 'evidence'
  | 'import'
  | 'source'
  | 'ask'
  | 'job'
  | 'body'
  | 'person'
  | 'mandate'
  | 'document'
  | 'cycle'
  | 'evaluation'
  | 'recommendation'
  | 'decision'
  | 'action'
  | 'meeting'
  | 'agendaItem'
  | 'notice'
  | 'conflict'
  | 'activity'
  | 'feed'
  | 'page';

/** Thrown so that the transaction around it rolls back. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.kind);
    this.name = 'Refusal';
    this.problem = problem;
  }
}

export function refuseTo(problem: Problem): never {
  throw new Refusal(problem);
}
