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
  | { readonly kind: 'wrongPassword' }
  | { readonly kind: 'tooManyTries'; readonly waitSeconds: number }
  | { readonly kind: 'wrongState'; readonly what: Thing; readonly state: string }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] };

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
