import { type Problem, Refusal } from '#domain/problem.ts';

/**
 * Why a job did not succeed, as it is kept with the job. It names nobody: the whole error, which may,
 * is in the program's log under the job's id.
 */
export type JobFailure =
  /** No mail server is set up. */
  | { readonly kind: 'noMailer' }
  /** The mail server could not be reached, or said "later". */
  | { readonly kind: 'mailLater'; readonly why: string }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'fault' };

/** Thrown by a handler that knows what went wrong, so that the job is tried again. */
export class JobTrouble extends Error {
  override readonly name = 'JobTrouble';
  readonly failure: JobFailure;

  constructor(failure: JobFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** What is kept of an error. */
export const failureOf = (error: unknown): JobFailure => {
  if (error instanceof JobTrouble) return error.failure;
  if (!(error instanceof Refusal)) return { kind: 'fault' };
  return namesNobody(error.problem)
    ? { kind: 'problem', problem: error.problem }
    : { kind: 'fault' };
};

/** Only these hold nothing that somebody typed. */
const namesNobody = ({ kind }: Problem): boolean =>
  kind === 'outside' || kind === 'notFound' || kind === 'wrongState';

export const failureText = (failure: JobFailure): string => JSON.stringify(failure);

/** Reads what `failureText` wrote; what the library itself has written is a fault. */
export const readFailure = (text: string): JobFailure => {
  try {
    const value: unknown = JSON.parse(text);
    return isFailure(value) ? value : { kind: 'fault' };
  } catch {
    return { kind: 'fault' };
  }
};

const kinds: readonly string[] = ['noMailer', 'mailLater', 'problem', 'fault'];

const isFailure = (value: unknown): value is JobFailure =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  typeof value.kind === 'string' &&
  kinds.includes(value.kind);
