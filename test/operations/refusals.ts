import assert from 'node:assert/strict';
import type { Checked, Issue } from '#domain/checked.ts';
import { type Problem, Refusal } from '#domain/problem.ts';

/** The problem something was refused with; what is not refused fails the test. */
export const refusedWith = async (work: Promise<unknown>): Promise<Problem> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  return assert.fail('was not refused');
};

/** The value of a form that was accepted. */
export const accepted = async <T>(work: Promise<Checked<T>>): Promise<T> => {
  const answer = await work;
  assert.ok(answer.ok, answer.ok ? '' : JSON.stringify(answer.issues));
  return answer.value;
};

/** The issues of a form that was not, each as "path: code". */
export const issuesOf = async (work: Promise<Checked<unknown>>): Promise<readonly string[]> => {
  const answer = await work;
  assert.ok(!answer.ok, 'was accepted');
  return answer.issues.map(({ path, code }: Issue) => `${path.join('.')}: ${code}`);
};
