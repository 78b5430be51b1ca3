import type { JobFailure } from '#domain/jobs.ts';
import { type Problem, Refusal } from '#domain/problem.ts';

/** Thrown by a handler that knows what went wrong, so that the job is tried again. */
export class JobTrouble extends Error {
  override readonly name = 'JobTrouble';
  readonly failure: JobFailure;

  constructor(failure: JobFailure) {
    super(failureText(failure));
    this.failure = failure;
  }
}

/** What is kept of an error. */
export const failureOf = (error: unknown): JobFailure => {
  if (error instanceof JobTrouble) return error.failure;
  if (error instanceof Refusal && namesNobody(error.problem)) {
    return { kind: 'problem', problem: error.problem };
  }
  return { kind: 'fault' };
};

/** Only these hold nothing that somebody typed. */
const namesNobody = ({ kind }: Problem): boolean =>
  kind === 'outside' || kind === 'notFound' || kind === 'wrongState';

export const failureText = (failure: JobFailure): string => JSON.stringify(failure);

/** Reads what `failureText` wrote; whatever else has been kept is a fault of ours. */
export const readFailure = (text: string): JobFailure => {
  try {
    const value: unknown = JSON.parse(text);
    return isFailure(value) ? value : { kind: 'fault' };
  } catch {
    return { kind: 'fault' };
  }
};

const kinds: readonly string[] = [
  'noMailer',
  'mail',
  'problem',
  'stopped',
] satisfies JobFailure['kind'][];

const isFailure = (value: unknown): value is JobFailure =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  typeof value.kind === 'string' &&
  kinds.includes(value.kind);
